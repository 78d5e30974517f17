/** From the description and the facts to what this environment must have. */

import type { Environment, SectionName } from '../environment/model.ts'
import type { Facts } from '../facts/facts.ts'
import { deriveCertificates } from './certificates/derive-certificates.ts'
import { deriveDns } from './dns/derive-dns.ts'
import { deriveFirewall } from './firewall/derive-firewall.ts'
import type { Requirements } from './requirement.ts'
import { deriveVpn } from './vpn/derive-vpn.ts'

/** Each kind is derived when it is first asked for, and once. */
export function deriveRequirements(environment: Environment, facts: Facts): Requirements {
  let dns: Requirements['dns'] | undefined
  let certificates: Requirements['certificates'] | undefined
  let firewall: Requirements['firewall'] | undefined
  let vpn: Requirements['vpn'] | undefined
  return {
    get dns() {
      dns ??= deriveDns(environment, facts)
      return dns
    },
    get certificates() {
      certificates ??= deriveCertificates(environment, facts)
      return certificates
    },
    get firewall() {
      firewall ??= deriveFirewall(environment, facts)
      return firewall
    },
    get vpn() {
      vpn ??= deriveVpn(environment, facts)
      return vpn
    },
  }
}

/** The sections each kind is derived from, besides those that every description has. */
const SECTIONS = {
  dns: ['edgePools', 'reverseProxies', 'simpleUrls', 'sqlServers', 'officeWebApps'],
  certificates: ['edgePools', 'reverseProxies', 'simpleUrls', 'officeWebApps', 'exchange', 'devices'],
  firewall: ['edgePools', 'reverseProxies', 'officeWebApps'],
  vpn: ['edgePools', 'reverseProxies', 'exchange'],
} as const satisfies { readonly [kind: string]: readonly SectionName[] }

/** Sections that are neither given nor said to be none: what they ask for cannot be derived. */
export function sectionsNotGiven(
  environment: Environment,
  kinds: readonly (keyof typeof SECTIONS)[],
): readonly SectionName[] {
  const asking = kinds.filter((kind) => kind !== 'vpn' || environment.section('vpn') !== 'none')
  const sections: readonly SectionName[] = asking.flatMap((kind) => SECTIONS[kind])
  return [...new Set(sections)].filter((name) => environment.section(name) === 'absent')
}
