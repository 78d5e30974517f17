/** How what changed from one report to the next is worded. */

import type { Cause, FindingState } from './diff-data.ts'

/** What is new first. */
export const KINDS = ['new', 'changed', 'lost', 'fixed'] as const

const WORDS = { new: 'new', changed: 'changed', lost: 'not judged any more', fixed: 'fixed' } as const

/** A kind of change. */
export function kindWords(kind: (typeof KINDS)[number]): string {
  return WORDS[kind]
}

const CAUSE_WORDS: Readonly<Record<Cause, string>> = {
  environment: 'the environment',
  network: 'what the network answered',
  knowledge: 'the rules and their tables',
  policy: 'the policy',
  calendar: 'the calendar',
}

/** What can change what is found. */
export function causeWord(cause: Cause): string {
  return CAUSE_WORDS[cause]
}

/** Why a finding is other than before. */
export function causesText(causes: readonly Cause[]): string {
  const words = causes.map(causeWord)
  if (words.length === 0) return 'nothing that the reports tell of: one of them may have been changed by hand'
  return words.length === 1 ? `${words[0]} changed` : `one of these changed: ${words.join(', ')}`
}

/** How a finding stands, in a word or two. */
export function stateText({ verdict, level, waived }: FindingState): string {
  return waived ? `${level ?? verdict}, waived` : (level ?? verdict)
}

/** What was said before, as far as it was something else. */
export function wasText(before: FindingState, after: FindingState): string {
  const [was, is] = [stateText(before), stateText(after)]
  const waiver = before.waived && after.waived ? [`waived: ${before.waived.reason}`] : []
  const parts = [...(was === is ? [] : [was]), ...(before.message === after.message ? [] : [before.message])]
  return (parts.length > 0 ? parts : waiver).join(': ')
}
