import { defineRule, expected, given, met, unmet } from '../../src/rule.ts'
import { devicesOfListedKinds, listEvidence, subjectAt, unclear } from './shared.ts'
import { listOf, named, platformName } from './shared-words.ts'

/** What vendors say that sounds like a qualification. */
const CLAIMS: Readonly<Record<string, string>> = {
  certified: 'calls it certified for',
  qualified: 'calls it qualified for',
  supported: 'calls it supported with',
  'works-with': 'says it works with',
}

export default defineRule({
  id: 'devices/vendor-claim-not-taken-for-qualification',
  title: 'Every device its vendor calls fit for the product is on a list for it',
  severity: 'warn',
  why: "A vendor's word is not a qualification: when calls fail, Microsoft supports what its lists name.",
  facts: ['device-programmes', 'devices'],
  cites: ['lync-process', 'lync-gateways', 'lync-pbx-supported', 'lync-reverse-proxy', 'sfb-overview'],
  sections: ['devices'],
  followsFrom: [
    'devices/device-on-qualified-list',
    'devices/device-qualification-carried-forward',
    'devices/equipment-on-tested-list',
  ],
  skippedWhen: 'no vendor is said to call a device fit for the product',
  *check(context) {
    for (const each of devicesOfListedKinds(context)) {
      const { device, at, product, listing } = each
      const says = CLAIMS[device.vendorClaim ?? '']
      if (says === undefined) continue
      const claim = `its vendor ${says} ${platformName(product)}`
      const subject = subjectAt(each, 'vendorClaim')
      const evidence = () => [
        expected('a claim that the lists bear out'),
        ...listEvidence(each),
        given([...at, 'vendorClaim'], claim),
      ]
      if (listing.is === 'listed')
        yield met(subject, `the lists bear out what is claimed of ${named(device)}`, evidence)
      else if (listing.is === 'unclear') yield unclear(each, listing)
      else {
        const message = `${named(device)}: ${claim}, but it ${listing.because}`
        const fix = `ask the vendor for the entry on a list of Microsoft, or plan with one of the listed ${listOf(device.category)}`
        yield unmet(subject, message, { fix, evidence })
      }
    }
  },
})
