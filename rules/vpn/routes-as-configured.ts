import { routesKey } from '../../src/domain/vpn.ts'
import type { RouteAnswer } from '../../src/question.ts'
import type { VpnRequirement } from '../../src/requirements/requirement.ts'
import {
  defineRule,
  documented,
  found,
  type Judgement,
  met,
  note,
  type RuleContext,
  type Subject,
  unanswered,
  unknown,
  unmet,
} from '../../src/rule.ts'
import { type VpnAt, vpnsOf } from './shared.ts'
import { waysOf } from './shared-outside.ts'

export default defineRule({
  id: 'vpn/routes-as-configured',
  title: 'Clients of a VPN send what must stay outside the way its configuration says',
  severity: 'warn',
  why: 'A client with another configuration, or with routes of something else, goes another way than the one that was checked.',
  facts: ['vpn-requirements'],
  cites: ['VPN-EDGE', 'VPN-CAC', 'VPN-NEXTHOP', 'VPN-MEDIA', 'VPN-PAPER'],
  sections: ['vpn'],
  alsoReads: ['edgePools', 'reverseProxies', 'exchange', 'vantages'],
  observed: true,
  skippedWhen: 'no client of a VPN whose configuration is given was looked at',
  *check(context) {
    for (const vpn of vpnsOf(context.environment.document)) yield* judge(vpn, context)
  },
})

function* judge(given: VpnAt, context: RuleContext): Iterable<Judgement> {
  const { name } = given.vpn
  const [declared, observed] = [waysOf(given, context, 'declared'), waysOf(given, context, 'observed')]
  const wanted = context.requirements.vpn.flatMap((requirement) =>
    requirement.addresses.map((address) => ({ requirement, address, seen: observed(address) })),
  )
  if (wanted.length > 0 && wanted.every(({ seen }) => 'notObserved' in seen)) {
    const index = (context.environment.document.vantages ?? []).findIndex(({ at }) => at === `vpn/${name}`)
    const subject = { id: name, at: ['vantages', index] }
    if (index !== -1) yield unknown(subject, `no client of ${name} was looked at`, { settledBy: '--observations' })
    return
  }
  for (const { requirement, address, seen } of wanted) {
    const said = declared(address)
    // Without a configuration there is nothing to differ from, which the rules on routes say.
    if (said.status === 'unanswered') continue
    const subject = { id: `${name}/${requirement.id}/${address}`, at: given.at }
    if (seen.status === 'unanswered') yield unanswered(subject, seen)
    else yield compare(subject, given, requirement, address, said, seen)
  }
}

function compare(
  subject: Subject,
  { vpn }: VpnAt,
  { text, row }: VpnRequirement,
  address: string,
  said: RouteAnswer,
  seen: RouteAnswer,
): Judgement {
  const evidence = () => [
    documented('vpn-requirements', row, `${text}, ${address}, stays outside: ${row.because}`),
    note(`configured: ${said.why}`),
    note(`on the client: ${seen.why}`),
    ...seen.notes.map((each) => found(each.place, each.text)),
  ]
  for (const { verdict, why, settledBy } of [said, seen]) {
    if (verdict !== 'undecided') continue
    const message = `whether ${address} goes the way ${vpn.name} is configured cannot be told: ${why}`
    return unknown(subject, message, { settledBy: settledBy ?? routesKey(vpn), evidence })
  }
  const [way, other] = [WORDS[said.verdict], WORDS[seen.verdict]]
  if (said.verdict === seen.verdict) return met(subject, `${address} ${other}, as ${vpn.name} is configured`, evidence)
  return unmet(subject, `${address} ${other} on a client of ${vpn.name}, whose configuration says that it ${way}`, {
    place: said.routes[0]?.place,
    fix: `find out whether that client has this configuration of ${vpn.name}, or routes of something else, and right the one that is wrong`,
    evidence,
  })
}

const WORDS = {
  tunnel: 'goes into the tunnel',
  direct: 'stays outside the tunnel',
  blocked: 'is dropped',
  undecided: 'goes nobody knows where',
} as const
