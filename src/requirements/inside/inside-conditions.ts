/** When a row of the openings inside holds: every condition that does not depend on the thing itself. */

import { described, listed } from '../../domain/listed.ts'
import { remembered } from '../../domain/memo.ts'
import type { Environment, EnvironmentDocument } from '../../environment/model.ts'
import { exchangeUmOnPremises } from '../feature-conditions.ts'
import type { InsideCondition } from '../inside-opening-row.ts'
import { anyNeed, everyNeed, featureNeed, type Need, sectionNeed, yesIf } from '../needs.ts'
import { clientPools } from '../sections.ts'
import type { InsideThing } from './inside-thing.ts'

/** Whether all conditions hold for a thing; what the thing says itself counts first. */
export function insideNeeds(environment: Environment): (when: readonly InsideCondition[], thing: InsideThing) => Need {
  const general = remembered((condition) => generalNeed(condition as InsideCondition, environment))
  return (when, thing) => everyNeed(when.map((condition) => thing.needs?.[condition] ?? general(condition)))
}

type FeatureCondition = keyof typeof FEATURES

/** Conditions that are one feature. */
const FEATURES = {
  'desktop-sharing': 'desktopSharing',
  'dial-in-conferencing': 'dialInConferencing',
  mobility: 'mobility',
  'room-systems': 'roomSystems',
  'web-conferencing': 'webConferencing',
} as const

function generalNeed(condition: InsideCondition, environment: Environment): Need {
  const { document } = environment
  const { features } = document
  if (condition in FEATURES) {
    const name = FEATURES[condition as FeatureCondition]
    return featureNeed(features?.[name], name)
  }
  return OTHERS[condition as Exclude<InsideCondition, FeatureCondition>](environment)
}

const OTHERS: Record<Exclude<InsideCondition, FeatureCondition>, (environment: Environment) => Need> = {
  'apple-push': ({ document }) => flagNeed(document.features?.mobility, 'mobility', 'mcx'),
  'audio-video-conferencing': ({ document: { features } }) =>
    anyNeed([featureNeed(features?.audioConferencing, 'audioConferencing'), featureNeed(features?.video, 'video')]),
  branches: ({ document }) => branchNeed(document),
  'call-admission-control': ({ document: { network } }) =>
    network?.callAdmissionControl === undefined
      ? { openUntil: 'network.callAdmissionControl' }
      : yesIf(network.callAdmissionControl),
  'call-park': ({ document }) => voiceNeed(document, 'callPark'),
  'emergency-gateway': ({ document }) => emergencyNeed(document),
  'exchange-um-on-premises': ({ document }) => exchangeUmOnPremises(document.features),
  'file-transfer-in-rooms': ({ document }) =>
    flagNeed(document.features?.persistentChat, 'persistentChat', 'fileTransfer'),
  'internet-access': ({ document: { features } }) =>
    anyNeed([featureNeed(features?.remoteAccess, 'remoteAccess'), featureNeed(features?.federation, 'federation')]),
  'office-web-apps': (environment) =>
    environment.document.features?.officeWebApps
      ? yesIf(environment.document.features.officeWebApps.enabled)
      : sectionNeed(environment, 'officeWebApps'),
  'older-clients': ({ document }) => olderClients(document),
  'over-tcp': () => ({ openUntil: 'voice.gateways.transport' }),
  'over-tls': () => ({ openUntil: 'voice.gateways.transport' }),
  'phone-edition': ({ document }) => phones(document),
  'response-groups': ({ document }) => voiceNeed(document, 'responseGroups'),
  'several-members': () => 'no',
  'several-pools': ({ document }) => yesIf(clientPools(document).length > 1),
  'survivable-branch-appliance': () => 'no',
  'telephone-gateway': () => 'yes',
  'um-secured': ({ document }) => dialPlanNeed(document, true),
  'um-unsecured': ({ document }) => dialPlanNeed(document, false),
}

type Feature = ({ readonly enabled: boolean } & Readonly<Record<string, unknown>>) | undefined

/** A part of a feature: no where the feature is off, open where neither says. */
function flagNeed(feature: Feature, name: string, key: string): Need {
  if (!feature?.enabled) return featureNeed(feature, name)
  const value = feature[key]
  return typeof value === 'boolean' ? yesIf(value) : { openUntil: `features.${name}.${key}` }
}

function voiceNeed({ features }: EnvironmentDocument, key: 'callPark' | 'responseGroups'): Need {
  return flagNeed(features?.enterpriseVoice, 'enterpriseVoice', key)
}

function branchNeed({ pools, devices }: EnvironmentDocument): Need {
  if (pools.some(({ role }) => role === 'survivable-branch-server')) return 'yes'
  if (devices === undefined) return { openUntil: 'devices' }
  return yesIf(listed(devices).some(({ category }) => category === 'sba'))
}

function emergencyNeed({ voice }: EnvironmentDocument): Need {
  if (voice === 'none') return 'no'
  const emergency = voice?.emergency
  if (emergency === undefined) return { openUntil: 'voice.emergency' }
  return yesIf(emergency.e911 && emergency.kind !== 'sip-trunk')
}

/** Which dial plans of Exchange UM there are: with SIP over TLS, and without. */
function dialPlanNeed({ voice }: EnvironmentDocument, secured: boolean): Need {
  const plans = described(voice)?.unifiedMessaging
  if (plans === undefined) return { openUntil: 'voice.unifiedMessaging' }
  if (plans.some(({ security }) => security !== undefined && (security === 'unsecured') !== secured)) return 'yes'
  return plans.every(({ security }) => security !== undefined) ? 'no' : { openUntil: 'voice.unifiedMessaging.security' }
}

function olderClients({ clients }: EnvironmentDocument): Need {
  if (clients === undefined) return { openUntil: 'clients' }
  return yesIf(listed(clients).some(({ client }) => /2007|2010|communicator/i.test(client)))
}

function phones({ features, devices }: EnvironmentDocument): Need {
  if (features?.phoneEdition) return yesIf(features.phoneEdition.enabled)
  if (devices === undefined) return { openUntil: 'features.phoneEdition' }
  return yesIf(listed(devices).some(({ category }) => category === 'ip-phone'))
}
