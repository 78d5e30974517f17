import rule from '../../../rules/topology/paired-pools-same-os.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'wingtip-two-sites', met: ['se01.corp.wingtip.com and se02.corp.wingtip.com'] },
  {
    name: 'met: editions may differ',
    on: 'wingtip-two-sites',
    overlay: 'pools: [{ fqdn: se02.corp.wingtip.com, servers: [{ os: Windows Server 2012 R2 Datacenter }] }]\n',
    met: ['se01.corp.wingtip.com and se02.corp.wingtip.com'],
  },
  {
    name: 'unmet',
    on: 'wingtip-two-sites',
    overlay: 'pools: [{ fqdn: se02.corp.wingtip.com, servers: [{ os: Windows Server 2012 Standard }] }]\n',
    unmet: ['se01.corp.wingtip.com and se02.corp.wingtip.com'],
    says: 'the pair runs Windows Server 2012 R2 and Windows Server 2012',
  },
  {
    name: 'unknown: not given',
    on: 'wingtip-two-sites',
    overlay: 'pools: [{ fqdn: se02.corp.wingtip.com, servers: [{ address: 10.31.0.11 }] }]\n',
    unknown: ['se01.corp.wingtip.com and se02.corp.wingtip.com'],
    says: 'the system of se02.corp.wingtip.com is not known',
  },
  { name: 'empty: no pair', on: 'contoso-single-edge', skipped: 'no pool is paired with another that is described' },
])
