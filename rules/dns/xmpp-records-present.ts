import { presenceRule } from './shared.ts'

export default presenceRule({
  id: 'dns/xmpp-records-present',
  title: 'Every XMPP domain has the records partners find it by',
  severity: 'fail',
  why: 'XMPP partners cannot reach the users of the domain.',
  cites: ['A-dns', 'D19'],
  sections: ['dns', 'edgePools'],
  alsoReads: ['features', 'sipDomains'],
  skippedWhen: 'XMPP federation is not wanted, or the product version has none',
})
