/** The clients and devices users sign in with, and whether they work with servers that speak TLS 1.2 only. */

import type { Path } from '../../src/environment/model.ts'
import type { Evidence } from '../../src/rule.ts'

/** Whether a client works with TLS 1.2 alone, and why. */
export type Speaks12 = {
  readonly because: string
  readonly evidence: readonly Evidence[]
} & ({ readonly verdict: 'yes' | 'no' } | { readonly verdict: 'open'; readonly settledBy: string })

export interface Talker {
  readonly id: string
  readonly at: Path
  readonly name: string
  /** Looked up only where it matters: the catalogue of devices takes longer to read than most rules to judge. */
  speaks12(): Speaks12
  /** Whether it is ever used from outside. */
  readonly outside: boolean
  readonly fix: string
}
