import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { edgeServersWith, type OwnServer, says } from './shared-network.ts'

export default defineRule({
  id: 'ports/edge-default-gateway-outside',
  title: 'The default gateway of an Edge Server is on the external adapter only',
  severity: 'fail',
  why: 'With a gateway on the internal adapter answers leave on the wrong side, and sessions break now and then.',
  facts: ['network-rules'],
  cites: ['P13', 'A-port', 'S2', 'S-edge'],
  sections: ['edgePools'],
  skippedWhen: 'there is no Edge Server',
  *check({ environment: { document }, facts }) {
    for (const server of edgeServersWith(document, facts, 'edge-gateway')) yield judge(server)
  },
})

/** A route to everything is a default gateway by another name. */
const EVERYWHERE = /\/0+$/

function judge({ thing: { internal, external, routes }, row, at, id }: OwnServer): Judgement {
  const subject = { id, at }
  const inside = internal?.gateway ?? routes?.find(({ to }) => EVERYWHERE.test(to))?.via
  const gateways = `internal ${inside ?? 'none'}, external ${external?.gateway ?? 'not given'}`
  const evidence = () => [says(row), given(at, gateways)]
  if (inside !== undefined)
    return unmet(subject, `the internal adapter of ${id} has a default gateway, ${inside}`, {
      fix: 'remove it, and add persistent static routes to the internal networks',
      evidence,
    })
  return external?.gateway === undefined
    ? unknown(subject, `the default gateway of ${id} is not given`, { settledBy: 'edgePools.servers.external.gateway' })
    : met(subject, `only the external adapter of ${id} has a default gateway`, evidence)
}
