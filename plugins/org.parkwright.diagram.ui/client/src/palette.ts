import { PaletteItem, ToolPalette } from '@eclipse-glsp/client';
import { injectable } from 'inversify';
import { ToolContainers } from './containers';
import { Pictures } from './pictures';

/** The tools of the specification at the right; tools for the mouse itself are in the toolbar. */
@injectable()
export class Palette extends ToolPalette {
    protected override initializeContents(container: HTMLElement): void {
        this.containerElement.setAttribute('aria-label', 'Palette');
        this.createHeader();
        this.createBody();
        this.lastActiveButton = this.defaultToolsButton;
        container.onwheel = event => event.stopPropagation();
    }

    protected override createHeader(): void {
        const header = document.createElement('div');
        header.className = 'palette-header';
        this.searchField = this.createHeaderSearchField();
        this.searchField.style.display = '';
        this.searchField.placeholder = 'Find a tool';
        header.append(this.searchField);
        if (this.headerDiv) {
            this.headerDiv.replaceWith(header);
        } else {
            this.containerElement.append(header);
        }
        this.headerDiv = header;
    }

    protected override createToolButton(item: PaletteItem, index: number): HTMLElement {
        const element = super.createToolButton({ ...item, icon: undefined }, index);
        element.title = item.label;
        element.dataset.tool = item.id;
        element.setAttribute('role', 'button');
        const address = item.icon ? Pictures.address(item.icon) : undefined;
        if (address) {
            const picture = document.createElement('img');
            picture.src = address;
            picture.alt = '';
            element.prepend(picture);
        } else {
            const icon = document.createElement('i');
            icon.className = `codicon codicon-${item.icon && !item.icon.includes('/') ? item.icon : 'circle-outline'}`;
            element.prepend(icon);
        }
        return element;
    }

    protected override async setPaletteItems(): Promise<void> {
        await super.setPaletteItems();
        ToolContainers.learn(this.paletteItems);
    }

    override async postRequestModel(): Promise<void> {
        await this.setPaletteItems();
        if (this.paletteItems.length > 0 && !this.editorContext.isReadonly) {
            this.show(this.editorContext.modelRoot);
        } else {
            document.body.classList.remove('with-palette');
            window.dispatchEvent(new Event('resize'));
        }
    }

    /** A new model alone brings no new tools; layers do, and tell so. */
    protected override async reloadPaletteBody(): Promise<void> {
        // See reload.
    }

    async reload(): Promise<void> {
        if (!this.bodyDiv) {
            return;
        }
        await this.setPaletteItems();
        this.paletteItemsCopy = [];
        if (this.searchField) {
            this.requestFilterUpdate(this.searchField.value);
        }
    }
}
