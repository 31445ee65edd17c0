/** Carries the text of messages between the page and the server. What arrives before onMessage is kept. */
export interface Transport {
    send(message: string): void;
    onMessage(take: (message: string) => void): void;
}

declare global {
    interface Window {
        /** Set by the workbench's browser some time after the page was loaded. */
        diagramSend?: (message: string) => void;
        /** Called by the workbench's browser. */
        diagramReceive?: (message: string) => void;
    }
}

class Inbox {
    private waiting: string[] = [];
    private take?: (message: string) => void;

    put(message: string): void {
        if (this.take) {
            this.take(message);
        } else {
            this.waiting.push(message);
        }
    }

    open(take: (message: string) => void): void {
        this.take = take;
        this.waiting.splice(0).forEach(take);
    }
}

/** Functions that the surrounding browser widget puts into the page. */
class WidgetTransport implements Transport {
    private readonly inbox = new Inbox();

    constructor() {
        window.diagramReceive = message => this.inbox.put(message);
    }

    send(message: string): void {
        window.diagramSend!(message);
    }

    onMessage(take: (message: string) => void): void {
        this.inbox.open(take);
    }
}

/** Requests to the server the page came from; answers are waited for by one request after the other. */
class HttpTransport implements Transport {
    private readonly inbox = new Inbox();
    private sending: Promise<unknown> = Promise.resolve();

    constructor(private readonly token: string) {
        this.listen();
    }

    send(message: string): void {
        this.sending = this.sending.then(() => fetch(`messages?token=${this.token}`, { method: 'POST', body: message }));
    }

    onMessage(take: (message: string) => void): void {
        this.inbox.open(take);
    }

    private async listen(): Promise<void> {
        for (;;) {
            const response = await fetch(`messages?token=${this.token}`);
            if (!response.ok) {
                return;
            }
            (await response.json() as string[]).forEach(message => this.inbox.put(message));
        }
    }
}

/** Browser widgets define their functions late, so they are waited for. */
export async function openTransport(): Promise<Transport> {
    const token = new URLSearchParams(location.search).get('token');
    if (token) {
        return new HttpTransport(token);
    }
    const transport = new WidgetTransport();
    while (!window.diagramSend) {
        await new Promise(resolve => setTimeout(resolve, 10));
    }
    return transport;
}
