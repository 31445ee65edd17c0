import {
    EnableDefaultToolsAction, IActionDispatcher, IDiagramStartup, SearchAutocompletePalette,
    SetUIExtensionVisibilityAction, TYPES
} from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';

declare global {
    interface Window {
        /** Called by the workbench's browser where that keeps the key from its page. */
        diagramEscape?: () => void;
    }
}

/** Escape closes the find bar and drops the tool, wherever in the page the keyboard is; menus and fields take it first. */
@injectable()
export class EscapeKey implements IDiagramStartup {
    @inject(TYPES.IActionDispatcher) private readonly dispatcher: IActionDispatcher;

    postModelInitialization(): void {
        document.addEventListener('keydown', event => {
            if (event.key === 'Escape' && !/^(INPUT|TEXTAREA)$/.test((event.target as Element).tagName)) {
                this.dispatcher.dispatchAll([
                    SetUIExtensionVisibilityAction.create({ extensionId: SearchAutocompletePalette.ID, visible: false }),
                    EnableDefaultToolsAction.create()
                ]);
            }
        });
        window.diagramEscape = () => (document.activeElement ?? document.body).dispatchEvent(
            new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true, cancelable: true }));
    }
}
