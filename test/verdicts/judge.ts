/** Judges cells with the rules themselves: many in one environment, each on a line of its own by which it is found again. */

import { rules } from '../../rules/index.ts'
import { checkEnvironment } from '../../src/engine/check.ts'
import { loadEnvironment } from '../../src/environment/load.ts'
import { loadFacts } from '../../src/facts/facts.ts'
import type { Finding } from '../../src/report.ts'
import type { Rule } from '../../src/rule.ts'
import type { Cell, ClientCell, EXPECTATIONS, ServerCell } from './cells.ts'

/** `not judged`: no rule looked at it, which no table expects. */
export type Got = (typeof EXPECTATIONS)[number] | 'not judged'

export interface Judged<Of extends Cell> {
  readonly cell: Of
  readonly got: Got
  /** What was found against it. */
  readonly findings: readonly Finding[]
}

const AS_OF = '2026-11-22'
const facts = loadFacts()
/** Of the licence, not of the system: no page of the vendor speaks of it. */
const osRules = rules.filter(
  ({ family, id }) =>
    (family === 'os' && id !== 'os/evaluation-licence-not-used') || id === 'coexistence/removed-features-not-used',
)
/** Those on the client, its server, its system and its browser; what else a client needs is told of other sections. */
const CLIENT_RULES = [
  'clients/client-not-limited-by-server',
  'clients/client-os-supported',
  'clients/client-supported-by-server',
  'clients/server-update-for-client-installed',
  'clients/web-app-browser-supported',
  'tls/oldest-client-can-connect',
]
const clientRules = rules.filter(({ id }) => CLIENT_RULES.includes(id))

/** Servers and workstations, one environment for each product. */
export async function judgeServers(cells: readonly ServerCell[]): Promise<readonly Judged<ServerCell>[]> {
  const judged = await Promise.all(
    groups(cells, ({ product }) => product).map((group) => judge(group, serversOf(group), osRules)),
  )
  return judged.flat()
}

/** Clients, one environment for each kind of server they sign in to. */
export async function judgeClients(cells: readonly ClientCell[]): Promise<readonly Judged<ClientCell>[]> {
  const judged = await Promise.all(
    groups(cells, ({ product, build, tls }) => `${product} ${build} ${tls}`).map((group) =>
      judge(group, clientsOf(group), clientRules),
    ),
  )
  return judged.flat()
}

function groups<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const found = new Map<string, T[]>()
  for (const item of items) found.set(keyOf(item), [...(found.get(keyOf(item)) ?? []), item])
  return [...found.values()]
}

/** The lines of an environment, with the cell a line is about. */
type Lines<Of extends Cell> = readonly (string | { readonly cell: Of; readonly entry: unknown })[]

async function judge<Of extends Cell>(
  cells: readonly Of[],
  lines: Lines<Of>,
  only: readonly Rule[],
): Promise<readonly Judged<Of>[]> {
  const text = lines.map((line) => (typeof line === 'string' ? line : `  - ${JSON.stringify(line.entry)}`)).join('\n')
  const loaded = loadEnvironment('-', { stdin: new TextEncoder().encode(text), workingFolder: import.meta.dirname })
  const report = await checkEnvironment(loaded, {
    rules: only,
    allRules: rules,
    facts,
    asOf: AS_OF,
    version: '0.0.0',
    includeMet: true,
    onError: (ruleId, error) => {
      throw new Error(`${ruleId} threw`, { cause: error })
    },
  })
  const byLine = new Map<number, Finding[]>()
  for (const finding of report.findings) {
    const { line } = finding.location
    byLine.set(line, [...(byLine.get(line) ?? []), finding])
  }
  const lineOf = new Map(lines.flatMap((line, index) => (typeof line === 'string' ? [] : [[line.cell, index + 1]])))
  const known = new Set(lineOf.values())
  const astray = report.findings.filter(({ verdict, location }) => verdict === 'unmet' && !known.has(location.line))
  if (astray.length > 0) throw new Error(`found beside the cells: ${astray.map(({ message }) => message).join('; ')}`)
  return cells.map((cell) => {
    const findings = byLine.get(lineOf.get(cell) ?? 0) ?? []
    return { cell, got: wordFor(findings), findings: findings.filter(({ verdict }) => verdict !== 'met') }
  })
}

function wordFor(findings: readonly Finding[]): Got {
  if (findings.some(({ level }) => level === 'fail')) return 'unsupported'
  if (findings.some(({ level }) => level === 'warn')) return 'warn'
  if (findings.some(({ verdict }) => verdict === 'unknown')) return 'unknown'
  return findings.length > 0 ? 'supported' : 'not judged'
}

const head = (product: string) => [
  'lync-ready: 1',
  'name: Verdicts',
  `product: ${product}`,
  'sipDomains: [contoso.com]',
]

function section<Of extends Cell>(name: string, cells: readonly Of[], entryOf: (cell: Of) => unknown): Lines<Of> {
  if (cells.length === 0) return [`${name}: none`]
  return [`${name}:`, ...cells.map((cell) => ({ cell, entry: entryOf(cell) }))]
}

function serversOf(cells: readonly ServerCell[]): Lines<ServerCell> {
  const numbers = new Map(cells.map((cell, index) => [cell, index + 1]))
  const ofRole = (wanted: (role: string) => boolean) => cells.filter(({ role }) => wanted(role))
  const fqdn = (cell: ServerCell, server?: number) =>
    `cell${numbers.get(cell)}${server === undefined ? '' : `-${server + 1}`}.contoso.com`
  const pool = (cell: ServerCell) => ({
    fqdn: fqdn(cell),
    ...(cell.role !== 'edge' && { role: cell.role }),
    ...installed(cell),
    ...(cell.upgradedInPlace !== undefined && { upgradedInPlace: cell.upgradedInPlace }),
    servers: [cell.os].flat().map((os, index, all) => ({
      fqdn: all.length === 1 ? fqdn(cell) : fqdn(cell, index),
      ...given(os),
      // Said of every server: what is left out for one only would be unknown.
      domainController: cell.domainController ?? false,
    })),
  })
  const inside = ofRole((role) => role !== 'edge' && role !== 'admin-workstation')
  const workstation = (cell: ServerCell) => ({
    name: `cell${numbers.get(cell)}`,
    ...installed(cell),
    ...given(cell.os),
    domainController: false,
  })
  return [
    ...head(cells[0]?.product ?? ''),
    ...section('pools', inside, pool),
    ...section(
      'edgePools',
      ofRole((role) => role === 'edge'),
      pool,
    ),
    ...section(
      'adminWorkstations',
      ofRole((role) => role === 'admin-workstation'),
      workstation,
    ),
  ]
}

const installed = ({ build }: ServerCell) => (build === 'none' ? {} : { productVersion: build })

const given = (os: unknown) => (os === 'none' ? {} : { os })

function clientsOf(cells: readonly ClientCell[]): Lines<ClientCell> {
  const [first] = cells
  const pool = {
    fqdn: 'pool01.contoso.com',
    role: 'standard-edition',
    productVersion: first?.build,
    tls: first?.tls,
    servers: [{ fqdn: 'pool01.contoso.com' }],
  }
  const client = ({ client, version, os, browser }: ClientCell) => ({
    client,
    ...(version !== undefined && { version }),
    ...(os !== undefined && given(os)),
    ...(browser !== undefined && { browser }),
    // What has nothing to do with the system, said as it should be.
    remote: '0%',
    mandatoryProfile: false,
    trustsInternalCa: true,
    support: 'managed',
  })
  return [
    ...head(first?.product ?? ''),
    'edgePools: none',
    'reverseProxies: none',
    'devices: none',
    'pools:',
    `  - ${JSON.stringify(pool)}`,
    ...section('clients', cells, client),
  ]
}
