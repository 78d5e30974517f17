/** Reads what `Get-VpnConnection | ConvertTo-Json` prints: one object, or a list of them. */

import type { Unresolved } from '../../../domain/tunnel.ts'
import type { Place } from '../../../question.ts'
import { readJsonTree } from '../../imports/json-tree.ts'
import { type Fields, field, objects, parts, type Tree, textField } from '../../imports/tree.ts'
import { type Ledger, openLedger, splitLines } from '../line-accounts.ts'
import type { VpnReading } from './reading.ts'
import { noteUnreadable, nothingKnown } from './unparsed.ts'
import {
  type ConnectionOptions,
  connectionPolicy,
  destination,
  newConnection,
  type VpnConnection,
} from './vpn-connections.ts'

interface Run {
  readonly file: string
  readonly ledger: Ledger
  readonly connections: VpnConnection[]
  readonly unresolved: Unresolved[]
}

/** Reads the connections. Never throws; what users log in with is not kept. */
export function readConnectionsJson(text: string, file: string, options: ConnectionOptions): VpnReading {
  const ledger = openLedger()
  const whole = text.replace(/^\uFEFF/, '')
  const lines = splitLines(whole).length
  const run: Run = { file, ledger, connections: [], unresolved: [] }
  try {
    const tree = readJsonTree(whole)
    for (const object of objects(tree)) readConnection(object, run)
    for (let line = 1; line <= lines; line += 1) ledger.ignore(line, 'blank, or a bracket')
  } catch (error) {
    noteUnreadable(error, lines, ledger)
    run.unresolved.push(nothingKnown(file))
  }
  const policy = connectionPolicy(run.connections, run.unresolved, options, { file, line: 1, column: 1 })
  return { policy, ...ledger.close(lines) }
}

const LOGIN = 'how users log in, which is not kept'
const IGNORED: ReadonlyMap<string, string> = new Map([
  ...'eapconfigxmlstream authenticationmethod usewinlogoncredential remembercredential l2tpipsecauth l2tppsk machinecertificateekufilter machinecertificateissuerfilter'
    .split(' ')
    .map((name) => [name, LOGIN] as const),
  ...`serveraddress serverlist alluserconnection guid tunneltype encryptionlevel connectionstatus
  idledisconnectseconds profiletype napstate ipseccustompolicy dnssuffix vpntrigger pscomputername cimclass
  ciminstanceproperties cimsystemproperties customconfiguration pluginapplicationid vpnconfigurationxml`
    .split(/\s+/)
    .map((name) => [name, 'a property that is not about routes'] as const),
])

function readConnection(object: Fields, run: Run): void {
  const { ledger, file } = run
  const place = { file, line: object.at.line, column: object.at.column }
  const name = textField(object, 'Name')?.text
  if (name === undefined) {
    account(object, (line) => ledger.unknown(line, 'an object that is no VPN connection'))
    ledger.note(place.line, 'an object that is no VPN connection')
    return
  }
  const connection = newConnection(name, place)
  run.connections.push(connection)
  const seen = new Set<string>()
  for (const { name: key, value } of object.fields) {
    const word = key.toLowerCase()
    if (seen.has(word)) ledger.problem(value.at.line, value.at.column, 'the object has this property twice')
    seen.add(word)
    readProperty(word, value, connection, run)
  }
}

function readProperty(word: string, value: Tree, connection: VpnConnection, run: Run): void {
  const { ledger } = run
  const ignored = IGNORED.get(word)
  if (ignored) account(value, (line) => ledger.ignore(line, ignored))
  else if (word === 'name') ledger.read(value.at.line)
  else if (word === 'splittunneling') readSplit(value, connection, run)
  else if (word === 'routes') readRoutes(value, connection, run)
  else if (word === 'proxy') {
    account(value, (line) => ledger.ignore(line, 'a proxy'))
    if (!(value.kind === 'leaf' && (value.value === null || value.value === '')))
      ledger.note(value.at.line, 'web traffic may go to a proxy while connected, whatever the routes say')
  } else {
    account(value, (line) => ledger.unknown(line, 'a property this reader does not know'))
    ledger.note(value.at.line, 'a property this reader does not know')
  }
}

function readSplit(tree: Tree, connection: VpnConnection, { file, ledger }: Run): void {
  const text = tree.kind === 'leaf' ? String(tree.value).toLowerCase() : ''
  const place = { file, line: tree.at.line, column: tree.at.column }
  if (text === 'true' || text === 'false') {
    connection.split = { value: text === 'true', place }
    ledger.read(place.line)
  } else {
    ledger.problem(place.line, place.column, 'expected true or false')
    connection.unresolved.push({ what: 'SplitTunneling cannot be read', place, effect: 'any' })
  }
}

function account(tree: Tree, say: (line: number) => void): void {
  for (const part of parts(tree)) say(part.at.line)
}

/** A list, one object, or nothing; Windows PowerShell wraps some lists into an object with a count. */
function readRoutes(value: Tree, connection: VpnConnection, run: Run): void {
  const list = value.kind === 'fields' ? (field(value, 'value') ?? value) : value
  const items = list.kind === 'list' ? list.items : [list]
  for (const item of items) readRoute(item, connection, run)
}

/** Without enough depth, ConvertTo-Json prints an object as its name and key. */
const AS_TEXT = /\bDestinationPrefix = "([^"]*)"/

function readRoute(item: Tree, { includes, unresolved }: VpnConnection, { file, ledger }: Run): void {
  const place: Place = { file, line: item.at.line, column: item.at.column }
  for (const part of parts(item)) ledger.read(part.at.line)
  if (item.kind === 'leaf' && (item.value === null || item.value === '')) return
  const text =
    item.kind === 'leaf'
      ? AS_TEXT.exec(String(item.value))?.[1]
      : (textField(item, 'DestinationPrefix')?.text ?? cim(item))
  if (text === undefined) {
    ledger.problem(item.at.line, item.at.column, 'the routes are cut off; print them with ConvertTo-Json -Depth 5')
    unresolved.push({ what: 'a route is cut off', place, effect: 'tunnel' })
    return
  }
  const prefix = destination(text)
  if ('fault' in prefix) {
    const at = textField(item, 'DestinationPrefix')?.at ?? item.at
    ledger.problem(at.line, at.column, prefix.fault)
    unresolved.push({
      what: 'a route cannot be read',
      place,
      effect: 'tunnel',
      ...(prefix.within ? { within: prefix.within } : {}),
    })
    return
  }
  const metric = textField(item, 'RouteMetric')?.text
  includes.push({ prefix, place, ...(metric && /^\d{1,9}$/.test(metric) ? { metric: Number(metric) } : {}) })
}

/** The destination out of the properties as names and values, which deeper output has. */
function cim(item: Tree): string | undefined {
  const list = field(item, 'CimInstanceProperties')
  if (list?.kind !== 'list') return undefined
  const found = list.items.find((each) => textField(each, 'Name')?.text.toLowerCase() === 'destinationprefix')
  return textField(found, 'Value')?.text
}
