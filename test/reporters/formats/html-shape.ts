/** The HTML page as a parser sees it: every element is closed, as in XML, so that a strict parser can read it. */

import { SaxesParser } from 'saxes'

/** Elements within a line: what stands in them and around them is read as one text. */
const IN_LINE: ReadonlySet<string> = new Set(['a', 'b', 'code', 'mark', 'span', 'strong', 'time'])

/** What drawings are made of: how many there are of each follows from how long texts are. */
const OF_DRAWINGS: ReadonlySet<string> = new Set(['title', 'desc', 'path', 'rect', 'text'])
const ON_DRAWINGS: ReadonlySet<string> = new Set([
  'id',
  'd',
  'x',
  'y',
  'width',
  'height',
  'rx',
  'class',
  'font-size',
  'textLength',
  'lengthAdjust',
])

/** What a reader sees and what stands in attributes, and the names of both. @throws when an element is not closed */
export function readPage(page: string): { readonly texts: readonly string[]; readonly shape: readonly string[] } {
  const parser = new SaxesParser({ xmlns: false })
  const texts: string[] = []
  const shape: string[] = []
  let line = ''
  let inDrawing = false
  const endLine = () => {
    if (line.trim() !== '') texts.push(line)
    line = ''
  }
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (!IN_LINE.has(name)) endLine()
    const names = Object.keys(attributes)
    const expected = inDrawing && OF_DRAWINGS.has(name) && names.every((each) => ON_DRAWINGS.has(each))
    if (!expected) shape.push(name, ...names)
    if (name === 'svg') inDrawing = true
    texts.push(...Object.values(attributes))
  })
  parser.on('text', (text) => {
    line += text
  })
  parser.on('closetag', ({ name }) => {
    if (!IN_LINE.has(name)) endLine()
    if (name === 'svg') inDrawing = false
  })
  parser.write(page.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<script>[\s\S]*?<\/script>/, '')).close()
  return { texts, shape }
}
