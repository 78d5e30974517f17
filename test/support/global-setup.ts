/** Tests read the compiled tables: they are compiled again when a table has changed. */

import { fileURLToPath } from 'node:url'
import { factsAreStale, writeFacts } from '../../scripts/compile-facts.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export default function compileFactsWhenStale(): void {
  if (factsAreStale(root)) writeFacts(root)
}
