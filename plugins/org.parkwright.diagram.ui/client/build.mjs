// Installs what package-lock.json says and bundles the page into ../web, which the plug-in ships. Does nothing while what
// is there is newer than what it was made from.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const web = join(here, '..', 'web');
const page = join(web, 'diagram.html');
const sources = ['src', 'css'].flatMap(folder => readdirSync(join(here, folder)).map(name => join(here, folder, name)))
    .concat(['package-lock.json', 'build.mjs', 'tsconfig.json', 'diagram.html'].map(name => join(here, name)));

const age = file => existsSync(file) ? statSync(file).mtimeMs : 0;

if (age(join(here, 'node_modules', '.package-lock.json')) < age(join(here, 'package-lock.json'))) {
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'],
        { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
}

const made = ['diagram.js', 'diagram.css', 'diagram.html'].map(name => join(web, name));
if (sources.some(source => made.some(file => age(file) < age(source)))) {
    const { build } = await import('esbuild');
    const { default: ts } = await import('typescript');
    check(ts);
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

/** esbuild drops types without a look at them. */
function check(ts) {
    const { config } = ts.readConfigFile(join(here, 'tsconfig.json'), ts.sys.readFile);
    const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, here);
    const problems = ts.getPreEmitDiagnostics(ts.createProgram(fileNames, options));
    if (problems.length > 0) {
        console.error(ts.formatDiagnostics(problems, ts.createCompilerHost(options)));
        process.exit(1);
    }
}
