import rule from '../../../rules/dns/internal-web-services-record-present.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { inside } from './overlays.ts'

const WEBINT = 'internal/webint.contoso.net/A'

ruleTest(rule, [
  { name: 'the name has its record', on: 'contoso-single-edge', met: [WEBINT] },
  {
    name: 'the name has no record',
    on: 'contoso-single-edge',
    overlay: inside({ 'contoso.net': ['pool01 A 192.168.10.11'] }),
    unmet: [WEBINT],
    says: 'webint.contoso.net has no A or AAAA record in the internal view',
  },
  {
    name: 'no zone holds the name',
    on: 'contoso-single-edge',
    overlay: inside({ 'contoso.net': null }),
    unknown: [WEBINT],
  },
  {
    name: 'the web services use the pool FQDN',
    on: 'contoso-single-edge',
    overlay: 'pools: [{ fqdn: pool01.contoso.net, webServices: { internal: pool01.contoso.net } }]\n',
    skipped: 'no pool has an internal web services FQDN of its own',
  },
  {
    name: 'a Standard Edition server cannot have one',
    on: 'newcomer',
    overlay: 'pools: [{ fqdn: lync01.contoso.net, webServices: { internal: lsweb.contoso.net } }]\n',
    skipped: 'no pool has an internal web services FQDN of its own',
  },
])
