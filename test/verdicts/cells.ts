/** Reads the tables of expected verdicts. */

import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import * as z from 'zod'
import { PRODUCTS } from '../../src/facts/citation.ts'

export const EXPECTATIONS = ['supported', 'unsupported', 'warn', 'unknown'] as const

const os = z.union([z.string(), z.record(z.string(), z.unknown())])

const said = {
  expect: z.enum(EXPECTATIONS),
  because: z.string().min(1),
  source: z.union([z.string(), z.array(z.string()).min(1)]).transform((source) => [source].flat()),
}

const serverGroup = z.strictObject({
  product: z.enum(PRODUCTS),
  role: z.string(),
  build: z.string(),
  cells: z.array(
    z.strictObject({
      os: z.union([os, z.array(os)]),
      build: z.string().optional(),
      upgradedInPlace: z.boolean().optional(),
      domainController: z.boolean().optional(),
      ...said,
    }),
  ),
})

const clientGroup = z.strictObject({
  product: z.enum(PRODUCTS),
  build: z.string(),
  tls: z.array(z.string()).default(['TLS 1.0', 'TLS 1.1', 'TLS 1.2']),
  cells: z.array(
    z.strictObject({
      client: z.string(),
      version: z.string().optional(),
      os: os.optional(),
      browser: z.string().optional(),
      ...said,
    }),
  ),
})

type ServerGroup = z.output<typeof serverGroup>
type ClientGroup = z.output<typeof clientGroup>
export type ServerCell = Omit<ServerGroup['cells'][number], 'build'> & Omit<ServerGroup, 'cells'>
export type ClientCell = ClientGroup['cells'][number] & Omit<ClientGroup, 'cells'>
export type Cell = ServerCell | ClientCell

export function serverCells(): readonly ServerCell[] {
  const groups = z.array(serverGroup).parse(read('server-os.yaml'))
  return groups.flatMap(({ cells, ...group }) =>
    cells.map((cell) => ({ ...group, ...cell, build: cell.build ?? group.build })),
  )
}

export function clientCells(): readonly ClientCell[] {
  const groups = z.array(clientGroup).parse(read('client-os.yaml'))
  return groups.flatMap(({ cells, ...group }) => cells.map((cell) => ({ ...group, ...cell })))
}

function read(file: string): unknown {
  return parse(readFileSync(new URL(file, import.meta.url), 'utf8'))
}

/** What a cell is about, in one line. */
export function nameOf(cell: Cell): string {
  if ('role' in cell) {
    const { product, role, build, upgradedInPlace, domainController } = cell
    const beside = [
      upgradedInPlace === undefined ? '' : `upgraded in place ${upgradedInPlace}`,
      domainController ? 'domain controller' : '',
    ]
    return [`${product} ${build} ${role}`, text(cell.os), ...beside.filter(Boolean)].join(' | ')
  }
  const { product, build, tls, client, version, browser } = cell
  const server = [product, build, ...(tls.length === 1 ? tls : [])].join(' ')
  return [server, [client, version].filter(Boolean).join(' '), text(cell.os), browser].filter(Boolean).join(' | ')
}

function text(given: unknown): string {
  return typeof given === 'string' ? given : given === undefined ? '' : JSON.stringify(given)
}
