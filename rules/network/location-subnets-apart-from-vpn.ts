import { described, listed } from '../../src/domain/listed.ts'
import { defineRule, given, met, unknown, unmet } from '../../src/rule.ts'
import { says, targetRow } from './shared.ts'
import { PrefixIndex, prefixIn } from './shared-subnets.ts'

export default defineRule({
  id: 'network/location-subnets-apart-from-vpn',
  title: 'The Location Information service knows no subnet of VPN clients',
  severity: 'warn',
  why: 'Somebody at home who calls for help would send the address of an office.',
  facts: ['network-targets'],
  cites: ['NET-LOCATION', 'NET-MANUAL-LOCATION'],
  sections: [],
  alsoReads: ['network', 'vpn'],
  skippedWhen: 'no subnets of locations, or no VPN, are described',
  *check({ environment: { document }, facts }) {
    const row = targetRow(facts, 'location-vpn', document.product)
    const texts = document.network?.locationSubnets ?? []
    if (row === undefined || texts.length === 0 || document.vpn === 'none') return
    if (described(document.vpn) === undefined) {
      const subject = { id: 'locationSubnets', at: ['network', 'locationSubnets'] }
      yield unknown(subject, 'whether there are VPNs is not given', { settledBy: 'vpn' })
      return
    }
    const index = new PrefixIndex()
    for (const text of texts) {
      const prefix = prefixIn(text)
      if (prefix) index.add(prefix, text)
    }
    for (const [place, { name, clientPool = [] }] of listed(document.vpn).entries()) {
      const subject = { id: name, at: ['vpn', place, 'clientPool'] }
      if (clientPool.length === 0) {
        yield unknown(subject, `which addresses clients of ${name} get is not given`, { settledBy: 'vpn.clientPool' })
        continue
      }
      const clash = clientPool.flatMap((pool) => {
        const prefix = prefixIn(pool)
        const touched = prefix && index.touching(prefix)
        return touched === undefined ? [] : [{ pool, touched }]
      })[0]
      const evidence = () => [says(row), given(subject.at, clientPool.join(', '))]
      yield clash === undefined
        ? met(subject, `no location holds addresses of ${name}`, evidence)
        : unmet(
            subject,
            `clients of ${name} get addresses of ${clash.pool}, which overlaps ${clash.touched} of the locations`,
            {
              fix: `run Remove-CsLisSubnet for what clients of ${name} get, publish with Publish-CsLisConfiguration, and let the location policy ask them where they are`,
              evidence,
            },
          )
    }
  },
})
