import { presenceRule } from './shared.ts'

export default presenceRule({
  id: 'dns/external-sign-in-srv-present',
  title: 'Every SIP domain has the SRV record external desktop clients sign in by',
  severity: 'fail',
  why: 'Desktop clients outside that find no _sip._tls record fall back to fixed names, or do not sign in without manual configuration.',
  cites: ['A-dns', 'B-dns', 'D1', 'S2'],
  sections: ['dns', 'edgePools'],
  alsoReads: ['features', 'sipDomains'],
  skippedWhen: 'users do not sign in from outside by DNS',
})
