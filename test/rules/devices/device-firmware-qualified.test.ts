import { expect, test } from 'vitest'
import rule from '../../../rules/devices/device-firmware-qualified.ts'
import { judgeCopy } from '../../support/copies.ts'
import { ruleTest } from '../../support/rule-test.ts'

function device(category: string, vendor: string, model: string, version?: string): string {
  const given = version === undefined ? '' : `, version: '${version}'`
  return `devices: [{ name: d1, category: ${category}, vendor: ${vendor}, model: '${model}'${given} }]`
}

const gateway = (version?: string) => device('gateway', 'AudioCodes', 'Mediant 1000', version)
const phone = (version: string) => device('ip-phone', 'Polycom', 'VVX 410', version)

ruleTest(rule, [
  {
    name: 'the gateway and the phones of the clean environment',
    on: 'contoso-single-edge',
    met: ['common-area-phones', 'desk-phones', 'gw01'],
  },
  {
    name: 'a gateway with older firmware',
    on: 'newcomer',
    overlay: gateway('6.00A.033.005'),
    unmet: ['d1'],
    says: 'd1 (AudioCodes Mediant 1000) runs 6.00A.033.005, older than the listed 6.60A.022.003',
  },
  {
    name: 'a gateway with newer firmware is not ruled out',
    on: 'newcomer',
    overlay: gateway('6.80A.001.001'),
    met: ['d1'],
  },
  { name: 'the version is not given', on: 'newcomer', overlay: gateway(), unknown: ['d1'], says: 'is not given' },
  {
    name: 'the version is written as another vendor does',
    on: 'newcomer',
    overlay: gateway('15.3(3)M1'),
    unknown: ['d1'],
    says: 'cannot be compared with the listed 6.60A.022.003',
  },
  { name: 'a phone with the listed firmware', on: 'newcomer', overlay: phone('5.3.0.12074'), met: ['d1'] },
  {
    name: 'a phone with newer firmware than the list has',
    on: 'newcomer',
    overlay: phone('5.9.0.9373'),
    unmet: ['d1'],
    says: 'newer than the listed 5.3.0.12074',
  },
  {
    name: 'firmware of a phone is not ruled out where no page says so',
    on: 'newcomer',
    overlay: `product: sfb-2015\n${phone('5.2.0.1000')}`,
    skipped: 'no device is on a list that rules out firmware',
  },
  {
    name: 'firmware tested for Lync Server 2013 counts where the gateway is carried over',
    on: 'newcomer',
    overlay: `product: sfb-2015\n${gateway('6.60A.022.003')}`,
    met: ['d1'],
  },
  {
    name: 'Lync Phone Edition of a later build',
    on: 'newcomer',
    overlay: device('ip-phone', 'Polycom', 'CX600', '4.0.7577.4512'),
    met: ['d1'],
  },
  {
    name: 'Lync Phone Edition older than its list says',
    on: 'newcomer',
    overlay: device('ip-phone', 'Polycom', 'CX600', '4.0.7577.107'),
    unmet: ['d1'],
    says: 'older than the listed 4.0.7577.4444',
  },
  {
    name: 'older than a build only a third party names: warns',
    on: 'newcomer',
    overlay: device('ip-phone', 'Polycom', 'CX700', '3.5.6907.187'),
    unmet: ['d1'],
    level: 'warn',
    says: 'older than the listed 4.0.7577.4363',
  },
  {
    name: 'no version is ruled out for the later product',
    on: 'newcomer',
    overlay: `product: sfb-2019\n${gateway('6.00A.033.005')}`,
    skipped: 'no device is on a list that rules out firmware',
  },
  {
    name: 'a device on no list is no subject',
    on: 'newcomer',
    overlay: device('gateway', 'Dialogic', 'DMG1000', '1.0'),
    skipped: 'no device is on a list',
  },
  {
    name: 'a device of which it is not clear which one it is is no subject',
    on: 'newcomer',
    overlay: device('gateway', 'AudioCodes', 'Mediant 1000B', '1.0'),
    skipped: 'no device is on a list',
  },
  { name: 'there are no devices', on: 'newcomer', skipped: 'devices: none' },
])

test('a build of a third party is shown with its source', async () => {
  const overlay = device('ip-phone', 'Polycom', 'CX700', '3.5.6907.187')
  const { findings } = await judgeCopy('newcomer', { only: [rule], overlay })
  expect(findings[0]?.fix).toBe('install 4.0.7577.4363 or later')
  expect(findings[0]?.evidence.map(({ fact }) => fact?.sources.map(({ title }) => title) ?? [])).toContainEqual([
    'Updating Lync Phone Edition Devices for Lync 2013 (Jeff Schertz, 2013-05-31)',
  ])
})
