/** Domain names in one spelling. */

/** In lower case, without the final dot some write. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/\.$/, '')
}

/** The same of a name in a text of people or tools, which may have white space around it. */
export function hostName(text: string): string {
  return plainName(text.trim())
}
