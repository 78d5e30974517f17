/** An A/V Edge as the description has it: it refuses those who have no credentials. */

import type { StunReply } from '../../../src/question-observed.ts'

export function stunAsDescribed(): StunReply {
  return { outcome: 'replied', method: 'allocate', kind: 'error', code: 401, phrase: 'Unauthorized', ms: 4 }
}
