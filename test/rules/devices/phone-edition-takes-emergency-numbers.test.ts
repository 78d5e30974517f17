import rule from '../../../rules/devices/phone-edition-takes-emergency-numbers.ts'
import { ruleTest } from '../../support/rule-test.ts'

function phone(model: string, version: string, numbers = "['110', '112']"): string {
  const given = version === '' ? '' : `, version: '${version}'`
  return `product: sfb-2015\ndevices: [{ name: d1, category: ip-phone, vendor: Polycom, model: ${model}${given} }]
voice: { emergency: { e911: false, numbers: ${numbers} } }`
}

ruleTest(rule, [
  { name: 'the phones of the clean environment have the build', on: 'proseware-two-sites', met: ['desk-phones'] },
  { name: 'a later build', on: 'newcomer', overlay: phone('CX600', '4.0.7577.4534'), met: ['d1'] },
  {
    name: 'an earlier build',
    on: 'newcomer',
    overlay: phone('CX600', '4.0.7577.4444'),
    unmet: ['d1'],
    says: 'runs 4.0.7577.4444, which knows one emergency number only',
  },
  { name: 'the version is not given', on: 'newcomer', overlay: phone('CX600', ''), unknown: ['d1'] },
  {
    name: 'a build from another place on cannot be compared',
    on: 'newcomer',
    overlay: phone('CX600', '7577.4512'),
    unknown: ['d1'],
    says: 'cannot be told: it runs 7577.4512',
  },
  {
    name: 'one number',
    on: 'newcomer',
    overlay: phone('CX600', '4.0.7577.4444', "['112']"),
    skipped: 'several emergency',
  },
  {
    name: 'a phone for which no build is documented',
    on: 'newcomer',
    overlay: phone('CX700', '4.0.7577.4444'),
    skipped: 'several emergency',
  },
  {
    name: 'Lync Server 2013 knows one number',
    on: 'newcomer',
    overlay: phone('CX600', '4.0.7577.4444').replace('sfb-2015', 'lync-2013'),
    skipped: 'several emergency',
  },
  { name: 'there are no devices', on: 'newcomer', skipped: 'devices: none' },
])
