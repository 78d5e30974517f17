import { presenceRule } from './shared.ts'

export default presenceRule({
  id: 'dns/federation-srv-present',
  title: 'Every SIP domain has the SRV record federation and push notifications find the Edge by',
  severity: 'fail',
  why: 'Partners cannot discover the domain, and push notifications to mobile devices stop, even where nobody federates.',
  cites: ['A-dns', 'B-dns', 'D8', 'D19', 'S2'],
  sections: ['dns', 'edgePools'],
  alsoReads: ['features', 'sipDomains'],
  skippedWhen: 'neither discoverable federation nor push notifications are wanted',
})
