/** The words of the program, as the build wrote them down. */

import { readFileSync } from 'node:fs'
import type { Vocabulary } from './text.ts'

export function readVocabulary(): Vocabulary {
  return new Set(JSON.parse(readFileSync(new URL('./generated/vocabulary.json', import.meta.url), 'utf8')) as string[])
}
