/** What a rule is told of a probe that could not be sent. */

import type { Unanswered } from '../../question.ts'

/** No key of the description would settle it, but another look at the network would. */
export const OBSERVATIONS = '--observations'

export function notRun(reason: string): Unanswered {
  return { status: 'unanswered', reason, settledBy: OBSERVATIONS }
}
