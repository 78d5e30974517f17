import { defineRule } from '../../src/rule.ts'
import { sameOnEvery } from './shared-same.ts'

export default defineRule({
  id: 'certificates/oauth-same-on-every-server',
  title: 'Every server of the deployment has the same OAuth certificate',
  severity: 'fail',
  why: 'Exchange, SharePoint and other pools know the tokens of one certificate only, and refuse those signed with another.',
  facts: ['certificate-requirements'],
  cites: ['C15', 'C16'],
  sections: ['certificates'],
  alsoReads: ['exchange', 'pools', 'sharePoint'],
  skippedWhen: 'no OAuth certificate is assigned, and none is needed',
  check: (context) => sameOnEvery(context, 'deployment'),
})
