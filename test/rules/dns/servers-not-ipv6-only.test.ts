import rule from '../../../rules/dns/servers-not-ipv6-only.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'IPv4', on: 'newcomer', met: ['lync01.contoso.net'] },
  {
    name: 'every side of the Edge',
    on: 'contoso-single-edge',
    met: [
      'fe01.contoso.net',
      'fe02.contoso.net',
      'fe03.contoso.net',
      'lsedge.contoso.net/external',
      'lsedge.contoso.net/internal',
    ],
  },
  { name: 'both families', on: 'wingtip-two-sites', met: ['se01.corp.wingtip.com', 'se02.corp.wingtip.com'] },
  {
    name: 'IPv6 alone',
    on: 'newcomer',
    overlay: `pools: [{ fqdn: lync01.contoso.net, servers: [{ address: '2001:db8::90' }] }]
`,
    unmet: ['lync01.contoso.net'],
    says: 'lync01.contoso.net has IPv6 addresses only: 2001:db8::90',
  },
  {
    name: 'one side of the Edge',
    on: 'contoso-single-edge',
    overlay: `edgePools: [{ fqdn: lsedge.contoso.net, servers: [{ fqdn: lsedge.contoso.net, internal: { address: 'fd00::10' } }] }]
`,
    met: ['fe01.contoso.net', 'fe02.contoso.net', 'fe03.contoso.net', 'lsedge.contoso.net/external'],
    unmet: ['lsedge.contoso.net/internal'],
  },
  {
    name: 'no address',
    on: 'newcomer',
    overlay: 'pools: [{ fqdn: lync01.contoso.net, servers: [{ os: Windows Server 2012 R2 Standard }] }]\n',
    skipped: 'no address of a server is given',
  },
])
