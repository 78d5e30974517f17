/** A small complete environment, edited in one place, and which way its calls go. */

import { mediaPathsOf } from '../../src/engine/media.ts'
import { loadFacts } from '../../src/facts/facts.ts'
import type { MediaPaths } from '../../src/media/model.ts'
import { loadUntil } from '../support/files.ts'

/** A find that stands in the text exactly once, and what it is replaced by. */
export type Edit = readonly [find: string, replace: string]

export const BLOCK_PEERS = '{ from: staff, to: [staff, Oslo] }'
export const BLOCK_SERVERS = '{ from: staff, to: [10.1.0.0/16, 172.16.0.9] }'

export const COMPLETE = `lync-ready: 1
name: Small
product: lync-2013
sipDomains: [contoso.com]
features: { remoteAccess: true, federation: { mode: open } }
sites: [{ name: Oslo, subnets: [10.10.0.0/16] }]
pools:
  - fqdn: pool01.contoso.com
    role: standard-edition
    webServices: { external: webext.contoso.com }
    servers: [{ address: 10.1.0.1 }]
edgePools:
  - fqdn: edge01.contoso.com
    loadBalancing: dns
    nat: false
    services: { access: sip.contoso.com, webConferencing: webcon.contoso.com, av: av.contoso.com }
    servers:
      - internal: 172.16.0.9
        external: { access: 198.51.100.1, webConferencing: 198.51.100.2, av: 198.51.100.3 }
reverseProxies:
  - { name: rp01, public: 198.51.100.9, publish: { hosts: [webext.contoso.com], to: pool01.contoso.com, ports: { 443: 4443 } } }
certificates:
  - { id: pool, sans: [pool01.contoso.com, sip.contoso.com], assignedTo: { pool01.contoso.com: Default } }
  - { id: edge, sans: [sip.contoso.com], assignedTo: { edge01.contoso.com: AccessEdgeExternal } }
firewall: none
dns:
  internal:
    zones:
      contoso.com:
        records: [pool01 A 10.1.0.1, edge01 A 172.16.0.9, _sipinternaltls._tcp SRV 0 0 5061 pool01]
  external:
    zones:
      contoso.com:
        records: [sip A 198.51.100.1, av A 198.51.100.3, _sip._tls SRV 0 0 443 sip]
  vpn:
    zones:
      contoso.com:
        records:
          - sip A 198.51.100.1
          - av A 198.51.100.3
          - _sip._tls SRV 0 0 443 sip
vpn:
  - name: staff
    split: { default: direct, include: [10.1.0.0/16, 10.10.0.0/16, 172.16.0.0/24, 10.99.0.0/22], enforced: false }
    clientPool: 10.99.0.0/22
    blocks:
      - ${BLOCK_PEERS}
      - ${BLOCK_SERVERS}
`

function edited(edits: readonly Edit[]): string {
  return edits.reduce((text, [find, replace]) => {
    if (text.split(find).length !== 2) throw new Error(`not there once: ${find}`)
    return text.replace(find, () => replace)
  }, COMPLETE)
}

export async function pathsOf(edits: readonly Edit[]): Promise<MediaPaths> {
  const options = { facts: loadFacts(), now: '2014-06-01', choice: {} }
  return await loadUntil({ 'env.yaml': edited(edits) }, (loaded) => mediaPathsOf(loaded, options))
}

const MARK = { works: '', depends: '?', undecided: '??', fails: '!' } as const

/** Each call with the ways it may take, in order: `?` where that depends, `??` and a key where a key would tell. */
export function inShort({ calls }: MediaPaths): Readonly<Record<string, string>> {
  return Object.fromEntries(
    calls.map(({ id, attempts, end }) => {
      const ways = attempts.filter(({ taken }) => taken).map(({ way, verdict }) => `${way}${MARK[verdict]}`)
      return [id, [...(ways.length === 0 ? [end.verdict] : ways), ...end.settledBy].join(' ')]
    }),
  )
}
