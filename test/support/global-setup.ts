/** Tests read the compiled tables, which are compiled again when one has changed, and the words of the program. */

import { fileURLToPath } from 'node:url'
import { compiledFacts, factsAreStale, writeFacts } from '../../scripts/compile-facts.ts'
import { vocabularyIsMissing, writeVocabulary } from '../../scripts/vocabulary.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export default function compileFactsWhenStale(): void {
  if (factsAreStale(root)) writeFacts(root)
  if (vocabularyIsMissing(root)) writeVocabulary(root, compiledFacts(root))
}
