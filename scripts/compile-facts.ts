/** Compiles `rules/facts/*.yaml` to the JSON the program reads at run time. */

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileFacts } from '../src/facts/compile.ts'
import { digestOf, type ShippedTable } from '../src/facts/facts.ts'

const FACTS = 'rules/facts'
const GENERATED = 'src/facts/generated'
/** Written last: what is newer than it has not been compiled. */
const STAMP = 'sources.json'

/**
 * The compiled files by name: one per table, `knowledge.json` with their age, `digests.json` with the SHA-256 of each,
 * `sources.json` with every document by its key.
 */
export function compiledFacts(root: string): ReadonlyMap<string, string> {
  const { tables, sources, knowledge } = compileFacts(join(root, FACTS))
  const files = Object.entries(tables).map(([name, table]): [string, string] => {
    const shipped: ShippedTable = { ...table, sources: Object.keys(table.sources) }
    return [`${name}.json`, JSON.stringify(shipped)]
  })
  const digests = Object.entries(tables).map(([name, table]) => [name, digestOf(table)])
  return new Map([
    ...files,
    ['knowledge.json', JSON.stringify(knowledge)],
    ['digests.json', JSON.stringify(Object.fromEntries(digests))],
    [STAMP, JSON.stringify(sources)],
  ])
}

/** Compiles into the source tree, where the program finds them when it runs unbundled. */
export function writeFacts(root: string): ReadonlyMap<string, string> {
  const files = compiledFacts(root)
  writeFolder(join(root, GENERATED), files)
  return files
}

/** Whether a table, or the code that compiles them, changed since they were last compiled. */
export function factsAreStale(root: string): boolean {
  const stamp = join(root, GENERATED, STAMP)
  if (!existsSync(stamp)) return true
  const compiledAt = statSync(stamp).mtimeMs
  const inputs = [FACTS, 'src/facts', 'src/domain', 'src/requirements'].flatMap((folder) => [
    join(root, folder),
    ...readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => join(root, folder, name)),
  ])
  return inputs.some((path) => statSync(path).mtimeMs > compiledAt)
}

/**
 * Makes a folder hold exactly these files. Each is put in place whole and the old ones go last, so that a process that
 * is running from the folder does not find it half empty.
 */
export function writeFolder(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  mkdirSync(folder, { recursive: true })
  for (const [name, content] of files) {
    const whole = join(folder, `${name}.${process.pid}.new`)
    writeFileSync(whole, content)
    renameSync(whole, join(folder, name))
  }
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isFile() && !files.has(entry.name)) rmSync(join(folder, entry.name), { force: true })
  }
}
