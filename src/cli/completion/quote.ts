/** Texts inside scripts: nothing in them is ever run. */

/** For bash and zsh. */
export function shellQuote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

/** For fish, where a backslash means something inside quotes too. */
export function fishQuote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}

/** For PowerShell. */
export function powershellQuote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** A name for a variable or a function. */
export function identifier(name: string): string {
  return name.replaceAll(/[^a-z0-9]+/gi, '_')
}
