/** Every reader, in the order in which they are asked whether a file is theirs: those with the surest marks first. */

import type { ImportOptions, ImportReading } from '../../environment/imported.ts'
import { archiveReader } from './topology/archive.ts'
import { configurationReader } from './topology/configuration.ts'
import { publishedTopologyReader, topologyBuilderReader } from './topology/read-topology.ts'
import type { Tree } from './tree.ts'
import type { XmlElement } from './xml-tree.ts'

/** Recognises one kind of file by what it holds, and reads it. Neither throws but `Unreadable`. */
export interface Reader<Content> {
  recognises(content: Content, options?: ImportOptions): boolean
  read(content: Content, options: ImportOptions): ImportReading
}

/** Files that are no text: archives, binary certificates. */
export const ARCHIVE_READERS: readonly Reader<Uint8Array>[] = [archiveReader]

/** Texts that are neither XML nor JSON, or that only look like them. */
export const TEXT_READERS: readonly Reader<string>[] = []

export const XML_READERS: readonly Reader<XmlElement>[] = [
  topologyBuilderReader,
  publishedTopologyReader,
  configurationReader,
]

export const JSON_READERS: readonly Reader<Tree>[] = []
