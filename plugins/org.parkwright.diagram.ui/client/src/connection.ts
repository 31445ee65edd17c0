import { BaseJsonrpcGLSPClient, GLSPClient } from '@eclipse-glsp/client';
import {
    AbstractMessageReader, AbstractMessageWriter, createMessageConnection, DataCallback, Disposable, Message, MessageReader,
    MessageWriter
} from 'vscode-jsonrpc';
import { Transport } from './transport';

interface Element {
    args?: { style?: string; styles?: Record<string, object> };
    children?: Element[];
}

/** Gives elements what they have in common, which the graph says once for all of them. */
function share(root: Element | undefined): void {
    const styles = root?.args?.styles ?? {};
    const visit = (element: Element): void => {
        if (element.args?.style !== undefined) {
            element.args = { ...styles[element.args.style], ...element.args };
        }
        element.children?.forEach(visit);
    };
    root?.children?.forEach(visit);
}

class Reader extends AbstractMessageReader implements MessageReader {
    constructor(private readonly transport: Transport) {
        super();
    }

    listen(callback: DataCallback): Disposable {
        this.transport.onMessage(text => {
            const message = JSON.parse(text);
            share(message.params?.action?.newRoot);
            callback(message as Message);
        });
        return { dispose: () => this.transport.onMessage(() => undefined) };
    }
}

class Writer extends AbstractMessageWriter implements MessageWriter {
    constructor(private readonly transport: Transport) {
        super();
    }

    async write(message: Message): Promise<void> {
        this.transport.send(JSON.stringify(message));
    }

    end(): void {
        // The page ends with its browser.
    }
}

export async function connect(transport: Transport): Promise<GLSPClient> {
    const client = new BaseJsonrpcGLSPClient({
        id: 'diagram',
        connectionProvider: createMessageConnection(new Reader(transport), new Writer(transport))
    });
    await client.start();
    return client;
}
