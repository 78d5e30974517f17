import { defineRule, documented, expected, given, met, unmet } from '../../src/rule.ts'
import { devicesOfListedKinds, subjectAt } from './shared.ts'
import { named, platformName } from './shared-words.ts'

export default defineRule({
  id: 'devices/reused-device-reverified',
  title: 'Every device kept from another system was verified again for the product',
  severity: 'warn',
  why: 'What was qualified with the old system need not be with the new one, and after the move it is too late to order another.',
  facts: ['device-programmes'],
  cites: ['lync-process', 'lync-gateways', 'lync-ip-phones', 'sfb-gateways', 'sfb-upgrade'],
  sections: ['devices'],
  skippedWhen: 'no device was bought for another system',
  *check(context) {
    for (const each of devicesOfListedKinds(context)) {
      const { device, at, product, unlisted } = each
      const { reusedFrom, verifiedOn } = device
      if (reusedFrom === undefined || reusedFrom === product) continue
      const subject = subjectAt(each, verifiedOn === undefined ? 'reusedFrom' : 'verifiedOn')
      const [from, to] = [platformName(reusedFrom), platformName(product)]
      const evidence = () => [
        expected(`its support with ${to} verified with the vendor`),
        documented('device-programmes', unlisted, unlisted.text),
        given([...at, 'reusedFrom'], `bought for ${from}`),
        ...(verifiedOn === undefined ? [] : [given([...at, 'verifiedOn'], `verified on ${verifiedOn}`)]),
      ]
      const fix = `ask the vendor whether this model and firmware are supported with ${to}, and put the day of the answer into verifiedOn`
      if (verifiedOn === undefined)
        yield unmet(subject, `${named(device)} was bought for ${from} and not verified for ${to}`, { fix, evidence })
      else if (verifiedOn > context.now)
        yield unmet(subject, `${named(device)} is to be verified on ${verifiedOn}, a day still to come`, {
          fix,
          evidence,
        })
      else yield met(subject, `${named(device)}, bought for ${from}, was verified on ${verifiedOn}`, evidence)
    }
  },
})
