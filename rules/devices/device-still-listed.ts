import type { CountingQualification } from '../../src/domain/device-qualification.ts'
import { defineRule, documented, expected, given, met, unmet } from '../../src/rule.ts'
import { carriedBy, devicesOfListedKinds, type ListedKind, subjectAt } from './shared.ts'
import { equipment, listOf, named, platformName } from './shared-words.ts'

export default defineRule({
  id: 'devices/device-still-listed',
  title: 'Every listed device is still on the list',
  severity: 'warn',
  why: 'What was taken off a list is sold or mended no more, as a rule, and newer firmware for it is tested by nobody.',
  facts: ['device-programmes', 'devices'],
  cites: ['lync-sip-trunk', 'sfb-ip-phones', 'sfb-sip-trunk', 'sfb-usb'],
  sections: ['devices'],
  skippedWhen: 'no device is listed for the product',
  *check(context) {
    for (const each of devicesOfListedKinds(context)) {
      const { device, at, listing } = each
      if (listing.is !== 'listed') continue
      const { row, counting } = listing
      const subject = subjectAt(each, 'model')
      const days = counting.map(({ qualification }) => qualification.listedUntil)
      const last = lastOf(days)
      const evidence = () => [
        expected('an entry that the list still has'),
        ...counting.map((entry) => documented('devices', row, entryText(entry, each))),
        ...(counting[0] ? carriedBy(counting[0]) : []),
        given([...at, 'model'], equipment(device)),
      ]
      if (last === undefined || context.now <= last)
        yield met(subject, `${named(device)} is on the list of ${listOf(device.category)}`, evidence)
      else
        yield unmet(subject, `${named(device)} was taken off the list of ${listOf(device.category)} after ${last}`, {
          fix: `ask the vendor how long it supports the device with ${platformName(each.product)}, or use one of the listed ${listOf(device.category)} in its place`,
          evidence,
        })
    }
  },
})

/** The last day of all entries; nothing when one of them has none. */
function lastOf(days: readonly (string | undefined)[]): string | undefined {
  return days.includes(undefined) ? undefined : days.toSorted().at(-1)
}

function entryText(
  { qualification: { product, listedUntil } }: CountingQualification,
  { listing }: ListedKind,
): string {
  const until =
    listedUntil === undefined ? 'on the list as last read' : `on the list as read on ${listedUntil}, not after`
  return `${listing.is === 'listed' ? equipment(listing.row) : ''} for ${platformName(product)}: ${until}`
}
