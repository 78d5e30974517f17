import { listed } from '../../src/domain/listed.ts'
import { PRODUCT_NAMES } from '../../src/domain/names.ts'
import { isEarlier } from '../../src/domain/systems.ts'
import { defineRule, given, met, unknown, unmet } from '../../src/rule.ts'
import { type PoolPlace, poolPlaces, rowsOf, stated } from './shared.ts'

export default defineRule({
  id: 'coexistence/edge-next-hop-not-older',
  title: 'The next hop of an Edge pool is not of an earlier version than the Edge pool',
  severity: 'warn',
  why: 'The new Edge hands on to a pool that was not made for it, where the vendor moves the pools first.',
  facts: ['migration-paths'],
  cites: ['S15-UPG', 'S19-FED'],
  sections: ['edgePools'],
  alsoReads: ['pools'],
  skippedWhen: 'no order of moving pools and Edge Servers is documented for the versions of the Edge pools',
  *check({ environment: { document }, facts }) {
    const places = poolPlaces(document)
    const byName = new Map(places.map((place) => [place.fqdn, place]))
    const oneVersion = new Set(places.map(({ product }) => product)).size === 1
    for (const edge of listed(document.edgePools)) {
      const place = byName.get(edge.fqdn)
      const row = place && rowsOf(facts, place.product, 'rule').find(({ rule }) => rule === 'edge-after-pools')
      if (!place || !row) continue
      const hop = edge.nextHop === undefined ? undefined : byName.get(edge.nextHop)
      const subject = { id: edge.fqdn, at: place.at }
      const evidence = () => [...stated(row), ...[place, ...(hop ? [hop] : [])].map(version)]
      if (hop && isEarlier(hop.product, place.product)) {
        const found = `${edge.fqdn} runs ${PRODUCT_NAMES[place.product]}, and its next hop ${hop.fqdn} ${PRODUCT_NAMES[hop.product]}`
        const fix = `make a pool of ${PRODUCT_NAMES[place.product]} the next hop of ${edge.fqdn} (nextHop)`
        yield unmet(subject, found, { fix, evidence })
      } else if (hop || oneVersion) {
        yield met(subject, `${edge.fqdn} hands on to no pool of an earlier version`, evidence)
      } else {
        const message = `${edge.fqdn}: its next hop is not given, and there are pools of several versions`
        yield unknown(subject, message, { settledBy: 'edgePools.nextHop', evidence })
      }
    }
  },
})

function version({ fqdn, at, product }: PoolPlace) {
  return given(at, `${fqdn}: ${PRODUCT_NAMES[product]}`)
}
