import { presenceRule } from './shared.ts'

export default presenceRule({
  id: 'dns/internal-web-services-record-present',
  title: 'Every internal web services FQDN resolves inside',
  severity: 'fail',
  why: 'Address book, meetings and mobility of a pool under DNS load balancing use this name; without it they stop while sign-in works.',
  cites: ['D2', 'D3', 'D12', 'S1'],
  sections: ['dns', 'pools'],
  alsoReads: [],
  skippedWhen: 'no pool has an internal web services FQDN of its own',
})
