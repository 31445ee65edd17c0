import {
    Action, DirectLabelEditTool, EditLabelAction, GlspEditLabelUI, GModelElement, isEditableLabel, MouseListener
} from '@eclipse-glsp/client';
import { injectable } from 'inversify';
import { styleOf, TextStyle } from './style';

/** A double click edits a label alone; that on its node is for the specification to say. */
@injectable()
export class LabelTool extends DirectLabelEditTool {
    protected override createEditLabelMouseListener(): MouseListener {
        return new LabelListener();
    }
}

class LabelListener extends MouseListener {
    override doubleClick(target: GModelElement, _event: MouseEvent): Action[] {
        return isEditableLabel(target) ? [EditLabelAction.create(target.id)] : [];
    }
}

/** Begins with what the specification says to edit, which may be less than the label shows. */
@injectable()
export class LabelEditor extends GlspEditLabelUI {
    protected override applyTextContents(): void {
        super.applyTextContents();
        const input = this.label ? styleOf<TextStyle>(this.label).input : undefined;
        if (input !== undefined) {
            this.editControl.value = input;
            this.editControl.select();
        }
    }
}
