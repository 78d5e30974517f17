/** What the documents of Office Open XML (ECMA-376, part 2) have in common: an archive of parts that name each other. */

import { type Zippable, zipSync } from 'fflate'
import { xmlText } from './xml.ts'

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

const CORE_PATH = 'docProps/core.xml'

export type Relationship = readonly [id: string, type: string, target: string, mode?: 'External']

/** Which part, or address of the web, each id stands for. */
export function relationships(all: readonly Relationship[]): string {
  const each = all.map(
    ([id, type, target, mode]) =>
      `<Relationship Id="${id}" Type="${type}" Target="${xmlText(target)}"${mode === undefined ? '' : ` TargetMode="${mode}"`}/>`,
  )
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`
}

/** The relationships of the archive itself. @param main the part that holds the document */
export function packageRelationships(main: string): string {
  return relationships([
    ['document', `${OFFICE}/officeDocument`, main],
    ['core', `${PACKAGE}/relationships/metadata/core-properties`, CORE_PATH],
  ])
}

/** @param defaults types by the endings of parts @param parts types by the paths of parts */
export function contentTypes(defaults: readonly string[], parts: readonly (readonly [path: string, type: string])[]) {
  const overrides = parts.map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`)
  const images = defaults.map((ending) => `<Default Extension="${ending}" ContentType="image/${ending}"/>`)
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${images.join('')}${overrides.join('')}<Override PartName="/${CORE_PATH}" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`
}

/** Title, author and day, by path. */
export function coreProperties({ title, author, date }: { title: string; author: string; date: string }) {
  const day = `${date}T00:00:00Z`
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}</dcterms:${name}>`
  const text = `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator><dc:language>en</dc:language>${time('created')}${time('modified')}</cp:coreProperties>`
  return { [CORE_PATH]: text }
}

/** An archive says the hour of wherever it is made: midnight, so that it is the same everywhere. @param date ISO day */
export function zipped(files: Zippable, date: string): Uint8Array {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number)
  const mtime = new Date(Math.max(year, 1980), month - 1, day)
  return zipSync(files, { mtime, level: 6 })
}
