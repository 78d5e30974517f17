/** Answers from the description itself and the files it names; they are read when a question needs them. */

import type { Loaded } from '../environment/load.ts'
import { declaredDns } from './declared-dns.ts'
import type { Source } from './source.ts'

/** The source of what the environment file and the files beside it say. */
export function createDeclaredSource(loaded: Loaded): Source {
  const dns = declaredDns(loaded)
  return {
    name: 'declared',
    answer: dns,
  }
}
