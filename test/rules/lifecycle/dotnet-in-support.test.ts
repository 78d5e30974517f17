import rule from '../../../rules/lifecycle/dotnet-in-support.ts'
import { ruleTest } from '../../support/rule-test.ts'

const DOT_NET = (version: string) =>
  `edgePools: [{ fqdn: lsedge.corp.woodgrovebank.com, serverDefaults: { prerequisites: { dotNet: "${version}" } } }]`

ruleTest(rule, [
  { name: 'met: as long as Windows', on: 'proseware-two-sites', met: ['.NET Framework 4.6.2 to 4.8.1'] },
  {
    name: 'met: an older version in its time',
    on: 'woodgrovebank-hardware-balanced',
    met: ['.NET Framework 4.0 to 4.5.1'],
  },
  {
    name: 'unmet: the version that Lync Server 2013 asks for, later',
    on: 'woodgrovebank-hardware-balanced',
    asOf: '2016-01-13',
    unmet: ['.NET Framework 4.0 to 4.5.1'],
    says: 'the support of .NET Framework 4.0 to 4.5.1 ended on 2016-01-12: fe01.corp.woodgrovebank.com',
  },
  {
    name: 'unknown: some tell it and others do not',
    on: 'woodgrovebank-hardware-balanced',
    overlay:
      'edgePools: [{ fqdn: lsedge.corp.woodgrovebank.com, serverDefaults: { prerequisites: { dotNet: null } } }]',
    met: ['.NET Framework 4.0 to 4.5.1'],
    unknown: ['edge01.corp.woodgrovebank.com, edge02.corp.woodgrovebank.com'],
  },
  {
    name: 'met: as the registry writes it',
    on: 'woodgrovebank-hardware-balanced',
    overlay: DOT_NET('4.8.04161'),
    met: ['.NET Framework 4.0 to 4.5.1', '.NET Framework 4.6.2 to 4.8.1'],
  },
  {
    name: 'unknown: as the registry writes it, where that tells no 4.6 from 4.6.2',
    on: 'woodgrovebank-hardware-balanced',
    overlay: DOT_NET('4.6.01590'),
    met: ['.NET Framework 4.0 to 4.5.1'],
    unknown: ['edge01.corp.woodgrovebank.com, edge02.corp.woodgrovebank.com'],
    says: '"4.6.01590" is not a version',
  },
  {
    name: 'skipped: none tells it',
    on: 'newcomer',
    overlay: 'pools: [{ fqdn: lync01.contoso.net, serverDefaults: null }]',
    skipped: 'no computer tells the version',
  },
])
