import type { EnvironmentDocument } from '../../src/environment/model.ts'
import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { edgeServersWith, type OwnServer, says } from './shared-network.ts'
import { type InsideNetwork, insideNetworks, unreached } from './shared-routes.ts'

export default defineRule({
  id: 'ports/edge-routes-reach-inside',
  title: 'Static routes of an Edge Server lead to every internal network with clients and servers',
  severity: 'fail',
  why: 'What has no route leaves by the default gateway towards the Internet: media to those clients is lost.',
  facts: ['network-rules'],
  cites: ['P13', 'S2', 'S-edge'],
  sections: ['edgePools'],
  alsoReads: ['sites', 'pools', 'exchange'],
  skippedWhen: 'there is no Edge Server',
  *check({ environment: { document }, facts }) {
    const networks = insideNetworks(document)
    const missing = missingKey(document)
    for (const server of edgeServersWith(document, facts, 'edge-routes')) yield judge(server, networks, missing)
  },
})

/** What the description does not say of the internal networks. */
function missingKey({ sites, pools }: EnvironmentDocument): string | undefined {
  if (sites === undefined) return 'sites'
  if (sites.some(({ subnets }) => subnets === undefined)) return 'sites.subnets'
  const without = pools.some(({ servers }) => servers.some(({ address }) => address === undefined))
  return without ? 'pools.servers.address' : undefined
}

const MOST_SHOWN = 5

function judge(
  { thing: { routes, internal }, row, at, id }: OwnServer,
  networks: readonly InsideNetwork[],
  missing: string | undefined,
): Judgement {
  const subject = { id, at }
  if (routes === undefined)
    return unknown(subject, `the static routes of ${id} are not given`, { settledBy: 'edgePools.servers.routes' })
  const evidence = () => [
    says(row),
    given(at, routes.map(({ to, via }) => `${to} via ${via}`).join('; ') || 'no route'),
  ]
  const beyond = unreached(networks, routes, internal?.address ?? [])
  if (beyond.length > 0) {
    const shown = beyond.slice(0, MOST_SHOWN).map(({ text, what }) => `${text} (${what})`)
    const more = beyond.length > MOST_SHOWN ? [`${beyond.length - MOST_SHOWN} more`] : []
    return unmet(subject, `${id} has no static route to ${[...shown, ...more].join(', ')}`, {
      fix: 'add persistent routes for these networks to the internal adapter (netsh interface ipv4 or ipv6 add route … store=persistent)',
      evidence,
    })
  }
  return missing === undefined
    ? met(subject, `the static routes of ${id} lead to every internal network`, evidence)
    : unknown(subject, 'the internal networks are not given in full', { settledBy: missing, evidence })
}
