import { presenceRule } from './shared.ts'

export default presenceRule({
  id: 'dns/mobility-records-present',
  title: 'Mobile devices inside resolve the external web services',
  severity: 'warn',
  why: 'A mobile device on the internal network is sent to the external web services FQDN, and gets no further.',
  cites: ['D26', 'S1'],
  sections: ['dns', 'reverseProxies'],
  alsoReads: ['features', 'pools'],
  skippedWhen: 'there are no mobile clients, or nothing publishes the web services',
})
