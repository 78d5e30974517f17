/** An export in the plainest form: JSON with the keys of a reading, every value at its own place. For tests of what is done with readings. */

import type { ImportedHost, ImportReading, Placed, PlacedMap } from '../../src/environment/imported.ts'
import { withImports } from '../../src/environment/imports.ts'
import type { LayExports } from '../../src/environment/with-exports.ts'
import { readJsonTree } from '../../src/sources/imports/json-tree.ts'
import { emptyReading } from '../../src/sources/imports/reading.ts'
import { field, type Tree } from '../../src/sources/imports/tree.ts'

export function readToyExport(bytes: Uint8Array): ImportReading {
  const tree = readJsonTree(new TextDecoder().decode(bytes))
  const problem = field(tree, 'problem')
  const hosts = field(tree, 'hosts')
  return {
    ...emptyReading('a toy export'),
    problems:
      problem?.kind === 'leaf'
        ? [{ line: problem.at.line, column: problem.at.column, message: String(problem.value) }]
        : [],
    document: mapOf(field(tree, 'document')),
    hosts:
      hosts?.kind === 'fields'
        ? hosts.fields.map(({ name, value }): ImportedHost => ({ name, at: value.at, facts: mapOf(value) }))
        : [],
  }
}

/** A map with the place of every value in it. */
export function mapOf(tree: Tree | undefined): PlacedMap {
  if (tree?.kind !== 'fields') return {}
  return Object.fromEntries(tree.fields.map(({ name, value }) => [name, placedOf(value)]))
}

function placedOf(tree: Tree): Placed {
  if (tree.kind === 'leaf') return { at: tree.at, value: tree.value ?? '' }
  return { at: tree.at, value: tree.kind === 'list' ? tree.items.map(placedOf) : mapOf(tree) }
}

export const layToyExports: LayExports = (value, session) => withImports(value, session, readToyExport)
