/** Reads OpenVPN files: what a server offers, what a client takes, and both together. */

import { hostPrefix, parseAddress } from '../../../domain/prefix.ts'
import type { Place } from '../../../question.ts'
import type { LineAccounts } from '../line-accounts.ts'
import type { Directive } from './openvpn-directives.ts'
import { nameRulesOf, readNameOption } from './openvpn-names.ts'
import { OTHER_OPTIONS, OUTSIDE_OPTIONS } from './openvpn-options.ts'
import { type Draft, newDraft, policyOf } from './openvpn-policy.ts'
import { poolEffect, topologyOf } from './openvpn-pool.ts'
import { addPush, leadsBack, newPushList, type Push, type PushList, resetPushes } from './openvpn-push-list.ts'
import { filterPush, missingPushes, missingUserFile, readPullFilter } from './openvpn-pushed.ts'
import { type Effect, redirect, route6Effect, routeEffect } from './openvpn-routes.ts'
import { openSources, placeOf, type Source } from './openvpn-sources.ts'
import { hasOwnAddress, readUser } from './openvpn-user.ts'
import type { VpnReading } from './reading.ts'

export interface OpenVpnOptions {
  /**
   * Further files of the same VPN: what the server pushes beside a client file, or the other way round, and the file of
   * the client-config-dir that the server reads for these users.
   */
  readonly with?: readonly { readonly text: string; readonly file: string }[]
  /** What the clients run on; without it, what differs between systems is not known. */
  readonly platforms?: readonly string[] | undefined
}

export interface OpenVpnReading extends VpnReading {
  /** The accounts of the further files, in their order. */
  readonly further: readonly (LineAccounts & { readonly file: string })[]
}

/** Reads a server file, a client file, or both. A server alone gives what an unmodified client takes. Never throws. */
export function readOpenVpn(text: string, file: string, options: OpenVpnOptions = {}): OpenVpnReading {
  const sources = openSources([{ text, file }, ...(options.with ?? [])])
  const ofKind = (kind: Source['kind']) => sources.filter((source) => source.kind === kind)
  const [servers, users] = [ofKind('server'), ofKind('user')]
  const draft = newDraft()
  const list = newPushList()
  for (const source of ofKind('client')) readClient(source, draft)
  for (const source of servers) readServer(source, users.some(hasOwnAddress), list, draft)
  for (const source of users) readUser(source, list, draft, take)
  for (const push of list.pushes) applyPush(push, list, draft)
  const noUser = missingUserFile(servers, users, draft)
  draft.unresolved.push(...noUser)
  const pulling = ofKind('client').find(({ directives }) => directives.some(({ name }) => isPulling(name)))
  const noServer = pulling !== undefined && !draft.noPull && servers.length === 0
  if (noServer) draft.unresolved.push(...missingPushes(draft.filters, { file: pulling.file, line: 1, column: 1 }))
  if (!sources.some(({ directives }) => directives.some(isOfTunnel)))
    draft.unresolved.push({
      what: 'no line says what the tunnel is',
      place: { file, line: 1, column: 1 },
      effect: 'any',
    })
  const policy = policyOf(draft, options.platforms)
  const [own, ...further] = sources.map((source) => ({ file: source.file, ...source.ledger.close(source.lines) }))
  const { file: _, ...accounts } = own as LineAccounts & { readonly file: string }
  // What is not given may hand out further servers.
  const names = noServer || noUser.length > 0 ? [] : nameRulesOf(draft.names, options.platforms)
  return { policy, names, ...accounts, further }
}

function isPulling(name: string): boolean {
  return name === 'client' || name === 'pull'
}

/** Every configuration says one of these. */
function isOfTunnel({ name }: Directive): boolean {
  return /^(?:dev|client|pull|tls-client|tls-server|remote|ifconfig|push|mode|server.*|(?:route|redirect)-?.*)$/.test(
    name,
  )
}

function readClient(source: Source, draft: Draft): void {
  const topology = topologyOf(source.directives)
  for (const directive of source.directives) {
    const { name, line } = directive
    const place = placeOf(source, directive)
    if (name === 'route-nopull') draft.noPull = true
    if (name === 'route-nopull') source.ledger.read(line)
    else if (name === 'ifconfig') take(poolEffect(directive, topology, place), directive, source, draft)
    else if (name === 'pull-filter') takeFilter(directive, source, draft)
    else if (name === 'remote') takeRemote(directive, source, draft)
    else applyOption(directive, source, draft)
  }
}

const SERVERS_OWN = new Set([
  'route',
  'route-ipv6',
  'redirect-gateway',
  'redirect-private',
  'ifconfig',
  'ifconfig-pool',
  'remote',
  'dhcp-option',
  'dns',
])
const POOLS = new Set(['server', 'server-ipv6', 'server-bridge'])

function readServer(source: Source, ownAddress: boolean, list: PushList, draft: Draft): void {
  const topology = topologyOf(source.directives)
  for (const directive of source.directives) {
    const { name, line } = directive
    if (name === 'push') addPush(directive, source, list)
    else if (name === 'push-reset') resetPushes(directive, source, list)
    else if (name === 'push-remove')
      source.ledger.problem(line, directive.column, 'OpenVPN takes push-remove in the file of one user only')
    else if (POOLS.has(name)) {
      const effect = poolEffect(directive, topology, placeOf(source, directive), ownAddress)
      if (effect.pool) draft.clientPool.push(effect.pool)
      take(effect, directive, source, draft)
    } else if (SERVERS_OWN.has(name)) source.ledger.ignore(line, 'a route or an option of the server itself')
    else applyOption(directive, source, draft)
  }
}

function applyPush(push: Push, list: PushList, draft: Draft): void {
  const { pushed, directive, source } = push
  if (leadsBack(push, list)) source.ledger.ignore(directive.line, 'a route to a network behind the user (iroute)')
  else if (isTaken(pushed, directive, source, draft)) applyOption(pushed, source, draft)
  else source.ledger.ignore(directive.line, 'pushed, and not taken by the client')
}

/** What a client with route-nopull does not take. */
const NOT_PULLED = new Set(['route', 'route-ipv6', 'redirect-gateway', 'redirect-private', 'dhcp-option', 'dns'])

function isTaken(pushed: Directive, directive: Directive, source: Source, draft: Draft): boolean {
  const action = filterPush(draft.filters, pushed)
  if (action === 'reject') {
    const what = 'the client rejects an option the server pushes, and does not connect'
    draft.unresolved.push({ what, place: placeOf(source, directive), effect: 'any' })
  }
  return action === 'accept' && !(draft.noPull && NOT_PULLED.has(pushed.name))
}

/** An option of a client, its own or pushed to it. */
function applyOption(directive: Directive, source: Source, draft: Draft): void {
  const { name, line } = directive
  const place = placeOf(source, directive)
  const outside = OUTSIDE_OPTIONS.get(name)
  if (name === 'route') take(routeEffect(directive, place), directive, source, draft)
  else if (name === 'route-ipv6') take(route6Effect(directive, place), directive, source, draft)
  else if (name === 'redirect-gateway') takeRedirect(directive, source, draft)
  else if (name === 'redirect-private') source.ledger.ignore(line, 'takes no default route')
  else if (name === 'dhcp-option' || name === 'dns') readNameOption(directive, source, draft.names)
  else if (name === 'topology') source.ledger.read(line)
  else if (name === 'route-noexec') leave('routes are left to a script', place, line, source, draft)
  else if (name === 'config') leave('a further file is read in, and is not given', place, line, source, draft)
  else if (outside !== undefined) {
    source.ledger.note(line, outside)
    source.ledger.ignore(line, 'something outside the file')
  } else if (OTHER_OPTIONS.has(name) || name === 'ifconfig')
    source.ledger.ignore(line, 'an option that is not about routes')
  else source.ledger.unknown(line, 'an option this reader does not know')
}

function leave(what: string, place: Place, line: number, source: Source, draft: Draft): void {
  draft.unresolved.push({ what, place, effect: 'any' })
  source.ledger.read(line)
}

function take(effect: Effect, directive: Directive, source: Source, draft: Draft): void {
  for (const one of effect.includes ?? []) draft.includes.push(one)
  for (const one of effect.excludes ?? []) draft.excludes.push(one)
  for (const one of effect.unresolved ?? []) draft.unresolved.push(one)
  const column = directive.args[effect.argument ?? 0]?.column ?? directive.column
  if (effect.fault === undefined) source.ledger.read(directive.line)
  else source.ledger.problem(directive.line, column, effect.fault)
}

function takeRedirect(directive: Directive, source: Source, draft: Draft): void {
  const next = redirect(draft.redirect, directive, placeOf(source, directive))
  if ('fault' in next) source.ledger.problem(directive.line, directive.column, next.fault)
  else {
    draft.redirect = next
    source.ledger.read(directive.line)
  }
}

function takeFilter(directive: Directive, source: Source, draft: Draft): void {
  const filter = readPullFilter(directive)
  if (filter) {
    draft.filters.push(filter)
    source.ledger.read(directive.line)
  } else source.ledger.problem(directive.line, directive.column, 'expected accept, ignore or reject, and a text')
}

function takeRemote(directive: Directive, source: Source, draft: Draft): void {
  const address = parseAddress(directive.args[0]?.text ?? '')
  const place = placeOf(source, directive)
  if (address) draft.remotes.push({ prefix: hostPrefix(address), place, from: 'the VPN server itself' })
  else source.ledger.note(directive.line, 'the VPN server is given by name: its own address stays outside the tunnel')
  source.ledger.read(directive.line)
}
