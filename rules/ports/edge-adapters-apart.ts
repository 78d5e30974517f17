import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { edgeServersWith, type OwnServer, says } from './shared-network.ts'

export default defineRule({
  id: 'ports/edge-adapters-apart',
  title: 'An Edge Server has an adapter inside and another one outside',
  severity: 'fail',
  why: 'With one adapter for both sides the Edge cannot tell them apart, and it is not supported.',
  facts: ['network-rules'],
  cites: ['P13', 'S-edge'],
  sections: ['edgePools'],
  skippedWhen: 'there is no Edge Server',
  *check({ environment: { document }, facts }) {
    for (const server of edgeServersWith(document, facts, 'edge-adapters')) yield judge(server)
  },
})

function judge({ thing, row, at, id }: OwnServer): Judgement {
  const subject = { id, at }
  const inside = thing.internal?.address
  const { access = [], webConferencing = [], av = [] } = thing.external ?? {}
  const outside = [...access, ...webConferencing, ...av]
  const adapters = thing.hardware?.networkAdapters
  const evidence = () => [
    says(row),
    given(at, `internal ${inside?.join(', ') ?? 'not given'}, external ${outside.join(', ') || 'not given'}`),
  ]
  const least = row.value ?? 2
  if (adapters !== undefined && adapters < least)
    return unmet(subject, `${id} has ${adapters} network adapter with an address`, {
      fix: `give it at least ${least}: one for the inside, one for the outside`,
      evidence,
    })
  const both = inside?.find((address) => outside.includes(address))
  if (both !== undefined)
    return unmet(subject, `${both} is the address of ${id} inside and outside`, {
      fix: 'give the inside an adapter and a network of its own',
      evidence,
    })
  if (inside === undefined)
    return unknown(subject, `the internal address of ${id} is not given`, { settledBy: 'edgePools.servers.internal' })
  return outside.length === 0
    ? unknown(subject, `the external addresses of ${id} are not given`, { settledBy: 'edgePools.servers.external' })
    : met(subject, `${id} has addresses of its own inside and outside`, evidence)
}
