import {
    deletableFeature, EditableLabel, edgeLayoutFeature, editLabelFeature, ELLIPTIC_ANCHOR_KIND, GEdge, GLabel, GModelElement, GNode,
    GPort, isEditableLabel, RECTANGULAR_ANCHOR_KIND,
    Nameable, nameFeature, resizeFeature, WithEditableLabel, withEditLabelFeature, Args, ArgsAware, argsFeature
} from '@eclipse-glsp/client';
import { EdgeStyle, ShapeStyle, styleOf, TextStyle } from './style';
import { breakLines, lineHeight, widthOf } from './text';

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

    override get anchorKind(): string {
        return styleOf<ShapeStyle>(this).shape === 'ellipse' ? ELLIPTIC_ANCHOR_KIND : RECTANGULAR_ANCHOR_KIND;
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
    return !(feature === resizeFeature && !style.resize) && !(feature === deletableFeature && !!style.fixed);
}

export class FigureLabel extends GLabel implements EditableLabel {
    /** Labels of edges are put by the server like all others. */
    static override readonly DEFAULT_FEATURES =
        [...GLabel.DEFAULT_FEATURES.filter(feature => feature !== edgeLayoutFeature), editLabelFeature];

    override hasFeature(feature: symbol): boolean {
        return super.hasFeature(feature) && !(feature === editLabelFeature && !styleOf<TextStyle>(this).editable);
    }

    get editControlDimension(): { width: number; height: number } {
        return { width: Math.max(110, this.bounds.width), height: Math.max(22, styleOf<TextStyle>(this).size * 1.7) };
    }

    /** The control is put over the middle of the text that is drawn. */
    get editControlPositionCorrection(): { x: number; y: number } {
        const style = styleOf<TextStyle>(this);
        const lines = linesOf(this);
        const box = this.editControlDimension;
        const width = Math.max(0, ...lines.map(line => widthOf(line, style)));
        return { x: (width - box.width) / 2, y: (lines.length * lineHeight(style) - box.height) / 2 };
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
        return super.hasFeature(feature) && !(feature === deletableFeature && !!styleOf<EdgeStyle>(this).fixed);
    }
}

/** The lines of a label as it is drawn. */
export function linesOf(label: Readonly<FigureLabel>): string[] {
    const style = styleOf<TextStyle>(label);
    const icon = style.image ? style.size * 1.4 : 0;
    return style.wrap ? breakLines(label.text, style, label.bounds.width - icon, label.bounds.height) : label.text.split('\n');
}
