/** What asks for regions, sites and subnets in the network configuration. */

import { described } from '../../src/domain/listed.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'

/** Why the servers must know where each client is; undefined where nothing asks for it, or nothing is said of it. */
export function needsPlaces({ network, voice }: EnvironmentDocument): 'admission' | 'bypass' | undefined {
  if (network?.callAdmissionControl) return 'admission'
  return described(voice)?.mediaBypass === 'site-and-region' ? 'bypass' : undefined
}

export const NEED_WORDS = {
  admission: 'call admission control is on',
  bypass: 'media bypass goes by site and region',
} as const
