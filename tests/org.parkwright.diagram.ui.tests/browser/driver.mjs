// Drives a page in Chromium for the tests: reads one JSON request a line, writes one JSON answer a line.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const [modules, executable] = process.argv.slice(2);
const { chromium } = createRequire(`${modules}/`)('playwright-core');

const browser = await chromium.launch({ executablePath: executable, args: ['--no-sandbox', '--disable-gpu'] });
// The page's own policy forbids the functions that waiting makes.
const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1280, height: 800 } });
const page = await context.newPage();
const problems = [];
page.on('pageerror', error => problems.push(String(error)));
page.on('console', message => message.type() === 'error' && problems.push(message.text()));
const sending = new Set();
page.on('request', request => request.method() === 'POST' && sending.add(request));
page.on('requestfinished', request => sending.delete(request));
page.on('requestfailed', request => sending.delete(request));
page.setDefaultTimeout(60_000);

const commands = {
    open: url => page.goto(url).then(() => null),
    evaluate: code => page.evaluate(code),
    waitFor: code => page.waitForFunction(code).then(() => null),
    mouse: (kind, x, y) => ({
        move: () => page.mouse.move(x, y, { steps: 8 }),
        click: () => page.mouse.click(x, y),
        doubleClick: () => page.mouse.dblclick(x, y),
        rightClick: () => page.mouse.click(x, y, { button: 'right' }),
        down: () => page.mouse.down(),
        up: () => page.mouse.up()
    })[kind]().then(() => null),
    wheel: (x, y, by) => page.mouse.move(x, y).then(() => page.mouse.wheel(0, by)).then(() => null),
    press: key => page.keyboard.press(key).then(() => null),
    type: text => page.keyboard.type(text).then(() => null),
    click: selector => page.click(selector).then(() => null),
    screenshot: path => page.screenshot({ path }).then(() => null),
    sending: () => sending.size,
    problems: () => problems.splice(0)
};

for await (const line of createInterface({ input: process.stdin })) {
    const { command, args } = JSON.parse(line);
    try {
        const result = await commands[command](...args);
        process.stdout.write(JSON.stringify({ result: result ?? null }) + '\n');
    } catch (error) {
        process.stdout.write(JSON.stringify({ error: String(error) }) + '\n');
    }
}
await browser.close();
