import {
    AbstractUIExtension, Bounds, EditorContextService, GModelElement, GModelRoot, IActionDispatcher, IDiagramStartup,
    IVNodePostprocessor, Point, SetViewportAction, TYPES, GParentElement
} from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { VNode } from 'snabbdom';
import { Figure } from './model';
import { ShapeStyle, styleOf } from './style';
import { Toolbar } from './toolbar';

const WIDTH = 168;
const HEIGHT = 112;

/** The whole diagram in small with the part that is seen; dragging there scrolls. */
@injectable()
export class Minimap extends AbstractUIExtension implements IDiagramStartup, IVNodePostprocessor {
    static readonly ID = 'diagram-minimap';

    @inject(TYPES.IActionDispatcher) private readonly dispatcher: IActionDispatcher;
    @inject(EditorContextService) private readonly editorContext: EditorContextService;
    @inject(Toolbar) private readonly toolbar: Toolbar;
    private readonly canvas = document.createElement('canvas');
    private readonly figures = document.createElement('canvas');
    private drawnRoot?: GModelRoot;
    private area: Bounds = Bounds.EMPTY;
    private scale = 1;
    private pending = false;
    private dragging = false;

    id(): string {
        return Minimap.ID;
    }

    containerClass(): string {
        return 'diagram-minimap';
    }

    postModelInitialization(): void {
        this.show(this.editorContext.modelRoot);
        this.toolbar.fit();
    }

    protected override initializeContents(container: HTMLElement): void {
        const ratio = window.devicePixelRatio || 1;
        for (const canvas of [this.canvas, this.figures]) {
            canvas.width = WIDTH * ratio;
            canvas.height = HEIGHT * ratio;
        }
        this.canvas.style.width = `${WIDTH}px`;
        this.canvas.style.height = `${HEIGHT}px`;
        container.append(this.canvas);
        container.title = 'Drag to scroll';
        this.canvas.onmousedown = event => {
            this.dragging = true;
            this.scrollTo(event);
        };
        window.addEventListener('mousemove', event => this.dragging && this.scrollTo(event));
        window.addEventListener('mouseup', () => this.dragging = false);
    }

    decorate(vnode: VNode, _element: GModelElement): VNode {
        return vnode;
    }

    postUpdate(): void {
        if (!this.pending) {
            this.pending = true;
            requestAnimationFrame(() => {
                this.pending = false;
                this.draw();
            });
        }
    }

    private draw(): void {
        const root = this.editorContext.modelRoot as GModelRoot & { scroll?: Point; zoom?: number };
        this.toolbar.showZoom(root);
        if (!this.containerElement || !root.scroll || !root.zoom) {
            return;
        }
        if (this.drawnRoot !== root) {
            this.drawFigures(root);
            this.drawnRoot = root;
        }
        const ratio = window.devicePixelRatio || 1;
        const context = this.canvas.getContext('2d')!;
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.clearRect(0, 0, this.canvas.width, this.canvas.height);
        context.drawImage(this.figures, 0, 0);
        context.scale(ratio, ratio);
        const seen = {
            x: (root.scroll.x - this.area.x) * this.scale, y: (root.scroll.y - this.area.y) * this.scale,
            width: root.canvasBounds.width / root.zoom * this.scale, height: root.canvasBounds.height / root.zoom * this.scale
        };
        context.strokeStyle = '#2f6fb3';
        context.fillStyle = 'rgba(47, 111, 179, 0.10)';
        context.lineWidth = 1.5;
        context.beginPath();
        context.rect(seen.x, seen.y, seen.width, seen.height);
        context.fill();
        context.stroke();
    }

    private drawFigures(root: GModelRoot): void {
        const figures = root.children.filter(child => child instanceof Figure).map(child => (child as Figure).bounds)
            .filter(Bounds.isValid);
        this.area = figures.length === 0 ? { x: 0, y: 0, width: 100, height: 100 } : figures.reduce(Bounds.combine);
        const margin = 0.06 * Math.max(this.area.width, this.area.height);
        this.area = {
            x: this.area.x - margin, y: this.area.y - margin,
            width: this.area.width + 2 * margin, height: this.area.height + 2 * margin
        };
        this.scale = Math.min(WIDTH / this.area.width, HEIGHT / this.area.height);
        const ratio = window.devicePixelRatio || 1;
        const context = this.figures.getContext('2d')!;
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.clearRect(0, 0, this.figures.width, this.figures.height);
        context.scale(ratio * this.scale, ratio * this.scale);
        context.translate(-this.area.x, -this.area.y);
        context.lineWidth = 1 / this.scale;
        this.drawChildren(root, context);
    }

    private drawChildren(parent: GParentElement, context: CanvasRenderingContext2D): void {
        for (const child of parent.children) {
            if (child instanceof Figure) {
                const style = styleOf<ShapeStyle>(child);
                const { x, y, width, height } = child.bounds;
                context.fillStyle = style.fill ?? '#c7ced6';
                context.strokeStyle = style.stroke ?? '#9aa5b1';
                context.fillRect(x, y, width, height);
                context.strokeRect(x, y, width, height);
                context.save();
                context.translate(x, y);
                this.drawChildren(child, context);
                context.restore();
            }
        }
    }

    private scrollTo(event: MouseEvent): void {
        const root = this.editorContext.modelRoot as GModelRoot & { zoom: number };
        const at = this.canvas.getBoundingClientRect();
        const x = (event.clientX - at.left) / this.scale + this.area.x - root.canvasBounds.width / root.zoom / 2;
        const y = (event.clientY - at.top) / this.scale + this.area.y - root.canvasBounds.height / root.zoom / 2;
        this.dispatcher.dispatch(SetViewportAction.create(root.id, { scroll: { x, y }, zoom: root.zoom }, { animate: false }));
    }
}
