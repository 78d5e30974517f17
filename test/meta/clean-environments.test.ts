import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import { PRODUCTS } from '../../src/facts/citation.ts'
import { BASES, type Base, CLEAN_DAYS, judgeCopy } from '../support/copies.ts'
import { loadWithImports } from '../support/load.ts'

const folder = fileURLToPath(new URL('../../fixtures/environments/', import.meta.url))
const bases = Object.keys(BASES) as Base[]

/** So many rules at least pass in each: a section that is no longer read, or no longer written, is missed here. */
const PASSING: Record<Base, number> = {
  newcomer: 82,
  'adatum-scaled-edge': 201,
  'alpineskihouse-pin-point': 106,
  'cohovineyard-dual-stack': 165,
  'contoso-collected': 236,
  'contoso-exported': 215,
  'contoso-observed': 203,
  'contoso-online': 202,
  'contoso-single-edge': 201,
  'fourthcoffee-hybrid': 202,
  'margiestravel-vpn-only': 107,
  'northwind-sfb-2019': 91,
  'proseware-two-sites': 211,
  'tailspintoys-one-address': 150,
  'treyresearch-tls-1-2': 100,
  'wingtip-two-sites': 95,
  'wingtiptoys-director': 162,
  'woodgrovebank-hardware-balanced': 185,
}

/** Not clean, and not meant to be; or the first half of one that is. */
const OTHERS = ['contoso-core-mistakes/env.yaml', 'fabrikam/env.yaml', 'newcomer.yaml']

const edges = ({ edgePools }: EnvironmentDocument) => (edgePools === undefined || edgePools === 'none' ? [] : edgePools)
const hasRole =
  (role: EnvironmentDocument['pools'][number]['role'], servers: number) => (document: EnvironmentDocument) =>
    document.pools.some((pool) => pool.role === role && pool.servers.length >= servers)
const edge = (nat: boolean, balancing: 'dns' | 'hardware' | 'none') => (document: EnvironmentDocument) =>
  edges(document).some((pool) => pool.nat === nat && pool.loadBalancing?.external === balancing)
const meetHosts = ({ simpleUrls }: EnvironmentDocument) =>
  typeof simpleUrls === 'object' && typeof simpleUrls.meet === 'object' ? Object.values(simpleUrls.meet) : []

const FAMILIES: Record<string, (document: EnvironmentDocument) => boolean> = {
  'Standard Edition': hasRole('standard-edition', 1),
  'Enterprise pool, DNS load balancing, web services name of its own': ({ pools }) =>
    pools.some(({ loadBalancing, webServices }) => loadBalancing === 'dns' && webServices?.internal !== undefined),
  'Enterprise pool, hardware load balancer': ({ pools }) =>
    pools.some(({ loadBalancing }) => loadBalancing === 'hardware'),
  'several pools and sites': ({ pools, sites }) =>
    pools.filter(({ role }) => role === 'front-end').length > 1 && (sites?.length ?? 0) > 1,
  Director: (document) => hasRole('director', 1)(document) && !hasRole('director', 2)(document),
  'Director pool': hasRole('director', 2),
  'stand-alone Mediation': hasRole('mediation', 1),
  'Persistent Chat': hasRole('persistent-chat', 1),
  'Office Web Apps': ({ officeWebApps }) => Array.isArray(officeWebApps),
  'Exchange UM': ({ features }) => features?.exchangeUm?.enabled === true,
  XMPP: ({ features }) => features?.xmpp?.enabled === true,
  'public IM': ({ features }) => features?.publicIm?.enabled === true,
  hybrid: ({ features }) => features?.hybrid?.enabled === true,
  'Edge: single, public addresses': edge(false, 'none'),
  'Edge: single, NAT': edge(true, 'none'),
  'Edge: DNS load balancing, public addresses': edge(false, 'dns'),
  'Edge: DNS load balancing, NAT': edge(true, 'dns'),
  'Edge: hardware load balancers': edge(false, 'hardware'),
  'Edge: one shared address': (document) =>
    edges(document).some(({ services }) => services?.webConferencing?.port === 444 && services.access?.port === 5061),
  'no Edge': ({ edgePools }) => edgePools === 'none',
  'reverse proxy': ({ reverseProxies }) => Array.isArray(reverseProxies),
  'several SIP domains': ({ sipDomains }) => sipDomains.length > 2,
  'branch with an SBA': ({ sites }) => sites?.some(({ survivableBranch }) => survivableBranch !== undefined) === true,
  'simple URLs: a host for each domain': (document) => meetHosts(document).some((url) => !url.endsWith('/Meet')),
  'simple URLs: one host, a path for each domain': (document) =>
    new Set(meetHosts(document).map((url) => new URL(url).hostname)).size < meetHosts(document).length,
  'simple URLs: one host for each domain, paths for the kinds': (document) =>
    meetHosts(document).some((url) => url.endsWith('/meet')),
  'IPv6 beside IPv4': ({ pools }) => pools.some(({ servers }) => servers.some(({ address }) => address?.length === 2)),
  'pin-point zones': ({ dns }) =>
    Object.keys(dns?.internal?.zones ?? {}).some((apex) => apex.startsWith('_sipinternaltls')),
  VPN: ({ vpn }) => Array.isArray(vpn),
}

describe.each(bases)('%s', (base) => {
  test('is clean: no fail, warn, unknown or error, and as many rules pass as did', async () => {
    const { environment, findings, results } = await judgeCopy(base, {})
    expect(findings).toEqual([])
    expect(results.filter(({ status }) => status !== 'pass' && status !== 'skip')).toEqual([])
    expect(results.filter(({ status }) => status === 'pass').length).toBeGreaterThanOrEqual(PASSING[base])
    expect(tableRow(base)).toEqual({ product: environment.product, day: CLEAN_DAYS[base] })
  })
})

test('every environment here is clean, or is named as one that is not', () => {
  const files = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return `${entry.name}/env.yaml`
    return entry.name.endsWith('.yaml') ? entry.name : []
  })
  expect(files.sort()).toEqual([...Object.values<string>(BASES), ...OTHERS].sort())
})

describe('every topology family has its clean environment', () => {
  const documents = bases.map(
    (base) => loadWithImports(BASES[base], { root: folder, workingFolder: folder }).environment.document,
  )
  test.each(Object.entries(FAMILIES))('%s', (_name, is) => {
    expect(documents.filter(is)).not.toEqual([])
  })
  test.each(PRODUCTS)('%s with an Edge', (product) => {
    expect(documents.filter((each) => each.product === product && edges(each).length > 0)).not.toEqual([])
  })
})

/** What the README beside them says of one. */
function tableRow(base: Base): { product?: string | undefined; day?: string | undefined } {
  const lines = readFileSync(`${folder}README.md`, 'utf8').split('\n')
  const cells = lines.find((line) => line.startsWith(`| [${base}](`))?.split(' | ')
  return { product: cells?.[1], day: cells?.[4]?.replace(' |', '') }
}
