import { presenceRule } from './shared.ts'

export default presenceRule({
  id: 'dns/lyncdiscoverinternal-present',
  title: 'Every SIP domain has a lyncdiscoverinternal record inside',
  severity: 'fail',
  why: 'Clients inside ask for lyncdiscoverinternal first; without it mobile and Windows Store clients fail or are sent to the outside.',
  cites: ['D1', 'D8', 'D9', 'S1'],
  sections: ['dns', 'pools'],
  alsoReads: ['sipDomains'],
  skippedWhen: 'no pool signs clients in',
})
