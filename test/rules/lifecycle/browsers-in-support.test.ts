import rule from '../../../rules/lifecycle/browsers-in-support.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'treyresearch-tls-1-2', met: ['Internet Explorer 11 on Windows 10'] },
  {
    name: 'unmet: on the day after',
    on: 'treyresearch-tls-1-2',
    asOf: '2022-06-15',
    unmet: ['Internet Explorer 11 on Windows 10'],
    says: 'ended on 2022-06-14: Skype for Business 2016',
  },
  {
    name: 'unmet: an older one, on any system',
    on: 'woodgrovebank-hardware-balanced',
    overlay: 'adminWorkstations: [{ name: adm01, browser: Internet Explorer 10 32-bit }]',
    asOf: '2020-02-01',
    unmet: ['Internet Explorer 10'],
    says: 'the support of Internet Explorer 10 ended on 2020-01-31: adm01',
  },
  {
    name: 'unmet: Silverlight of a server and of a workstation',
    on: 'newcomer',
    overlay:
      'adminWorkstations: [{ name: adm01, prerequisites: { silverlight: "4.0" } }]\n' +
      'pools: [{ fqdn: lync01.contoso.net, servers: [{ address: 192.168.10.90, prerequisites: { silverlight: "5.1" } }] }]',
    met: ['Silverlight 5'],
    unmet: ['Silverlight 4'],
    says: 'ended on 2013-01-08: adm01',
  },
  {
    name: 'the end of Internet Explorer 11 is that on Windows 10',
    on: 'newcomer',
    overlay:
      'adminWorkstations: [{ name: adm01, os: Windows 10 Pro, browser: IE 11 }, { name: adm02, os: Windows 8.1 Pro, browser: IE 11 }]',
    asOf: '2022-06-15',
    unmet: ['Internet Explorer 11 on Windows 10'],
    says: 'ended on 2022-06-14: adm01',
  },
  { name: 'skipped: none is described', on: 'newcomer', skipped: 'no browser or Silverlight is described' },
])
