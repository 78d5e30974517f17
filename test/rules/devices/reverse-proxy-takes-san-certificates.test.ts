import rule from '../../../rules/devices/reverse-proxy-takes-san-certificates.ts'
import { ruleTest } from '../../support/rule-test.ts'

function proxy(keys: string): string {
  return `devices: none\nreverseProxies: [{ name: rp01${keys} }]`
}

ruleTest(rule, [
  { name: 'the reverse proxy of the clean environment', on: 'contoso-single-edge', met: ['rp01'] },
  { name: 'it does', on: 'newcomer', overlay: proxy(', sanCertificates: true'), met: ['rp01'] },
  {
    name: 'it does not',
    on: 'newcomer',
    overlay: proxy(', sanCertificates: false'),
    unmet: ['rp01'],
    says: 'rp01 takes no certificates with subject alternative names',
  },
  {
    name: 'for a later product no page was found',
    on: 'newcomer',
    overlay: `product: sfb-2019\n${proxy(', sanCertificates: false')}`,
    unmet: ['rp01'],
    level: 'warn',
  },
  { name: 'nobody gives it', on: 'newcomer', overlay: proxy(''), unknown: ['reverseProxies'] },
  {
    name: 'some give it',
    on: 'newcomer',
    overlay: `devices: none\nreverseProxies: [{ name: rp01, sanCertificates: true }, { name: rp02 }]`,
    met: ['rp01'],
    unknown: ['rp02'],
  },
  { name: 'there is none', on: 'newcomer', skipped: 'reverseProxies: none' },
])
