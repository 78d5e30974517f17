import { defineRule } from '../../src/rule.ts'
import { judgeUpdates } from './shared-updates.ts'

export default defineRule({
  id: 'clients/server-can-set-client-interface',
  title: 'The servers can say which interface Skype for Business clients show',
  severity: 'warn',
  why: 'Before that update no policy chooses between the Lync and the Skype for Business interface, and users get one unannounced.',
  facts: ['client-server-updates', 'clients'],
  cites: ['L-SFBUI', 'S15-UX'],
  sections: ['clients', 'pools'],
  skippedWhen: 'no client is listed whose interface the servers choose',
  check: (context) => judgeUpdates(context, 'interface'),
})
