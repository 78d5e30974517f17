import rule from '../../../rules/ports/av-edge-on-port-443.ts'
import { ruleTest } from '../../support/rule-test.ts'

const EDGE = 'lsedge.contoso.net'
const av = (text: string) => `edgePools: [{ fqdn: ${EDGE}, services: { av: ${text} } }]\n`

ruleTest(rule, [
  { name: 'met: 443', on: 'contoso-single-edge', met: [EDGE] },
  { name: 'met: the default', on: 'contoso-single-edge', overlay: av('{ port: ~ }'), met: [EDGE] },
  { name: 'met: one address for all services', on: 'tailspintoys-one-address', met: ['edge01.ad.tailspintoys.com'] },
  {
    name: 'unmet: 442',
    on: 'contoso-single-edge',
    overlay: av('{ port: 442 }'),
    unmet: [EDGE],
    says: 'takes TCP on port 442',
  },
  { name: 'unknown: the service is not given', on: 'contoso-single-edge', overlay: av('~'), unknown: [EDGE] },
  { name: 'skipped: no Edge', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'edgePools: ~\n', notGiven: 'edgePools' },
])
