import rule from '../../../rules/clients/mobility-service-on.ts'
import { type RuleCase, ruleTest } from '../../support/rule-test.ts'

const on = 'newcomer'

function at(client: string, mobility: string): string {
  return `features: { mobility: ${mobility} }\nclients: [{ client: ${client} }]`
}

ruleTest(rule, [
  { name: 'met', on: 'cohovineyard-dual-stack', met: ['Lync 2013 for iPhone 5.4 on iOS 7.1'] },
  ...(
    [
      ['Lync 2010 Mobile', '{ mcx: true, ucwa: false }', 'met'],
      ['Lync 2010 Mobile', '{ mcx: false, ucwa: true }', 'unmet'],
      ['Lync 2010 Mobile', '{ ucwa: true }', 'unknown'],
      ['Lync 2010 Mobile', 'false', 'unmet'],
      ['Lync 2013 for Android', '{ mcx: true, ucwa: false }', 'unmet'],
      ['Lync 2013 for iPhone', '{ ucwa: true }', 'met'],
      ['Lync 2013 for Windows Phone', 'true', 'unknown'],
      ['Lync 2013 for Windows Phone', 'null', 'unknown'],
      ['Skype for Business for iPhone', 'false', 'unmet'],
      ['Skype for Business for Android', '{ ucwa: true }', 'met'],
      ['Skype for Business for Windows Phone', '{ ucwa: false }', 'unmet'],
      ['Skype for Business on Mac', '{ ucwa: false }', 'unmet'],
      ['Skype for Business on Mac', '{ ucwa: true }', 'met'],
    ] as const
  ).map(
    ([client, mobility, verdict]): RuleCase => ({
      name: `${verdict}: ${client} with ${mobility}`,
      on,
      overlay: at(client, mobility),
      [verdict]: [client],
    }),
  ),
  {
    name: 'empty: a desktop client',
    on,
    overlay: at('Lync 2013', 'false'),
    skipped: 'no client is listed that uses a mobility service',
  },
  { name: 'empty: there are none', on, overlay: 'clients: none', skipped: 'clients: none' },
  { name: 'not given', on, overlay: 'clients: null', notGiven: 'clients' },
])
