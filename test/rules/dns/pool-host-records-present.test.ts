import rule from '../../../rules/dns/pool-host-records-present.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { inside, overlay } from './overlays.ts'

const EDGE = 'internal/lsedge.contoso.net/A'
const POOL = 'internal/pool01.contoso.net/A'

ruleTest(rule, [
  { name: 'a pool under DNS load balancing and an Edge', on: 'contoso-single-edge', met: [EDGE, POOL] },
  {
    name: 'no record of the pool',
    on: 'contoso-single-edge',
    overlay: inside({ 'contoso.net': ['fe01 A 192.168.10.11', 'lsedge A 172.25.33.10'] }),
    met: [EDGE],
    unmet: [POOL],
    says: 'pool01.contoso.net has no A or AAAA record in the internal view',
  },
  {
    name: 'a single Director is a pool with the name of its server',
    on: 'contoso-single-edge',
    overlay: overlay({
      pools: [
        {
          fqdn: 'dir01.contoso.net',
          role: 'director',
          servers: [{ fqdn: 'dir01.contoso.net', address: '192.168.10.40' }],
        },
      ],
    }),
    met: [EDGE, POOL],
    unmet: ['internal/dir01.contoso.net/A'],
  },
  {
    name: 'a delegated name',
    on: 'contoso-single-edge',
    overlay: inside({ 'contoso.net': ['lsedge A 172.25.33.10', 'pool01 NS dc01'] }),
    met: [EDGE],
    unknown: [POOL],
  },
  {
    name: 'no zone holds the names',
    on: 'contoso-single-edge',
    overlay: inside({ 'contoso.net': null }),
    unknown: [EDGE, POOL],
  },
  { name: 'a Standard Edition server has no other name', on: 'newcomer', skipped: 'no pool has a name of its own' },
])
