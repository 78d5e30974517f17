import { grouped } from '../../src/domain/groups.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import { defineRule, given, met, unknown, unmet } from '../../src/rule.ts'
import { rowOf, says } from './shared-network.ts'
import { gatewayPort, listeningPort, type Trunk, trunksOf } from './shared-trunks.ts'

export default defineRule({
  id: 'ports/trunks-distinct',
  title: 'No two trunks share Mediation Server, gateway and the ports of both',
  severity: 'fail',
  why: 'A trunk is told by these four: Topology Builder takes no second one with the same.',
  facts: ['network-rules'],
  cites: ['M-trunk', 'P16', 'S-trunk'],
  sections: [],
  alsoReads: ['voice', 'devices', 'pools'],
  skippedWhen: 'no trunk is described',
  *check({ environment: { document }, facts }) {
    const row = rowOf(facts, 'trunk-identity', document.product)
    const trunks = trunksOf(document).filter(
      ({ transport, port, mediationPort }) => transport ?? (port && mediationPort),
    )
    const takers = document.pools.filter(takesTrunks)
    const alike = grouped(trunks.map((trunk) => [keyOf(trunk), trunk] as const))
    for (const trunk of row ? trunks : []) {
      if (row === undefined) continue
      const { id, at } = trunk
      const other = alike.get(keyOf(trunk))?.find((each) => each !== trunk)
      const evidence = () => [says(row), given(at, keyOf(trunk))]
      if (other === undefined) yield met({ id, at }, `no other trunk is like ${id}`, evidence)
      else if (trunk.mediationPool === undefined && takers.length > 1)
        yield unknown({ id, at }, `whether ${id} and ${other.id} lead to one Mediation Server is not given`, {
          settledBy: `voice.${at[1] === 'trunks' ? 'trunks' : 'gateways'}.mediationPool`,
          evidence,
        })
      else
        yield unmet({ id, at }, `${id} and ${other.id} are the same trunk: ${keyOf(trunk)}`, {
          fix: 'give one of them another port of the Mediation Server or of the gateway',
          evidence,
        })
    }
  },
})

/** Mediation pools, and pools with Mediation Servers on the same computers, or that do not say what is on them. */
function takesTrunks({ role, collocated }: EnvironmentDocument['pools'][number]): boolean {
  if (role === 'front-end' || role === 'standard-edition') return collocated?.includes('mediation') ?? true
  return role === 'mediation' || collocated?.includes('mediation') === true
}

/** Two devices with one FQDN are one gateway. */
function keyOf(trunk: Trunk): string {
  const { gateway, fqdn, mediationPool = 'the Mediation Servers' } = trunk
  const own = `${mediationPool} port ${listeningPort(trunk) ?? listeningPort({ ...trunk, transport: 'TLS' })}`
  return `${own}, ${fqdn ?? gateway} port ${gatewayPort(trunk)}`
}
