/** How the estate hangs together, from its description alone: what nobody says is not drawn. */

import type { EnvironmentDocument } from '../environment/model.ts'
import type { ReportTopology } from '../report-estate.ts'
import { TopologyBuilder } from './topology-builder.ts'
import { addOutside, linkOutside } from './topology-outside.ts'
import { addPools, linkPools } from './topology-pools.ts'
import { addSystems } from './topology-systems.ts'
import { addVoice } from './topology-voice.ts'
import { addZones } from './topology-zones.ts'

/** Boxes first, so that links find them wherever the description has them. */
export function topologyOf(document: EnvironmentDocument): ReportTopology {
  const builder = new TopologyBuilder()
  addZones(builder, document)
  addOutside(builder, document)
  addPools(builder, document)
  addSystems(builder, document)
  linkPools(builder, document)
  addVoice(builder, document)
  linkOutside(builder, document)
  return builder.build()
}
