import {
    Action, findParentByFeature, GModelElement, GModelRoot, IActionDispatcher, isEditableLabel, ISelectionListener, isSelectable,
    MouseListener, TYPES
} from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { ActivateElementAction, SelectionChangedAction } from './actions';

/** Tells the server what is selected. */
@injectable()
export class SelectionReport implements ISelectionListener {
    @inject(TYPES.IActionDispatcher) private readonly dispatcher: IActionDispatcher;
    private reported = '';

    selectionChanged(_root: Readonly<GModelRoot>, selected: string[]): void {
        const key = selected.join('\n');
        if (key !== this.reported) {
            this.reported = key;
            this.dispatcher.dispatch(SelectionChangedAction.create(selected));
        }
    }
}

/** A double click on a label edits it; elsewhere the server decides. */
@injectable()
export class ActivationListener extends MouseListener {
    override doubleClick(target: GModelElement, _event: MouseEvent): Action[] {
        if (isEditableLabel(target)) {
            return [];
        }
        const element = findParentByFeature(target, isSelectable);
        return element instanceof GModelRoot || !element ? [] : [ActivateElementAction.create(element.id)];
    }
}
