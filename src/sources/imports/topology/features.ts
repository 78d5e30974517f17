/**
 * The features that are deployed for the users. A policy may still keep one from them, so that only what stands in the
 * topology is said, and nothing of what does not.
 */

import type { Placed, PlacedMap } from '../../../environment/imported.ts'
import { placed } from '../reading.ts'
import { attribute, type XmlElement } from '../xml-tree.ts'
import { child, within } from './dialect.ts'
import { roleOf, type Service } from './model.ts'
import { isEarlier } from './plan.ts'
import { ownerName } from './roles.ts'
import { mapAt } from './values.ts'
import type { Work } from './work.ts'

/** Conferencing servers by the feature that needs them; instant messaging has one wherever there is a pool. */
const OF_CONFERENCING: ReadonlyMap<string, readonly string[]> = new Map([
  ['DataConf', ['webConferencing']],
  ['AVConf', ['audioConferencing']],
  ['AppSharingConf', ['desktopSharing']],
])

/** Applications by the feature that brings them along: Response Groups and Call Park come with Enterprise Voice. */
const OF_APPLICATIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['RGS', ['enterpriseVoice']],
  ['Cps', ['enterpriseVoice']],
  ['Caa', ['dialInConferencing']],
])

/** Services whose being there is the feature. */
const OF_ROLES: ReadonlyMap<string, string> = new Map([
  ['PersistentChatService', 'persistentChat'],
  ['WacService', 'officeWebApps'],
])

const ORDER = [
  'xmpp',
  'webConferencing',
  'audioConferencing',
  'desktopSharing',
  'dialInConferencing',
  'enterpriseVoice',
  'persistentChat',
  'officeWebApps',
]

/** `xmpp` is the part that opens the port for XMPP partners on an Edge pool. */
export function mapFeatures(work: Work, xmpp: Placed<boolean> | undefined): Placed<PlacedMap> | undefined {
  const found = new Map<string, Placed<boolean>>()
  if (xmpp) found.set('xmpp', xmpp)
  for (const { part, features } of [...ofPools(work), ...ofRoles(work)]) {
    for (const feature of features) {
      work.accounts.mapped(part, `features: ${feature}`)
      if (!found.has(feature)) found.set(feature, placed(part, true))
    }
  }
  const [first] = found.values()
  return first && mapAt(first, Object.fromEntries(ORDER.map((feature) => [feature, found.get(feature)])))
}

interface Proof {
  readonly part: XmlElement
  readonly features: readonly string[]
}

function ofPools({ plans }: Work): readonly Proof[] {
  const pools = [...plans.values()].filter((plan) => !isEarlier(plan) && plan.kind !== 'edge')
  return pools.flatMap(({ services }) => services.flatMap(ofService))
}

function ofService(service: Service): readonly Proof[] {
  if (roleOf(service) === 'ConfServices') {
    const mcus = within(child(service.element, 'ConfService'), 'MCUs', 'MCU')
    return mcus.map((part) => ({
      part,
      features: OF_CONFERENCING.get(attribute(part, 'ComponentName')?.value ?? '') ?? [],
    }))
  }
  if (roleOf(service) !== 'ApplicationServer') return []
  return service.ports.map((part) => ({
    part,
    features: OF_APPLICATIONS.get(ownerName(attribute(part, 'Owner')?.value)) ?? [],
  }))
}

function ofRoles({ topology }: Work): readonly Proof[] {
  return topology.services.flatMap((service) => {
    const feature = OF_ROLES.get(roleOf(service))
    return feature && service.cluster ? [{ part: service.element, features: [feature] }] : []
  })
}
