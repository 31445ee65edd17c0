import {
    deletableFeature, EditableLabel, editLabelFeature, GEdge, GLabel, GModelElement, GNode, GPort, isEditableLabel,
    Nameable, nameFeature, resizeFeature, WithEditableLabel, withEditLabelFeature, Args, ArgsAware, argsFeature
} from '@eclipse-glsp/client';
import { EdgeStyle, ShapeStyle, styleOf, TextStyle } from './style';

/** A label is found by its kind rather than by its place among the children. */
function labelOf(children: readonly GModelElement[]): (EditableLabel & GModelElement) | undefined {
    const label = children.find(child => child instanceof FigureLabel);
    return label && isEditableLabel(label) ? label : undefined;
}

function nameOf(children: readonly GModelElement[]): string {
    const label = children.find(child => child instanceof FigureLabel) as FigureLabel | undefined;
    return label?.text ?? '';
}

/** A node, container or list. Whether it can be resized or deleted is said by each element, not by its type alone. */
export class Figure extends GNode implements Nameable, WithEditableLabel {
    static override readonly DEFAULT_FEATURES = [...GNode.DEFAULT_FEATURES, nameFeature, withEditLabelFeature];

    get editableLabel(): (EditableLabel & GModelElement) | undefined {
        return labelOf(this.children);
    }

    get name(): string {
        return nameOf(this.children);
    }

    override hasFeature(feature: symbol): boolean {
        return super.hasFeature(feature) && allows(styleOf<ShapeStyle>(this), feature);
    }
}

export class BorderFigure extends GPort implements Nameable, WithEditableLabel, ArgsAware {
    static override readonly DEFAULT_FEATURES = [...GPort.DEFAULT_FEATURES, nameFeature, withEditLabelFeature, argsFeature];

    args?: Args;

    get editableLabel(): (EditableLabel & GModelElement) | undefined {
        return labelOf(this.children);
    }

    get name(): string {
        return nameOf(this.children);
    }

    override hasFeature(feature: symbol): boolean {
        return super.hasFeature(feature) && allows(styleOf<ShapeStyle>(this), feature);
    }
}

function allows(style: ShapeStyle, feature: symbol): boolean {
    return !(feature === resizeFeature && !style.resize) && !(feature === deletableFeature && style.deletable === false);
}

export class FigureLabel extends GLabel implements EditableLabel {
    static override readonly DEFAULT_FEATURES = [...GLabel.DEFAULT_FEATURES, editLabelFeature];

    override hasFeature(feature: symbol): boolean {
        return super.hasFeature(feature) && !(feature === editLabelFeature && !styleOf<TextStyle>(this).editable);
    }

    get editControlDimension(): { width: number; height: number } {
        return { width: Math.max(110, this.bounds.width), height: Math.max(22, styleOf<TextStyle>(this).size * 1.7) };
    }

    get editControlPositionCorrection(): { x: number; y: number } {
        const box = this.editControlDimension;
        return { x: (this.bounds.width - box.width) / 2, y: Math.max(0, (this.bounds.height - box.height) / 2) };
    }
}

export class Connection extends GEdge implements Nameable, WithEditableLabel {
    static override readonly DEFAULT_FEATURES = [...GEdge.DEFAULT_FEATURES, nameFeature, withEditLabelFeature];

    get editableLabel(): (EditableLabel & GModelElement) | undefined {
        return labelOf(this.children);
    }

    get name(): string {
        return nameOf(this.children);
    }

    override hasFeature(feature: symbol): boolean {
        return super.hasFeature(feature) && !(feature === deletableFeature && styleOf<EdgeStyle>(this).deletable === false);
    }
}
