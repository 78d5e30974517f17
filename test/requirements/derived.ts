/** Requirements of the clean environments, and of small ones written in a test. */

import { fileURLToPath } from 'node:url'
import { loadEnvironment } from '../../src/environment/load.ts'
import { loadFacts } from '../../src/facts/facts.ts'
import { deriveRequirements } from '../../src/requirements/derive.ts'
import type { Requirements } from '../../src/requirements/requirement.ts'
import { load } from '../support/files.ts'

const workingFolder = fileURLToPath(new URL('../../fixtures/environments/', import.meta.url))
const facts = loadFacts()

/** Of a file below `fixtures/environments/`. */
export function requirementsOf(file: string): Requirements {
  return deriveRequirements(loadEnvironment(file, { root: workingFolder, workingFolder }).environment, facts)
}

/** A pool of two servers behind one Edge Server; a test adds sections, or replaces `edge`. */
export function described({
  sections = '',
  edge = EDGE,
  product = 'lync-2013',
  pools = POOL,
  sipDomains = '[contoso.com]',
} = {}): Requirements {
  const text = `lync-ready: 1
name: Contoso
product: ${product}
sipDomains: ${sipDomains}
pools:
${pools}${edge}${sections}`
  return load({ 'env.yaml': text }, ({ environment }) => {
    const { dns, certificates, firewall, inside, vpn } = deriveRequirements(environment, facts)
    return { dns, certificates, firewall, inside, vpn }
  })
}

export const POOL = `  - fqdn: pool01.contoso.net
    role: front-end
    loadBalancing: dns
    webServices: { internal: webint.contoso.net, external: webext.contoso.com, vip: 192.0.2.20 }
    servers:
      - { fqdn: fe01.contoso.net, address: 192.0.2.11 }
      - { fqdn: fe02.contoso.net, address: 192.0.2.12 }
`

export const EDGE = `edgePools:
  - fqdn: edge01.contoso.net
    nat: false
    services: { access: sip.contoso.com, webConferencing: webcon.contoso.com, av: av.contoso.com }
    servers:
      - { internal: 172.16.0.10, external: { access: 198.51.100.10, webConferencing: 198.51.100.20, av: 198.51.100.30 } }
`
