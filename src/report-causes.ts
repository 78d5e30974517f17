/** What stands behind several findings of a report: to put it right settles all of them. */

/** Findings are named by their places, from 0, in the list of the report. */
export interface ReportCause {
  /** What is wrong, in one sentence: that of the finding which stands for it, or of all of them together. */
  readonly headline: string
  /** The unmet finding that says it best; its fix is what to do. */
  readonly finding: number
  /** The unmet findings that go with it, in the order of the report; at least one, and none of another cause. */
  readonly consequences: readonly number[]
}
