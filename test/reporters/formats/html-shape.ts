/** The HTML page as a parser sees it: every element is closed, as in XML, so that a strict parser can read it. */

import { SaxesParser } from 'saxes'

/** What stands between tags and in attributes, and the names of both. @throws when an element is not closed */
export function readPage(page: string): { readonly texts: readonly string[]; readonly shape: readonly string[] } {
  const parser = new SaxesParser({ xmlns: false })
  const texts: string[] = []
  const shape: string[] = []
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    shape.push(name, ...Object.keys(attributes))
    texts.push(...Object.values(attributes))
  })
  parser.on('text', (text) => {
    if (text.trim() !== '') texts.push(...text.split('\n'))
  })
  parser.write(page.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<script>[\s\S]*?<\/script>/, '')).close()
  return { texts, shape }
}
