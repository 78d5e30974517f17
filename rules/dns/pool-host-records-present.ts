import { presenceRule } from './shared.ts'

export default presenceRule({
  id: 'dns/pool-host-records-present',
  title: 'Every pool name resolves inside',
  severity: 'fail',
  why: 'Clients and servers address a pool by its name; without a record the pool is not reachable however healthy its servers are.',
  cites: ['A-dns', 'B-dns', 'D1', 'D2', 'D3', 'D12', 'D13', 'D22', 'S1', 'S2'],
  sections: ['dns', 'pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no pool has a name of its own',
})
