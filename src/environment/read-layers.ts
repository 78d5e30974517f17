/** Reads a YAML file and those it extends one by one: what they say is laid over each other by whoever reads it. */

import { dirname } from 'node:path'
import { decodeText } from './decode.ts'
import { InputError, type InputProblem } from './input-error.ts'
import { type InputFile, inputFile } from './input-file.ts'
import { type Locator, locator, problemThere } from './locate.ts'
import { extended, MAX_EXTENDED_FILES, problemAt, readBounded } from './read-files.ts'
import { resolveReference } from './root.ts'
import type { Misfit } from './validate.ts'
import { readYaml, type YamlFile } from './yaml-tree.ts'
import type { Value } from './yaml-values.ts'

/** Thousands of waivers: more is slow to read, and what a baseline is for. */
const MAX_BYTES = 1024 * 1024

export interface Layer {
  readonly value: Value
  readonly input: InputFile
  readonly locate: Locator
  /** A misfit with its place. */
  problem(misfit: Misfit): InputProblem
}

export interface LayersOptions {
  /** The folder that the files it extends must lie in, after resolving symbolic links. */
  readonly root: string
  /** What helps where they lie elsewhere. */
  readonly remedy?: string
  /** A path as reports show it. */
  readonly shown: (path: string) => string
}

/**
 * The file last, before it those it extends, each once.
 * @throws InputError when one cannot be read, lies outside the root, or they extend each other in a circle
 */
export function readLayers(path: string, options: LayersOptions): readonly Layer[] {
  const layers = new Map<string, Layer>()
  read(path, options, layers, [])
  return [...layers.values()]
}

/**
 * A file that stands by itself.
 * @throws InputError when it cannot be read, or is no YAML
 */
export function readLayer(path: string, options: LayersOptions): Layer {
  return layerOf(path, readFile(path, options), options)
}

function read(path: string, options: LayersOptions, layers: Map<string, Layer>, below: readonly string[]): void {
  const file = readFile(path, options)
  const { yaml } = file
  for (const base of extended(yaml)) {
    const found = resolveReference(base.reference, dirname(path), options.root, MAX_BYTES, options.remedy)
    if ('refused' in found) throw new InputError([problemAt(base, yaml, found.refused)])
    const chain = [...below, path]
    if (chain.includes(found.path))
      throw new InputError([problemAt(base, yaml, 'the files extend each other in a circle')])
    if (chain.length + layers.size >= MAX_EXTENDED_FILES)
      throw new InputError([problemAt(base, yaml, `more than ${MAX_EXTENDED_FILES} files extend each other`)])
    if (!layers.has(found.path)) read(found.path, options, layers, chain)
  }
  layers.set(path, layerOf(path, file, options))
}

interface ReadFile {
  readonly yaml: YamlFile
  readonly input: InputFile
}

function readFile(path: string, options: LayersOptions): ReadFile {
  const shown = options.shown(path)
  const bytes = readBounded(path, shown, MAX_BYTES)
  return { yaml: readYaml(decodeText(bytes, shown), shown), input: inputFile(shown, bytes) }
}

function layerOf(path: string, { yaml, input }: ReadFile, { root }: LayersOptions): Layer {
  const session = {
    root,
    files: [{ yaml, folder: dirname(path), input }],
    entries: new WeakMap(),
    exports: new WeakMap(),
  }
  const locate = locator(yaml.value, session)
  return {
    value: yaml.value,
    input,
    locate,
    problem: ({ path: at, key, message }) => problemThere(locate(at, key), message),
  }
}
