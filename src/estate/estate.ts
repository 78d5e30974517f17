/** What a report says of the environment itself. */

import type { Environment } from '../environment/model.ts'
import type { ReportEstate } from '../report-estate.ts'
import type { Requirements } from '../requirements/requirement.ts'
import { inventoryOf } from './inventory.ts'
import { requirementsOf } from './requirements.ts'
import { topologyOf } from './topology.ts'

/** Derived from the description and its requirements alone; the same for the same description. */
export function estateOf(environment: Environment, requirements: Requirements): ReportEstate {
  return {
    inventory: inventoryOf(environment),
    ...requirementsOf(requirements),
    topology: topologyOf(environment.document),
  }
}
