/** Connections of a swanctl.conf. */

import type { Ledger } from '../line-accounts.ts'
import type { Said } from './reading.ts'
import { type Child, type Connection, itemsOf, type StrongSwanParts } from './strongswan-parts.ts'
import { readSettings } from './strongswan-settings.ts'
import { type View, viewOf } from './strongswan-view.ts'

/** Reads `connections` and the `pools` they use. Secrets are passed over. */
export function readSwanctl(text: string, lines: number, ledger: Ledger): StrongSwanParts {
  const { root, includes, whole } = readSettings(text, lines, ledger)
  const top = viewOf([root], root)
  const pools = top?.section('pools')
  return { connections: inside(top?.section('connections')).map((one) => connectionOf(one, pools)), includes, whole }
}

function inside(view: View | undefined): readonly View[] {
  return view?.names().flatMap((name) => view.section(name) ?? []) ?? []
}

const NO_POOLS: readonly View[] = []
const NOTHING: readonly Said[] = []

function connectionOf(connection: View, pools: View | undefined): Connection {
  const children = inside(connection.section('children'))
  const names = itemsOf(connection.value('pools'))
  const found = names.length === 0 ? NO_POOLS : names.flatMap(({ text }) => pools?.section(text) ?? [])
  const ofPools = (...keys: readonly string[]) =>
    found.length === 0 ? NOTHING : found.flatMap((pool) => keys.flatMap((key) => itemsOf(pool.value(key))))
  return {
    name: connection.name,
    role: roleOf(connection, names.length > 0),
    version: connection.value('version')?.text ?? '0',
    children: children.map(childOf),
    pool: ofPools('addrs'),
    // The numbers are those of the attributes (UNITY_SPLIT_INCLUDE, UNITY_LOCAL_LAN).
    unity: { include: ofPools('split_include', '28676'), exclude: ofPools('split_exclude', '28678') },
    missing: [connection, ...children].flatMap(({ missing }) => missing),
    line: connection.line,
  }
}

/** Who hands out addresses is the server, and who asks for one the client; else it is who names no peer that waits. */
function roleOf(connection: View, handsOut: boolean): Connection['role'] {
  if (handsOut) return 'server'
  if (connection.value('vips')) return 'client'
  return (connection.value('remote_addrs')?.text ?? '%any').startsWith('%any') ? 'server' : 'client'
}

const MODES: Readonly<Record<string, Child['mode'] | undefined>> = { tunnel: 'tunnel', pass: 'pass', drop: 'drop' }

function childOf(child: View): Child {
  return {
    name: child.name,
    mode: MODES[child.value('mode')?.text ?? 'tunnel'] ?? 'other',
    local: itemsOf(child.value('local_ts')),
    remote: itemsOf(child.value('remote_ts')),
    started: /trap|start/.test(child.value('start_action')?.text ?? '') ? 'yes' : 'by-hand',
    line: child.line,
  }
}
