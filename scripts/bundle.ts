/** Bundles the program: a small file that starts it, one that every run loads, and one that only some do. */

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { basename, join, relative } from 'node:path'
import { build, type Metafile, type Plugin } from 'esbuild'
import { inTwoFiles } from './bundle-parts.ts'

/** The files of `dist/` by name. All lie flat in it, because modules find the generated tables beside themselves. */
export async function bundle(root: string): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const making = {
    ...common(root),
    minifySyntax: true,
    define: { 'import.meta.url': 'importMetaUrl' },
    // These give Node files that cannot be shaken, or not be bundled; the modules beside them are the same code.
    alias: {
      yaml: join(root, 'node_modules/yaml/browser/index.js'),
      'jsonc-parser': join(root, 'node_modules/jsonc-parser/lib/esm/main.js'),
      // It compresses with fflate: what Node's own zlib gives differs from version to version.
      pdfkit: join(root, 'node_modules/pdfkit/js/pdfkit.browser.mjs'),
    },
    plugins: [coloursAreDecidedByUs(root), withoutBrotli, builtinsOnUse(root)],
  }
  const joining = {
    ...small(root),
    banner: { js: "const importMetaUrl=require('node:url').pathToFileURL(__filename).href;" },
  }
  const { metafile, first, second } = await inTwoFiles('src/cli/program.ts', making, joining)
  const scripts = [
    { name: named('program', first), contents: first },
    { name: named('on-demand', second), contents: second },
  ]
  const start = await build({
    ...small(root),
    write: false,
    entryPoints: { main: 'src/cli/entry.ts', worker: 'src/cli/worker.ts' },
    format: 'esm',
    plugins: [programAsScripts(scripts.map(({ name }) => name)), builtinsOnUse(root)],
  })
  const written = [...start.outputFiles.map(({ path, contents }) => ({ name: basename(path), contents })), ...scripts]
  for (const { name, contents } of written) {
    if (contents.some((byte) => byte > 0x7f)) throw new Error(`${name}: a character that is not ASCII doubles its cost`)
  }
  return new Map<string, string | Uint8Array>([
    ...written.map(({ name, contents }): [string, Uint8Array] => [name, contents]),
    ['third-party-licenses.txt', licences(root, metafile)],
  ])
}

function common(root: string) {
  return {
    absWorkingDir: root,
    outdir: 'dist',
    bundle: true,
    platform: 'node',
    target: 'node20',
    charset: 'ascii',
    legalComments: 'none',
    logLevel: 'warning',
    // fontkit says one key of a table twice.
    logOverride: { 'import-is-undefined': 'error', 'duplicate-object-key': 'silent' },
  } as const
}

/** Short names too: the program starts a tenth faster, and a crash still says its message and the command. */
function small(root: string) {
  return { ...common(root), minify: true } as const
}

/** What was compiled of a script is kept by its name. */
function named(name: string, contents: Uint8Array): string {
  return `${name}-${createHash('sha256').update(contents).digest('hex').slice(0, 8)}.cjs`
}

/** What `main` imports as the program is two files of their own, run by `loadScript`, the second on demand. */
function programAsScripts(names: readonly string[]): Plugin {
  return {
    name: 'program-as-scripts',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^\.\/program\.ts$/ }, ({ path, resolveDir }) => ({
        path,
        namespace: 'scripts',
        pluginData: resolveDir,
      }))
      onLoad({ filter: /./, namespace: 'scripts' }, ({ pluginData }) => ({
        resolveDir: pluginData,
        contents: `
          import { dirname, join } from 'node:path'
          import { fileURLToPath } from 'node:url'
          import { loadScript } from './load-script.ts'
          const names = ${JSON.stringify(names)}
          const folder = dirname(fileURLToPath(import.meta.url))
          const load = (name) => loadScript(join(folder, name), { beside: names, keep: process.argv[2] === 'check' })
          const program = load(names[0])
          let pieces
          program.open = (name) => (pieces ??= load(names[1])(program))[name]()
          export const { runProgram, runThread } = program`,
      }))
    },
  }
}

/** chalk asks the system for colours while it loads, which takes time and is not used: the commands give it a level. */
function coloursAreDecidedByUs(root: string): Plugin {
  const path = join(root, 'node_modules/chalk/source/vendor/supports-color/browser.js')
  return {
    name: 'colours-are-decided-by-us',
    setup: ({ onResolve }) => onResolve({ filter: /^#supports-color$/ }, () => ({ path })),
  }
}

/** fontkit unpacks WOFF2 with it, which our typefaces are not; its dictionary would be a tenth of the bundle. */
const withoutBrotli: Plugin = {
  name: 'without-brotli',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^brotli\// }, ({ path }) => ({ path, namespace: 'left-out' }))
    onLoad({ filter: /./, namespace: 'left-out' }, () => ({ contents: 'module.exports = {}' }))
  },
}

/**
 * Node's own modules, asked for directly and when a function of theirs is called: an import of one makes Node load what
 * nobody uses. commander asks for child_process, for commands that are programs of their own: we have none.
 */
function builtinsOnUse(root: string): Plugin {
  const names = new RegExp(`^(node:)?(${builtinModules.join('|')})$`)
  return {
    name: 'builtins-on-use',
    setup: ({ onResolve, onLoad }) => {
      // What packages import is left whole: some of it warns when it is merely looked at.
      onResolve({ filter: names }, ({ path, importer }) => ({
        path,
        namespace: packageOf(importer) === '' ? 'imported' : 'whole',
        suffix: `?${relative(root, importer)}`,
        sideEffects: false,
      }))
      onLoad({ filter: /child_process$/, namespace: 'whole' }, () => ({ contents: 'module.exports = {}' }))
      onLoad({ filter: /./, namespace: 'whole' }, ({ path }) => ({ contents: `module.exports = ${builtin(path)}` }))
      onLoad({ filter: /./, namespace: 'imported' }, async ({ path }) => ({
        contents: importable(path, await import(path)),
      }))
    },
  }
}

function builtin(path: string): string {
  return `process.getBuiltinModule(${JSON.stringify(path)})`
}

/** A module with the same exports; functions, which begin with a small letter, load it when they are called. */
function importable(path: string, module: Readonly<Record<string, unknown>>): string {
  const exported = Object.entries(module).map(([name, value]) => {
    if (name === 'default') return 'export default /* @__PURE__ */ loaded()'
    const onUse = typeof value === 'function' && /^[a-z]/.test(name)
    const now = `/* @__PURE__ */ (() => loaded().${name})()`
    return `export const ${name} = ${onUse ? `(...given) => loaded().${name}(...given)` : now}`
  })
  return [`let module; const loaded = () => (module ??= ${builtin(path)})`, ...exported].join('\n')
}

/** The package a file belongs to; of ours nothing. */
function packageOf(path: string): string {
  return /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? ''
}

/** The licences of the packages inside the bundle, which ask to be passed on with every copy. */
function licences(root: string, metafile: Metafile): string {
  const packages = Object.keys(metafile.inputs).map(packageOf)
  return [...new Set(packages)]
    .filter((name) => name !== '')
    .sort()
    .map((name) => licence(join(root, 'node_modules', name)))
    .join(`\n${'-'.repeat(80)}\n\n`)
}

function licence(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  const text = readFileSync(file === undefined ? keptLicence(name) : join(folder, file), 'utf8')
  return `${name} ${version} (${license})\n\n${text.trim()}\n`
}

/** The licence of a package whose archive leaves it out, as it stands in its repository. */
function keptLicence(name: string): string {
  const kept = join(import.meta.dirname, 'licences', `${name}.txt`)
  if (!existsSync(kept)) throw new Error(`${name} has no licence file`)
  return kept
}
