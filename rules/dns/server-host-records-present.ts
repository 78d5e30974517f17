import { presenceRule } from './shared.ts'

export default presenceRule({
  id: 'dns/server-host-records-present',
  title: 'Every server name resolves inside',
  severity: 'fail',
  why: 'Servers of the topology find each other by name; one that does not resolve takes its role with it.',
  cites: ['D1', 'D2', 'D3', 'D4', 'D17', 'D18', 'S1'],
  sections: ['dns', 'pools'],
  alsoReads: ['edgePools', 'sqlServers'],
  skippedWhen: 'no server has an FQDN',
})
