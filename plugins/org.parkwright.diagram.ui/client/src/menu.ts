import { Anchor, IActionDispatcher, IContextMenuService, TYPES } from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { Entry, PopupMenu } from './panels';

type MenuItem = Parameters<IContextMenuService['show']>[0][number];

@injectable()
export class ContextMenu implements IContextMenuService {
    @inject(TYPES.IActionDispatcher) private readonly dispatcher: IActionDispatcher;

    show(items: MenuItem[], anchor: Anchor, onHide?: () => void): void {
        if (items.length > 0) {
            new PopupMenu(document.body, onHide).show(this.entries(items), anchor.x, anchor.y);
        }
    }

    private entries(items: MenuItem[]): Entry[] {
        const sorted = [...items].filter(item => item.isVisible?.() ?? true)
            .sort((a, b) => (a.sortString ?? '').localeCompare(b.sortString ?? ''));
        return sorted.map((item, index) => ({
            label: item.label,
            icon: item.icon,
            disabled: item.isEnabled ? !item.isEnabled() : false,
            checked: item.isToggled?.() || undefined,
            separator: index > 0 && item.group !== sorted[index - 1].group,
            children: item.children ? this.entries(item.children) : undefined,
            run: () => this.dispatcher.dispatchAll(item.actions)
        }));
    }
}
