/** The features of a description that may need an update. */

import type { UpdateFeature } from '../../src/domain/product-build-row.ts'
import type { EnvironmentDocument, Path } from '../../src/environment/model.ts'

/** A feature that is wanted, or may be: then the key that would tell. */
export interface Wanted {
  readonly feature: UpdateFeature
  readonly name: string
  readonly at: Path
  readonly openUntil?: string
}

export function wantedFeatures({ features }: EnvironmentDocument): readonly Wanted[] {
  const hybrid = features?.hybrid?.enabled ? features.hybrid : undefined
  const mobility = features?.mobility?.enabled ? features.mobility : undefined
  const wanted: Wanted[] = []
  if (hybrid && hybrid.moveUsers !== false) {
    const open = hybrid.moveUsers === undefined ? { openUntil: 'features.hybrid.moveUsers' } : {}
    wanted.push({ feature: 'hybrid-moves', name: 'moving users to the cloud', at: ['features', 'hybrid'], ...open })
  }
  if (hybrid?.voice) wanted.push({ feature: 'hybrid-voice', name: 'hybrid voice', at: ['features', 'hybrid'] })
  if (mobility && mobility.ucwa !== false) {
    const open = mobility.ucwa === undefined ? { openUntil: 'features.mobility.ucwa' } : {}
    wanted.push({ feature: 'mobility-ucwa', name: 'UCWA for mobile clients', at: ['features', 'mobility'], ...open })
  }
  return wanted
}
