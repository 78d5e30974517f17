/** Pieces of WordprocessingML. Texts are escaped here and nowhere else. */

import { xmlText } from '../xml.ts'

export interface RunLook {
  /** Of the style of characters. */
  readonly style?: string
}

/** A run of text in one look; its spaces stay. */
export function run(text: string, { style }: RunLook = {}): string {
  const look = style === undefined ? '' : `<w:rPr><w:rStyle w:val="${style}"/></w:rPr>`
  return `<w:r>${look}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`
}

/** A paragraph of runs. @param properties elements for its properties, in the order of the schema */
export function paragraph(style: string, content: string, properties = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${content}</w:p>`
}

/** A field that the word processor computes; `shown` stands there until it does. */
export function field(instruction: string, shown: string): string {
  return `<w:fldSimple w:instr=" ${instruction} "><w:r><w:t>${xmlText(shown)}</w:t></w:r></w:fldSimple>`
}

/** Of the parts that hold text. */
export const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"',
].join(' ')
