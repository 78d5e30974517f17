/** Reads the files of WireGuard and wg-quick. */

import { parseAddress, parsePrefix } from '../../../domain/prefix.ts'
import { keyOf } from '../../../domain/prefix-sets.ts'
import type { TunnelRoute } from '../../../domain/tunnel.ts'
import type { Place } from '../../../question.ts'
import { type Ledger, openLedger } from '../line-accounts.ts'
import type { NameRule, VpnReading } from './reading.ts'
import { commandEffects } from './wireguard-commands.ts'
import { listItems, readWireGuardLines, type WireGuardEntry } from './wireguard-lines.ts'
import { endpointPrefix, newWireGuardDraft, type WireGuardDraft, wireGuardPolicy } from './wireguard-policy.ts'

export interface WireGuardOptions {
  /** What the clients run on; without it, what differs between systems is not known. */
  readonly platforms?: readonly string[] | undefined
}

interface Run {
  readonly file: string
  readonly ledger: Ledger
  readonly draft: WireGuardDraft
  readonly names: NameRule[]
  readonly options: WireGuardOptions
  /** Where every prefix stands in the list of what peers take. */
  readonly holders: Map<string, number>
}

/** Reads a file as the computer that holds it does. Never throws; keys are never kept. */
export function readWireGuard(text: string, file: string, options: WireGuardOptions = {}): VpnReading {
  const ledger = openLedger()
  const { entries, interfaces, peers, lines } = readWireGuardLines(text, ledger)
  const draft = newWireGuardDraft()
  draft.peers = peers
  const run: Run = { file, ledger, draft, names: [], options, holders: new Map() }
  for (const entry of entries) readEntry(entry, run)
  if (interfaces === 0 || peers === 0)
    draft.unresolved.push({
      what: interfaces === 0 ? 'the file has no [Interface]' : 'the file has no [Peer]',
      place: { file, line: 1, column: 1 },
      effect: 'any',
    })
  const accounts = ledger.close(lines)
  for (const { line, column } of accounts.problems)
    draft.unresolved.push({ what: 'a line of the file cannot be read', place: { file, line, column }, effect: 'any' })
  return { policy: wireGuardPolicy(draft, options.platforms), names: run.names, ...accounts }
}

const KEYS = 'a key, which is not kept'
const PLAIN: Readonly<Record<WireGuardEntry['section'], ReadonlyMap<string, string>>> = {
  interface: new Map([
    ['privatekey', KEYS],
    ['listenport', 'a port of the tunnel itself'],
    ['fwmark', 'a mark of the packets of the tunnel itself'],
    ['mtu', 'the size of packets'],
    ['saveconfig', 'says whether the file is written when the tunnel ends'],
    ['predown', 'runs when the tunnel ends'],
    ['postdown', 'runs when the tunnel ends'],
  ]),
  peer: new Map([
    ['publickey', KEYS],
    ['presharedkey', KEYS],
    ['persistentkeepalive', 'packets of the tunnel itself'],
  ]),
}

type Reader = (entry: WireGuardEntry, run: Run, place: Place) => void

const READERS: Readonly<Record<WireGuardEntry['section'], ReadonlyMap<string, Reader>>> = {
  interface: new Map<string, Reader>([
    ['address', readAddresses],
    ['dns', readDns],
    ['table', readTable],
    ['preup', readCommand],
    ['postup', readCommand],
    ['includedapplications', readApplications],
    ['excludedapplications', readApplications],
  ]),
  peer: new Map<string, Reader>([
    ['allowedips', readAllowedIps],
    ['endpoint', readEndpoint],
  ]),
}

function readEntry(entry: WireGuardEntry, run: Run): void {
  const { section, key, line, column } = entry
  const plain = PLAIN[section].get(key)
  const read = READERS[section].get(key)
  if (plain) run.ledger.ignore(line, plain)
  else if (read) read(entry, run, { file: run.file, line, column })
  else run.ledger.unknown(line, `a key of [${section === 'peer' ? 'Peer' : 'Interface'}] this reader does not know`)
}

/** The subnets of a list, host bits cut off as WireGuard does. */
function readPrefixes(entry: WireGuardEntry, { file, ledger }: Run): readonly TunnelRoute[] {
  ledger.read(entry.line)
  return listItems(entry).flatMap(({ text, column }): readonly TunnelRoute[] => {
    const place = { file, line: entry.line, column }
    const prefix = parsePrefix(text, { hostBits: 'cut', bare: true })
    if (!('fault' in prefix)) return [{ prefix, place }]
    ledger.problem(entry.line, column, prefix.fault)
    return []
  })
}

const EMPTY = 'expected subnets; WireGuard refuses a file with an empty list'

/** Of a subnet that stands with several peers the last one has it. */
function readAllowedIps(entry: WireGuardEntry, run: Run): void {
  const { allowed } = run.draft
  if (entry.value === '') run.ledger.problem(entry.line, entry.column, EMPTY)
  for (const route of readPrefixes(entry, run)) {
    const key = keyOf(route.prefix)
    const held = run.holders.get(key)
    if (held === undefined) {
      run.holders.set(key, allowed.length)
      allowed.push({ ...route, peer: entry.peer })
    } else if (allowed[held]?.peer !== entry.peer) {
      run.ledger.note(entry.line, 'a subnet stands with two peers: the last of them has it')
      allowed[held] = { ...route, peer: entry.peer }
    }
  }
}

function readAddresses(entry: WireGuardEntry, run: Run): void {
  for (const route of readPrefixes(entry, run))
    if (route.prefix.length < (route.prefix.family === 4 ? 32 : 128))
      run.draft.subnets.push({ ...route, from: 'subnet of the tunnel' })
}

function readEndpoint({ value, line }: WireGuardEntry, { ledger, draft }: Run, place: Place): void {
  const prefix = endpointPrefix(value.replace(/\s+/g, ''))
  if (prefix) draft.endpoints.push({ prefix, place })
  else ledger.note(line, 'the peer is given by name: the packets of the tunnel itself stay outside')
  ledger.read(line)
}

function readDns(entry: WireGuardEntry, { ledger, names, options }: Run, place: Place): void {
  const servers = listItems(entry).filter(({ text }) => parseAddress(text) !== undefined)
  ledger.read(entry.line)
  if (servers.length === 0) return
  names.push({ domain: '.', servers: servers.map(({ text }) => text), place })
  const strict = options.platforms?.includes('windows') ? ', and under its kill switch from no other' : ''
  ledger.note(entry.line, `while connected, names are asked of the DNS servers of the file${strict}`)
}

/** `off` adds no routes; what another table is used for the file does not say. Windows knows `off` only. */
function readTable({ value, line, column }: WireGuardEntry, { ledger, draft, options }: Run, place: Place): void {
  const word = value.toLowerCase()
  const windows = options.platforms?.every((one) => one === 'windows') === true
  ledger.read(line)
  draft.tablePlace = place
  if (word === 'off') draft.table = 'off'
  else if (word === 'auto' || word === '' || (windows && /^(?:main|\d+)$/.test(word))) draft.table = 'auto'
  else if (word === 'main' || word === '254') draft.table = 'main'
  else {
    draft.table = 'other'
    if (!/^[\w.-]+$/.test(word)) ledger.problem(line, column, 'expected off, auto, or a routing table')
  }
}

function readCommand(
  { value, line, column }: WireGuardEntry,
  { ledger, draft, options, file }: Run,
  place: Place,
): void {
  ledger.read(line)
  const linux = options.platforms?.every((one) => one === 'linux') ?? true
  if (!linux) {
    const what = 'a command runs when the tunnel starts, and is not followed'
    draft.commands.push({ effect: { does: 'unknown', what, effect: 'any' }, place })
    return
  }
  const name = /([^/\\]*?)(?:\.conf)?$/.exec(file)?.[1] ?? ''
  for (const effect of commandEffects(value, ['%i', name])) {
    draft.commands.push({ effect, place })
    if (effect.does === 'fault') ledger.problem(line, column, effect.fault)
  }
}

/** Some clients take single programs in or out. */
function readApplications({ line, key }: WireGuardEntry, { ledger, draft }: Run, place: Place): void {
  const what = 'the tunnel is for some programs only'
  draft.unresolved.push({ what, place, effect: key === 'includedapplications' ? 'any' : 'direct' })
  ledger.read(line)
}
