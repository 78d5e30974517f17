import rule from '../../../rules/clients/browser-beside-client-supported.ts'
import { type RuleCase, ruleTest } from '../../support/rule-test.ts'

const on = 'newcomer'

ruleTest(rule, [
  {
    name: 'met',
    on: 'adatum-scaled-edge',
    met: ['Lync 2013 15.0.4569.1503 on Windows 8.1 Enterprise x64 in London'],
  },
  ...(
    [
      ['Lync 2013', 'IE 7', 'met'],
      ['Lync 2013', 'IE 6', 'unmet'],
      ['Lync 2013', 'Firefox 38', 'met'],
      ['Lync 2013 Basic', 'Chrome 45', 'unmet'],
      ['Lync 2013', 'Internet Explorer', 'unknown'],
      ['Skype for Business 2016', 'Edge', 'met'],
      ['Skype for Business 2016', 'Chrome 60', 'met'],
      ['Skype for Business 2019', 'Firefox 60', 'met'],
      ['Skype for Business 2015', 'IE 11', 'met'],
      ['Skype for Business Basic', 'Safari 5', 'unmet'],
      ['Skype for Business 2016', 'Netscape 4', 'unknown'],
    ] as const
  ).map(
    ([client, browser, verdict]): RuleCase => ({
      name: `${verdict}: ${client} beside ${browser}`,
      on,
      overlay: `clients: [{ client: ${client}, browser: ${browser} }]`,
      [verdict]: [client],
    }),
  ),
  { name: 'empty: no browser is given', on, skipped: 'no desktop client says which browser is beside it' },
  { name: 'empty: there are none', on, overlay: 'clients: none', skipped: 'clients: none' },
  { name: 'not given', on, overlay: 'clients: null', notGiven: 'clients' },
])
