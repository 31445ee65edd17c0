import { Action, EdgeEditListener, EdgeEditTool, GModelElement } from '@eclipse-glsp/client';
import { injectable } from 'inversify';

/** Lets the end of an edge be dragged to another element; GLSP's own wants two clicks and forgets the element while dragging. */
@injectable()
export class EndTool extends EdgeEditTool {
    override enable(): void {
        super.enable();
        this.mouseTool.deregister(this.edgeEditListener);
        this.edgeEditListener = new EndListener(this);
        this.toDisposeOnDisable.push(this.edgeEditListener, this.mouseTool.registerListener(this.edgeEditListener),
            this.selectionService.addListener(this.edgeEditListener));
    }
}

class EndListener extends EdgeEditListener {
    protected override draggingMouseMove(target: GModelElement, event: MouseEvent): Action[] {
        return this.isReconnecting() ? [] : super.draggingMouseMove(target, event);
    }
}
