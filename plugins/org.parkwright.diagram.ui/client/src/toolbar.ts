import {
    AbstractUIExtension, Action, AlignElementsAction, Alignment, EnableDefaultToolsAction, EnableToolsAction, FitToScreenAction,
    EditorContextService, GModelRoot, IActionDispatcher, IActionHandler, IDiagramStartup, MarqueeMouseTool, SearchAutocompletePalette,
    SetUIExtensionVisibilityAction, ToolPalette, TYPES, ZoomAction
} from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { ArrangeAction, SavePictureAction, SetTogglesAction, Toggle, ToggleAction, WorkAction } from './actions';
import { Connection, Figure, FigureLabel } from './model';
import { Palette } from './palette';
import { button, Entry, PopupMenu } from './panels';

/** The bar above the diagram: tools, zoom, alignment, layers and filters, search, and what the server is busy with. */
@injectable()
export class Toolbar extends AbstractUIExtension implements IDiagramStartup, IActionHandler {
    static readonly ID = 'diagram-toolbar';

    @inject(TYPES.IActionDispatcher) private readonly dispatcher: IActionDispatcher;
    @inject(EditorContextService) private readonly editorContext: EditorContextService;
    @inject(ToolPalette) private readonly palette: Palette;
    private selectButton: HTMLButtonElement;
    private marqueeButton: HTMLButtonElement;
    private readonly work = document.createElement('div');
    private readonly zoom = document.createElement('span');
    private layers: Toggle[] = [];
    private filters: Toggle[] = [];

    id(): string {
        return Toolbar.ID;
    }

    containerClass(): string {
        return 'diagram-toolbar';
    }

    postModelInitialization(): void {
        this.show(this.editorContext.modelRoot);
    }

    protected override initializeContents(bar: HTMLElement): void {
        bar.setAttribute('role', 'toolbar');
        this.selectButton = button('inspect', 'Select and move (Escape)', () => this.send(EnableDefaultToolsAction.create()));
        this.marqueeButton = button('screen-full', 'Select an area', () => this.send(EnableToolsAction.create([MarqueeMouseTool.ID])));
        this.zoom.className = 'bar-zoom';
        this.zoom.title = 'Zoom';
        this.work.className = 'bar-work hidden';
        this.showTool(false);
        bar.append(
            this.selectButton, this.marqueeButton, this.gap(),
            button('zoom-out', 'Zoom out (-)', () => this.send(ZoomAction.create({ zoomFactor: 1 / 1.25 }))),
            this.zoom,
            button('zoom-in', 'Zoom in (+)', () => this.send(ZoomAction.create({ zoomFactor: 1.25 }))),
            button('screen-normal', 'Show everything', () => this.fit()), this.gap(),
            button('layout', 'Align the selected elements', event => this.openAlignment(event)),
            button('type-hierarchy', 'Arrange all elements', () => this.send(ArrangeAction.create())), this.gap(),
            button('layers', 'Layers and filters', event => this.openToggles(event)),
            button('search', 'Find an element (Ctrl+F)', () => this.send(
                SetUIExtensionVisibilityAction.create({ extensionId: SearchAutocompletePalette.ID, visible: true }))),
            button('device-camera', 'Save as a picture', () => this.send(SavePictureAction.create())),
            this.work
        );
    }

    private gap(): HTMLElement {
        const gap = document.createElement('span');
        gap.className = 'bar-gap';
        return gap;
    }

    private send(...actions: Action[]): void {
        this.dispatcher.dispatchAll(actions);
    }

    /** Without ids the whole canvas would count, which has no bounds. Labels may stand outside of what they label. */
    fit(): void {
        const ids = Array.from(this.editorContext.modelRoot.index.all())
            .filter(element => element instanceof Figure || element instanceof Connection
                || element instanceof FigureLabel && !(element.parent instanceof Connection))
            .map(element => element.id);
        this.send(FitToScreenAction.create(ids, { padding: 30, maxZoom: 1, animate: false }));
    }

    private openAlignment(event: MouseEvent): void {
        const align = (label: string, alignment: Alignment): Entry =>
            ({ label, run: () => this.send(AlignElementsAction.create({ alignment })) });
        this.open(event, [
            align('Left edges', Alignment.Left), align('Centers across', Alignment.Center), align('Right edges', Alignment.Right),
            { ...align('Top edges', Alignment.Top), separator: true }, align('Middles', Alignment.Middle),
            align('Bottom edges', Alignment.Bottom)
        ]);
    }

    private openToggles(event: MouseEvent): void {
        const entry = (toggle: Toggle): Entry => ({
            label: toggle.label + (toggle.asks ? '…' : ''), checked: toggle.active, keepOpen: !toggle.asks,
            run: () => this.send(ToggleAction.create(toggle.id, !this.isActive(toggle.id)))
        });
        const group = (label: string, toggles: Toggle[]): Entry[] =>
            toggles.length === 0 ? [] : [{ label, heading: true }, ...toggles.map(entry)];
        const entries = [...group('Layers', this.layers), ...group('Filters', this.filters)];
        this.open(event, entries.length > 0 ? entries : [{ label: 'This diagram has no layers and no filters.', disabled: true }]);
    }

    private isActive(id: string): boolean {
        return [...this.layers, ...this.filters].some(toggle => toggle.id === id && toggle.active);
    }

    private open(event: MouseEvent, entries: Entry[]): void {
        const at = (event.currentTarget as HTMLElement).getBoundingClientRect();
        new PopupMenu(document.body).show(entries, at.left, at.bottom + 6);
    }

    private showTool(isMarquee: boolean): void {
        this.selectButton?.classList.toggle('active', !isMarquee);
        this.marqueeButton?.classList.toggle('active', isMarquee);
    }

    showZoom(root: GModelRoot): void {
        const zoom = (root as unknown as { zoom?: number }).zoom;
        if (zoom) {
            this.zoom.textContent = `${Math.round(zoom * 100)} %`;
        }
    }

    handle(action: Action): void {
        if (action.kind === SetTogglesAction.KIND) {
            const { layers, filters } = action as SetTogglesAction;
            this.layers = layers;
            this.filters = filters;
            this.palette.reload();
        } else if (action.kind === WorkAction.KIND) {
            this.showWork(action as WorkAction);
        } else {
            this.showTool(EnableToolsAction.is(action) && action.toolIds.includes(MarqueeMouseTool.ID));
        }
    }

    private showWork({ title, fraction }: WorkAction): void {
        this.work.classList.toggle('hidden', fraction === undefined);
        if (fraction !== undefined) {
            const bar = document.createElement('progress');
            if (fraction >= 0) {
                bar.value = fraction;
            }
            this.work.replaceChildren(title, bar, button('close', 'Stop', () => this.send(ArrangeAction.create())));
        }
    }
}
