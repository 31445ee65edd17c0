import {
    Action, ChangeBoundsListener, ChangeBoundsOperation, ChangeBoundsTool, CompoundOperation, findChildrenAtPosition, FeedbackEmitter,
    GModelElement, GParentElement, GChildElement, isContainable, ISelectionListener, ModifyCSSFeedbackAction,
    MouseListener, Operation, Point, translatePoint
} from '@eclipse-glsp/client';
import { injectable } from 'inversify';
import { ChangeContainer } from './actions';
import { BorderFigure } from './model';

const TARGET_CLASS = 'drop-target';

/** Moves elements, and puts them into the container they are dropped on. */
@injectable()
export class MoveAndDropTool extends ChangeBoundsTool {
    protected override createChangeBoundsListener(): MouseListener & ISelectionListener {
        return new DropListener(this);
    }
}

class DropListener extends ChangeBoundsListener {
    private highlight: FeedbackEmitter = this.tool.createFeedbackEmitter();
    private highlighted?: string;

    protected override draggingMouseMove(target: GModelElement, event: MouseEvent): Action[] {
        const result = super.draggingMouseMove(target, event);
        if (!this.activeResizeHandle) {
            const moved = this.getElementsToMove(target);
            const container = moved.length > 0 ? this.dropTarget(moved[0], target, event) : undefined;
            this.show(container?.id);
        }
        return result;
    }

    override draggingMouseUp(target: GModelElement, event: MouseEvent): Action[] {
        this.show(undefined);
        if (this.activeResizeHandle) {
            return super.draggingMouseUp(target, event);
        }
        const moved = this.getElementsToMove(target);
        const operations: Operation[] = [];
        const stayed = moved.filter(element => {
            const container = this.dropTarget(element, target, event);
            if (container) {
                const position = translatePoint(element.bounds, (element as unknown as GChildElement).parent, container);
                operations.push(ChangeContainer.create(element.id, container.id, position));
            }
            return !container;
        });
        if (stayed.length > 0) {
            operations.push(ChangeBoundsOperation.create(stayed.map(element => ({
                elementId: element.id, newPosition: element.bounds, newSize: element.bounds
            }))));
        }
        this.disposeResize({ keepHandles: true });
        return operations.length === 0 ? [] : [operations.length === 1 ? operations[0] : CompoundOperation.create(operations)];
    }

    /** The container under the mouse unless it is the one the element is in, or the element itself. */
    private dropTarget(moved: GModelElement, target: GModelElement, event: MouseEvent): GParentElement | undefined {
        if (moved instanceof BorderFigure || !(moved instanceof GChildElement)) {
            return undefined;
        }
        const canvas = target.root.canvasBounds;
        const view = target.root as unknown as { scroll: Point; zoom: number };
        const place = {
            x: view.scroll.x + (event.pageX - canvas.x) / view.zoom,
            y: view.scroll.y + (event.pageY - canvas.y) / view.zoom
        };
        const under = [target.root, ...findChildrenAtPosition(target.root, place)].reverse();
        const container = under.find(element => isContainable(element) && this.canContain(element) && !this.isInside(element, moved));
        return container && container !== moved.parent ? container as GParentElement : undefined;
    }

    private canContain(element: GModelElement): boolean {
        return element.type === 'graph' || element.type === 'container' || element.type === 'list';
    }

    private isInside(element: GModelElement, other: GModelElement): boolean {
        for (let up: GModelElement | undefined = element; up; up = up instanceof GChildElement ? up.parent : undefined) {
            if (up === other) {
                return true;
            }
        }
        return false;
    }

    private show(id: string | undefined): void {
        if (id === this.highlighted) {
            return;
        }
        this.highlight.dispose();
        this.highlight = this.tool.createFeedbackEmitter();
        this.highlighted = id;
        if (id) {
            this.highlight.add(
                ModifyCSSFeedbackAction.create({ elements: [id], add: [TARGET_CLASS] }),
                ModifyCSSFeedbackAction.create({ elements: [id], remove: [TARGET_CLASS] })
            ).submit();
        }
    }
}

