import rule from '../../../rules/lifecycle/windows-in-support.ts'
import { ruleTest } from '../../support/rule-test.ts'

/** The server of the newcomer with what it says, and nothing beside it. */
const alone = (says: string) =>
  `pools: [{ fqdn: lync01.contoso.net, servers: [{ address: 192.168.10.90, ${says} }] }]\nactiveDirectory: null\nfileShares: null`

ruleTest(rule, [
  {
    name: 'met: on the last day, every server and those around them',
    on: 'contoso-single-edge',
    asOf: '2023-10-10',
    met: ['Windows Server 2012 R2'],
  },
  {
    name: 'unmet: once for all servers, with the first of them',
    on: 'contoso-single-edge',
    asOf: '2023-10-11',
    unmet: ['Windows Server 2012 R2'],
    says: 'the support of Windows Server 2012 R2 ended on 2023-10-10: fe01.contoso.net, fe02.contoso.net, fe03.contoso.net',
  },
  {
    name: 'each version by itself: a farm on an older system',
    on: 'fourthcoffee-hybrid',
    asOf: '2027-01-13',
    met: ['Windows Server 2019'],
    unmet: ['Windows Server 2016'],
    says: 'oos01.ad.fourthcoffee.com',
  },
  {
    name: 'unmet: without the service pack that lasts longer',
    on: 'contoso-single-edge',
    overlay: 'sqlServers: [{ name: sql01, os: Windows Server 2008 R2 Standard RTM }]',
    met: ['Windows Server 2012 R2'],
    unmet: ['Windows Server 2008 R2 without SP1'],
  },
  {
    name: 'unknown: the service pack decides, and is not given',
    on: 'contoso-single-edge',
    overlay: 'sqlServers: [{ name: sql01, os: Windows Server 2008 R2 Standard }]',
    met: ['Windows Server 2012 R2'],
    unknown: ['Windows Server 2008 R2 Standard'],
    says: 'it may be Windows Server 2008 R2 without SP1 (supported until 2013-04-09) or',
  },
  {
    name: 'unmet: the service pack is not given, and does not matter any more',
    on: 'newcomer',
    overlay: alone('os: Windows Server 2008 R2'),
    asOf: '2020-01-15',
    unmet: ['Windows Server 2008 R2 SP1'],
  },
  {
    name: 'unknown: a server of the product does not say what it runs',
    on: 'newcomer',
    overlay: alone('fqdn: lync01.contoso.net'),
    unknown: ['lync01.contoso.net'],
    says: 'the operating system is not given: lync01.contoso.net',
  },
  {
    name: 'skipped: a system without a documented end',
    on: 'newcomer',
    overlay: alone('os: Windows 8.1 Pro'),
    skipped: 'no server runs a Windows whose end of support is documented',
  },
])
