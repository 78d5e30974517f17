/** What a file lacks, for standard error: by the key that would give it. */

import { firstFew } from '../text-layout.ts'

const MOST = 4

/** Collects what is missing; `lines` says it once for each reason. */
export interface MissingThings {
  readonly add: (reason: string, what: string) => void
  readonly lines: () => readonly string[]
}

export function missingThings(): MissingThings {
  const byReason = new Map<string, Set<string>>()
  return {
    add: (reason, what) => {
      const held = byReason.get(reason)
      if (held) held.add(what)
      else byReason.set(reason, new Set([what]))
    },
    lines: () => [...byReason].map(([reason, things]) => `${reason}: ${firstFew([...things], MOST).join(', ')}`),
  }
}

/** What whole sections would ask for. */
export function notGivenLines(sections: readonly string[]): readonly string[] {
  return sections.length === 0 ? [] : [`not given, so what they ask for is not in it: ${sections.join(', ')}`]
}
