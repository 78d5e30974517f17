/** The sources of one environment, in the order in which they are asked. */

import type { Loaded } from '../environment/load.ts'
import { createDeclaredSource } from './declared.ts'
import type { Source } from './source.ts'

export interface Observed {
  /** What was observed, now or earlier; asked before the description is. */
  readonly observed?: Source
}

export function sourcesOf(loaded: Loaded, { observed }: Observed): readonly Source[] {
  return [...(observed ? [observed] : []), createDeclaredSource(loaded)]
}
