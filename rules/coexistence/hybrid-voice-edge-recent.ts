import { listed } from '../../src/domain/listed.ts'
import { PRODUCT_NAMES } from '../../src/domain/names.ts'
import { defineRule, given, met, unknown, unmet } from '../../src/rule.ts'
import { poolPlaces, stated } from './shared.ts'

export default defineRule({
  id: 'coexistence/hybrid-voice-edge-recent',
  title: 'With hybrid voice, the federation route and its next hop run a version that knows it',
  severity: 'fail',
  why: 'Calls between the cloud and the telephone network pass through these two, and an earlier version drops them.',
  facts: ['migration-paths'],
  cites: ['HYB', 'CCE-L10N'],
  sections: ['features', 'edgePools'],
  alsoReads: ['pools'],
  skippedWhen: 'hybrid voice is not wanted (features.hybrid.voice)',
  *check({ environment: { document }, facts }) {
    if (!document.features?.hybrid?.enabled || document.features.hybrid.voice !== true) return
    const rows = facts.table('migration-paths').rows
    const row = rows.find((each) => each.kind === 'rule' && each.rule === 'hybrid-voice-edge')
    const edgePools = listed(document.edgePools)
    const route =
      edgePools.find(({ federationRoute }) => federationRoute) ?? (edgePools.length === 1 ? edgePools[0] : undefined)
    const subject = { id: 'hybrid-voice', at: ['features', 'hybrid'] }
    if (row === undefined) return
    if (route === undefined) {
      const details = { settledBy: 'edgePools.federationRoute', evidence: () => stated(row) }
      yield unknown(subject, 'which Edge pool is the federation route is not given', details)
      return
    }
    const places = poolPlaces(document)
    const chain = [route.fqdn, ...(route.nextHop ? [route.nextHop] : [])]
    const passed = chain.flatMap((fqdn) => places.find((place) => place.fqdn === fqdn) ?? [])
    const [least] = row.products
    const early = passed.filter(({ product }) => !row.products.includes(product))
    const evidence = () => [
      ...stated(row),
      ...passed.map(({ fqdn, at, product }) => given(at, `${fqdn}: ${PRODUCT_NAMES[product]}`)),
    ]
    const [first] = early
    if (first) {
      const found = early.map(({ fqdn, product }) => `${fqdn} runs ${PRODUCT_NAMES[product]}`).join(' and ')
      yield unmet({ id: first.fqdn, at: first.at }, `hybrid voice passes through ${found}`, {
        fix: `lead federation through an Edge pool and a next hop of ${least && PRODUCT_NAMES[least]} or later`,
        evidence,
      })
    } else if (passed.length < 2) {
      const at = places.find(({ fqdn }) => fqdn === route.fqdn)?.at ?? ['edgePools']
      const message = `the next hop of ${route.fqdn} is not given, or is none of the pools`
      yield unknown({ id: route.fqdn, at }, message, { settledBy: 'edgePools.nextHop', evidence })
    } else yield met(subject, `${chain.join(' and ')} know hybrid voice`, evidence)
  },
})
