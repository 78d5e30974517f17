/** A kind of export for tests of what is done with exports: JSON that says a reading, with the places of its values. */

import { afterAll, beforeAll } from 'vitest'
import type { ImportReading, Placed } from '../../src/environment/imported.ts'
import { JSON_READERS, type Reader, TEXT_READERS } from '../../src/sources/imports/readers.ts'
import { emptyReading } from '../../src/sources/imports/reading.ts'
import { field, objects, parts, type Tree, textField } from '../../src/sources/imports/tree.ts'
import { mapOf } from '../environment/toy-export.ts'

export interface Toy {
  readonly document?: object
  readonly hosts?: readonly (object & { readonly name: string })[]
  readonly zones?: readonly { readonly apex: string; readonly view?: string; readonly records: readonly string[] }[]
  readonly certificates?: readonly (object & { readonly id: string })[]
  /** Values that nobody understands, and secrets. */
  readonly odd?: readonly string[]
  readonly secret?: string
  /** What is wrong with the file. */
  readonly wrong?: string
}

/** The text of such a file, a value a line. */
export function toyExport(toy: Toy): string {
  return `${JSON.stringify({ toy: 'a toy export', ...toy }, null, 1)}\n`
}

/** Has the toy read among the other kinds, and certificates and zone files known, for the tests of a file. */
export function useToyExports(): void {
  const [json, text] = [JSON_READERS as Reader<Tree>[], TEXT_READERS as Reader<string>[]]
  beforeAll(() => {
    json.unshift(READER)
    text.unshift(CERTIFICATE, ZONE)
  })
  afterAll(() => {
    json.splice(json.indexOf(READER), 1)
    text.splice(text.indexOf(CERTIFICATE), 2)
  })
}

const CERTIFICATE: Reader<string> = {
  recognises: (text) => text.includes('-----BEGIN CERTIFICATE-----'),
  read: () => emptyReading('a certificate'),
}

/** Its first line names the zone. */
const ZONE: Reader<string> = {
  recognises: (text) => text.startsWith('$ORIGIN '),
  read: (text) => {
    const [, apex = ''] = /^\$ORIGIN (\S+)\.$/m.exec(text) ?? []
    const at = { line: 1, column: 1 }
    return { ...emptyReading('a zone file'), zones: [{ apex, at, records: [{ at, value: `${apex}. A 192.0.2.1` }] }] }
  },
}

const READER: Reader<Tree> = {
  recognises: (tree) => textField(tree, 'toy') !== undefined,
  read: (tree, { columns = {} }) => {
    const wrong = textField(tree, 'wrong')
    const told = Object.entries(columns).map(([word, heading]) => ` ${word}=${heading}`)
    const title = `${textField(tree, 'toy')?.text}${told.length > 0 ? ' with' : ''}${told.join('')}`
    const reading = emptyReading(title, [...parts(tree)].map(item))
    if (wrong) return { ...reading, problems: [{ line: wrong.at.line, column: wrong.at.column, message: wrong.text }] }
    return { ...reading, ...contents(tree) }
  },
}

function item({
  at,
  what,
}: {
  readonly at: ImportReading['items'][number]['at']
  readonly what: string
}): ImportReading['items'][number] {
  if (what === 'secret') return { status: 'dropped', at, what, reason: 'a secret' }
  if (what.startsWith('odd')) return { status: 'unknown', at, what, reason: 'nothing here reads it' }
  return what === 'toy'
    ? { status: 'ignored', at, what, reason: 'names the kind' }
    : { status: 'mapped', at, what, to: `env: ${what}` }
}

function contents(tree: Tree): Pick<ImportReading, 'document' | 'hosts' | 'zones' | 'certificates'> {
  return {
    document: mapOf(field(tree, 'document')),
    hosts: listOf(tree, 'hosts').map(({ at, map: { name, ...facts } }) => ({ name: String(name?.value), at, facts })),
    zones: listOf(tree, 'zones').map(({ at, map: { apex, view, records } }) => ({
      apex: String(apex?.value),
      at,
      ...(view && { view: view.value as 'internal' }),
      records: records?.value as readonly Placed<string>[],
    })),
    certificates: listOf(tree, 'certificates').map(({ at, map: { id, ...description } }) => ({
      id: String(id?.value),
      at,
      description,
    })),
  }
}

function listOf(tree: Tree, name: string) {
  const list = field(tree, name)
  return list === undefined ? [] : objects(list).map((each) => ({ at: each.at, map: mapOf(each) }))
}
