// Installs what package-lock.json says and bundles what draws figures into ../web, which the plug-in ships. Does nothing while what
// is there is newer than what it was made from.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const web = join(here, '..', 'web');
const sources = readdirSync(join(here, 'src')).map(name => join(here, 'src', name))
    .concat(['package-lock.json', 'build.mjs', 'figure.html'].map(name => join(here, name)));
const copied = { 'figure.html': 'figure.html', 'src/page.js': 'page.js', 'node_modules/echarts/LICENSE': 'echarts.LICENSE.txt',
    'node_modules/echarts/NOTICE': 'echarts.NOTICE.txt', 'node_modules/world-atlas/LICENSE': 'outlines.LICENSE.txt' };

const age = file => existsSync(file) ? statSync(file).mtimeMs : 0;

if (age(join(here, 'node_modules', '.package-lock.json')) < age(join(here, 'package-lock.json'))) {
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'],
        { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
}

const made = ['figures.js', 'outlines.json.gz'].concat(Object.values(copied)).map(name => join(web, name));
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
    writeFileSync(join(web, 'outlines.json.gz'), gzipSync(JSON.stringify(outlines()), { level: 9 }));
    for (const [from, to] of Object.entries(copied)) {
        copyFileSync(join(here, from), join(web, to));
    }
}

/** Outlines of countries without their names: what Outlines.java reads. Holes are other countries. */
function outlines() {
    const { transform, arcs, objects } = JSON.parse(readFileSync(join(here, 'node_modules', 'world-atlas', 'countries-10m.json')));
    const rings = objects.countries.geometries.flatMap(each => each.type === 'Polygon' ? [each.arcs[0]]
        : each.type === 'MultiPolygon' ? each.arcs.map(polygon => polygon[0]) : []);
    return { scale: transform.scale, translate: transform.translate, arcs: arcs.map(arc => arc.flat()), rings };
}
