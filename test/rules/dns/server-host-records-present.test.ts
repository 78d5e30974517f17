import rule from '../../../rules/dns/server-host-records-present.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { inside, overlay } from './overlays.ts'

const server = (host: string) => `internal/${host}.contoso.net/A`
const ALL = ['fe01', 'fe02', 'fe03', 'sql01'].map(server)

ruleTest(rule, [
  { name: 'a Standard Edition server has the name of its pool', on: 'newcomer', met: [server('lync01')] },
  { name: 'Front End Servers and SQL Server', on: 'contoso-single-edge', met: ALL },
  {
    name: 'the SQL Server has no record',
    on: 'contoso-single-edge',
    overlay: inside({
      'contoso.net': ['fe01 A 192.168.10.11', 'fe02 A 192.168.10.12', 'fe03 A 192.168.10.13'],
    }),
    met: ALL.slice(0, 3),
    unmet: [server('sql01')],
    says: 'sql01.contoso.net has no A or AAAA record in the internal view',
  },
  {
    name: 'the servers of an Edge pool have names of their own',
    on: 'contoso-single-edge',
    overlay: overlay({
      edgePools: [
        {
          fqdn: 'lsedge.contoso.net',
          loadBalancing: 'dns',
          servers: [{ fqdn: 'edge01.contoso.net', internal: '172.25.33.10' }, { fqdn: 'edge02.contoso.net' }],
        },
      ],
    }),
    edits: [{ find: '      - fqdn: lsedge.contoso.net\n', replace: '      - fqdn: edge01.contoso.net\n' }],
    met: ALL,
    unmet: [server('edge01'), server('edge02')],
  },
  {
    name: 'IPv6 only',
    on: 'newcomer',
    overlay: inside({ 'contoso.net': ['lync01 AAAA 2001:db8::90'] }),
    met: [server('lync01')],
  },
  {
    name: 'a name in upper case',
    on: 'newcomer',
    edits: [{ find: 'fqdn: lync01.contoso.net', replace: 'fqdn: LYNC01.Contoso.Net' }],
    met: [server('lync01')],
  },
  {
    name: 'no zone holds the name',
    on: 'newcomer',
    overlay: inside({ 'contoso.net': null }),
    unknown: [server('lync01')],
    says: 'no zone of the internal view holds lync01.contoso.net',
  },
  {
    name: 'no server says its name',
    on: 'newcomer',
    edits: [{ find: 'role: standard-edition', replace: 'role: front-end' }],
    skipped: 'no server has an FQDN',
  },
])
