import rule from '../../../rules/clients/proxy-lets-client-reach-exchange.ts'
import { type RuleCase, ruleTest } from '../../support/rule-test.ts'

const on = 'fourthcoffee-hybrid'
const ASKS = 'network: { proxy: { authentication: true } }'

ruleTest(rule, [
  { name: 'met', on, met: ['Skype for Business 2016 16.0.5122.1000 on Windows 10 Enterprise x64 in Denver'] },
  ...(
    [
      ['Lync 2013', 'IE 8', 'met'],
      ['Lync 2013', 'IE 9', 'met'],
      ['Lync 2013', 'IE 7', 'unmet'],
      ['Lync 2013', 'IE 11', 'unmet'],
      ['Lync 2013 Basic', 'Firefox 38', 'unmet'],
      ['Lync 2013', 'Internet Explorer', 'unknown'],
      ['Skype for Business 2016', 'IE 11', 'met'],
      ['Skype for Business 2015', 'IE 8', 'met'],
      ['Skype for Business 2016', 'IE 7', 'unmet'],
      ['Skype for Business 2019', 'Edge', 'unmet'],
    ] as const
  ).map(
    ([client, browser, verdict]): RuleCase => ({
      name: `${verdict}: ${client} with ${browser}`,
      on,
      overlay: `${ASKS}\nclients: [{ client: ${client}, browser: ${browser} }]`,
      [verdict]: [client],
    }),
  ),
  {
    name: 'unknown: no browser is given',
    on,
    overlay: `${ASKS}\nclients: [{ client: SfB 2016 }]`,
    unknown: ['SfB 2016'],
    says: 'its browser is not given',
  },
  {
    name: 'met: a proxy that does not ask',
    on,
    overlay: 'network: { proxy: { authentication: false } }\nclients: [{ client: SfB 2016 }]',
    met: ['SfB 2016'],
  },
  { name: 'unknown: nothing is said of a proxy, told once', on, overlay: 'network: null', unknown: ['clients'] },
  { name: 'unknown: whether it asks', on, overlay: 'network: { proxy: { address: proxy01 } }', unknown: ['clients'] },
  { name: 'empty: no Exchange Online', on: 'proseware-two-sites', skipped: 'there is no Exchange Online' },
  { name: 'empty: no Exchange', on: 'newcomer', skipped: 'there is no Exchange Online' },
  { name: 'empty: there are none', on, overlay: 'clients: none', skipped: 'clients: none' },
  { name: 'not given', on, overlay: 'clients: null', notGiven: 'clients' },
])
