/** How a report stands against an earlier one of the same environment. */

import type { FileChange, FindingChange } from './reporters/diff-data.ts'

export interface ReportComparison {
  /** The earlier report, as its file was named. */
  readonly path: string
  /** ISO day as of which it was judged. */
  readonly asOf: string
  readonly version: string
  readonly files: readonly FileChange[]
  /** As `diff` tells them. */
  readonly new: readonly FindingChange[]
  readonly fixed: readonly FindingChange[]
  readonly changed: readonly FindingChange[]
  readonly lost: readonly FindingChange[]
}
