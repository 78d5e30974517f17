/** The shapes the zone file reader works with and hands out. */

/**
 * A range of the text. Lines and columns count from 1, columns in UTF-16 units after a byte order mark;
 * `endColumn` is the column just after the last character, as SARIF counts it.
 */
export interface ZoneSpan {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** One resource record. Names are absolute, lower case, escaped as in RFC 1035 5.1, without the final dot; the root is `.`. */
export interface ZoneRecord extends ZoneSpan {
  readonly name: string
  /** Upper case. `TYPE33` is given as `SRV`. */
  readonly type: string
  /**
   * In seconds: stated, from `$TTL`, from the record before, or the SOA minimum. Absent when none of them says.
   * In a file, records of a type that stand together at a name have that of the first.
   */
  readonly ttl?: number
  /**
   * The address; the target name of CNAME, NS, PTR, MX, DNAME and SRV; the joined strings of TXT and SPF;
   * the seven fields of SOA, times in seconds; the text as written, single spaced, of any other type.
   */
  readonly data: string
  readonly srv?: { readonly priority: number; readonly weight: number; readonly port: number; readonly target: string }
}

/** Lines that hold no record and need none: blank, comment, `$TTL`, `$ORIGIN`. */
export interface ZoneIgnored {
  readonly line: number
  readonly endLine: number
  readonly reason: string
}

/** Lines that were not understood. `reason` says what is wrong and what was expected. */
export interface ZoneRejected {
  readonly line: number
  /** On `line`. A fault further down a record of several lines is placed by its reason. */
  readonly column: number
  readonly endLine: number
  readonly reason: string
}

/** Every line of the text is in exactly one record, ignored entry or rejected entry. */
export interface ZoneReading {
  readonly records: readonly ZoneRecord[]
  readonly ignored: readonly ZoneIgnored[]
  readonly rejected: readonly ZoneRejected[]
  /** Physical lines, at least one; a final newline starts no further line. */
  readonly lines: number
}

/** Beyond a limit the rest of the file is rejected and not read. */
export interface ZoneLimits {
  readonly maxRecords: number
  readonly maxLineLength: number
  /** Fields of one record, over all its lines. */
  readonly maxTokens: number
}

/** What is wrong with a record, and at which field; without a field the record ends too early. */
export interface ZoneFault {
  readonly reason: string
  readonly at?: { readonly line: number; readonly column: number }
}

/** A value, or why there is none. */
export type ZoneOutcome<T> = { readonly value: T } | { readonly fault: ZoneFault }
