// Reads datapackage.json of a folder and every table that it names, by types and constraints, and writes what it found as JSON.
// Installs what package-lock.json says if that was not done yet.
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const installed = join(here, 'node_modules', '.package-lock.json');
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(join(here, 'package-lock.json')).mtimeMs) {
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'],
        { cwd: here, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
}

const { Package } = createRequire(import.meta.url)('datapackage');
const [folder] = process.argv.slice(2);
const found = { errors: [], rows: {}, first: {} };
const dataPackage = await Package.load(join(folder, 'datapackage.json'), { basePath: folder });
found.errors.push(...dataPackage.errors.map(String));
for (const resource of dataPackage.resources) {
    try {
        const rows = await resource.read({ keyed: true });
        found.rows[resource.name] = rows.length;
        found.first[resource.name] = rows[0] ?? null;
    } catch (error) {
        found.errors.push(`${resource.name}: ${[String(error), ...(error.errors ?? []).slice(0, 5).map(each => `${each} (row ${each.rowNumber}, column ${each.columnNumber})`)].join('; ')}`);
    }
}
process.stdout.write(JSON.stringify(found));
