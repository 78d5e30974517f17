import { presenceRule } from './shared.ts'

export default presenceRule({
  id: 'dns/external-web-services-record-present',
  title: 'Every external web services FQDN resolves outside',
  severity: 'fail',
  why: 'Clients outside get no address book, no meeting content and no mobility service.',
  cites: ['D2', 'D4', 'D10', 'D11'],
  sections: ['dns', 'reverseProxies'],
  alsoReads: ['pools'],
  skippedWhen: 'no pool has an external web services FQDN',
})
