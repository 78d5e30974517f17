import { defineRule } from '../../src/rule.ts'
import { signIns } from './shared.ts'

export default defineRule({
  id: 'discovery/clients-sign-in-inside',
  title: 'Every client inside finds a server it can sign in to',
  severity: 'fail',
  why: 'Users inside whose client finds no server do not sign in until somebody enters its name by hand.',
  facts: ['client-lookup', 'clients'],
  cites: ['D1', 'D3', 'D5', 'D27', 'D29', 'S1', 'S3'],
  sections: ['dns', 'pools'],
  alsoReads: ['certificates', 'clients', 'edgePools', 'features', 'network', 'reverseProxies', 'sipDomains'],
  skippedWhen: 'no client is used that looks for its server by DNS in a documented order',
  *check(context) {
    yield* signIns(context, { kinds: ['desktop', 'phone', 'store-app'], views: ['internal'] })
  },
})
