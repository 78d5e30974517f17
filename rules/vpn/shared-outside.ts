/** Judging that the public addresses of a service stay outside a tunnel. */

import type { VpnRequirement } from '../../src/requirements/requirement.ts'
import {
  documented,
  found,
  type Judgement,
  met,
  type RuleContext,
  type Subject,
  unanswered,
  unknown,
  unmet,
} from '../../src/rule.ts'
import type { VpnAt } from './shared.ts'
import { exclusion } from './shared-exclusion.ts'

/** One judgement for each address, and one for those that are not given. */
export function* judgeOutside(
  given: VpnAt,
  requirement: VpnRequirement,
  observe: RuleContext['observe'],
): Iterable<Judgement> {
  const { id, text, addresses, settledBy } = requirement
  const { name } = given.vpn
  if (settledBy !== undefined)
    yield unknown({ id: `${name}/${id}`, at: given.at }, `${text} is not given in full`, { settledBy })
  for (const address of addresses)
    yield judgeAddress({ id: `${name}/${id}/${address}`, at: given.at }, given, requirement, address, observe)
}

const GOES = { tunnel: 'goes into the tunnel', direct: 'stays outside', blocked: 'is dropped' } as const

function judgeAddress(
  subject: Subject,
  { vpn }: VpnAt,
  { text, row }: VpnRequirement,
  address: string,
  observe: RuleContext['observe'],
): Judgement {
  const answer = observe({ ask: 'route', profile: vpn.name, address })
  if (answer.status === 'unanswered') return unanswered(subject, answer)
  const evidence = () => [
    documented('vpn-requirements', row, `${text}, ${address}, stays outside: ${row.because}`),
    ...answer.routes.map(({ prefix, to, place }) => found(place, `${prefix} ${GOES[to]}`)),
    ...answer.notes.map(({ text: said, place }) => found(place, said)),
  ]
  if (answer.verdict === 'direct')
    return met(subject, `${address} stays outside the tunnel of ${vpn.name}: ${answer.why}`, evidence)
  const [place] = answer.routes.map((route) => route.place)
  const settledBy = vpn.config ? 'vpn.config' : vpn.split ? 'vpn.split' : 'vpn.routes'
  if (answer.verdict === 'undecided')
    return unknown(
      subject,
      `whether ${address} stays outside the tunnel of ${vpn.name} cannot be told: ${answer.why}`,
      {
        settledBy,
        evidence,
        place,
      },
    )
  const blocked = answer.verdict === 'blocked'
  const message = blocked
    ? `${address} is dropped while ${vpn.name} is connected`
    : `${address}, ${text}, goes into the tunnel of ${vpn.name}`
  const fix = blocked ? `let ${address} pass while ${vpn.name} is connected` : exclusion(address, answer)
  return unmet(subject, `${message}: ${answer.why}`, { place, fix, evidence })
}
