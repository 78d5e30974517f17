/** Conditions that rest on what people sign in with. */

import { listed } from '../domain/listed.ts'
import type { Environment } from '../environment/model.ts'
import { anyNeed, featureNeed, type Need, yesIf } from './needs.ts'

/** As the feature says; where it is not said and no phone is described, there is none. */
export function phoneEdition(environment: Environment): Need {
  const { features, devices } = environment.document
  const isWithout = environment.section('devices') !== 'absent' && !listed(devices).some(isPhone)
  return features?.phoneEdition === undefined && isWithout ? 'no' : featureNeed(features?.phoneEdition, 'phoneEdition')
}

function isPhone({ category }: { readonly category: string }): boolean {
  return category === 'ip-phone'
}

/** A phone that no user ever signed in on finds its updates by a fixed name only. */
export function phoneUpdatesBeforeSignIn(environment: Environment): Need {
  const need = phoneEdition(environment)
  if (need !== 'yes') return need
  const updates = environment.document.features?.phoneEdition?.updateBeforeSignIn
  return updates === undefined ? { openUntil: 'features.phoneEdition.updateBeforeSignIn' } : yesIf(updates)
}

/** Skype for Business Server keeps the older names for these alone. */
export function olderClientsOrDeskPhones(environment: Environment): Need {
  return anyNeed([olderClients(environment), phoneEdition(environment)])
}

/** Desktop clients from before Lync 2013; mobile clients never used these names. */
const OLDER_CLIENT = /\b(?:lync 2010|communicator|m?oc 2007|ocs 2007)\b/i

function olderClients(environment: Environment): Need {
  if (environment.section('clients') === 'absent') return { openUntil: 'clients' }
  const names = listed(environment.document.clients).map(({ client }) => client)
  return yesIf(
    names.some((name) => OLDER_CLIENT.test(name) && !/\b(?:mobile|phone|iphone|ipad|android|nokia)\b/i.test(name)),
  )
}
