/**
 * What readers of exports hand over: parts of a description, every value with its place in the file it came from, and an
 * account of everything the file holds.
 */

import type { DnsView } from '../question.ts'

/** A place in a file, from 1; columns in UTF-16 code units. */
export interface Spot {
  readonly line: number
  readonly column: number
  readonly endLine?: number
  readonly endColumn?: number
}

/** A value as the environment file would say it, with the place of what says it. */
export interface Placed<Value extends PlacedValue = PlacedValue> {
  readonly at: Spot
  readonly value: Value
}

export type PlacedValue = string | number | boolean | readonly Placed[] | PlacedMap

/** Keys of the environment format, in the order in which they are to be written. */
export interface PlacedMap {
  readonly [key: string]: Placed
}

/** What became of one element, attribute, field, record or line of a file. */
export interface ImportItem {
  /** `dropped` is for secrets, keys and signatures: their value stands nowhere. */
  readonly status: 'mapped' | 'ignored' | 'dropped' | 'unknown'
  readonly at: Spot
  /** Its name in the file, and of what: `Cluster edge01.contoso.com @Fqdn`. Never a secret. */
  readonly what: string
  /** For what is mapped: where it stands in the environment, such as `edgePools edge01.contoso.com: services.access.port`. */
  readonly to?: string
  /** For the others: why. */
  readonly reason?: string
}

export interface ImportProblem {
  readonly line: number
  readonly column: number
  readonly message: string
}

/** What an inventory says of one computer. */
export interface ImportedHost {
  /** The FQDN, or the name of the computer where no more is given. */
  readonly name: string
  readonly at: Spot
  /** Keys of a server of the environment format: `address`, `os`, `hardware`, `prerequisites`, `productVersion` … */
  readonly facts: PlacedMap
}

/** Records that a zone has, but whose data its export does not tell: the name exists, and nothing answers for it. */
export interface UnreadSet {
  /** Lower case, absolute, without the final dot. */
  readonly name: string
  /** Record types; empty: any. */
  readonly types: readonly string[]
  readonly reason: string
  readonly at: Spot
}

/** The records of one zone. */
export interface ImportedZone {
  /** Lower case, without the final dot. */
  readonly apex: string
  readonly at: Spot
  /** Where the file itself tells which clients see the zone. */
  readonly view?: DnsView
  /** Records as a zone file writes them, one a line, names absolute with the final dot: `sip.contoso.com. A 203.0.113.10`. */
  readonly records: readonly Placed<string>[]
  /** What is in the zone and not among the records: written out as records alone, the zone would say that it is not there. */
  readonly unread?: readonly UnreadSet[]
  /** Why the file may hold only some of the records, where nothing is wrong with it: what is not here is not known then. */
  readonly partial?: string
}

/** A certificate: in words, or the file itself. */
export interface ImportedCertificate {
  /** Names it in the environment. */
  readonly id: string
  readonly at: Spot
  /** Keys of a certificate of the environment format. */
  readonly description: PlacedMap
  /** The file is the certificate itself: the environment names it as `file`, and needs no description beside it. */
  readonly encoded?: boolean
}

/** All that a reader makes of a file. Readers never throw. */
export interface ImportReading {
  /** What the file was taken for, in the user's words: `a topology saved by Topology Builder`. */
  readonly title: string
  /** Everything the file holds, in the order of the file. */
  readonly items: readonly ImportItem[]
  /** What is wrong. Not empty: nothing of the file is used. */
  readonly problems: readonly ImportProblem[]
  /** Keys of an environment: sipDomains, sites, pools, edgePools, devices, simpleUrls, sqlServers … */
  readonly document: PlacedMap
  readonly hosts: readonly ImportedHost[]
  readonly zones: readonly ImportedZone[]
  readonly certificates: readonly ImportedCertificate[]
}

/** What the reader of a file is told beside its content. */
export interface ImportOptions {
  /** For tables whose headings are their own: from the words `host`, `os`, `memory` … to the headings. */
  readonly columns?: Readonly<Record<string, string>>
  /** The zone the caller asks for: that of files which do not name their zone. */
  readonly apex?: string
}

/** Recognises a file by its content, and reads it. */
export type ReadImport = (bytes: Uint8Array, options?: ImportOptions) => ImportReading
