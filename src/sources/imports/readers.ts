/** Every reader, in the order in which they are asked whether a file is theirs: those with the surest marks first. */

import type { ImportOptions, ImportReading } from '../../environment/imported.ts'
import { CERTIFICATE_BINARY_READERS, CERTIFICATE_TEXT_READERS } from './certificates/readers.ts'
import { DNS_JSON_READERS, DNS_TEXT_READERS } from './dns/readers.ts'
import { CLIXML_OBJECTS, CSV_OBJECTS, FORMATTED_OBJECTS, JSON_OBJECTS, REMOTING_OBJECTS } from './powershell/readers.ts'
import type { Tree } from './tree.ts'
import type { XmlElement } from './xml-tree.ts'

/** Recognises one kind of file by what it holds, and reads it. Neither throws but `Unreadable`. */
export interface Reader<Content> {
  recognises(content: Content, options?: ImportOptions): boolean
  read(content: Content, options: ImportOptions): ImportReading
}

/** Files that are no text: archives, binary certificates. */
export const ARCHIVE_READERS: readonly Reader<Uint8Array>[] = [...CERTIFICATE_BINARY_READERS]

/** Texts that are neither XML nor JSON, or that only look like them. */
export const TEXT_READERS: readonly Reader<string>[] = [
  ...CERTIFICATE_TEXT_READERS,
  REMOTING_OBJECTS,
  CSV_OBJECTS,
  ...DNS_TEXT_READERS,
  FORMATTED_OBJECTS,
]

export const XML_READERS: readonly Reader<XmlElement>[] = [CLIXML_OBJECTS]

export const JSON_READERS: readonly Reader<Tree>[] = [...DNS_JSON_READERS, JSON_OBJECTS]
