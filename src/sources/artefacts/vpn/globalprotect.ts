/** Reads the tunnel of GlobalProtect clients: from a firewall's configuration, or from what a gateway told a client. */

import type { Prefix } from '../../../domain/prefix.ts'
import type { DefaultRoute, DomainRule, TunnelPolicy, TunnelRoute, Unresolved } from '../../../domain/tunnel.ts'
import type { Place } from '../../../question.ts'
import { type Ledger, openLedger, splitLines } from '../line-accounts.ts'
import { memberReader } from './globalprotect-networks.ts'
import type { Gateway, GlobalProtectParts } from './globalprotect-parts.ts'
import { readGlobalProtectSet } from './globalprotect-set.ts'
import { readGlobalProtectXml } from './globalprotect-xml.ts'
import type { NamedNetworks } from './named-networks.ts'
import { emptyPolicy, type Said, undecidedPolicy, type VpnReading } from './reading.ts'

export interface GlobalProtectOptions {
  /** The gateway or the client configuration of these users; it may be left out where there is only one. */
  readonly profile?: string | undefined
}

/** Reads PAN-OS XML, `set` commands, or a `getconfig` reply. Never throws. */
export function readGlobalProtect(text: string, file: string, { profile }: GlobalProtectOptions = {}): VpnReading {
  const ledger = openLedger()
  const lines = splitLines(text).length
  const xml = /^\uFEFF?\s*</.test(text)
  const parts = xml
    ? readGlobalProtectXml(text.replace(/^\uFEFF/, ''), lines, ledger)
    : readGlobalProtectSet(text, ledger)
  const found = choose(parts.gateways, profile)
  const policy =
    'why' in found
      ? undecidedPolicy(found.why, { file, line: 1, column: 1 })
      : policyOf(found, { ...parts, lines }, file, ledger)
  return { policy, ...ledger.close(lines) }
}

function choose(gateways: readonly Gateway[], profile: string | undefined): Gateway | { readonly why: string } {
  const wanted = profile === undefined ? gateways : gateways.filter(({ names }) => names.includes(profile))
  const [only, second] = wanted
  const labels = (list: readonly Gateway[]) =>
    [...new Set(list.map(({ names }) => names.slice(-2).join(' / ')))].sort().slice(0, 20).join(', ')
  if (only === undefined)
    return {
      why:
        profile === undefined
          ? 'the file has no GlobalProtect gateway with a configuration for clients'
          : `the file has no gateway or client configuration ${profile}; it has ${labels(gateways) || 'none'}`,
    }
  if (second === undefined) return only
  return { why: `the file has several client configurations (${labels(wanted)}), and none is named` }
}

function policyOf(gateway: Gateway, parts: GlobalProtectParts, file: string, ledger: Ledger): TunnelPolicy {
  const read = memberReader(parts, ledger)
  ledger.read(gateway.line)
  const place = ({ line, column }: { line: number; column: number }): Place => ({ file, line, column })
  const list = (members: readonly Said[]) => members.map((member) => ({ ...read(member), place: place(member) }))
  const [access, exclude, pools] = [list(gateway.access), list(gateway.exclude), list(gateway.pools)]
  const all = [...access, ...exclude, ...pools].flatMap(({ prefixes }) => prefixes)
  const clientPool = routesOf(pools)
  say(gateway, ledger)
  return {
    ...emptyPolicy(defaultRoute(gateway, place(gateway)), defaultRoute6(gateway, all, place(gateway))),
    includes: routesOf(access),
    excludes: routesOf(exclude),
    // Documented: the same route in both lists goes in.
    tie: 'tunnel',
    domains: [
      ...domainRule(gateway.domains.include, 'tunnel', place),
      ...domainRule(gateway.domains.exclude, 'direct', place),
    ],
    unresolved: [
      ...unresolvedOf(access, 'tunnel'),
      ...unresolvedOf(exclude, 'direct'),
      ...ownClient(gateway.applications.include, 'tunnel', place),
      ...ownClient(gateway.applications.exclude, 'direct', place),
      ...gateway.strange.map(
        (thing): Unresolved => ({
          what: `${thing.text} is not known to this reader`,
          place: place(thing),
          effect: 'any',
        }),
      ),
    ],
    ...(clientPool.length > 0 ? { clientPool } : {}),
  }
}

/** No list at all tunnels everything; excludes alone leave the rest inside, includes leave it outside. */
function defaultRoute({ access, exclude }: Gateway, place: Place): DefaultRoute {
  if (access.length > 0) return { to: 'direct', why: 'only what the access routes name is tunnelled', place }
  if (exclude.length > 0) return { to: 'tunnel', why: 'all but what the exclude routes name is tunnelled', place }
  return { to: 'tunnel', why: 'the gateway has no access routes, which tunnels everything', place }
}

function defaultRoute6(gateway: Gateway, all: readonly Prefix[], place: Place): DefaultRoute {
  if (all.some(({ family }) => family === 6)) return defaultRoute(gateway, place)
  const why = 'the gateway names no IPv6 address, and the file does not say what clients then do with IPv6'
  return { to: 'undecided', why, place }
}

type Placed = NamedNetworks & { readonly place: Place }

function routesOf(members: readonly Placed[]): readonly TunnelRoute[] {
  return members.flatMap(({ prefixes, place }) => prefixes.map((prefix) => ({ prefix, place })))
}

function unresolvedOf(members: readonly Placed[], effect: 'tunnel' | 'direct'): readonly Unresolved[] {
  return members.flatMap(({ unresolved, place }) => unresolved.map((what) => ({ what, place, effect })))
}

function domainRule(
  names: readonly Said[],
  verdict: 'tunnel' | 'direct',
  place: (said: Said) => Place,
): readonly DomainRule[] {
  const [first] = names
  return first ? [{ domains: names.map(({ text }) => text), below: 'unknown', verdict, place: place(first) }] : []
}

/** Programs whose media is the one that counts here. */
const CLIENTS = /lync|communicator|skype|ucmapi/i

/** A list of programs moves all traffic of a program; which one that is on a client cannot be told from here. */
function ownClient(
  programs: readonly Said[],
  effect: 'tunnel' | 'direct',
  place: (said: Said) => Place,
): readonly Unresolved[] {
  const client = programs.find(({ text }) => CLIENTS.test(text))
  const what = 'a list of applications names the client, and moves what that program sends'
  return client ? [{ what, place: place(client), effect }] : []
}

const MAX_EXCLUDES = 200

/** What is read, and what it does beside the routes. */
function say({ applications, domains, noLocal, exclude, strange }: Gateway, ledger: Ledger): void {
  for (const { line } of [...applications.include, ...applications.exclude, ...domains.include, ...domains.exclude])
    ledger.read(line)
  for (const { line, text } of noLocal) {
    ledger.read(line)
    if (text === 'yes') ledger.note(line, 'clients cannot reach their own network directly')
  }
  for (const { line } of strange) ledger.unknown(line, 'a part of the split tunnel this reader does not know')
  const program = [...applications.include, ...applications.exclude].find(({ text }) => !CLIENTS.test(text))
  if (program)
    ledger.note(program.line, 'a list of applications moves other programs, and not the media of these clients')
  const [name] = [...domains.include, ...domains.exclude]
  if (name) ledger.note(name.line, 'rules by name do not reach media, which goes to bare addresses')
  const [last] = exclude.slice(MAX_EXCLUDES)
  if (last) ledger.note(last.line, `more than ${MAX_EXCLUDES} exclude routes: clients may not take them all`)
}
