/** Names of things that other sections describe. */

import { text } from './kit.ts'

/** The name of a site. */
export function siteName(description = 'the name of its site below sites') {
  return text(description, { examples: ['Oslo'] })
}

/** The name of a device; the example says of which sort. */
export function deviceName(description: string, example: string) {
  return text(description, { examples: [example] })
}
