import rule from '../../../rules/ports/edge-pool-size-supported.ts'
import { ruleTest } from '../../support/rule-test.ts'

// The server of the base is one of them.
const servers = (count: number) =>
  `edgePools: [{ fqdn: lsedge.contoso.net, servers: [${Array.from({ length: count - 1 }, (_, n) => `{ fqdn: e${n}.contoso.net }`).join(', ')}] }]\n`

ruleTest(rule, [
  { name: 'one server', on: 'contoso-single-edge', met: ['lsedge.contoso.net'] },
  { name: 'twelve', on: 'contoso-single-edge', overlay: servers(12), met: ['lsedge.contoso.net'] },
  { name: 'thirteen', on: 'contoso-single-edge', overlay: servers(13), unmet: ['lsedge.contoso.net'], level: 'warn' },
  {
    name: 'thirteen, where it is documented',
    on: 'contoso-single-edge',
    overlay: `product: sfb-2019\n${servers(13)}`,
    unmet: ['lsedge.contoso.net'],
  },
  { name: 'no Edge', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'edgePools: ~\n', notGiven: 'edgePools' },
])
