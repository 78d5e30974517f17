/** Takes any export, finds out by its content what it is, and has it read. */

import type { ImportOptions, ImportReading } from '../../environment/imported.ts'
import { BOUNDS, Unreadable } from './bounds.ts'
import { readJsonTree } from './json-tree.ts'
import { ARCHIVE_READERS, JSON_READERS, TEXT_READERS, XML_READERS } from './readers.ts'
import { emptyReading, refused } from './reading.ts'
import { decodeExport } from './text.ts'
import { readXmlTree } from './xml-tree.ts'

const KNOWN =
  'nothing here reads it. Known are topologies (Topology Builder, Get-CsTopology -AsXml, Export-CsConfiguration), what ' +
  'the Cs cmdlets print, zones, certificates, and inventories of computers'

/** Recognises a file by its content alone, and reads it. Never throws. */
export function readImport(bytes: Uint8Array, options: ImportOptions = {}): ImportReading {
  try {
    return recognised(bytes, options)
  } catch (error) {
    if (error instanceof Unreadable) return refused('a file that cannot be read', error)
    throw error
  }
}

function recognised(bytes: Uint8Array, options: ImportOptions): ImportReading {
  if (bytes.length > BOUNDS.bytes) throw new Unreadable(`is larger than ${BOUNDS.bytes / 1024 / 1024} MB`)
  const archive = ARCHIVE_READERS.find(({ recognises }) => recognises(bytes))
  if (archive) return archive.read(bytes, options)
  const text = decodeExport(bytes)
  const first = /\S/.exec(text)?.[0]
  if (first === undefined) return emptyReading('an empty file')
  const asText = TEXT_READERS.find(({ recognises }) => recognises(text, options))
  if (asText) return asText.read(text, options)
  if (first === '<') {
    const tree = readXmlTree(text)
    const reader = XML_READERS.find(({ recognises }) => recognises(tree))
    if (reader) return reader.read(tree, options)
    throw new Unreadable(`XML whose first element is ${tree.name}: ${KNOWN}`)
  }
  if (first === '{' || first === '[') {
    const tree = readJsonTree(text)
    const reader = JSON_READERS.find(({ recognises }) => recognises(tree, options))
    if (reader) return reader.read(tree, options)
    throw new Unreadable(`JSON of a kind that ${KNOWN.replace(' it. ', '. ')}`)
  }
  throw new Unreadable(KNOWN)
}
