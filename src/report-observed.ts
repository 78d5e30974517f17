/** What a report says of where its answers come from, where the network was asked and not only the description. */

/** A live run, or a recording of one. */
export interface ReportObservation {
  readonly kind: 'live' | 'recording'
  /** Of a recording: the file, and its SHA-256. */
  readonly path?: string
  readonly sha256?: string
  /** Where the machines stood that looked, sorted; none where nobody said it. */
  readonly vantages: readonly string[]
  /** The first and the last instant at which something was seen, such as `2014-06-01T08:00:00Z`. */
  readonly from?: string
  readonly until?: string
  /** How many probes brought something, and how many could not be sent. */
  readonly answered: number
  readonly notRun: number
  /** False where it was ended early. */
  readonly complete: boolean
}
