import { defineRule } from '../../src/rule.ts'
import { signIns } from './shared.ts'

export default defineRule({
  id: 'discovery/mobile-clients-find-their-service',
  title: 'Every mobile client finds the mobility service, inside and outside',
  severity: 'fail',
  why: 'Mobile clients know no way but Autodiscover, and inside too they go through the reverse proxy.',
  facts: ['client-lookup', 'clients'],
  cites: ['D1', 'D9', 'D26', 'D27', 'S3', 'S10'],
  sections: ['dns', 'pools'],
  alsoReads: ['certificates', 'clients', 'features', 'reverseProxies', 'sipDomains'],
  skippedWhen: 'no mobile client is used whose lookup order is documented',
  *check(context) {
    yield* signIns(context, { kinds: ['mobile'] })
  },
})
