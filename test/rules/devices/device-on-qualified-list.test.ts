import { expect, test } from 'vitest'
import rule from '../../../rules/devices/device-on-qualified-list.ts'
import { judgeCopy } from '../../support/copies.ts'
import { ruleTest } from '../../support/rule-test.ts'

function device(category: string, vendor: string, model: string): string {
  return `devices: [{ name: d1, category: ${category}, vendor: ${vendor}, model: '${model}' }]`
}

ruleTest(rule, [
  {
    name: 'the gateway and the phones of the clean environment are listed',
    on: 'contoso-single-edge',
    met: ['common-area-phones', 'desk-phones', 'gw01'],
  },
  {
    name: 'another spelling of a listed model is that model',
    on: 'newcomer',
    overlay: device('ip-phone', 'polycom', 'POLYCOM, CX-600 IP Phone'),
    met: ['d1'],
  },
  {
    name: 'an IP-PBX Microsoft tested without the vendor counts',
    on: 'newcomer',
    overlay: device('ip-pbx', 'Cisco', 'Unified Communications Manager'),
    met: ['d1'],
  },
  {
    name: 'a gateway listed for the product before only',
    on: 'newcomer',
    overlay: device('gateway', 'Dialogic', 'DMG1000'),
    skipped: 'what it is qualified for is judged elsewhere',
  },
  {
    name: 'a result for Lync Server 2013 is carried to its successor',
    on: 'newcomer',
    overlay: `product: sfb-2015\n${device('gateway', 'Ribbon', 'VX 1200')}`,
    met: ['d1'],
  },
  {
    name: 'a name that phones of several makers report',
    on: 'newcomer',
    overlay: device('ip-phone', 'Microsoft', 'Microsoft, CPE_A'),
    unknown: ['d1'],
    says: 'is a name many devices report; the IP phone inventory report prints it where',
  },
  {
    name: 'a phone of the later programme only',
    on: 'newcomer',
    overlay: device('ip-phone', 'Yealink', 'T58A'),
    unmet: ['d1'],
    says: 'is qualified for Skype for Business only, not for Lync Server 2013',
  },
  {
    name: 'the appliance of an older branch may stay beside the new product',
    on: 'newcomer',
    overlay: `product: sfb-2015\n${device('sba', 'Ribbon', 'SBC2000')}`,
    met: ['d1'],
  },
  {
    name: 'no list names the later product, so nothing must be on one',
    on: 'newcomer',
    overlay: `product: sfb-2019\n${device('gateway', 'Dialogic', 'DMG1000')}`,
    skipped: 'no device is of a kind that must be qualified for the product',
  },
  {
    name: 'a name that only comes near a listed one is not taken for it',
    on: 'newcomer',
    overlay: device('gateway', 'AudioCodes', 'Mediant 1000B'),
    unknown: ['d1'],
    says: 'did you mean AudioCodes Mediant 1000?',
  },
  {
    name: 'a name that only comes near one that is not listed for the product either',
    on: 'newcomer',
    overlay: device('gateway', 'Cisco', 'ISR 2911'),
    unmet: ['d1'],
    says: 'the nearest, Cisco ISR 29xx / 39xx, is qualified for Lync Server 2010 only',
  },
  {
    name: 'a name that tells the software instead of the device',
    on: 'newcomer',
    overlay: device('ip-phone', 'Microsoft', 'Lync Phone Edition (all devices)'),
    unknown: ['d1'],
    says: 'is named by the software of several devices',
  },
  {
    name: 'a well-known phone that is on no list fails, as one nobody knows does',
    on: 'newcomer',
    overlay: device('ip-phone', 'Cisco', '7960'),
    unmet: ['d1'],
    says: 'is not on the list of IP phones for Lync Server 2013: No Cisco desk phone occurs on any list',
  },
  {
    name: 'a phone of which a third party says that it was qualified warns',
    on: 'newcomer',
    overlay: device('ip-phone', 'snom', '821'),
    unmet: ['d1'],
    level: 'warn',
    says: 'Shown as qualified in a Microsoft TechEd deck',
  },
  {
    name: 'a phone of which there is firmware only',
    on: 'newcomer',
    overlay: device('ip-phone', 'LG-Nortel', 'IP Phone 8540'),
    unmet: ['d1'],
    says: 'd1 (LG-Nortel IP Phone 8540) is not on the list of IP phones for Lync Server 2013',
  },
  {
    name: 'a device listed in another role',
    on: 'newcomer',
    overlay: device('gateway', 'AudioCodes', 'Mediant 800 E-SBC'),
    unmet: ['d1'],
    says: 'is listed among session border controllers, not among gateways',
  },
  {
    name: 'a device nobody knows',
    on: 'newcomer',
    overlay: device('sbc', 'Example', 'Border 1'),
    unmet: ['d1'],
    says: 'd1 (Example Border 1) is not on the list of session border controllers for Lync Server 2013',
  },
  {
    name: 'equipment that may work unlisted is no subject',
    on: 'newcomer',
    overlay: device('reverse-proxy', 'nginx', 'nginx'),
    skipped: 'no device is of a kind that must be qualified',
  },
  {
    name: 'a device of no kind that has a list is no subject',
    on: 'newcomer',
    overlay: device('other', 'Polycom', 'CX600'),
    skipped: 'no device is of a kind that must be qualified',
  },
  { name: 'there are no devices', on: 'newcomer', skipped: 'devices: none' },
  {
    name: 'the devices are not given',
    on: 'newcomer',
    edits: [{ find: '\ndevices: none', replace: '' }],
    notGiven: 'devices',
  },
])

async function finding(overlay: string) {
  const { findings } = await judgeCopy('newcomer', { only: [rule], overlay })
  return findings[0]
}

test.each([
  [device('ip-phone', 'Polycom', 'CX601'), 'check the spelling, as the lists have Polycom CX600; otherwise use one of'],
  [device('gateway', 'AudioCodes', 'Mediant 800 E-SBC'), 'check its category, as it is listed among session border'],
  [device('sbc', 'Example', 'Border 1'), 'use one of the listed session border controllers in its place'],
])('the fix for %s begins with the likeliest', async (overlay, fix) => {
  expect((await finding(overlay))?.fix).toMatch(new RegExp(`^${fix}`))
})

test('points at the model and names the key that settles', async () => {
  const found = await finding(device('gateway', 'AudioCodes', 'Mediant 1000B'))
  expect(found).toMatchObject({ settledBy: 'devices.model', location: { line: 2 } })
  expect(found?.location.snippet?.slice((found.location.column ?? 1) - 1)).toMatch(/^'Mediant 1000B'/)
})

test('a search that found nothing is shown, and does not decide', async () => {
  const found = await finding(device('ip-phone', 'Cisco', '7960'))
  expect(found?.evidence.map(({ role, fact }) => [role, fact?.table, fact?.confidence])).toEqual([
    ['expected', 'device-programmes', 'confirmed'],
    ['note', 'devices', 'unconfirmed'],
    ['actual', undefined, undefined],
  ])
})

test.each([
  [
    'ip-pbx',
    'Cisco',
    'Unified Communications Manager',
    'for Lync Server 2013, as tested by Microsoft, not as qualified',
    'matched by the model "Cisco Unified Communications Manager" of Cisco',
  ],
  [
    'gateway',
    'Cisco',
    'ISR 3945',
    'is listed as Cisco ISR 3925 for Lync Server 2013',
    'the entry covers the ISR 3900 series on the qualified firmware (Lync 2013 list)',
  ],
  [
    'gateway',
    'AudioCodes',
    'Mediant 1000',
    'is listed for Lync Server 2013',
    'matched by the model "Mediant 1000" of AudioCodes',
  ],
  [
    'ip-phone',
    'polycom',
    'cx600',
    'is listed as Polycom CX600 for Lync Server 2013',
    'matched by the model "CX600" of Polycom',
  ],
  [
    'gateway',
    'AudioCodes',
    'Mediant 800 MSBG',
    'is listed as AudioCodes Mediant 800 for Lync Server 2013',
    'matched by "Mediant 800 MSBG", another name of AudioCodes for it',
  ],
])('%s %s %s: what it was matched with stands in the finding', async (category, vendor, model, message, note) => {
  const overlay = device(category, vendor, model)
  const { findings } = await judgeCopy('newcomer', { only: [rule], overlay, includeMet: true })
  expect(findings[0]?.message).toContain(message)
  expect(findings[0]?.evidence.map(({ text }) => text)).toContain(note)
})
