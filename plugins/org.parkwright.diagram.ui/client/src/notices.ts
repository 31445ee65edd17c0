import { Action, IActionHandler, MessageAction } from '@eclipse-glsp/client';
import { injectable } from 'inversify';

/** So far from the pointer that the next click does not hit it. */
const GAP = 16;
const SECONDS: Record<string, number> = { INFO: 4, WARNING: 8, ERROR: 12, FATAL: 12 };

/**
 * Shows messages over the diagram for some seconds: at the pointer, where the user looks who was refused something, or
 * below if that is elsewhere. Progress and dirty state are shown by the workbench.
 */
@injectable()
export class Notices implements IActionHandler {
    private pointer?: { x: number; y: number };

    constructor() {
        document.addEventListener('mousemove', event => this.pointer = { x: event.clientX, y: event.clientY }, true);
        document.documentElement.addEventListener('mouseleave', () => this.pointer = undefined);
    }

    handle(action: Action): void {
        if (MessageAction.is(action) && action.severity !== 'NONE' && action.severity !== 'OK') {
            this.show(action);
        }
    }

    private show({ message, severity }: MessageAction): void {
        document.querySelectorAll('.diagram-notice').forEach(notice => notice.remove());
        const notice = document.createElement('div');
        notice.className = `diagram-notice ${severity.toLowerCase()}`;
        notice.setAttribute('role', 'alert');
        notice.textContent = message;
        notice.title = 'Click to close';
        notice.onclick = () => notice.remove();
        document.body.append(notice);
        if (this.pointer) {
            notice.classList.add('at-pointer');
            const { x, y } = this.pointer;
            const { offsetWidth, offsetHeight } = notice;
            const isBelow = y + GAP + offsetHeight < window.innerHeight;
            notice.style.left = `${Math.max(4, Math.min(x + GAP, window.innerWidth - offsetWidth - 4))}px`;
            notice.style.top = `${Math.max(4, isBelow ? y + GAP : y - GAP - offsetHeight)}px`;
        }
        setTimeout(() => notice.remove(), (SECONDS[severity] ?? 6) * 1000);
    }
}
