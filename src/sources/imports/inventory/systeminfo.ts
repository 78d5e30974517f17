/** What systeminfo prints of one computer or of several, in English. */

import type { ImportReading } from '../../../environment/imported.ts'
import { type Accounts, openAccounts } from '../accounts.ts'
import { Unreadable } from '../bounds.ts'
import type { Reader } from '../readers.ts'
import { emptyReading, refused } from '../reading.ts'
import type { Fields } from '../tree.ts'
import { draftHost, type HostDraft } from './host-draft.ts'
import { inDomain } from './names.ts'
import { type Entry, entriesOf, entryOfCell, linesWithText } from './systeminfo-entries.ts'
import { readEntry } from './systeminfo-headings.ts'

const TITLE = 'the output of systeminfo'
const FIRST = 'Host Name'
/** Marks stand at the beginning; logs and transcripts may have a few lines before. */
const BEGINNING = 4096

const ENGLISH = /^Host Name: .*(?:\r\n|\n|\r)+OS Name: /m
const WIDE = /^Host Name {2,}OS Name {2,}/m
/** A name of Windows and its version below each other, beside headings of any language. */
const OTHER_LANGUAGE =
  /^[^:\r\n]{2,60}:[ \t]+\S{0,12}[^:\r\n]{0,10}Windows[^\r\n]*(?:\r\n|\n|\r)[^:\r\n]{2,60}:[ \t]+\d+\.\d\.\d{4,5} [^\r\n]*\d{4,5}[ \t]*$/m
const OTHER_LANGUAGE_CSV = /"[^"\r\n]*Windows[^"\r\n]*",\s*"\d+\.\d\.\d{4,5} [^"\r\n]*\d{4,5}"/

const INSTEAD =
  'run Get-CimInstance Win32_OperatingSystem | ConvertTo-Json, and the same with Win32_ComputerSystem, Win32_Processor and ' +
  'Win32_QuickFixEngineering: their properties have the same names in every language'

export const SYSTEMINFO: Reader<string> = {
  recognises: (text) => {
    const beginning = text.slice(0, BEGINNING)
    return ENGLISH.test(beginning) || WIDE.test(beginning) || isOtherLanguage(beginning)
  },
  read: (text) => {
    const beginning = text.slice(0, BEGINNING)
    if (WIDE.test(beginning))
      return refused(TITLE, new Unreadable('the wide form cuts its values: run systeminfo /fo list or /fo csv'))
    if (!ENGLISH.test(beginning)) return refused(TITLE, new Unreadable(`its headings are not English: ${INSTEAD}`))
    const lines = linesWithText(text)
    const book = openAccounts(lines.map(({ part }) => part))
    return readingOf(split(entriesOf(lines)), book)
  },
}

function isOtherLanguage(beginning: string): boolean {
  if (OTHER_LANGUAGE.test(beginning)) return !/^OSVersion|^Caption|^Version\s*:/m.test(beginning)
  return OTHER_LANGUAGE_CSV.test(beginning) && !/"Host Name"|"Caption"|"OsName"/i.test(beginning)
}

/** Whether the head of a table is that of `systeminfo /fo csv`. */
export function isSysteminfoHead(head: readonly string[]): boolean {
  return head.includes(FIRST) && head.includes('OS Name') && head.includes('OS Version')
}

/** Reads `systeminfo /fo csv`: a row for each computer. */
export function readSysteminfoRows(rows: readonly Fields[], book: Accounts): ImportReading {
  const computers = rows.map(({ fields }) =>
    fields.flatMap(({ name, value }) =>
      value.kind === 'leaf' ? [entryOfCell(name, String(value.value ?? ''), value)] : [],
    ),
  )
  return readingOf(computers, book)
}

/** The output of several computers stands one below the other. */
function split(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const computers: Entry[][] = []
  for (const entry of entries) {
    if (entry.heading === FIRST) computers.push([])
    computers.at(-1)?.push(entry)
  }
  return computers
}

/** Output that was taken twice of a computer is one computer. */
function readingOf(computers: readonly (readonly Entry[])[], book: Accounts): ImportReading {
  const drafts = new Map<string, HostDraft>()
  for (const entries of computers) {
    const [first] = entries
    const beside = (heading: string) => entries.find((entry) => entry.heading === heading)?.value.text
    const name = inDomain(beside(FIRST), beside('Domain'))
    if (first === undefined || name === undefined) {
      for (const { value } of entries) book.unknown(value.part, 'its host name is no name of a computer')
      continue
    }
    const draft = drafts.get(name) ?? draftHost(first.value.part, book)
    drafts.set(name, draft)
    for (const entry of entries) readEntry(entry, { draft, book, beside })
  }
  const hosts = [...drafts].map(([name, draft]) => draft.close(name))
  return { ...emptyReading(TITLE, book.close()), hosts }
}
