/** From the description and the facts to what this environment must have. */

import { once } from '../domain/memo.ts'
import type { Environment, SectionName } from '../environment/model.ts'
import type { Facts } from '../facts/facts.ts'
import { deriveCertificates } from './certificates/derive-certificates.ts'
import { deriveDns } from './dns/derive-dns.ts'
import { deriveFirewall } from './firewall/derive-firewall.ts'
import { deriveInside } from './inside/derive-inside.ts'
import type { Requirements } from './requirement.ts'
import { deriveVpn } from './vpn/derive-vpn.ts'

/** Each kind is derived when it is first asked for, and once. */
export function deriveRequirements(environment: Environment, facts: Facts): Requirements {
  const dns = once(() => deriveDns(environment, facts))
  const certificates = once(() => deriveCertificates(environment, facts))
  const firewall = once(() => deriveFirewall(environment, facts))
  const inside = once(() => deriveInside(environment, facts))
  const vpn = once(() => deriveVpn(environment, facts))
  return {
    get dns() {
      return dns()
    },
    get certificates() {
      return certificates()
    },
    get firewall() {
      return firewall()
    },
    get inside() {
      return inside()
    },
    get vpn() {
      return vpn()
    },
  }
}

/** The sections each kind is derived from, besides those that every description has. */
const SECTIONS = {
  dns: ['edgePools', 'reverseProxies', 'simpleUrls', 'sqlServers', 'officeWebApps', 'devices', 'exchange'],
  certificates: ['edgePools', 'reverseProxies', 'simpleUrls', 'officeWebApps', 'exchange', 'devices'],
  firewall: ['edgePools', 'reverseProxies', 'officeWebApps', 'sites', 'sqlServers', 'fileShares', 'exchange', 'voice'],
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
