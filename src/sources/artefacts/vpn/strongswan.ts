/** Reads the tunnel of strongSwan: from the file of a client, or from that of the server, which says what it offers. */

import type { DefaultRoute, TunnelPolicy, Unresolved } from '../../../domain/tunnel.ts'
import { type Ledger, openLedger, splitLines } from '../line-accounts.ts'
import { emptyPolicy, undecidedPolicy, type VpnReading } from './reading.ts'
import { readIpsecConf } from './strongswan-ipsec-conf.ts'
import type { Child, Connection, StrongSwanParts } from './strongswan-parts.ts'
import { addShunts, addTunnel, addUnity, type Builder, placeOf, selector } from './strongswan-routes.ts'
import { readSwanctl } from './strongswan-swanctl.ts'

export interface StrongSwanOptions {
  /** The connection of these users, or the child; it may be left out where there is only one. */
  readonly profile?: string | undefined
}

/** Reads a swanctl.conf or an ipsec.conf. Never throws. */
export function readStrongSwan(text: string, file: string, { profile }: StrongSwanOptions = {}): VpnReading {
  const ledger = openLedger()
  const plain = text.replace(/^\uFEFF/, '')
  const lines = splitLines(text).length
  const parts = isIpsecConf(plain) ? readIpsecConf(plain, ledger) : readSwanctl(plain, lines, ledger)
  return { policy: policyOf(parts, profile, file, ledger), ...ledger.close(lines) }
}

const IPSEC_CONF = /^(?:conn[ \t]+[^\s{}=]+|config[ \t]+setup|ca[ \t]+[^\s{}=]+)[ \t]*(?:#.*)?$/m

function isIpsecConf(text: string): boolean {
  return IPSEC_CONF.test(text)
}

function policyOf(parts: StrongSwanParts, profile: string | undefined, file: string, ledger: Ledger): TunnelPolicy {
  const start = { file, line: 1, column: 1 }
  if (!parts.whole) return undecidedPolicy('the configuration is not whole', start)
  const found = choose(parts.connections, profile)
  if ('why' in found) return { ...undecidedPolicy(found.why, start), unresolved: includesOf(parts, file, ledger) }
  const { connection, children } = found
  const builder: Builder = { file, ledger, routes: { includes: [], excludes: [], drops: [] }, unresolved: [] }
  ledger.read(connection.line)
  for (const child of children) addTunnel(child, connection, builder)
  addUnity(connection, builder)
  if (connection.role === 'client') addShunts(parts.connections, builder)
  for (const one of connection.missing) {
    ledger.read(one.line)
    builder.unresolved.push({ what: `${one.text} is not in the file`, place: placeOf(one, file), effect: 'any' })
  }
  const why = 'no traffic selector names it'
  const outside: DefaultRoute = { to: 'direct', why, place: { file, line: connection.line, column: 1 } }
  const clientPool = connection.pool.flatMap((item) => {
    const read = selector(item.text)
    return 'prefixes' in read ? read.prefixes.map((prefix) => ({ prefix, place: placeOf(item, file) })) : []
  })
  say(connection, ledger)
  return {
    ...emptyPolicy(outside, outside),
    ...builder.routes,
    unresolved: [...builder.unresolved, ...includesOf(parts, file, ledger)],
    ...(clientPool.length > 0 ? { clientPool } : {}),
  }
}

function say({ role, line, pool }: Connection, ledger: Ledger): void {
  for (const item of pool) ledger.read(item.line)
  const note =
    role === 'server'
      ? 'the file of the server: what it offers to clients that ask for everything; one that asks for less gets less'
      : 'the file of a client: what it asks for; the server may offer less'
  ledger.note(line, note)
}

function includesOf({ includes }: StrongSwanParts, file: string, ledger: Ledger): readonly Unresolved[] {
  return includes.map((one) => {
    ledger.read(one.line)
    return { what: 'the file includes others, which are not read', place: placeOf(one, file), effect: 'any' }
  })
}

interface Chosen {
  readonly connection: Connection
  readonly children: readonly Child[]
}

/** A connection by its name, or by that of one of its children. Those that only pass or drop are no tunnels. */
function choose(connections: readonly Connection[], profile: string | undefined): Chosen | { readonly why: string } {
  const all = connections.flatMap((connection): readonly Chosen[] => {
    const children = connection.children.filter(({ mode }) => mode === 'tunnel' || mode === 'other')
    return children.length > 0 ? [{ connection, children }] : []
  })
  const used = all.filter(({ children }) => children.some(({ started }) => started !== 'no'))
  const named =
    profile === undefined ? (used.length > 0 ? used : all) : all.filter(({ connection }) => connection.name === profile)
  const byChild = all.flatMap(({ connection, children }) => {
    const own = children.filter(({ name }) => name === profile)
    return own.length > 0 ? [{ connection, children: own }] : []
  })
  const wanted = named.length > 0 ? named : byChild
  const names = (list: readonly Chosen[]) =>
    [...new Set(list.map(({ connection }) => connection.name))].sort().slice(0, 20).join(', ')
  const [only, second] = wanted
  if (only === undefined)
    return {
      why:
        profile === undefined
          ? 'the file has no connection'
          : `the file has no connection ${profile}; it has ${names(all) || 'none'}`,
    }
  if (second === undefined) return only
  return { why: `the file has several connections (${names(wanted)}), and none is named` }
}
