/** Reads the connections a script of the VPN cmdlets would set up, without running any of it. */

import type { Unresolved } from '../../../domain/tunnel.ts'
import type { Place } from '../../../question.ts'
import { type Given, readArguments } from '../firewall/script-arguments.ts'
import type { ScriptStatement } from '../firewall/script-statements.ts'
import { assign, isAssignment, openScript, type ScriptText } from '../firewall/script-text.ts'
import { type Ledger, openLedger, splitLines } from '../line-accounts.ts'
import type { NameRule, VpnReading } from './reading.ts'
import { noteUnclosed } from './unparsed.ts'
import { HARMLESS, mayRoute, VPN_COMMANDS, type VpnCommand } from './vpn-cmdlets-commands.ts'
import {
  type ConnectionOptions,
  connectionPolicy,
  destination,
  newConnection,
  setSplit,
  type VpnConnection,
} from './vpn-connections.ts'

interface Run extends ScriptText {
  readonly file: string
  readonly ledger: Ledger
  readonly connections: Map<string, VpnConnection>
  /** Of no single connection. */
  readonly unresolved: Unresolved[]
  readonly names: NameRule[]
  readonly variables: Map<string, readonly string[]>
  ended: boolean
}

/** Reads the script. Never throws, and runs nothing; what users log in with is not kept. */
export function readConnectionsScript(
  text: string,
  file: string,
  options: ConnectionOptions,
  policyOf: typeof connectionPolicy = connectionPolicy,
): VpnReading {
  const run: Run = {
    ...openScript(text),
    file,
    ledger: openLedger(),
    connections: new Map(),
    unresolved: [],
    names: [],
    variables: new Map(),
    ended: false,
  }
  for (const statement of run.statements) readStatement(statement, run)
  run.unresolved.push(...noteUnclosed(run, file, run.ledger))
  const lines = splitLines(text).length
  for (let line = 1; line <= lines; line += 1) run.ledger.ignore(line, 'blank, comment or bracket')
  const policy = policyOf([...run.connections.values()], run.unresolved, options, { file, line: 1, column: 1 })
  return { policy, names: run.names, ...run.ledger.close(lines) }
}

const ENDS = /^(?:exit|return|break|throw|goto)$/i

function readStatement(statement: ScriptStatement, run: Run): void {
  const { ledger } = run
  const [first] = statement.words
  const words = statement.words.filter(({ kind }) => kind === 'bare' || kind === 'quoted')
  const named = VPN_COMMANDS.get(first?.kind === 'bare' ? first.text.toLowerCase() : '')
  const inside = words.some(({ text }) => VPN_COMMANDS.get(text.toLowerCase())?.changes)
  if (named?.changes) readCommand(named, statement, run)
  else if (inside || words.some(({ text }) => /\.pbk\b/i.test(text)))
    leave('a command changes a VPN in a way that is not followed', statement, run)
  else if (!isAssignment(statement) && mayRoute(statement))
    leave('a command may change routes in a way that is not followed', statement, run)
  else if (isAssignment(statement)) {
    assign(statement, run.variables)
    run.eachLine(statement, (line) => ledger.ignore(line, 'sets a variable'))
  } else if (first && ENDS.test(first.text)) {
    if (statement.depth === 0) run.ended = true
    run.eachLine(statement, (line) => ledger.ignore(line, 'sets up nothing'))
  } else if (named || (first && HARMLESS.test(first.text)))
    run.eachLine(statement, (line) => ledger.ignore(line, 'sets up nothing that is about routes'))
  else run.eachLine(statement, (line) => ledger.unknown(line, 'a command this reader does not know'))
}

function leave(what: string, statement: ScriptStatement, run: Run): void {
  run.unresolved.push({ what, place: placeOf(statement.start, run), effect: 'any' })
  run.eachLine(statement, (line) => run.ledger.unknown(line, what))
}

const placeOf = (at: number, { file, position }: Run): Place => ({ file, ...position(at) })

type Values = ReadonlyMap<string, Given>

function readCommand(command: VpnCommand, statement: ScriptStatement, run: Run): void {
  const read = readArguments(statement.words, run.variables, command)
  if ('fault' in read) {
    run.eachLine(statement, (line) => run.ledger.read(line))
    const { line, column } = run.position(read.at)
    run.ledger.problem(line, column, read.fault)
    run.unresolved.push({ what: 'a command cannot be read', place: placeOf(statement.start, run), effect: 'any' })
    return
  }
  const values: Values = new Map(read.list.map(({ name, given }) => [name, given]))
  if (values.get('whatif') && values.get('whatif')?.values?.[0] !== 'false') {
    run.eachLine(statement, (line) => run.ledger.ignore(line, '-WhatIf: sets up nothing'))
    return
  }
  const doubt = doubtOf(statement, read.splatted, run)
  if (doubt) leave(doubt, statement, run)
  else {
    run.eachLine(statement, (line) => run.ledger.read(line))
    EFFECTS[command.does]?.(values, statement, run)
  }
}

/** Why it is not known that the command runs once, as it stands. */
function doubtOf({ depth }: ScriptStatement, splatted: boolean, { ended }: Run): string | undefined {
  if (depth > 0) return 'a command stands in a block, which may run never or often'
  if (ended) return 'the script may end before a command'
  return splatted ? 'parameters of a command come out of a variable (splatting)' : undefined
}

type Effect = (values: Values, statement: ScriptStatement, run: Run) => void

const EFFECTS: Readonly<Partial<Record<VpnCommand['does'], Effect>>> = {
  add: (values, statement, run) => {
    const connection = connectionOf(values, statement, run)
    const given = values.get('splittunneling')
    if (connection)
      setSplit(connection, given ? given.values?.[0] : 'false', placeOf(given?.at ?? statement.start, run))
  },
  set: (values, statement, run) => {
    const connection = connectionOf(values, statement, run)
    const given = values.get('splittunneling')
    if (connection && given) setSplit(connection, given.values?.[0], placeOf(given.at, run))
  },
  route: readRoute,
  'remove-route': (values, statement, run) => {
    const connection = connectionOf(values, statement, run)
    const prefix = destination(values.get('destinationprefix')?.values?.[0] ?? '')
    const what = 'a route is taken away'
    const place = placeOf(statement.start, run)
    connection?.unresolved.push({ what, place, effect: 'direct', ...('fault' in prefix ? {} : { within: prefix }) })
  },
  remove: (values, statement, run) => {
    // Clearing up before setting up changes nothing.
    const name = values.get('name')?.values?.[0]?.toLowerCase()
    if (name !== undefined && !run.connections.has(name)) return
    const what = 'a connection is taken away after it was set up'
    run.unresolved.push({ what, place: placeOf(statement.start, run), effect: 'any' })
  },
  names: (values, statement, run) => {
    const place = placeOf(statement.start, run)
    const servers = values.get('dnsipaddress')?.values ?? values.get('nameservers')?.values ?? []
    for (const domain of values.get('dnssuffix')?.values ?? values.get('namespace')?.values ?? []) {
      run.names.push({ domain, servers, place })
      run.ledger.note(place.line ?? 1, 'names of a domain are asked of other DNS servers while connected')
    }
  },
}

/** The connection a command is about; one whose name is not known may be any. */
function connectionOf(values: Values, statement: ScriptStatement, run: Run): VpnConnection | undefined {
  const name = (values.get('name') ?? values.get('connectionname'))?.values?.[0]
  const place = placeOf(statement.start, run)
  if (name === undefined) {
    run.unresolved.push({ what: 'the connection of a command is not known', place, effect: 'any' })
    return undefined
  }
  const held = run.connections.get(name.toLowerCase()) ?? newConnection(name, place)
  run.connections.set(name.toLowerCase(), held)
  return held
}

function readRoute(values: Values, statement: ScriptStatement, run: Run): void {
  const connection = connectionOf(values, statement, run)
  const given = values.get('destinationprefix')
  const place = placeOf(given?.at ?? statement.start, run)
  if (given?.why !== undefined) {
    connection?.unresolved.push({
      what: 'the destination of a route is an expression, which is not run',
      place,
      effect: 'tunnel',
    })
    return
  }
  const [text = '', second] = given?.values ?? []
  const prefix = second === undefined ? destination(text) : { fault: 'expected one subnet' }
  if ('fault' in prefix) {
    const { line = 1, column = 1 } = place
    run.ledger.problem(line, column, given ? prefix.fault : 'expected -DestinationPrefix and a subnet')
    const within = 'within' in prefix && prefix.within ? { within: prefix.within } : {}
    connection?.unresolved.push({
      what: 'the destination of a route cannot be read',
      place,
      effect: 'tunnel',
      ...within,
    })
    return
  }
  const metric = values.get('routemetric')?.values?.[0]
  const measure = metric !== undefined && /^\d{1,9}$/.test(metric) ? { metric: Number(metric) } : {}
  connection?.includes.push({ prefix, place, ...measure })
}
