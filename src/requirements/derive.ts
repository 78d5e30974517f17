/** From the description and the facts to what this environment must have. */

import type { Environment } from '../environment/model.ts'
import type { Facts } from '../facts/facts.ts'
import { deriveDns } from './dns/derive-dns.ts'
import type { Requirements } from './requirement.ts'

/** Each kind is derived when it is first asked for, and once. */
export function deriveRequirements(environment: Environment, facts: Facts): Requirements {
  let dns: Requirements['dns'] | undefined
  return {
    get dns() {
      dns ??= deriveDns(environment, facts)
      return dns
    },
  }
}
