import { presenceRule } from './shared.ts'

export default presenceRule({
  id: 'dns/edge-service-records-present',
  title: 'Every Edge service name resolves outside',
  severity: 'fail',
  why: 'Remote users and partners cannot reach a service of the Edge whose name does not resolve.',
  cites: ['A-dns', 'B-dns', 'D1', 'D12', 'S2'],
  sections: ['dns', 'edgePools'],
  alsoReads: ['features', 'sipDomains'],
  skippedWhen: 'nobody reaches the Edge from outside',
})
