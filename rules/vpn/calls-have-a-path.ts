import type { Path } from '../../src/environment/model.ts'
import { type Attempt, type Call, mediaPaths, type Pair } from '../../src/media/media-paths.ts'
import {
  defineRule,
  documented,
  type Evidence,
  type Judgement,
  met,
  note,
  type RuleContext,
  unknown,
  unmet,
} from '../../src/rule.ts'
import { vpnsOf } from './shared.ts'

export default defineRule({
  id: 'vpn/calls-have-a-path',
  title: 'Every call with a client of a VPN has a path for its media',
  severity: 'fail',
  why: 'A call that is signalled and has no path rings, is answered, and stays silent.',
  facts: ['media-candidates', 'vpn-requirements'],
  cites: ['A-port', 'P2', 'RFC5245', 'S2', 'STUN-TURN', 'VPN-NEXTHOP', 'VPN-PAPER'],
  sections: ['vpn'],
  alsoReads: [
    'accessEdgeConfiguration',
    'clients',
    'dns',
    'edgePools',
    'features',
    'firewall',
    'network',
    'pools',
    'sites',
  ],
  skippedWhen: 'clients of the VPN do not sign in, or nobody knows whether they do',
  *check(context) {
    const { document } = context.environment
    if (vpnsOf(document).length === 0) return
    const isWanted = (pair: Pair) => vpnOf(pair, context) !== undefined
    for (const call of mediaPaths(context, { isWanted }).calls) {
      const at = vpnOf([call.parties[0].id, call.parties[1].id], context)
      if (at !== undefined && call.parties.every(signsInSomewhere)) yield judge(call, at, context)
    }
  },
})

/** Where nobody knows whether it signs in, the rules about sign-in say so. */
function signsInSomewhere({ signsIn }: Call['parties'][number]): boolean {
  return signsIn?.verdict !== 'fails' && signsIn?.verdict !== 'undecided'
}

/** Where the description has the VPN one of the two is on, the first of two. */
function vpnOf(pair: Pair, { environment }: RuleContext): Path | undefined {
  const vpns = vpnsOf(environment.document)
  const [found] = pair.flatMap((id) => vpns.find(({ vpn }) => `vpn/${vpn.name}` === id) ?? [])
  return found?.at
}

function judge({ id, attempts, end }: Call, at: Path, context: RuleContext): Judgement {
  const subject = { id, at }
  const possible = attempts.some(({ verdict }) => verdict === 'works' || verdict === 'depends')
  const evidence = () => evidenceOf(attempts, context)
  const [settledBy] = end.settledBy
  if (possible) return met(subject, `${id}: ${end.text}`, evidence)
  if (settledBy !== undefined)
    return unknown(subject, `whether the media of ${id} has a path cannot be told`, { settledBy, evidence })
  return unmet(subject, `the media of ${id} has no path`, {
    fix: 'let clients of the VPN reach the A/V Edge past the tunnel on UDP 3478 and TCP 443, or each other through it',
    evidence,
  })
}

/** Why each pair of addresses is of no use, with what decided. */
function evidenceOf(attempts: readonly Attempt[], { facts, environment }: RuleContext): readonly Evidence[] {
  const rows = facts.rows('media-candidates', environment.document.product).filter(({ says }) => says === 'relay')
  return [
    ...rows.map((row) => documented('media-candidates', row, row.because)),
    ...attempts.flatMap(({ from, to, verdict, why, evidence }) => [
      note(`${from} - ${to} ${verdict}: ${why}`),
      ...evidence.filter(({ role }) => role === 'actual'),
    ]),
  ]
}
