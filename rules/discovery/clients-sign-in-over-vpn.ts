import { defineRule } from '../../src/rule.ts'
import { signIns } from './shared.ts'

export default defineRule({
  id: 'discovery/clients-sign-in-over-vpn',
  title: 'Every client in a VPN finds a server it can sign in to',
  severity: 'fail',
  why: 'The DNS server of the VPN tells its clients of some names only; a client that finds no server with them does not sign in.',
  facts: ['client-lookup', 'clients'],
  cites: ['D1', 'D5', 'D9', 'D27', 'S3'],
  sections: ['dns', 'vpn'],
  alsoReads: ['certificates', 'clients', 'edgePools', 'features', 'pools', 'reverseProxies', 'sipDomains'],
  skippedWhen: 'no client is used in a VPN that looks for its server by DNS in a documented order',
  *check(context) {
    yield* signIns(context, { kinds: ['desktop', 'phone', 'store-app'], views: ['vpn'] })
  },
})
