import { defineRule } from '../../src/rule.ts'
import { judgeUpdates } from './shared-updates.ts'

export default defineRule({
  id: 'clients/server-update-for-client-installed',
  title: 'The servers have the updates without which a client does not work',
  severity: 'fail',
  why: 'Before that update the servers lack the service the client uses: mobile clients do not sign in, web apps do not join.',
  facts: ['client-server-updates', 'clients'],
  cites: ['D26', 'S15-MAC', 'CHROME', 'S15-MEET', 'S15-UPDS', 'HANSEN', 'SE-HIEZ'],
  sections: ['clients', 'pools'],
  skippedWhen: 'no client is listed that needs an update of the server',
  check: (context) => judgeUpdates(context, 'sign-in'),
})
