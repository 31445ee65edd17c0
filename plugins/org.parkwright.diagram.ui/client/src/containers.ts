import {
    ContainerElement, ContainerManager, CSS_GHOST_ELEMENT, findChildrenAtPosition, GModelElement, GModelRoot, InsertOptions,
    isContainable, PaletteItem,
    Point, TrackedInsert, TriggerNodeCreationAction
} from '@eclipse-glsp/client';
import { injectable } from 'inversify';
import { ShapeStyle, styleOf } from './style';

/** What stands for the diagram itself among the mappings a tool may be used on. */
const DIAGRAM = '#diagram';

/** Finds where a tool may create, by the mappings that the server says for each tool. */
@injectable()
export class ToolContainers extends ContainerManager {
    private static readonly allowed = new Map<string, Set<string>>();

    static learn(items: PaletteItem[]): void {
        for (const item of items) {
            item.actions.filter(TriggerNodeCreationAction.is).forEach(action =>
                ToolContainers.allowed.set(action.elementTypeId, new Set(String(action.args?.containers ?? '').split('\n'))));
            ToolContainers.learn(item.children ?? []);
        }
    }

    override insert(proxy: GModelElement, location: Point, elementTypeId: string, opts?: Partial<InsertOptions>): TrackedInsert {
        const under = [proxy.root, ...findChildrenAtPosition(proxy.root, location)].reverse()
            .filter(element => isContainable(element) && !element.cssClasses?.includes(CSS_GHOST_ELEMENT)) as ContainerElement[];
        const container = under.find(element => this.isCreationAllowed(element, elementTypeId)) ?? under[0];
        const valid = this.isCreationAllowed(container, elementTypeId);
        return { ...super.insert(proxy, location, elementTypeId, opts), container, valid };
    }

    override isCreationAllowed(container: ContainerElement | undefined, elementTypeId: string): boolean {
        const mappings = ToolContainers.allowed.get(elementTypeId);
        const mapping = !container || container instanceof GModelRoot ? DIAGRAM : styleOf<ShapeStyle>(container).mapping;
        return !mappings || mappings.has(mapping);
    }
}
