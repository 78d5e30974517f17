/**
 * Parts a program in two files: what every run loads, and what only some do, when a function asks for it with `import()`.
 * esbuild parts nothing but ES modules, and those into many files; V8 keeps what it compiled of CommonJS files only. So
 * the pieces esbuild makes are put together again, those of each part into one file.
 */

import { basename } from 'node:path'
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild'

interface Pieces {
  readonly texts: ReadonlyMap<string, string>
  readonly entry: string
  /** Asked for with `import()`, and not needed at once. */
  readonly onDemand: readonly string[]
  /** Needed at once, and by the others too. */
  readonly shared: readonly string[]
}

/**
 * Two CommonJS files. The first exports what `entry` does, and asks `open` for a piece by its name, which whoever loads it
 * sets as one more export. The second is a function of the exports of the first, and gives a function for each piece.
 * @param making how pieces are made of sources
 * @param joining how a file is made of pieces
 */
export async function inTwoFiles(entry: string, making: BuildOptions, joining: BuildOptions) {
  const { metafile, outputFiles = [] } = await build({
    ...making,
    entryPoints: [entry],
    format: 'esm',
    splitting: true,
    metafile: true,
    write: false,
  })
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]))
  const pieces = sortPieces(metafile, entry, texts)
  const { onDemand, shared } = pieces
  const exported = shared.map((name, index) => `export * as shared${index} from './${name}'`)
  const listed = onDemand.map((name) => `${JSON.stringify(name)}: () => import('./${name}')`)
  const before = joining.banner?.js ?? ''
  const asking = { banner: { js: `${before}const openPiece=name=>module.exports.open(name);` } }
  const wrapped = {
    banner: { js: `${before}module.exports=first=>{const module={exports:{}};` },
    footer: { js: 'return module.exports.pieces}' },
  }
  const inFirst = new Map(shared.map((name, index) => [name, `module.exports=first.shared${index}`]))
  return {
    metafile,
    first: await join(`export * from './${pieces.entry}'\n${exported.join('\n')}`, withOpen(pieces), new Map(), {
      ...joining,
      ...asking,
    }),
    second: await join(`export const pieces = {${listed.join(',')}}`, texts, inFirst, { ...joining, ...wrapped }),
  }
}

function sortPieces({ outputs }: Metafile, entry: string, texts: ReadonlyMap<string, string>): Pieces {
  const all = Object.entries(outputs).map(([path, { entryPoint, imports }]) => ({
    name: basename(path),
    entryPoint,
    imports: imports.map((one) => ({ name: basename(one.path), onDemand: one.kind === 'dynamic-import' })),
  }))
  const byName = new Map(all.map((piece) => [piece.name, piece]))
  const entryName = all.find(({ entryPoint }) => entryPoint === entry)?.name ?? ''
  const atOnce = new Set<string>()
  const take = (name: string) => {
    if (atOnce.has(name)) return
    atOnce.add(name)
    for (const needed of byName.get(name)?.imports ?? [])
      if (!needed.onDemand && texts.has(needed.name)) take(needed.name)
  }
  take(entryName)
  const wanted = all.flatMap(({ imports }) => imports).filter(({ name, onDemand }) => onDemand && texts.has(name))
  const ofOthers = all.filter(({ name }) => !atOnce.has(name)).flatMap(({ imports }) => imports)
  const names = (list: readonly { readonly name: string }[]) => [...new Set(list.map(({ name }) => name))].sort()
  return {
    texts,
    entry: entryName,
    onDemand: names(wanted.filter(({ name }) => !atOnce.has(name))),
    shared: names(ofOthers.filter(({ name }) => atOnce.has(name))),
  }
}

/** The texts of the pieces, with `open` for the pieces of the other file. */
function withOpen({ texts, onDemand }: Pieces): ReadonlyMap<string, string> {
  return new Map(
    [...texts].map(([name, text]) => [
      name,
      onDemand.reduce(
        (changed, other) => changed.replaceAll(`import("./${other}")`, `openPiece(${JSON.stringify(other)})`),
        text,
      ),
    ]),
  )
}

async function join(
  contents: string,
  texts: ReadonlyMap<string, string>,
  elsewhere: ReadonlyMap<string, string>,
  options: BuildOptions,
): Promise<Uint8Array> {
  const { outputFiles = [] } = await build({
    ...options,
    stdin: { contents, resolveDir: '.', sourcefile: 'whole.js' },
    format: 'cjs',
    bundle: true,
    write: false,
    plugins: [fromTexts(texts, elsewhere)],
  })
  const [file] = outputFiles
  if (file === undefined) throw new Error('esbuild gave no file')
  return file.contents
}

function fromTexts(texts: ReadonlyMap<string, string>, elsewhere: ReadonlyMap<string, string>): Plugin {
  return {
    name: 'from-texts',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^\.\// }, ({ path }) => ({ path: basename(path), namespace: 'piece' }))
      onLoad({ filter: /./, namespace: 'piece' }, ({ path }) => {
        const contents = elsewhere.get(path) ?? texts.get(path)
        if (contents === undefined) throw new Error(`there is no piece ${path}`)
        return { contents, loader: 'js' }
      })
    },
  }
}
