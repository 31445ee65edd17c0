import { AbstractUIExtension, Action, EditorContextService, IActionDispatcher, IActionHandler, TYPES } from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { CloseLegendAction, SetLegendAction } from './actions';
import { button } from './panels';

/** What the colours and numbers upon the diagram mean; it stands there as long as they do. */
@injectable()
export class Legend extends AbstractUIExtension implements IActionHandler {
    static readonly ID = 'diagram-legend';

    @inject(TYPES.IActionDispatcher) private readonly dispatcher: IActionDispatcher;
    @inject(EditorContextService) private readonly editorContext: EditorContextService;

    id(): string {
        return Legend.ID;
    }

    containerClass(): string {
        return 'diagram-legend';
    }

    protected override initializeContents(panel: HTMLElement): void {
        panel.setAttribute('role', 'note');
        panel.setAttribute('aria-label', 'Legend');
    }

    handle(action: Action): void {
        const { title, subtitle, warning, entries } = action as SetLegendAction;
        if (!title) {
            this.hide();
            return;
        }
        this.show(this.editorContext.modelRoot);
        this.containerElement.replaceChildren(
            this.head(title), ...this.line('legend-subtitle', subtitle), ...this.line('legend-warning', warning),
            ...entries.map(entry => this.entry(entry.text, entry.color)));
    }

    private head(title: string): HTMLElement {
        const head = document.createElement('div');
        head.className = 'legend-head';
        const [name] = this.line('legend-title', title);
        name.title = 'Click to fold or unfold the legend';
        name.onclick = () => this.containerElement.classList.toggle('folded');
        head.append(name, button('close', 'Show no values upon diagrams', () => this.dispatcher.dispatch(CloseLegendAction.create())));
        return head;
    }

    private line(className: string, text: string): HTMLElement[] {
        if (!text) {
            return [];
        }
        const line = document.createElement('div');
        line.className = className;
        line.textContent = text;
        return [line];
    }

    private entry(text: string, color: string | undefined): HTMLElement {
        const entry = document.createElement('div');
        entry.className = 'legend-entry';
        const swatch = document.createElement('span');
        swatch.className = `legend-swatch${color ? '' : ' unknown'}`;
        swatch.style.backgroundColor = color ?? '';
        entry.append(swatch, text);
        return entry;
    }
}
