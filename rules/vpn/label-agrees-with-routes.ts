import { everything, formatPrefix } from '../../src/domain/prefix.ts'
import { fill } from '../../src/domain/prefix-sets.ts'
import type { TunnelPolicy, TunnelRoute } from '../../src/domain/tunnel.ts'
import { effectiveDefault } from '../../src/domain/tunnel-default.ts'
import { defineRule, documented, found, met, type RuleContext, unanswered, unmet } from '../../src/rule.ts'
import { topicRow, type VpnAt, vpnsOf } from './shared.ts'

export default defineRule({
  id: 'vpn/label-agrees-with-routes',
  title:
    'A VPN that calls itself a split tunnel has no default route, and one that takes everything does not exclude all of it',
  severity: 'warn',
  why: 'Whoever reads the setting believes that media stays outside, and it does not, or the other way round.',
  facts: ['vpn-requirements'],
  cites: ['VPN-ROUTING'],
  sections: ['vpn'],
  followsFrom: ['vpn/no-forced-tunnel'],
  skippedWhen: 'no configuration says in a word whether it is a split tunnel',
  *check(context) {
    for (const given of vpnsOf(context.environment.document)) yield* judge(given, context)
  },
})

/** How formats say that only what they name goes in; the others have no word for it. */
const WORDS: Readonly<Partial<Record<string, string>>> = {
  'cisco-asa': 'tunnelspecified',
  fortigate: 'split-tunneling enable',
  inline: 'default: direct',
  'windows-cmdlets': 'SplitTunneling',
  'windows-profile-xml': 'RoutingPolicyType SplitTunnel',
}

function* judge({ vpn, at }: VpnAt, context: RuleContext) {
  const subject = { id: vpn.name, at }
  const row = topicRow(context, 'label')
  const answer = context.observe({ ask: 'tunnel', profile: vpn.name })
  if (row === undefined) return
  if (answer.status === 'unanswered') {
    yield unanswered(subject, answer)
    return
  }
  const word = WORDS[answer.format ?? '']
  if (word === undefined || answer.policy.defaultRoute.v4.to === 'undecided') return
  const clash = clashOf(answer.policy)
  const evidence = () => [
    documented('vpn-requirements', row, `the setting says what the routes do: ${row.because}`),
    ...(clash?.routes ?? []).map(({ prefix, place }) => found(place, formatPrefix(prefix))),
  ]
  if (clash === undefined) yield met(subject, `${vpn.name} does what its setting says`, evidence)
  else
    yield unmet(
      subject,
      clash.split ? `${vpn.name} says ${word}, and its routes take everything` : EXCLUDED(vpn.name),
      {
        place: clash.routes[0]?.place,
        fix: clash.split
          ? `take ${texts(clash.routes)} out, and name the subnets inside instead`
          : `exclude what has to stay outside, and no more than that, in the place of ${texts(clash.routes)}`,
        evidence,
      },
    )
}

const EXCLUDED = (name: string) => `${name} takes everything by its setting, and its exclusions leave nothing of it`

function texts(routes: readonly TunnelRoute[]): string {
  return routes
    .slice(0, 4)
    .map(({ prefix }) => formatPrefix(prefix))
    .join(' and ')
}

function clashOf(
  policy: TunnelPolicy,
): { readonly split: boolean; readonly routes: readonly TunnelRoute[] } | undefined {
  for (const family of [4, 6] as const) {
    const { to } = family === 4 ? policy.defaultRoute.v4 : policy.defaultRoute.v6
    const { to: really, through } = effectiveDefault(policy, family)
    if (to === 'direct' && really === 'tunnel') return { split: true, routes: through }
    const routes = policy.excludes.filter(({ prefix }) => prefix.family === family && prefix.length <= 8)
    const all = fill(
      routes.map(({ prefix }) => prefix),
      everything(family),
    )
    if (to === 'tunnel' && all) return { split: false, routes }
  }
  return undefined
}
