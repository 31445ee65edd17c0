import { Action, IActionHandler, MessageAction } from '@eclipse-glsp/client';
import { injectable } from 'inversify';

const SECONDS: Record<string, number> = { INFO: 4, WARNING: 8, ERROR: 12, FATAL: 12 };

/** Shows messages of the server over the diagram for some seconds. Progress and dirty state are shown by the workbench. */
@injectable()
export class Notices implements IActionHandler {
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
        setTimeout(() => notice.remove(), (SECONDS[severity] ?? 6) * 1000);
    }
}
