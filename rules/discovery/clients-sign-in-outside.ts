import { defineRule } from '../../src/rule.ts'
import { signIns } from './shared.ts'

export default defineRule({
  id: 'discovery/clients-sign-in-outside',
  title: 'Every client outside finds the Access Edge service and can sign in there',
  severity: 'fail',
  why: 'Users outside whose client finds no way to the Access Edge service do not sign in.',
  facts: ['client-lookup', 'clients'],
  cites: ['D1', 'D5', 'D9', 'D27', 'S3'],
  sections: ['dns', 'edgePools'],
  alsoReads: ['certificates', 'clients', 'features', 'pools', 'reverseProxies', 'sipDomains'],
  skippedWhen: 'no client is used from outside that looks for its server by DNS in a documented order',
  *check(context) {
    yield* signIns(context, { kinds: ['desktop', 'phone', 'store-app'], views: ['external'] })
  },
})
