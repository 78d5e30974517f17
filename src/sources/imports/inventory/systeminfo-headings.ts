/** What the headings of systeminfo say of a computer. */

import { isIP } from 'node:net'
import { memoryGb, wholeIn } from './amounts.ts'
import type { Sink } from './inventory-class.ts'
import {
  address,
  architecture,
  clock,
  domainRole,
  hotfix,
  INNER_ADAPTER,
  isInner,
  MEMORY,
  machine,
} from './readings.ts'
import type { Entry, Value } from './systeminfo-entries.ts'

/** The computer, its accounts, and another value of the same computer. */
export interface Around extends Sink {
  beside(heading: string): string | undefined
}

type ReadEntry = (entry: Entry, around: Around) => void

/** `6.1.7601 Service Pack 1 Build 7601`, `10.0.17763 N/A Build 17763` */
const version: ReadEntry = ({ value: { text, part } }, { draft, book }) => {
  const number = /^\d+\.\d+\.\d{4,5}/.exec(text)?.[0]
  const pack = /Service Pack (\d)/.exec(text)?.[1]
  if (number === undefined) return void book.unknown(part, 'expected a version such as 6.3.9600 N/A Build 9600')
  draft.clue('version', number, part)
  if (pack) draft.clue('servicePack', pack, part)
}

const configuration: ReadEntry = ({ value: { text, part } }, target) => {
  if (/workstation|server|domain controller/i.test(text))
    target.draft.clue('kind', /workstation/i.test(text) ? 'client' : 'server', part)
  domainRole(text, part, target)
}

const processors: ReadEntry = ({ value, items }, target) => {
  const sockets = wholeIn(/^(\d+) Processor/.exec(value.text)?.[1] ?? '')
  if (sockets === undefined) target.book.unknown(value.part, 'expected a number of processors')
  else target.draft.say('hardware.sockets', sockets, value.part)
  for (const { text, part } of items) {
    const mhz = /~(\d+) Mhz$/i.exec(text)?.[1]
    if (mhz) clock(mhz, part, target)
    else target.book.ignored(part, 'a processor without its clock')
  }
}

const physicalMemory: ReadEntry = ({ value: { text, part } }, { draft, book }) => {
  const megabytes = wholeIn(/^(.*\d)\s*MB$/.exec(text)?.[1] ?? '')
  if (megabytes === undefined) book.unknown(part, 'expected a number of MB')
  else draft.say('hardware.memoryGb', memoryGb(megabytes, 'mb'), part, MEMORY.physical)
}

/** A list is read whole or not at all: one that is cut would say of updates that they are missing. */
const hotfixes: ReadEntry = ({ value, items }, target) => {
  target.book.ignored(value.part, 'how many updates follow')
  const told = wholeIn(/^\d+/.exec(value.text)?.[0] ?? '') ?? 0
  for (const { text, part } of items) {
    if (items.length < told) target.book.unknown(part, `the list is cut: of ${told} updates ${items.length} are here`)
    else hotfix(text, part, target)
  }
}

/** Adapters one below the other, each with its addresses at the end. */
const adapters: ReadEntry = ({ value, items }, target) => {
  target.book.ignored(value.part, 'how many adapters follow')
  let adapter: Value | undefined
  let inner = false
  for (const item of items) {
    const isAddress = isIP(item.text.replace(/%\w+$/, '')) !== 0
    if (item.index !== undefined && !isAddress) {
      adapter = item
      inner = false
    }
    if (!isAddress) {
      target.book.ignored(item.part, 'of an adapter its addresses are read')
      // The name of the adapter, or that of its connection below it.
      if (isInner(item.text)) inner = true
    } else if (inner) target.book.ignored(item.part, INNER_ADAPTER)
    else {
      if (adapter) target.draft.more('hardware.networkAdapters', 1, adapter.part)
      adapter = undefined
      address(item.text, item.part, target)
    }
  }
}

const model: ReadEntry = ({ value: { text, part } }, around) =>
  machine(around.beside('System Manufacturer') ?? '', text, part, around)

const named: ReadEntry = ({ value }, { draft }) => draft.named(value.part)

const HEADINGS: Readonly<Record<string, ReadEntry>> = {
  'Host Name': named,
  'OS Name': ({ value: { text, part } }, { draft }) => draft.clue('caption', text, part),
  'OS Version': version,
  'OS Configuration': configuration,
  'System Model': model,
  'System Type': ({ value: { text, part } }, target) => architecture(text, part, target),
  'Processor(s)': processors,
  'Total Physical Memory': physicalMemory,
  Domain: (entry, around) => {
    if (entry.value.text.includes('.')) named(entry, around)
    else around.book.ignored(entry.value.part, 'a workgroup, or a domain that is not part of the name')
  },
  'Hotfix(s)': hotfixes,
  'Network Card(s)': adapters,
}

/** Persons and serial numbers. */
const PERSONAL = new Set(['Registered Owner', 'Registered Organization', 'Product ID'])

const UNUSED = new Set([
  ...['OS Manufacturer', 'OS Build Type', 'Original Install Date', 'System Boot Time', 'System Up Time'],
  ...['System Manufacturer', 'BIOS Version', 'Windows Directory', 'System Directory', 'Boot Device', 'System Locale'],
  ...[
    'Input Locale',
    'Time Zone',
    'Available Physical Memory',
    'Virtual Memory: Max Size',
    'Virtual Memory: Available',
  ],
  ...['Virtual Memory: In Use', 'Page File Location(s)', 'Logon Server', 'Hyper-V Requirements'],
  ...['Virtualization-based security'],
])

/** Reads one heading; one that is not known here stays unknown. */
export function readEntry(entry: Entry, around: Around): void {
  const { heading, value, items } = entry
  const parts = [value, ...items].map(({ part }) => part)
  const read = Object.hasOwn(HEADINGS, heading) ? HEADINGS[heading] : undefined
  if (PERSONAL.has(heading)) for (const part of parts) around.book.dropped(part, 'a person or a serial number')
  else if (/^(?:N\/A)?$/.test(value.text) && items.length === 0) around.book.ignored(value.part, 'it is empty')
  else if (read) read(entry, around)
  else if (UNUSED.has(heading)) for (const part of parts) around.book.ignored(part, 'no key of a server is for it')
}
