import { presenceRule } from './shared.ts'

export default presenceRule({
  id: 'dns/phone-edition-records-present',
  title: 'Lync Phone Edition has the records it updates and sets its clock by',
  severity: 'warn',
  why: 'A phone asks a server on the Internet for the time, or keeps the firmware it was delivered with.',
  cites: ['D2', 'D3', 'D4', 'S1'],
  sections: ['dns', 'pools'],
  alsoReads: ['activeDirectory', 'devices', 'features', 'sipDomains'],
  skippedWhen: 'there are no phones with Lync Phone Edition',
})
