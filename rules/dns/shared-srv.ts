/** The SRV records that were found where one is documented. */

import type { DnsRecord } from '../../src/question.ts'
import type { DnsRequirement } from '../../src/requirements/requirement.ts'
import type { RuleContext, Subject } from '../../src/rule.ts'
import { deniesService, type Observe } from './shared.ts'

export interface FoundSrv {
  readonly requirement: DnsRequirement
  readonly record: DnsRecord & Required<Pick<DnsRecord, 'srv'>>
}

/** Each target and port once; where nobody can answer, or no service is offered, the presence rules say so. */
export function foundSrvRecords({ dns }: RuleContext['requirements'], observe: Observe): readonly FoundSrv[] {
  return dns.flatMap((requirement) => {
    if (requirement.type !== 'srv' || requirement.necessity === 'forbidden') return []
    const answer = observe({ ask: 'dns', view: requirement.view, name: requirement.name, type: 'SRV' })
    const records = answer.status === 'answered' ? answer.records.filter((record) => !deniesService(record)) : []
    const found = records.flatMap((record) =>
      record.srv ? [{ requirement, record: { ...record, srv: record.srv } }] : [],
    )
    return found.filter((each, index) => index === found.findIndex((other) => isSameService(other, each)))
  })
}

/** Priority and weight only order the services of a name. */
function isSameService({ record: { srv: a } }: FoundSrv, { record: { srv: b } }: FoundSrv): boolean {
  return a.target === b.target && a.port === b.port
}

/** Several records at one name are told apart by their targets. */
export function srvSubject({ requirement, record: { srv } }: FoundSrv): Subject {
  return { id: `${requirement.id} → ${srv.target}:${srv.port}`, at: requirement.at }
}
