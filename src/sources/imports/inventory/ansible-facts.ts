/** What the facts of a computer say that Ansible gathered, Windows and Linux alike. */

import { windowsPowerShellVersion } from '../../../domain/powershell-version.ts'
import { type Fields, type Part, parts, type Tree, textField } from '../tree.ts'
import { numberIn, wholeIn } from './amounts.ts'
import type { Sink } from './inventory-class.ts'
import { settle } from './inventory-class.ts'
import {
  address,
  architecture,
  clue,
  domainRole,
  installation,
  isInner,
  MEMORY,
  memory,
  productType,
  size,
} from './readings.ts'

/** A computer's facts by name, without the prefix `ansible_`. */
export type FactTable = ReadonlyMap<string, Tree>

export interface Around extends Sink {
  readonly facts: FactTable
}

type ReadFact = (tree: Tree, around: Around) => void

const text =
  (read: (text: string, part: Part, sink: Sink) => void): ReadFact =>
  (tree, around) => {
    const leaves = tree.kind === 'list' ? tree.items : [tree]
    for (const leaf of leaves) {
      if (leaf.kind !== 'leaf') settle(around.book, 'unknown', leaf, 'expected a single value')
      else read(String(leaf.value).trim(), leaf, around)
    }
  }

/** Of Windows only: the product runs on no other system. */
const onWindows =
  (read: ReadFact): ReadFact =>
  (tree, around) => {
    if (isWindows(around.facts)) read(tree, around)
    else settle(around.book, 'ignored', tree, 'the product runs on Windows only')
  }

function isWindows(facts: FactTable): boolean {
  const said = ['os_family', 'system', 'distribution'].map((name) => wordOf(facts, name))
  return said.some((word) => /windows|win32/i.test(word))
}

function wordOf(facts: FactTable, name: string): string {
  const tree = facts.get(name)
  return tree?.kind === 'leaf' ? String(tree.value ?? '') : ''
}

/** The cores of a processor times the processors. */
const cores: ReadFact = text((given, part, sink) => {
  const { facts } = sink as Around
  const each = wholeIn(given)
  const sockets = wholeIn(wordOf(facts, 'processor_count'))
  if (each === undefined || sockets === undefined)
    sink.book.unknown(part, 'the number of processors is not given beside it')
  else sink.draft.say('hardware.cores', each * sockets, part)
})

const threads: ReadFact = text((given, part, { draft, book }) => {
  const each = wholeIn(given)
  if (each === undefined) book.unknown(part, 'expected a whole number')
  else draft.say('hardware.hyperThreading', each > 1, part)
})

const role: ReadFact = text((given, part, sink) => {
  if (given !== 'guest') return sink.book.ignored(part, 'not a virtual machine, or not one that is known')
  sink.draft.say('hardware.virtual', true, part)
  const type = (sink as Around).facts.get('virtualization_type')
  const hypervisor = wordOf((sink as Around).facts, 'virtualization_type')
  if (type?.kind === 'leaf' && hypervisor !== '') sink.draft.say('hardware.hypervisor', hypervisor, type)
})

/** Only the first number of the version is gathered. */
const powershell: ReadFact = text((given, part, { draft, book }) => {
  if (windowsPowerShellVersion(given) === undefined)
    book.ignored(part, 'not Windows PowerShell, which the product uses')
  else draft.say('prerequisites.powershell', given, part)
})

const restart: ReadFact = text((given, part, { draft, book }) => {
  if (/^(?:true|false)$/i.test(given)) draft.say('prerequisites.rebootPending', /^true$/i.test(given), part)
  else book.unknown(part, 'expected true or false')
})

/** On Windows a list of adapters, on Linux the names of their own facts. */
const interfaces: ReadFact = (tree, { draft, book }) => {
  settle(book, 'ignored', tree, 'of the adapters their number and speed are read')
  for (const adapter of tree.kind === 'list' ? tree.items : []) {
    if (adapter.kind !== 'fields' || !hasAddress(adapter)) continue
    if (isInner(textField(adapter, 'interface_name')?.text)) continue
    const [first] = parts(adapter)
    if (first) draft.more('hardware.networkAdapters', 1, first)
    const speed = adapter.fields.find(({ name }) => name === 'speed')?.value
    const mbps = speed?.kind === 'leaf' ? numberIn(String(speed.value)) : undefined
    // Of several adapters the slowest.
    if (speed && mbps) draft.say('hardware.nicGbps', mbps / 1000, speed as Part, 1 + 1 / mbps)
  }
}

function hasAddress(adapter: Fields): boolean {
  const families = adapter.fields
    .filter(({ name }) => name === 'ipv4')
    .flatMap(({ value }) => (value.kind === 'list' ? value.items : [value]))
  return families.some((each) => {
    const given = textField(each, 'address')?.text
    return given !== undefined && !given.startsWith('169.254.')
  })
}

export const FACTS: Readonly<Record<string, ReadFact>> = {
  distribution: onWindows(text(clue('caption'))),
  os_name: onWindows(text(clue('caption'))),
  distribution_version: onWindows(
    text((given, part, sink) => clue('version')(/^\d+\.\d\.\d{4,5}/.exec(given)?.[0] ?? given, part, sink)),
  ),
  os_installation_type: onWindows(text(installation)),
  os_product_type: onWindows(text(productType)),
  windows_domain_role: onWindows(text(domainRole)),
  architecture: onWindows(text(architecture)),
  architecture2: onWindows(text(architecture)),
  memtotal_mb: text(memory('mb', MEMORY.physical)),
  pagefiletotal_mb: text(size('hardware.pageFileGb', 'mb', 'say')),
  processor_count: text((given, part, { draft, book }) => {
    const sockets = wholeIn(given)
    if (sockets === undefined) book.unknown(part, 'expected a whole number')
    else draft.say('hardware.sockets', sockets, part)
  }),
  processor_cores: cores,
  processor_threads_per_core: threads,
  ip_addresses: text(address),
  all_ipv4_addresses: text(address),
  all_ipv6_addresses: text(address),
  interfaces,
  virtualization_role: role,
  virtualization_type: (tree, { book }) => settle(book, 'ignored', tree, 'read with the role'),
  powershell_version: powershell,
  reboot_pending: restart,
}
