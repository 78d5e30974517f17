import {
  defineRule,
  documented,
  type Evidence,
  found,
  given,
  met,
  type RuleContext,
  unknown,
  unmet,
} from '../../src/rule.ts'
import { edgeServesClients, topicRow, type VpnAt, vpnsOf } from './shared.ts'

export default defineRule({
  id: 'vpn/web-traffic-past-no-proxy',
  title: 'Web traffic of VPN clients is sent to no proxy through the tunnel',
  severity: 'warn',
  why: 'Web services, meetings in a browser and Exchange take the tunnel to the proxy, whatever the routes say of them.',
  facts: ['vpn-requirements'],
  cites: ['VPN-PAPER', 'VPN-SPLIT'],
  sections: ['vpn'],
  alsoReads: ['edgePools', 'features'],
  skippedWhen: 'no Edge serves remote users, so that VPN clients have no other way',
  *check(context) {
    const { document } = context.environment
    if (!edgeServesClients(document)) return
    for (const each of vpnsOf(document)) yield* judge(each, context)
  },
})

/** What the file of the VPN says counts for more than that there is none: it is what clients get. */
function* judge({ vpn, at }: VpnAt, context: RuleContext) {
  const { name, proxy } = vpn
  const subject = { id: name, at }
  const row = topicRow(context, 'proxy')
  if (row === undefined) return
  const answer = context.observe({ ask: 'tunnel', profile: name })
  const place = answer.status === 'answered' ? answer.proxy : undefined
  const path = [...at, 'proxy']
  const said: readonly Evidence[] = place
    ? [found(place, 'the configuration names a proxy')]
    : proxy === undefined
      ? []
      : [given(path, `proxy: ${proxy}`)]
  const evidence = () => [documented('vpn-requirements', row, `no proxy is in the way: ${row.because}`), ...said]
  if (place === undefined && proxy === undefined)
    yield unknown(subject, `whether ${name} sends web traffic to a proxy is not given`, {
      settledBy: 'vpn.proxy',
      evidence,
    })
  else if (place === undefined && proxy === false) yield met(subject, `${name} sends web traffic to no proxy`, evidence)
  else
    yield unmet(subject, `${name} sends web traffic to a proxy through the tunnel`, {
      place,
      fix: 'let the names of the reverse proxy and of Exchange go past the proxy (exceptions of the proxy, or a PAC file that answers DIRECT)',
      evidence,
    })
}
