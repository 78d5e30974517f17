import rule from '../../../rules/network/cac-subnets-in-sites.ts'
import { ruleTest } from '../../support/rule-test.ts'

const ALL = ['dhcp/10.20.0.0/16', 'dhcp/10.21.0.0/16', 'sites/Munich', 'sites/Salzburg', 'sites/Vienna']
const salzburg = (text: string) => `sites: [{ name: Salzburg, subnets: ${text} }]\n`

ruleTest(rule, [
  { name: 'every site has its subnets', on: 'proseware-two-sites', met: ALL },
  {
    name: 'a site without any',
    on: 'proseware-two-sites',
    overlay: salzburg('[]'),
    met: ALL.filter((id) => id !== 'sites/Salzburg'),
    unmet: ['sites/Salzburg'],
  },
  {
    name: 'a site whose subnets are not given',
    on: 'proseware-two-sites',
    overlay: salzburg('null'),
    met: ['sites/Munich', 'sites/Vienna'],
    unknown: ['sites/Salzburg'],
  },
  {
    name: 'addresses that DHCP gives in no site',
    on: 'proseware-two-sites',
    overlay: 'network: { dhcp: [{ site: Munich, subnets: 10.30.0.0/16 }] }\n',
    met: ['sites/Munich', 'sites/Salzburg', 'sites/Vienna'],
    unmet: ['dhcp/10.30.0.0/16'],
    says: 'which belongs to no site',
  },
  {
    name: 'neither admission control nor bypass',
    on: 'proseware-two-sites',
    overlay: 'network: { callAdmissionControl: false }\nvoice: { mediaBypass: none }\n',
    skipped: 'neither call admission control',
  },
  {
    name: 'admission control alone',
    on: 'proseware-two-sites',
    overlay: 'voice: { mediaBypass: none }\n',
    met: ALL,
  },
])
