/** When a documented row holds here: every condition the tables name. */

import type { Environment } from '../environment/model.ts'
import type { EdgePool } from './addresses.ts'
import type { CertificateCondition } from './certificate-row.ts'
import { olderClientsOrDeskPhones, phoneEdition, phoneUpdatesBeforeSignIn } from './client-conditions.ts'
import type { DnsCondition } from './dns-record-row.ts'
import {
  audioVideoFederation,
  discoverable,
  exchangeUmOnline,
  exchangeUmOnPremises,
  exchangeUmSharedAddressSpace,
  federationPublicImOrPush,
  httpsAutodiscover,
  ocs2007Partners,
  publicImWithAol,
  publishesHttp,
  pushNeed,
} from './feature-conditions.ts'
import type { FirewallCondition } from './firewall-row.ts'
import { anyNeed, everyNeed, featureNeed, type Need, sectionNeed, yesIf } from './needs.ts'
import { type PartnerRoutes, partnerRoutes } from './partner-routes.ts'
import { clientPools, edgePoolsOf } from './sections.ts'

type Condition = DnsCondition | CertificateCondition | FirewallCondition

/** What a row is about to be applied to: its name, and the Edge pool it belongs to. */
export interface ConditionSubject {
  readonly name: string
  readonly edgePool?: EdgePool
}

/** Whether all the conditions hold for the subject. */
export type NeedOf = (when: readonly Condition[], subject: ConditionSubject) => Need

/** Whether conditions hold in this environment; most are answered once, whatever they are asked for. */
export function conditionsOf(environment: Environment): NeedOf {
  const conditions = environmentConditions(environment)
  const routes = partnerRoutes(environment.document)
  const known = new Map<Condition, Need>()
  const answer = (condition: Condition, subject: ConditionSubject) => {
    if (isOfSubject(condition)) return subjectCondition(condition, environment, routes, subject)
    const need = known.get(condition) ?? conditions[condition]()
    known.set(condition, need)
    return need
  }
  return (when, subject) => everyNeed(when.map((condition) => answer(condition, subject)))
}

const OF_SUBJECT = [
  'access-edge-beside-sip',
  'access-edge-elsewhere',
  'external-hardware-load-balancer',
  'federation-route',
  'internal-hardware-load-balancer',
  'xmpp-route',
] as const satisfies readonly Condition[]
type SubjectCondition = (typeof OF_SUBJECT)[number]

function isOfSubject(condition: Condition): condition is SubjectCondition {
  return (OF_SUBJECT as readonly Condition[]).includes(condition)
}

function subjectCondition(
  condition: SubjectCondition,
  environment: Environment,
  routes: PartnerRoutes,
  { name, edgePool }: ConditionSubject,
): Need {
  switch (condition) {
    case 'access-edge-beside-sip':
      return yesIf(accessEdgesIn(name, environment).length > 0 && !accessEdgeNames(environment).includes(`sip.${name}`))
    case 'access-edge-elsewhere':
      return accessEdgeElsewhere(name, environment)
    case 'external-hardware-load-balancer':
      return hardwareBalanced(edgePool, 'external')
    case 'federation-route':
      return routes.federation(edgePool)
    case 'internal-hardware-load-balancer':
      return hardwareBalanced(edgePool, 'internal')
    case 'xmpp-route':
      return routes.xmpp(edgePool)
  }
}

function environmentConditions(environment: Environment): Record<Exclude<Condition, SubjectCondition>, () => Need> {
  const { features } = environment.document
  const remoteAccess = () => featureOrSection(environment, features?.remoteAccess, 'edgePools')
  const signInPools = () => clientPools(environment.document).length
  return {
    'audio-video-federation': () => audioVideoFederation(features),
    'autodiscover-over-http': () => yesIf(publishesHttp(environment.document)),
    'autodiscover-over-https': () => httpsAutodiscover(features),
    'automatic-sign-in': () => yesIf((features?.signIn?.method ?? 'automatic') === 'automatic'),
    'discoverable-federation-or-push': () => discoverable(features),
    edge: () => sectionNeed(environment, 'edgePools'),
    'exchange-or-sharepoint': () =>
      anyNeed([sectionNeed(environment, 'exchange'), sectionNeed(environment, 'sharePoint')]),
    'exchange-um-on-premises': () => exchangeUmOnPremises(features),
    'exchange-um-online': () => exchangeUmOnline(environment.document),
    'exchange-um-shared-address-space': () => exchangeUmSharedAddressSpace(environment.document),
    'federation-public-im-or-push': () => federationPublicImOrPush(features),
    // Who does not speak of a tenant has none.
    hybrid: () => yesIf(features?.hybrid?.enabled === true),
    mobility: () => featureNeed(features?.mobility, 'mobility'),
    'ocs-2007-partners': () => ocs2007Partners(features),
    'office-web-apps': () => featureOrSection(environment, features?.officeWebApps, 'officeWebApps'),
    'older-clients-or-desk-phones': () => olderClientsOrDeskPhones(environment),
    'one-sign-in-pool': () => yesIf(signInPools() === 1),
    'phone-edition': () => phoneEdition(environment),
    'phone-updates-before-sign-in': () => phoneUpdatesBeforeSignIn(environment),
    'public-im-with-aol': () => publicImWithAol(features),
    push: () => pushNeed(features),
    'reachable-from-outside': () =>
      anyNeed([sectionNeed(environment, 'edgePools'), sectionNeed(environment, 'reverseProxies')]),
    'remote-access': remoteAccess,
    'reverse-proxy': () => sectionNeed(environment, 'reverseProxies'),
    'several-sign-in-pools': () => yesIf(signInPools() > 1),
    'sign-in-or-federation-from-outside': () => anyNeed([remoteAccess(), audioVideoFederation(features)]),
    'sign-in-pool': () => yesIf(signInPools() > 0),
    'strict-dns-naming': () => yesIf(features?.signIn?.strictDnsNaming ?? true),
    'tcp-sign-in': () => yesIf(features?.signIn?.tcp === true),
    'web-conferencing': () => featureOrSection(environment, features?.webConferencing, 'edgePools'),
    'web-services-from-outside': () => webServicesFromOutside(environment),
    'xmpp-federation': () => featureNeed(features?.xmpp, 'xmpp'),
  }
}

/** As the feature says; where it is not said, who has built the section for it wants it. */
function featureOrSection(
  environment: Environment,
  feature: { readonly enabled: boolean } | undefined,
  section: 'edgePools' | 'officeWebApps',
): Need {
  return feature ? yesIf(feature.enabled) : sectionNeed(environment, section)
}

/** An Access Edge service whose name is not given may have its name in any SIP domain. */
function accessEdgeElsewhere(domain: string, environment: Environment): Need {
  if (accessEdgesIn(domain, environment).length > 0) return 'no'
  const named = edgePoolsOf(environment.document).every(({ services }) => services?.access !== undefined)
  return named ? 'yes' : { openUntil: 'edgePools.services.access' }
}

function accessEdgesIn(domain: string, environment: Environment): readonly string[] {
  return accessEdgeNames(environment).filter((name) => name.endsWith(`.${domain}`))
}

function accessEdgeNames({ document }: Environment): readonly string[] {
  return edgePoolsOf(document).flatMap(({ services }) => services?.access?.fqdn ?? [])
}

/** An external name is given for nothing else than to be reached from outside. */
function webServicesFromOutside(environment: Environment): Need {
  const named = environment.document.pools.some(({ webServices }) => webServices?.external !== undefined)
  return named ? 'yes' : sectionNeed(environment, 'reverseProxies')
}

function hardwareBalanced(pool: EdgePool | undefined, side: 'internal' | 'external'): Need {
  if (pool === undefined || pool.loadBalancing !== undefined) return yesIf(pool?.loadBalancing?.[side] === 'hardware')
  return pool.servers.length > 1 ? { openUntil: 'edgePools.loadBalancing' } : 'no'
}
