import { presenceRule } from './shared.ts'

export default presenceRule({
  id: 'dns/exchange-um-srv-present',
  title: 'Exchange Online voice mail has the SRV records it needs on both sides',
  severity: 'fail',
  why: 'Calls that nobody answers do not reach the voice mail of the users.',
  cites: ['D23', 'D24'],
  sections: ['dns', 'edgePools'],
  alsoReads: ['exchange', 'features', 'sipDomains'],
  skippedWhen: 'voice mail is not at Exchange Online, or the product version has none there',
})
