import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { edgeServersWith, type OwnServer, says } from './shared-network.ts'

export default defineRule({
  id: 'ports/one-address-ports-distinct',
  title: 'Services of the Edge that share an address have different ports',
  severity: 'fail',
  why: 'Two services cannot listen on one port of one address: the second does not start.',
  facts: ['network-rules'],
  cites: ['P14', 'S2'],
  sections: ['edgePools'],
  skippedWhen: 'there is no Edge Server',
  *check({ environment: { document }, facts }) {
    for (const server of edgeServersWith(document, facts, 'shared-address-ports')) yield judge(server)
  },
})

const SERVICES = ['access', 'webConferencing', 'av'] as const
const WORDS = { access: 'Access Edge', webConferencing: 'Web Conferencing Edge', av: 'A/V Edge' } as const
/** What Topology Builder proposes where an address is shared. */
const SHARED = { access: 5061, webConferencing: 444, av: 443 } as const

function judge({ thing, pool, row, at, id }: OwnServer): Judgement {
  const subject = { id, at }
  const ends = SERVICES.flatMap((service) => {
    const address = (thing.external?.[service] ?? thing.public?.[service])?.[0]
    return address === undefined ? [] : [{ service, address }]
  })
  if (ends.length === 0)
    return unknown(subject, `the external addresses of ${id} are not given`, {
      settledBy: 'edgePools.servers.external',
    })
  const shared = ends.filter(({ address, service }) => ends.some((e) => e.service !== service && e.address === address))
  const ports = shared.map(({ service, address }) => ({
    service,
    socket: `${address} port ${pool.services?.[service]?.port ?? SHARED[service]}`,
  }))
  const clash = ports.find(({ socket }, index) => ports.findIndex((each) => each.socket === socket) !== index)
  const evidence = () => [
    says(row),
    given(
      at,
      ports.map(({ service, socket }) => `${WORDS[service]} ${socket}`).join(', ') || 'an address for each service',
    ),
  ]
  if (clash === undefined) return met(subject, `no two services of ${id} share an address and a port`, evidence)
  const other = ports.find(({ service, socket }) => service !== clash.service && socket === clash.socket)
  return unmet(
    subject,
    `${WORDS[clash.service]} and ${other ? WORDS[other.service] : 'another service'} of ${id} share ${clash.socket}`,
    {
      fix: 'give each service an address of its own, or the ports 5061 (access), 444 (web conferencing) and 443 (A/V)',
      evidence,
    },
  )
}
