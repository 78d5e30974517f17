import rule from '../../../rules/topology/sources-agree.ts'
import { ruleTest } from '../../support/rule-test.ts'

const pool = (keys: string) => `pools: [{ fqdn: pool01.contoso.net, ${keys} }]\n`
const server = (keys: string) => pool(`servers: [{ fqdn: fe01.contoso.net, ${keys} }]`)

ruleTest(rule, [
  { name: 'met', on: 'contoso-exported', met: ['inventory', 'topology'] },
  {
    name: 'met: one system by another of its names',
    on: 'contoso-exported',
    overlay: server('os: Microsoft Windows Server 2012 R2 Standard 64-bit'),
    met: ['inventory', 'topology'],
  },
  {
    name: 'met: memory as it was bought, and either end of a port range',
    on: 'contoso-exported',
    overlay: `${server('hardware: { memoryGb: 33 }')}network: { qos: { server: { audio: { ports: 49152-57500 } } } }\n`,
    met: ['inventory', 'topology'],
  },
  {
    name: 'met: a SQL Server by its FQDN, and a file share by a name of its own',
    on: 'contoso-exported',
    overlay: `fileShares: [{ name: Files, unc: '\\\\CONTOSO.net\\lync' }]
${pool('backEnd: sql01.contoso.net, fileShare: Files')}`,
    met: ['inventory', 'topology'],
  },
  {
    name: 'unmet: another edition than the inventory',
    on: 'contoso-exported',
    overlay: server('os: Windows Server 2012 R2 Datacenter'),
    unmet: ['pools pool01.contoso.net fe01.contoso.net os'],
    says: 'two sources differ: Windows Server 2012 R2 Datacenter stands, Windows Server 2012 R2 Standard 9600 x64 does not',
  },
  {
    name: 'unmet: a system that nobody can read',
    on: 'contoso-exported',
    overlay: server('os: Windows Servr'),
    unmet: ['pools pool01.contoso.net fe01.contoso.net os'],
  },
  {
    name: 'unmet: half the memory',
    on: 'contoso-exported',
    overlay: server('hardware: { memoryGb: 16 }'),
    unmet: ['pools pool01.contoso.net fe01.contoso.net hardware memoryGb'],
    says: 'two sources differ: 16 stands, 32 does not',
  },
  {
    name: 'unmet: another port range, another address, another order of SIP domains',
    on: 'contoso-exported',
    overlay: `sipDomains: [fabrikam.com, contoso.com]
${server('address: 192.168.10.21')}network: { qos: { server: { audio: { ports: 50000-57500 } } } }
`,
    unmet: ['network qos server audio ports', 'pools pool01.contoso.net fe01.contoso.net address', 'sipDomains'],
  },
  {
    name: 'unmet: no telephony',
    on: 'contoso-exported',
    overlay: 'coexistsWith: [{ system: lync-2010 }]\nvoice: none\n',
    unmet: ['voice'],
    says: 'two sources differ: none stands, ',
  },
  { name: 'skip: one source', on: 'contoso-single-edge', skipped: 'there is one source only' },
])
