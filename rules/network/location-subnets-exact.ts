import { listed } from '../../src/domain/listed.ts'
import { formatPrefix } from '../../src/domain/prefix.ts'
import { defineRule, given, met, unknown, unmet } from '../../src/rule.ts'
import { says, targetRow } from './shared.ts'
import { PrefixIndex, prefixIn } from './shared-subnets.ts'

export default defineRule({
  id: 'network/location-subnets-exact',
  title: 'Subnets that the Location Information service knows are the subnets that clients have',
  severity: 'warn',
  why: 'A client asks by its own subnet: where the service knows a longer or a shorter one, it finds nothing, and an emergency call goes without a place.',
  facts: ['network-targets'],
  cites: ['NET-ADVANCED-S', 'NET-LOCATION'],
  sections: [],
  alsoReads: ['network', 'sites'],
  skippedWhen: 'no subnets of locations are described, or none of them has to do with the subnets of a site',
  *check({ environment: { document }, facts }) {
    const row = targetRow(facts, 'location-subnets-exact', document.product)
    const subnets = document.network?.locationSubnets ?? []
    if (row === undefined || subnets.length === 0) return
    const own = listed(document.sites).flatMap(({ subnets: texts = [] }) => texts)
    if (own.length === 0) {
      yield unknown(
        { id: 'locationSubnets', at: ['network', 'locationSubnets'] },
        'the subnets of the sites are not given',
        { settledBy: 'sites.subnets' },
      )
      return
    }
    const index = new PrefixIndex()
    const exact = new Set<string>()
    for (const prefix of own.flatMap((text) => prefixIn(text) ?? [])) {
      index.add(prefix, formatPrefix(prefix))
      exact.add(formatPrefix(prefix))
    }
    for (const [place, text] of subnets.entries()) {
      const prefix = prefixIn(text)
      const near = prefix && index.touching(prefix)
      // Another rule says of what belongs to no site.
      if (prefix === undefined || near === undefined) continue
      const subject = { id: `locationSubnets/${text}`, at: ['network', 'locationSubnets', place] }
      const evidence = () => [says(row), given(subject.at, text)]
      yield exact.has(text)
        ? met(subject, `clients have ${text}`, evidence)
        : unmet(subject, `the service knows ${text}, and clients have ${near}`, {
            fix: `enter ${near} with Set-CsLisSubnet, and each other subnet of the place, remove ${text} with Remove-CsLisSubnet, and publish with Publish-CsLisConfiguration; or correct the subnets below sites`,
            evidence,
          })
    }
  },
})
