import { presenceRule } from './shared.ts'

export default presenceRule({
  id: 'dns/auto-sign-in-srv-present',
  title: 'Every SIP domain has the SRV record internal desktop clients sign in by',
  severity: 'fail',
  why: 'Desktop clients inside that find no _sipinternaltls record fall back to fixed names, or do not sign in without manual configuration.',
  cites: ['D1', 'D2', 'D3', 'D4', 'D5'],
  sections: ['dns', 'pools'],
  alsoReads: ['features', 'sipDomains'],
  skippedWhen: 'no pool signs clients in by DNS, or the product version does not need the record',
})
