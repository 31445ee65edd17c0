import { Action, Operation, Point } from '@eclipse-glsp/client';

/** To the server: what the user selected. */
export interface SelectionChangedAction extends Action {
    kind: typeof SelectionChangedAction.KIND;
    elementIds: string[];
}

export namespace SelectionChangedAction {
    export const KIND = 'selectionChanged';

    export function create(elementIds: string[]): SelectionChangedAction {
        return { kind: KIND, elementIds };
    }
}

/** To the server: an element was double-clicked that has no label to edit there. */
export interface ActivateElementAction extends Action {
    kind: typeof ActivateElementAction.KIND;
    elementId: string;
}

export namespace ActivateElementAction {
    export const KIND = 'activateElement';

    export function create(elementId: string): ActivateElementAction {
        return { kind: KIND, elementId };
    }
}

export interface Toggle {
    id: string;
    label: string;
    active: boolean;
    /** Switching it on asks for values. */
    asks: boolean;
}

/** From the server: the layers and filters the user can switch. */
export interface SetTogglesAction extends Action {
    kind: typeof SetTogglesAction.KIND;
    layers: Toggle[];
    filters: Toggle[];
}

export namespace SetTogglesAction {
    export const KIND = 'setToggles';
}

/** To the server: switch a layer or filter. */
export interface ToggleAction extends Action {
    kind: typeof ToggleAction.KIND;
    id: string;
    active: boolean;
}

export namespace ToggleAction {
    export const KIND = 'toggle';

    export function create(id: string, active: boolean): ToggleAction {
        return { kind: KIND, id, active };
    }
}

/** To the server: arrange all elements, or stop doing so. */
export interface ArrangeAction extends Action {
    kind: typeof ArrangeAction.KIND;
}

export namespace ArrangeAction {
    export const KIND = 'arrange';

    export function create(): ArrangeAction {
        return { kind: KIND };
    }
}

/** To the server: save the diagram as a picture. */
export interface SavePictureAction extends Action {
    kind: typeof SavePictureAction.KIND;
}

export namespace SavePictureAction {
    export const KIND = 'savePicture';

    export function create(): SavePictureAction {
        return { kind: KIND };
    }
}

/** To the server: put an element into another container. */
export namespace ChangeContainer {
    export function create(elementId: string, targetContainerId: string, location: Point): Operation {
        return { kind: 'changeContainer', isOperation: true, elementId, targetContainerId, location } as Operation;
    }
}

/** From the server: how far a long piece of work is. */
export interface WorkAction extends Action {
    kind: typeof WorkAction.KIND;
    title: string;
    /** 0 to 1; below 0 when unknown; nothing is under way without it. */
    fraction?: number;
}

export namespace WorkAction {
    export const KIND = 'work';
}

/** From the server: what is shown upon the diagram; nothing is without a title. */
export interface SetLegendAction extends Action {
    kind: typeof SetLegendAction.KIND;
    title: string;
    subtitle: string;
    warning: string;
    /** What is unknown has a pattern and no colour. */
    entries: { color?: string; text: string }[];
}

export namespace SetLegendAction {
    export const KIND = 'setLegend';
}

/** To the server: show nothing upon the diagram any more. */
export interface CloseLegendAction extends Action {
    kind: typeof CloseLegendAction.KIND;
}

export namespace CloseLegendAction {
    export const KIND = 'closeLegend';

    export function create(): CloseLegendAction {
        return { kind: KIND };
    }
}
