/** Whether something documented is needed here: yes, no, or open until the description says more. */

import type { Environment, SectionName } from '../environment/model.ts'

/** `openUntil`: the key of the environment file that would tell. */
export type Need = 'yes' | 'no' | { readonly openUntil: string }

export function yesIf(holds: boolean): Need {
  return holds ? 'yes' : 'no'
}

/** Of a feature: as it says, or open until it is given. */
export function featureNeed(feature: { readonly enabled: boolean } | undefined, key: string): Need {
  return feature === undefined ? { openUntil: `features.${key}` } : yesIf(feature.enabled)
}

/** Of a section: yes where it is given, no where there is none. */
export function sectionNeed(environment: Environment, name: SectionName): Need {
  const state = environment.section(name)
  return state === 'absent' ? { openUntil: name } : yesIf(state === 'given')
}

/** Needed when one of them is. */
export function anyNeed(needs: readonly Need[]): Need {
  if (needs.includes('yes')) return 'yes'
  return needs.find((need) => need !== 'no') ?? 'no'
}

/** Needed when all of them hold. */
export function everyNeed(needs: readonly Need[]): Need {
  if (needs.includes('no')) return 'no'
  return needs.find((need) => need !== 'yes') ?? 'yes'
}

/** The part of a requirement that says it is open. */
export function openOf(need: Need): { readonly openUntil?: string } {
  return typeof need === 'object' ? { openUntil: need.openUntil } : {}
}
