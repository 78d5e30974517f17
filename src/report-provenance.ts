/** The part of a report that tells by what was judged, so that it can be checked later. */

/** A file by its path, relative to the root with `/`, and the SHA-256 of its bytes in lower-case hexadecimal digits. */
export interface ReportInput {
  readonly path: string
  readonly sha256: string
}

/** By what, beside the inputs, was judged; absent in reports of versions before it was told. All are SHA-256. */
export interface ReportProvenance {
  /** Of every table of facts, by its name: any rule may have asked for any of them. */
  readonly facts: Readonly<Record<string, string>>
  /** Of the version of the program and the ids of the rules that ran. */
  readonly rules: string
  /** The files that the policy was read from; absent where there was none. */
  readonly policy?: readonly ReportInput[]
}
