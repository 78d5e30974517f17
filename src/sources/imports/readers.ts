/** Every reader, in the order in which they are asked whether a file is theirs: those with the surest marks first. */

import type { ImportOptions, ImportReading } from '../../environment/imported.ts'
import { CERTIFICATE_BINARY_READERS, CERTIFICATE_TEXT_READERS } from './certificates/readers.ts'
import { DNS_JSON_READERS, DNS_TEXT_READERS } from './dns/readers.ts'
import { ANSIBLE, ANSIBLE_CONSOLE } from './inventory/ansible.ts'
import { COLLECTED } from './inventory/collected.ts'
import { SYSTEMINFO } from './inventory/systeminfo.ts'
import { INVENTORY_TABLE } from './inventory/tables.ts'
import { CLIXML_OBJECTS, CSV_OBJECTS, FORMATTED_OBJECTS, JSON_OBJECTS, REMOTING_OBJECTS } from './powershell/readers.ts'
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
export const ARCHIVE_READERS: readonly Reader<Uint8Array>[] = [archiveReader, ...CERTIFICATE_BINARY_READERS]

/** Texts that are neither XML nor JSON, or that only look like them. */
export const TEXT_READERS: readonly Reader<string>[] = [
  ...CERTIFICATE_TEXT_READERS,
  REMOTING_OBJECTS,
  CSV_OBJECTS,
  SYSTEMINFO,
  ANSIBLE_CONSOLE,
  ...DNS_TEXT_READERS,
  FORMATTED_OBJECTS,
  // Any other table is one of computers, if its columns are told.
  INVENTORY_TABLE,
]

export const XML_READERS: readonly Reader<XmlElement>[] = [
  topologyBuilderReader,
  publishedTopologyReader,
  configurationReader,
  CLIXML_OBJECTS,
]

export const JSON_READERS: readonly Reader<Tree>[] = [COLLECTED, ANSIBLE, ...DNS_JSON_READERS, JSON_OBJECTS]
