/** Bundles the program: one small entry, and a file for each part that is loaded only when it is used. */

import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join, relative } from 'node:path'
import { build, type Metafile, type Plugin } from 'esbuild'

/** The files of `dist/` by name. All lie flat in it, because modules find the generated tables beside themselves. */
export async function bundle(root: string): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: { main: 'src/cli/entry.ts' },
    outdir: 'dist',
    chunkNames: '[name]-[hash]',
    write: false,
    metafile: true,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Short names too: the program starts a tenth faster, and a crash still says its message and the command.
    minify: true,
    charset: 'ascii',
    legalComments: 'none',
    // yaml gives Node its CommonJS files, which cannot be shaken; the modules beside them are the same code.
    alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
    plugins: [coloursAreDecidedByUs(root), builtinsOnUse(root)],
    logLevel: 'warning',
    logOverride: { 'import-is-undefined': 'error' },
  })
  const files = outputFiles.map(({ path, contents }): [string, Uint8Array] => [
    path.slice(join(root, 'dist/').length),
    contents,
  ])
  return new Map<string, string | Uint8Array>([
    ...files.sort(([a], [b]) => (a < b ? -1 : 1)),
    ['third-party-licenses.txt', licences(root, metafile)],
  ])
}

/** chalk asks the system for colours while it loads, which takes time and is not used: the commands give it a level. */
function coloursAreDecidedByUs(root: string): Plugin {
  const path = join(root, 'node_modules/chalk/source/vendor/supports-color/browser.js')
  return {
    name: 'colours-are-decided-by-us',
    setup: ({ onResolve }) => onResolve({ filter: /^#supports-color$/ }, () => ({ path })),
  }
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
      // Each importing file has its own copy, or what two files of the bundle ask for would become a third file.
      onResolve({ filter: names }, ({ path, importer, kind }) => ({
        path,
        namespace: kind === 'require-call' ? 'required' : 'imported',
        suffix: `?${relative(root, importer)}`,
        sideEffects: false,
      }))
      onLoad({ filter: /child_process$/, namespace: 'required' }, () => ({ contents: 'module.exports = {}' }))
      onLoad({ filter: /./, namespace: 'required' }, ({ path }) => ({ contents: `module.exports = ${builtin(path)}` }))
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
  if (file === undefined) throw new Error(`${name} has no licence file`)
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
}
