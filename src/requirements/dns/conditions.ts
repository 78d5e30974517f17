/** When a documented record is needed: yes, no, or open until the description says more. */

import type { Environment } from '../../environment/model.ts'
import type { DnsCondition } from '../dns-record-row.ts'
import { type DnsThing, edgePoolsOf } from './things.ts'

export type Need = 'yes' | 'no' | { readonly openUntil: string }

const SIGN_IN_ROLES: readonly string[] = ['front-end', 'standard-edition', 'director']

/** Each condition, answered when it is asked. */
export function conditionsOf(environment: Environment, thing: DnsThing): Record<DnsCondition, () => Need> {
  const { document } = environment
  const { features } = document
  return {
    'access-edge-elsewhere': () => yesIf(!accessEdgeNames(environment).some((name) => name.endsWith(`.${thing.name}`))),
    'automatic-sign-in': () => yesIf((features?.signIn?.method ?? 'automatic') === 'automatic'),
    'discoverable-federation-or-push': () => discoverable(environment),
    edge: () => sectionNeed(environment, 'edgePools'),
    'reachable-from-outside': () =>
      either(sectionNeed(environment, 'edgePools'), sectionNeed(environment, 'reverseProxies')),
    'remote-access': () =>
      features?.remoteAccess ? yesIf(features.remoteAccess.enabled) : sectionNeed(environment, 'edgePools'),
    'reverse-proxy': () => sectionNeed(environment, 'reverseProxies'),
    'sign-in-pool': () => yesIf(document.pools.some(({ role }) => SIGN_IN_ROLES.includes(role))),
    'xmpp-federation': () => (features?.xmpp ? yesIf(features.xmpp.enabled) : { openUntil: 'features.xmpp' }),
  }
}

function yesIf(holds: boolean): Need {
  return holds ? 'yes' : 'no'
}

function sectionNeed(environment: Environment, name: 'edgePools' | 'reverseProxies'): Need {
  const state = environment.section(name)
  if (state === 'absent') return { openUntil: name }
  return yesIf(state === 'given')
}

function either(a: Need, b: Need): Need {
  if (a === 'yes' || b === 'yes') return 'yes'
  return a === 'no' ? b : a
}

function accessEdgeNames({ document }: Environment): readonly string[] {
  return edgePoolsOf(document).flatMap(({ services }) => services?.access?.fqdn ?? [])
}

/** The SRV record serves partners that look for us, and the push notification service even where nobody federates. */
function discoverable({ document: { features } }: Environment): Need {
  const federation = features?.federation
  const push = features?.mobility?.push
  if (push === true) return 'yes'
  if (federation?.enabled && (federation.partnerDiscovery ?? federation.mode === 'open')) return 'yes'
  if (federation === undefined) return { openUntil: 'features.federation' }
  const mobility = features?.mobility
  return push === false || mobility?.enabled === false ? 'no' : { openUntil: 'features.mobility.push' }
}
