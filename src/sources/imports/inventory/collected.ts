/**
 * The facts file that `collector/collect.ps1` writes on a computer: one part for each thing it read, in the words of the
 * WMI class, cmdlet or registry key that it read. A part that it could not read says `{"failed": "why"}`, and is not known.
 */

import type { ImportedHost, ImportReading } from '../../../environment/imported.ts'
import { type Accounts, openAccounts } from '../accounts.ts'
import { Unreadable } from '../bounds.ts'
import { normalise } from '../powershell/normalise.ts'
import type { Reader } from '../readers.ts'
import { emptyReading, refused } from '../reading.ts'
import { type Fields, field, type Part, parts, type Tree } from '../tree.ts'
import { certificatesOf } from './collected-certificates.ts'
import { nameOf } from './collected-name.ts'
import { SECTIONS, type Section } from './collected-sections.ts'
import { draftHost } from './host-draft.ts'
import { type Said, said, settle } from './inventory-class.ts'

const TITLE = 'facts of a computer (lync-ready collector)'
const MARK = 'lyncReadyCollector'
/** The format that is read here. */
const FORMAT = 1

export const COLLECTED: Reader<Tree> = {
  recognises: (tree) => {
    const all = tree.kind === 'list' ? tree.items : [tree]
    return all.length > 0 && all.every((each) => field(each, MARK) !== undefined)
  },
  read: (tree) => {
    try {
      return readAll(tree)
    } catch (error) {
      if (error instanceof Unreadable) return refused(TITLE, error)
      throw error
    }
  },
}

/** The facts of one computer, or a list of those of several. */
function readAll(tree: Tree): ImportReading {
  const { objects, asides } = normalise([tree])
  const book = openAccounts(
    [...objects.flatMap((object) => [...parts(object)]), ...asides.map(({ part }) => part)].sort(byPlace),
  )
  const computers = objects.map((object) => readComputer(object, book))
  for (const { part, status, reason } of asides) book[status](part, reason)
  return {
    ...emptyReading(TITLE),
    hosts: computers.map(({ host }) => host),
    certificates: computers.flatMap(({ certificates }) => certificates),
    items: book.close(),
  }
}

function byPlace(one: Part, other: Part): number {
  return one.at.line - other.at.line || one.at.column - other.at.column
}

interface Computer {
  readonly host: ImportedHost
  readonly certificates: ImportReading['certificates']
}

/** @throws Unreadable when it is of another format, or names no computer */
function readComputer(computer: Fields, book: Accounts): Computer {
  checkFormat(computer)
  const draft = draftHost(computer, book)
  const name = nameOf(computer, { draft, book })
  if (name === undefined) throw unreadable(computer, 'it names no computer: see its parts dnsName and computer')
  const section: Section = { draft, book, computer, name }
  readSections(section)
  return { host: draft.close(name), certificates: certificatesOf(section) }
}

function checkFormat(computer: Fields): void {
  const mark = field(computer, MARK)
  if (mark?.kind === 'leaf' && mark.value === FORMAT) return
  const found = mark?.kind === 'leaf' && typeof mark.value === 'number' ? `format ${mark.value}` : 'no format'
  throw unreadable(
    mark ?? computer,
    `${MARK} says ${found}, and format ${FORMAT} is read: use the collector of this version`,
  )
}

function unreadable({ at }: Part, message: string): Unreadable {
  return new Unreadable(message, at.line, at.column)
}

function readSections(section: Section): void {
  const { computer, book } = section
  for (const key of [MARK, 'collectedAt', 'runBy']) {
    const value = field(computer, key)
    if (value) settle(book, 'ignored', value, 'it tells of the file, not of the computer')
  }
  for (const key of [...Object.keys(SECTIONS), 'dnsName', 'ipv6Bindings', 'certificates', 'assignments']) {
    const failure = failureOf(field(computer, key))
    if (failure) book.unknown(failure.part, `the collector could not read it: ${failure.text.slice(0, LONGEST)}`)
  }
  for (const [key, read] of Object.entries(SECTIONS)) {
    const tree = field(computer, key)
    if (tree && !failureOf(tree)) read(tree, section)
  }
}

/** No message of Windows that is worth showing is longer. */
const LONGEST = 300

/** What the collector says of a part that it could not read. */
function failureOf(tree: Tree | undefined): Said | undefined {
  return tree?.kind === 'fields' && tree.fields.length === 1 ? said(tree, 'failed') : undefined
}
