// Bundles the page into ../web, which the plug-in ships. Does nothing while that is newer than all sources.
import { build } from 'esbuild';
import { existsSync, readdirSync, statSync, copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const web = join(here, '..', 'web');
const page = join(web, 'diagram.html');
const sources = ['src', 'css'].flatMap(folder => readdirSync(join(here, folder)).map(name => join(here, folder, name)))
    .concat(['package-lock.json', 'build.mjs', 'tsconfig.json', 'diagram.html'].map(name => join(here, name)));

const isFresh = ['diagram.js', 'diagram.css'].every(name => existsSync(join(web, name))) && existsSync(page)
    && sources.every(source => statSync(source).mtimeMs <= statSync(page).mtimeMs);

if (!isFresh) {
    mkdirSync(web, { recursive: true });
    await build({
        entryPoints: [join(here, 'src', 'diagram.ts')],
        outdir: web,
        bundle: true,
        minify: true,
        format: 'iife',
        target: ['es2020', 'safari15'],
        // Inversify finds classes by constructor, but GLSP's rank and logging read their names.
        keepNames: true,
        legalComments: 'linked',
        loader: { '.ttf': 'file' },
        assetNames: '[name]'
    });
    copyFileSync(join(here, 'diagram.html'), page);
}
