/** SIP elements as the description has them: gateways that are ready, servers that want to know who asks. */

import type { Loaded } from '../../../src/environment/load.ts'
import type { SipQuestion, SipReply } from '../../../src/question-observed.ts'

const METHODS = ['INVITE', 'ACK', 'BYE', 'CANCEL', 'OPTIONS', 'REFER', 'PRACK', 'UPDATE', 'NOTIFY']

export function sipAsDescribed({ environment }: Loaded): (probe: SipQuestion) => SipReply {
  const { devices } = environment.document
  const gateways = new Set(devices === 'none' ? [] : devices?.flatMap(({ fqdn, name }) => [fqdn, name]))
  return ({ name }) => {
    if (!gateways.has(name))
      return {
        outcome: 'replied',
        code: 401,
        phrase: 'Unauthorized',
        allow: [],
        server: 'RTC/5.0',
        explained: [],
        ms: 6,
      }
    return { outcome: 'replied', code: 200, phrase: 'OK', allow: METHODS, server: 'Gateway', explained: [], ms: 8 }
  }
}
