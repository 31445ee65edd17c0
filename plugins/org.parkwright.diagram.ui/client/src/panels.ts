/** Small pieces of the page that GLSP has no part for. */
export function button(icon: string, title: string, run: (event: MouseEvent) => void): HTMLButtonElement {
    const element = document.createElement('button');
    element.type = 'button';
    element.className = `bar-button codicon codicon-${icon}`;
    element.title = title;
    element.setAttribute('aria-label', title);
    // The diagram keeps the keyboard.
    element.onmousedown = event => event.preventDefault();
    element.onclick = run;
    return element;
}

export interface Entry {
    label: string;
    icon?: string;
    checked?: boolean;
    disabled?: boolean;
    /** Starts a new group. */
    separator?: boolean;
    heading?: boolean;
    children?: Entry[];
    /** Stays open when chosen, as a list of switches does. */
    keepOpen?: boolean;
    run?: () => void;
}

/** A menu of entries, closed by a choice, the Escape key or a click elsewhere. One is open at a time. */
export class PopupMenu {
    private static open?: PopupMenu;
    private readonly element = document.createElement('div');
    private readonly onMouse = (event: MouseEvent): void => {
        if (!this.element.contains(event.target as Node)) {
            this.close();
        }
    };
    private readonly onKey = (event: KeyboardEvent): void => {
        if (event.key === 'Escape') {
            event.stopPropagation();
            this.close();
        }
    };

    constructor(private readonly host: HTMLElement, private readonly onHide: () => void = () => undefined) {
        this.element.className = 'popup-menu';
        this.element.setAttribute('role', 'menu');
        this.element.oncontextmenu = event => event.preventDefault();
    }

    show(entries: Entry[], x: number, y: number): void {
        PopupMenu.open?.close();
        PopupMenu.open = this;
        this.fill(this.element, entries);
        this.host.appendChild(this.element);
        const { offsetWidth, offsetHeight } = this.element;
        this.element.style.left = `${Math.max(4, Math.min(x, window.innerWidth - offsetWidth - 4))}px`;
        this.element.style.top = `${Math.max(4, Math.min(y, window.innerHeight - offsetHeight - 4))}px`;
        document.addEventListener('mousedown', this.onMouse, true);
        document.addEventListener('keydown', this.onKey, true);
    }

    close(): void {
        if (PopupMenu.open === this) {
            PopupMenu.open = undefined;
            document.removeEventListener('mousedown', this.onMouse, true);
            document.removeEventListener('keydown', this.onKey, true);
            this.element.remove();
            this.onHide();
        }
    }

    private fill(menu: HTMLElement, entries: Entry[]): void {
        menu.replaceChildren(...entries.map(entry => this.row(entry)));
    }

    private row(entry: Entry): HTMLElement {
        const row = document.createElement('div');
        row.className = entry.heading ? 'popup-heading' : 'popup-entry';
        row.classList.toggle('separated', !!entry.separator);
        row.classList.toggle('disabled', !!entry.disabled);
        const isSwitch = entry.checked !== undefined;
        if (!entry.heading) {
            row.setAttribute('role', isSwitch ? 'menuitemcheckbox' : 'menuitem');
            const icon = document.createElement('span');
            icon.className = `popup-icon codicon ${entry.checked ? 'codicon-check' : entry.icon ? `codicon-${entry.icon}` : ''}`;
            row.append(icon);
        }
        if (isSwitch) {
            row.setAttribute('aria-checked', `${entry.checked}`);
        }
        row.append(entry.label);
        if (entry.children?.length) {
            const more = document.createElement('span');
            more.className = 'popup-more codicon codicon-chevron-right';
            const below = document.createElement('div');
            below.className = 'popup-menu popup-below';
            this.fill(below, entry.children);
            row.append(more, below);
        } else if (!entry.disabled && entry.run) {
            row.onclick = event => {
                event.stopPropagation();
                if (!entry.keepOpen) {
                    this.close();
                }
                entry.run!();
                if (entry.keepOpen && isSwitch) {
                    entry.checked = !entry.checked;
                    row.replaceWith(this.row(entry));
                }
            };
        }
        return row;
    }
}
