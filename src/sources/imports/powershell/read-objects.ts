/** Groups the objects of a file by kind, has each kind read its own, and joins what they say. */

import type { ImportItem, ImportOptions, ImportReading } from '../../../environment/imported.ts'
import { type Accounts, openAccounts } from '../accounts.ts'
import { type Fields, type Part, parts } from '../tree.ts'
import { isBookkeeping, NO_CONTENT } from './bookkeeping.ts'
import type { Exported } from './exported.ts'
import { disputed, mergeDocuments } from './merge.ts'
import type { ObjectKind, ObjectsReading } from './object-kind.ts'

/** How deep a container of objects may be: a file that collects the output of several cmdlets has one level. */
const CONTAINERS = 2

/** Reads all objects of a file; `form` says how they were written: `JSON`. */
export function readObjects(
  { objects, asides }: Exported,
  form: string,
  kinds: readonly ObjectKind[],
  options?: ImportOptions,
): ImportReading {
  const book = openAccounts(
    inOrder([...objects.flatMap((object) => [...parts(object)]), ...asides.map(({ part }) => part)]),
  )
  const found = objects.flatMap((object) => [...known(object, kinds, CONTAINERS)])
  for (const object of found.length === 0 ? objects : found.map(({ object }) => object)) setAside(object, book)
  const used = kinds.filter((kind) => found.some((each) => each.kind === kind))
  const readings = used.map((kind) =>
    kind.read(
      found.filter((each) => each.kind === kind).map(({ object }) => object),
      book,
      options,
    ),
  )
  // Last, for a kind knows of a lost value only that there is none.
  for (const { part, status, reason } of asides) book[status](part, reason)
  return joined(titleOf(used, form), readings, book)
}

/** Whether any kind knows one of the objects, or one inside them. */
export function isKnown(objects: readonly Fields[], kinds: readonly ObjectKind[]): boolean {
  return objects.some((object) => known(object, kinds, CONTAINERS).next().done === false)
}

interface Known {
  readonly object: Fields
  readonly kind: ObjectKind
}

/** An object of a kind, or the objects of kinds inside one that is of none. */
function* known(object: Fields, kinds: readonly ObjectKind[], levels: number): Generator<Known> {
  const kind = kinds.find((each) => each.recognises(object))
  if (kind) yield { object, kind }
  else if (levels > 0)
    for (const { value } of object.fields) {
      const inside = value.kind === 'list' ? value.items : [value]
      for (const each of inside) if (each.kind === 'fields') yield* known(each, kinds, levels - 1)
    }
}

/** What PowerShell adds to every object. A kind that needs it may still map it. */
function setAside(object: Fields, book: Accounts): void {
  for (const { name, value } of object.fields)
    if (isBookkeeping(name)) for (const part of parts(value)) book.ignored(part, NO_CONTENT)
}

function inOrder(all: readonly Part[]): readonly Part[] {
  return all.toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column)
}

function titleOf(kinds: readonly ObjectKind[], form: string): string {
  const titles = kinds.map(({ title }) => title)
  return titles.length === 0 ? `objects of unknown kinds, as ${form}` : `${titles.join(', ')}, as ${form}`
}

function joined(title: string, readings: readonly ObjectsReading[], book: Accounts): ImportReading {
  const { document, conflicts } = mergeDocuments(readings.map((reading) => reading.document ?? {}))
  const items: readonly ImportItem[] = disputed(book.close(), conflicts)
  return {
    title,
    items,
    document,
    problems: readings.flatMap(({ problems }) => problems ?? []),
    hosts: readings.flatMap(({ hosts }) => hosts ?? []),
    zones: readings.flatMap(({ zones }) => zones ?? []),
    certificates: readings.flatMap(({ certificates }) => certificates ?? []),
  }
}
