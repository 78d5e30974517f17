/** Connections of an ipsec.conf: sections at the margin, indented `key=value`, and `also=` for what they share. */

import { type Ledger, splitLines } from '../line-accounts.ts'
import type { Said } from './reading.ts'
import { type Child, type Connection, itemsOf, type StrongSwanParts } from './strongswan-parts.ts'

interface Conn {
  readonly name: string
  readonly line: number
  readonly values: Map<string, Said>
  readonly also: Said[]
}

const MAX_DEPTH = 16
const MAX_LINE = 65_536

/** Reads the `conn` sections. Left is taken to be this computer, as documented by strongSwan for most set-ups. */
export function readIpsecConf(text: string, ledger: Ledger): StrongSwanParts {
  const file: File = { conns: new Map(), includes: [], open: undefined, whole: true, ledger }
  for (const [index, raw] of splitLines(text).entries()) {
    const fault = raw.length > MAX_LINE ? `the line is longer than ${MAX_LINE} characters` : take(raw, index + 1, file)
    if (fault === undefined) continue
    file.whole = false
    ledger.problem(index + 1, raw.length > MAX_LINE ? 1 : raw.search(/\S/) + 1, fault)
  }
  const { conns, includes, whole } = file
  const own = [...conns.values()].filter(({ name }) => name !== '%default')
  return { connections: own.map((conn) => connectionOf(conn, conns)), includes, whole }
}

interface File {
  readonly conns: Map<string, Conn>
  readonly includes: Said[]
  readonly ledger: Ledger
  open: Conn | undefined
  whole: boolean
}

/** What is wrong with the line, if something is. */
function take(raw: string, line: number, file: File): string | undefined {
  const { conns, includes, ledger } = file
  if (/^\s*(?:#|$)/.test(raw)) ledger.ignore(line, 'blank or comment')
  else if (/^\s/.test(raw)) return setting(raw, line, file)
  else {
    const [, word = '', rest = ''] = /^(\S+)[ \t]*(.*)$/.exec(raw) ?? []
    const value = uncommented(rest)
    if (!/^(?:conn|config|ca|include|version)$/.test(word))
      return 'expected conn, config, ca or include, or an indented setting'
    if (word === 'include') {
      includes.push({ text: value, line, column: 1 })
      ledger.read(line)
    } else {
      file.open = word === 'conn' ? openConn(value, line, conns) : undefined
      ledger.ignore(line, word === 'conn' ? 'a connection that is not used' : 'a section that is not about routes')
    }
  }
  return undefined
}

function openConn(name: string, line: number, conns: Map<string, Conn>): Conn {
  const conn = conns.get(name) ?? { name, line, values: new Map(), also: [] }
  conns.set(name, conn)
  return conn
}

function uncommented(text: string): string {
  return text.replace(/(?:^|\s)#.*$/, '').trim()
}

function setting(raw: string, line: number, { open, ledger }: File): string | undefined {
  const [, before = '', key = '', between = '', rest = ''] = /^(\s+)([^\s=#]+)(\s*=\s*)(.*)$/.exec(raw) ?? []
  if (key === '') return 'expected key=value'
  ledger.ignore(line, 'says nothing of routes, or is not used')
  if (open === undefined) return undefined
  const column = before.length + key.length + between.length + 1
  const quoted = /^"([^"]*)"/.exec(rest)?.[1]
  const value = { text: quoted ?? uncommented(rest), line, column: quoted === undefined ? column : column + 1 }
  if (key === 'also') open.also.push(value)
  else open.values.set(key, value)
  return undefined
}

/** Its own values, then those of `also`, then those of `%default`. */
function valuesOf(conn: Conn, conns: ReadonlyMap<string, Conn>) {
  const values = new Map<string, Said>()
  const missing: Said[] = []
  const seen = new Set<Conn>()
  const add = (one: Conn, depth: number) => {
    if (seen.has(one) || depth > MAX_DEPTH) return
    seen.add(one)
    for (const [key, value] of one.values) if (!values.has(key)) values.set(key, value)
    for (const also of one.also) {
      const next = conns.get(also.text)
      if (next) add(next, depth + 1)
      else missing.push(also)
    }
  }
  add(conn, 0)
  const shared = conns.get('%default')
  if (shared) add(shared, 0)
  return { values, missing }
}

const MODES: Readonly<Record<string, Child['mode'] | undefined>> = {
  tunnel: 'tunnel',
  pass: 'pass',
  passthrough: 'pass',
  drop: 'drop',
  reject: 'drop',
}

const STARTED: Readonly<Record<string, Child['started'] | undefined>> = {
  route: 'yes',
  trap: 'yes',
  start: 'yes',
  add: 'by-hand',
}

function connectionOf(conn: Conn, conns: ReadonlyMap<string, Conn>): Connection {
  const { values, missing } = valuesOf(conn, conns)
  const text = (key: string) => values.get(key)?.text
  const pool = itemsOf(values.get('rightsourceip')).filter((item) => !item.text.startsWith('%'))
  const exchange = text('keyexchange') ?? 'ike'
  const child: Child = {
    name: conn.name,
    mode: MODES[text('type') ?? 'tunnel'] ?? 'other',
    local: itemsOf(values.get('leftsubnet')),
    remote: itemsOf(values.get('rightsubnet')),
    started: STARTED[text('auto') ?? 'ignore'] ?? 'no',
    line: conn.line,
  }
  return {
    name: conn.name,
    role: roleOf(text),
    version: exchange === 'ikev1' ? '1' : exchange === 'ikev2' ? '2' : '0',
    children: [child],
    pool,
    unity: { include: [], exclude: [] },
    missing,
    line: conn.line,
  }
}

function roleOf(text: (key: string) => string | undefined): Connection['role'] {
  if (text('rightsourceip') !== undefined) return 'server'
  if (text('leftsourceip') !== undefined) return 'client'
  return (text('right') ?? '%any').startsWith('%any') ? 'server' : 'client'
}
