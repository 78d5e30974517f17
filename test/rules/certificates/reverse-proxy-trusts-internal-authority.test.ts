import rule from '../../../rules/certificates/reverse-proxy-trusts-internal-authority.ts'
import { ruleTest } from '../../support/rule-test.ts'

/** The proxies of the environment, with another property: lists without names are replaced as a whole. */
function proxy(line: string): string {
  return `reverseProxies:\n  - device: rp01\n    ${line}\n    publish: { hosts: webext.adatum.com, to: pool01.corp.adatum.com }\n`
}

ruleTest(rule, [
  { name: 'trusted', on: 'adatum-scaled-edge', met: ['rp01'] },
  {
    name: 'not trusted',
    on: 'adatum-scaled-edge',
    overlay: proxy('trustsInternalCa: false'),
    unmet: ['rp01'],
    says: 'rp01 does not trust the internal authority, which issued dir01 of the web services',
  },
  {
    name: 'whether it trusts is not given',
    on: 'adatum-scaled-edge',
    overlay: proxy('sanCertificates: true'),
    skipped: 'no reverse proxy says whether it trusts',
  },
  {
    name: 'no reverse proxy',
    on: 'adatum-scaled-edge',
    overlay: 'reverseProxies: none\n',
    skipped: 'none',
  },
  { name: 'no certificates', on: 'adatum-scaled-edge', overlay: 'certificates: none\n', skipped: 'none' },
  {
    name: 'certificates are not given',
    on: 'adatum-scaled-edge',
    overlay: 'certificates: ~\n',
    notGiven: 'certificates',
  },
])
