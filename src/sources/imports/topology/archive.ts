/** Recognises the archive of `Export-CsConfiguration`, and reads the topology in it. Places are those of the file inside. */

import { Unreadable } from '../bounds.ts'
import type { Reader } from '../readers.ts'
import { decodeExport } from '../text.ts'
import { readXmlTree } from '../xml-tree.ts'
import { configurationReader } from './configuration.ts'
import { isZip, unzipOne } from './zip.ts'

const INSIDE = 'DocItemSet.xml'

export const archiveReader: Reader<Uint8Array> = {
  recognises: isZip,
  read: (bytes, options) => {
    const content = unzipOne(bytes, INSIDE)
    try {
      const reading = configurationReader.read(readXmlTree(decodeExport(content)), options)
      return { ...reading, title: `${reading.title} (${INSIDE})` }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      throw new Unreadable(`in ${INSIDE}: ${error.message}`, error.line, error.column)
    }
  },
}
