import rule from '../../../rules/clients/outlook-has-contact-store.ts'
import { ruleTest } from '../../support/rule-test.ts'

const on = 'newcomer'

function at(client: string, store = 'true'): string {
  return `features: { unifiedContactStore: ${store} }\nclients: [{ client: ${client} }]`
}

ruleTest(rule, [
  {
    name: 'met',
    on: 'proseware-two-sites',
    met: ['Skype for Business 2016 16.0.4678.1000 on Windows 10 Enterprise x64'],
  },
  {
    name: 'unmet: Outlook 2010',
    on,
    overlay: at('SfB 2016, outlook: Outlook 2010'),
    unmet: ['SfB 2016'],
    says: 'Outlook 2010 does not know',
  },
  { name: 'met: Outlook 2013', on, overlay: at('SfB 2015, outlook: Outlook 2013 SP1'), met: ['SfB 2015'] },
  {
    name: 'unknown: no Outlook is given, told once',
    on,
    overlay: at('SfB 2016 }, { client: SfB 2019'),
    unknown: ['clients'],
  },
  { name: 'unknown: some Outlook', on, overlay: at('SfB 2016, outlook: the newest'), unknown: ['SfB 2016'] },
  {
    name: 'empty: it is not used',
    on,
    overlay: at('SfB 2016, outlook: Outlook 2010', 'false'),
    skipped: 'the unified contact store is not used',
  },
  { name: 'empty: not said', on, skipped: 'the unified contact store is not used' },
  { name: 'empty: there are none', on, overlay: 'clients: none', skipped: 'clients: none' },
  { name: 'not given', on, overlay: 'clients: null', notGiven: 'clients' },
])
