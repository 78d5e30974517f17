import { presenceRule } from './shared.ts'

export default presenceRule({
  id: 'dns/lyncdiscover-present',
  title: 'Every SIP domain has a lyncdiscover record outside',
  severity: 'fail',
  why: 'Mobile clients outside know no other way in, and later desktop clients ask it before any SRV record.',
  cites: ['D8', 'D9', 'D10', 'S1'],
  sections: ['dns', 'reverseProxies'],
  alsoReads: ['sipDomains'],
  skippedWhen: 'no reverse proxy publishes web services',
})
