import {
    Action, CommandExecutionContext, CommandReturn, DrawFeedbackEdgeAction, DrawFeedbackEdgeCommand, drawFeedbackEdge, EdgeEditListener,
    EdgeEditTool, GModelElement, TYPES
} from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';

/** Draws the line that follows the pointer as an edge: each tool has a type of its own, of which the page knows nothing. */
@injectable()
export class FollowingLine extends DrawFeedbackEdgeCommand {
    constructor(@inject(TYPES.Action) action: DrawFeedbackEdgeAction) {
        super(action);
    }

    override execute(context: CommandExecutionContext): CommandReturn {
        drawFeedbackEdge(context, this.action.sourceId, 'edge', this.action.edgeSchema);
        return context.root;
    }
}

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
