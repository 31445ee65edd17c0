import {
    Action, Disposable, EdgeCreationTool, EdgeCreationToolMouseListener, GhostElement, GModelElement, MessageAction,
    NodeCreationTool, NodeCreationToolMouseListener, TriggerEdgeCreationAction, TriggerNodeCreationAction
} from '@eclipse-glsp/client';
import { injectable } from 'inversify';

type Trigger = TriggerNodeCreationAction | TriggerEdgeCreationAction;

/** Says why a tool does nothing where it was used, in the words that the server gave with the tool. */
function refusal(trigger: Trigger, which: 'where' | 'start' | 'end'): Action[] {
    const text = trigger.args?.[which];
    return text ? [MessageAction.create(String(text), { severity: 'WARNING' })] : [];
}

@injectable()
export class NodeTool extends NodeCreationTool {
    protected override createNodeCreationListener(ghost: GhostElement): Disposable {
        const listener = new NodeListener(this.triggerAction, this, ghost);
        const registration = this.mouseTool.registerListener(listener);
        return Disposable.create(() => {
            registration.dispose();
            listener.dispose();
        });
    }
}

class NodeListener extends NodeCreationToolMouseListener {
    override nonDraggingMouseUp(target: GModelElement, event: MouseEvent): Action[] {
        const isPossible = this.getTrackedInsert(target, event).valid;
        const result = super.nonDraggingMouseUp(target, event);
        return isPossible || event.button !== 0 ? result : [...result, ...refusal(this.triggerAction, 'where')];
    }
}

@injectable()
export class EdgeTool extends EdgeCreationTool {
    protected override creationListener(): void {
        const listener = new EdgeListener(this.triggerAction, this.actionDispatcher, this.typeHintProvider, this,
            this.grid ? this.grid.x / 2 : undefined);
        this.toDisposeOnDisable.push(listener, this.mouseTool.registerListener(listener));
    }
}

class EdgeListener extends EdgeCreationToolMouseListener {
    override nonDraggingMouseUp(target: GModelElement, event: MouseEvent): Action[] {
        const isRefused = event.button === 0 && !this.allowedTarget && !this.pendingDynamicCheck;
        const which = this.isSourceSelected() ? 'end' : 'start';
        const result = super.nonDraggingMouseUp(target, event);
        return isRefused ? [...result, ...refusal(this.triggerAction, which)] : result;
    }
}
