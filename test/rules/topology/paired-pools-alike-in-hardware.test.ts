import rule from '../../../rules/topology/paired-pools-alike-in-hardware.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'wingtip-two-sites', met: ['se01.corp.wingtip.com and se02.corp.wingtip.com'] },
  {
    name: 'unmet',
    on: 'wingtip-two-sites',
    overlay: 'pools: [{ fqdn: se02.corp.wingtip.com, servers: [{ hardware: { virtual: true } }] }]\n',
    unmet: ['se01.corp.wingtip.com and se02.corp.wingtip.com'],
    says: 'the pair mixes physical and virtual servers',
  },
  {
    name: 'unmet: by what all servers of a pool have',
    on: 'proseware-two-sites',
    overlay: 'pools: [{ fqdn: pool01.int.proseware.com, serverDefaults: { hardware: { virtual: true } } }]\n',
    unknown: ['pool01.int.proseware.com and pool02.int.proseware.com'],
    says: 'whether pool02.int.proseware.com is virtual is not given',
  },
  {
    name: 'unknown: one does not say',
    on: 'wingtip-two-sites',
    overlay: 'pools: [{ fqdn: se02.corp.wingtip.com, servers: [{ address: 10.31.0.11, hardware: { cores: 12 } }] }]\n',
    unknown: ['se01.corp.wingtip.com and se02.corp.wingtip.com'],
    says: 'whether se02.corp.wingtip.com is virtual is not given',
  },
  {
    name: 'empty: none says',
    on: 'proseware-two-sites',
    skipped: 'no pool of a pair says whether its servers are virtual (pools.servers.hardware.virtual)',
  },
])
