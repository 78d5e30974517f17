import rule from '../../../rules/clients/outlook-version-supported.ts'
import { type RuleCase, ruleTest } from '../../support/rule-test.ts'

const on = 'newcomer'
const NONE = 'no Outlook is given beside a desktop client'

ruleTest(rule, [
  { name: 'met', on: 'wingtip-two-sites', met: ['Lync 2013 on Windows 7 SP1 Enterprise x64'] },
  ...(
    [
      ['Lync 2013', 'Outlook 2007', 'unmet'],
      ['Lync 2013', 'Outlook 2010 SP2', 'met'],
      ['Lync 2013', 'Office 2013', 'met'],
      ['Lync 2013', 'Outlook 15.0.4569.1503', 'met'],
      ['Lync 2013', 'Outlook 2016', 'unmet'],
      ['Lync 2013 Basic', 'Microsoft 365 Apps', 'unmet'],
      ['Lync 2013', 'none', 'met'],
      ['Lync 2013', 'Outlook', 'unknown'],
      ['Lync 2013', 'Outlook 2011 for Mac', 'unknown'],
      ['Skype for Business 2016', 'Outlook 2007', 'unmet'],
      ['Skype for Business 2015', 'Outlook 2010', 'met'],
      ['Skype for Business 2016', 'Microsoft 365 Apps', 'met'],
      ['Skype for Business 2019', 'Outlook 2019', 'met'],
      ['Skype for Business Basic', 'Outlook 16.0.4266.1001', 'met'],
    ] as const
  ).map(
    ([client, outlook, verdict]): RuleCase => ({
      name: `${verdict}: ${client} beside ${outlook}`,
      on,
      overlay: `clients: [{ client: ${client}, outlook: ${outlook} }]`,
      [verdict]: [client],
    }),
  ),
  {
    name: 'unknown: there is Exchange, and nobody says which Outlook, told once',
    on,
    overlay: 'exchange: { version: Exchange 2013 }\nclients: [{ client: Lync 2013 }, { client: Lync 2013 Basic }]',
    unknown: ['clients'],
  },
  {
    name: 'unknown: there is Exchange, and some say it',
    on,
    overlay:
      'exchange: { version: Exchange 2013 }\nclients: [{ client: Lync 2013, outlook: Outlook 2013 }, { client: Lync 2013 Basic }]',
    met: ['Lync 2013'],
    unknown: ['Lync 2013 Basic'],
  },
  { name: 'empty: no Outlook, and no Exchange', on, skipped: NONE },
  {
    name: 'empty: another client',
    on,
    overlay: 'clients: [{ client: Lync for Mac, outlook: Outlook 2011 for Mac }]',
    skipped: NONE,
  },
  { name: 'empty: there are none', on, overlay: 'clients: none', skipped: 'clients: none' },
  { name: 'not given', on, overlay: 'clients: null', notGiven: 'clients' },
])
