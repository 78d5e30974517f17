import rule from '../../../rules/federation/partners-without-stale-proxy.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'wingtiptoys-director', met: ['adatum.com'] },
  {
    name: 'unmet: the partner is in the cloud',
    on: 'cohovineyard-dual-stack',
    overlay:
      'features: { federation: { allowedDomains: [{ domain: adatum.com, accessEdge: sip.adatum.com, product: online }] } }',
    unmet: ['adatum.com'],
    says: 'is in the cloud',
  },
  {
    name: 'unmet: the proxy is that of the cloud',
    on: 'cohovineyard-dual-stack',
    overlay:
      'features: { federation: { allowedDomains: [{ domain: adatum.com, accessEdge: sipfed.online.lync.com }] } }',
    unmet: ['adatum.com'],
  },
  {
    name: 'unknown: what the partner runs',
    on: 'cohovineyard-dual-stack',
    overlay:
      'features: { federation: { allowedDomains: [{ domain: adatum.com, accessEdge: sip.adatum.com }, { domain: b.example, accessEdge: sip.notonline.lync.com.example }] } }',
    unknown: ['adatum.com', 'b.example'],
  },
  { name: 'empty', on: 'contoso-single-edge', skipped: 'no partner has an Access Edge that is set by hand' },
])
