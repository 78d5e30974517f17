/** Several reports together: of one run, or of the part of it that one machine does. */

import type { Report } from './report.ts'

/** An environment file that could not be judged. */
export interface UnusableFile {
  /** As the command line named it. */
  readonly file: string
  /** 2: it, or a file it refers to, cannot be used; 3: a fault of the program. */
  readonly exitCode: 2 | 3
  readonly problems: readonly {
    readonly file: string
    readonly line?: number
    readonly column?: number
    readonly message: string
  }[]
}

/** Which part of a run that several machines share a set is. */
export interface ReportShard {
  /** From 1. */
  readonly index: number
  readonly of: number
  /** How many files all parts judge together. */
  readonly files: number
  /** Whether the whole run is a set: one file by its name is a report of its own. */
  readonly isSet: boolean
  /** Where, from 0, the reports and the files that could not be judged stand in the whole run. */
  readonly places: { readonly reports: readonly number[]; readonly unusable: readonly number[] }
}

/** What a set says beside its reports; each is absent where there is nothing to say. */
export interface SetDetails {
  /** Files that were asked for, and that could not be judged. */
  readonly unusable?: readonly UnusableFile[]
  readonly shard?: ReportShard
}

/** What `--format json` writes for several environments. */
export interface ReportSet extends SetDetails {
  readonly reportVersion: 1
  readonly reports: readonly Report[]
}
