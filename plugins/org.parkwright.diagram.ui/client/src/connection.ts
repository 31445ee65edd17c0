import { BaseJsonrpcGLSPClient, GLSPClient } from '@eclipse-glsp/client';
import {
    AbstractMessageReader, AbstractMessageWriter, createMessageConnection, DataCallback, Disposable, Message, MessageReader,
    MessageWriter
} from 'vscode-jsonrpc';
import { Transport } from './transport';

class Reader extends AbstractMessageReader implements MessageReader {
    constructor(private readonly transport: Transport) {
        super();
    }

    listen(callback: DataCallback): Disposable {
        this.transport.onMessage(text => callback(JSON.parse(text) as Message));
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
