/** Bundles the program: one small entry, and a file for each part that is loaded only when it is used. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
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
    charset: 'utf8',
    legalComments: 'none',
    // yaml gives Node its CommonJS files, which cannot be shaken; the modules beside them are the same code.
    alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
    // commander is CommonJS and requires Node's own modules. A name no package uses: esbuild does not look in here.
    banner: {
      js: "import{createRequire as lyncReadyRequire}from'node:module';const require=lyncReadyRequire(import.meta.url);",
    },
    plugins: [coloursAreDecidedByUs(root)],
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

/** The licences of the packages inside the bundle, which ask to be passed on with every copy. */
function licences(root: string, metafile: Metafile): string {
  const packages = Object.keys(metafile.inputs).flatMap(
    (path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [],
  )
  return [...new Set(packages)]
    .sort()
    .map((folder) => licence(join(root, folder)))
    .join(`\n${'-'.repeat(80)}\n\n`)
}

function licence(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  if (file === undefined) throw new Error(`${name} has no licence file`)
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
}
