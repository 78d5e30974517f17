/** Small environments of one pool, one Edge and one reverse proxy, and how clients walk in them. */

import { type Choice, discover } from '../../src/discovery/discover.ts'
import type { Asking } from '../../src/discovery/reached.ts'
import type { NotWalked, Walk } from '../../src/discovery/walk.ts'
import { dated } from '../../src/engine/observe.ts'
import { walkEnvironment } from '../../src/engine/walk.ts'
import { loadFacts } from '../../src/facts/facts.ts'
import { createDeclaredSource } from '../../src/sources/declared.ts'
import { load, loadUntil } from '../support/files.ts'

export interface Small {
  readonly product?: string
  readonly sipDomain?: string
  readonly features?: string
  /** The section; without one the product's own clients are walked. */
  readonly clients?: string
  /** Records of the zone of the SIP domain in each view; a view without them is not given. */
  readonly internal?: readonly string[]
  readonly external?: readonly string[]
  readonly vpn?: readonly string[]
  /** Names of the certificates. */
  readonly poolNames?: string
  readonly edgeNames?: string
  readonly proxyNames?: string
  readonly pools?: string
  readonly edge?: string
  readonly proxies?: string
  /** Further certificates. */
  readonly certificates?: string
  /** Records of contoso.com inside, where it is not the SIP domain. */
  readonly parent?: readonly string[]
  /** The internal view as a whole. */
  readonly zones?: string
  /** What the certificate of the pool is assigned to. */
  readonly poolHolders?: string
  readonly more?: string
}

export const POOL = `  - fqdn: pool01.contoso.com
    role: standard-edition
    webServices: { external: webext.contoso.com }
    servers: [{ address: 10.0.0.1 }]
`

const EDGE = `
  - fqdn: edge01.contoso.com
    nat: false
    services: { access: sip.contoso.com, webConferencing: webcon.contoso.com, av: av.contoso.com }
    servers: [{ internal: 172.16.0.9, external: { access: 198.51.100.1, webConferencing: 198.51.100.2, av: 198.51.100.3 } }]`

const PROXY = `
  - name: rp01
    public: 198.51.100.9
    hairpin: true
    publish: { hosts: [lyncdiscover.contoso.com, webext.contoso.com], to: pool01.contoso.com, ports: { 443: 4443 } }`

export const INSIDE = ['pool01 A 10.0.0.1', 'webext A 198.51.100.9'] as const
export const OUTSIDE = ['sip A 198.51.100.1', 'webext A 198.51.100.9'] as const

function zone(apex: string, records: readonly string[]): string {
  return `${apex}: { records: [${records.map((each) => `'${each}'`).join(', ')}] }`
}

function text(small: Small): string {
  const domain = small.sipDomain ?? 'contoso.com'
  const views = (['internal', 'external', 'vpn'] as const).flatMap((view) => {
    const records = small[view]
    const parent = view === 'internal' && small.parent ? [zone('contoso.com', small.parent)] : []
    return records ? [`  ${view}: { zones: { ${[zone(domain, records), ...parent].join(', ')} } }`] : []
  })
  const poolNames = small.poolNames ?? 'pool01.contoso.com, sip.contoso.com, lyncdiscoverinternal.contoso.com'
  const proxyNames = small.proxyNames ?? 'lyncdiscover.contoso.com, webext.contoso.com'
  return `lync-ready: 1
name: Small
product: ${small.product ?? 'lync-2013'}
sipDomains: [${domain}]
pools:
${small.pools ?? POOL}edgePools:${small.edge ?? EDGE}
reverseProxies:${small.proxies ?? PROXY}
certificates:
  - { id: pool, sans: [${poolNames}], assignedTo: { ${small.poolHolders ?? 'pool01.contoso.com: Default'} } }
  - { id: edge, sans: [${small.edgeNames ?? 'sip.contoso.com'}], assignedTo: { edge01.contoso.com: AccessEdgeExternal } }
  - { id: proxy, sans: [${proxyNames}], assignedTo: { rp01: ReverseProxyListener } }
${small.certificates ?? ''}features: ${small.features ?? '{ remoteAccess: true }'}
${small.clients === undefined ? '' : `clients: ${small.clients}\n`}${small.more ?? ''}
dns:
${small.zones === undefined ? views.join('\n') : `  internal: { zones: { ${small.zones} } }`}
`
}

/** The walks of a small environment. */
export async function walked(
  small: Small,
  choice: Choice = {},
): Promise<{ walks: readonly Walk[]; notWalked: readonly NotWalked[] }> {
  const options = { facts: loadFacts(), now: '2014-06-01', choice }
  return await loadUntil({ 'env.yaml': text(small) }, (loaded) => walkEnvironment(loaded, options))
}

/** How the walks end, and how many questions all of them took; what they ask for must be at hand. */
export function countQuestions(small: Small): { readonly verdicts: readonly string[]; readonly asked: number } {
  return load({ 'env.yaml': text(small) }, (loaded) => {
    const source = createDeclaredSource(loaded)
    let asked = 0
    const observe = ((question) => {
      asked += 1
      return source.answer(dated(question, '2014-06-01'))
    }) as Asking['observe']
    const { walks } = discover({ environment: loaded.environment, facts: loadFacts(), observe })
    return { verdicts: [...walks].map(({ end }) => end.verdict), asked }
  })
}

/** The only walk. */
export async function walkOf(small: Small, choice: Choice): Promise<Walk> {
  const { walks } = await walked(small, choice)
  const [only, ...others] = walks
  if (only === undefined || others.length > 0) throw new Error(`${walks.length} walks`)
  return only
}

/** A walk in short: each step with its outcome, then the end. */
export function inShort({ steps, end }: Walk): readonly string[] {
  const asked = steps
    .filter(({ outcome }) => outcome !== 'not-asked')
    .map(({ asked: name, outcome }) => `${name} ${outcome}`)
  if (end.verdict !== 'signs-in') return [...asked, end.verdict]
  const { servers, side, port, certificates, detour } = end
  const at = `${servers.join('+')}:${port} ${side} [${certificates.join(' ')}]`
  return [...asked, detour === undefined ? at : `${at} misled`]
}
