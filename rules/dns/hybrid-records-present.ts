import { presenceRule } from './shared.ts'

export default presenceRule({
  id: 'dns/hybrid-records-present',
  title: 'A hybrid deployment has the records the tenant and the users inside need',
  severity: 'fail',
  why: 'The tenant does not find the users on premises, or people inside cannot join the meetings of users in the cloud.',
  cites: ['D25'],
  sections: ['dns', 'edgePools'],
  alsoReads: ['features', 'sipDomains'],
  skippedWhen: 'there is no hybrid deployment',
})
