// Installs what package-lock.json says and bundles what draws figures into ../web, which the plug-in ships. Does nothing while what
// is there is newer than what it was made from.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const web = join(here, '..', 'web');
const sources = readdirSync(join(here, 'src')).map(name => join(here, 'src', name))
    .concat(['package-lock.json', 'build.mjs', 'figure.html'].map(name => join(here, name)));
const copied = { 'figure.html': 'figure.html', 'src/page.js': 'page.js', 'node_modules/echarts/LICENSE': 'echarts.LICENSE.txt',
    'node_modules/echarts/NOTICE': 'echarts.NOTICE.txt' };

const age = file => existsSync(file) ? statSync(file).mtimeMs : 0;

if (age(join(here, 'node_modules', '.package-lock.json')) < age(join(here, 'package-lock.json'))) {
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'],
        { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
}

const made = ['figures.js'].concat(Object.values(copied)).map(name => join(web, name));
if (sources.some(source => made.some(file => age(file) < age(source)))) {
    const { build } = await import('esbuild');
    mkdirSync(web, { recursive: true });
    await build({
        entryPoints: [join(here, 'src', 'figures.js')],
        outfile: join(web, 'figures.js'),
        bundle: true,
        minify: true,
        format: 'iife',
        // Rhino knows no more of the language.
        target: 'es2015',
        define: { 'process.env.NODE_ENV': '"production"' },
        legalComments: 'linked'
    });
    for (const [from, to] of Object.entries(copied)) {
        copyFileSync(join(here, from), join(web, to));
    }
}
