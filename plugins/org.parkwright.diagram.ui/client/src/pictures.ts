import { Action, IActionHandler } from '@eclipse-glsp/client';
import { injectable } from 'inversify';

/** Pictures that elements refer to by key, sent by the server before the elements. */
export interface SetPicturesAction extends Action {
    kind: typeof SetPicturesAction.KIND;
    /** Data URIs by key. */
    pictures: Record<string, string>;
}

export namespace SetPicturesAction {
    export const KIND = 'setPictures';
}

@injectable()
export class Pictures implements IActionHandler {
    private static readonly addresses = new Map<string, string>();

    handle(action: SetPicturesAction): void {
        Object.entries(action.pictures).forEach(([key, data]) => Pictures.addresses.set(key, data));
    }

    static address(key: string): string | undefined {
        return Pictures.addresses.get(key);
    }
}
