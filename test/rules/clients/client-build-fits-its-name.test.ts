import rule from '../../../rules/clients/client-build-fits-its-name.ts'
import { type RuleCase, ruleTest } from '../../support/rule-test.ts'

const on = 'newcomer'

/** Every build that the vendor's list has. */
const LISTED = [
  '4420.1017',
  '4454.1506',
  '4481.1000',
  '4481.1004',
  '4505.1510',
  '4517.1504',
  '4535.1002',
  '4569.1503',
  '4569.1508',
  '4605.1003',
  '4615.1001',
  '4623.1000',
  '4641.1000',
  '4649.1000',
  '4659.1001',
  '4667.1001',
]

function build(client: string, version: string, verdict: 'met' | 'unmet' | 'unknown'): RuleCase {
  return {
    name: `${verdict}: ${client} ${version}`,
    on,
    overlay: `clients: [{ client: ${client}, version: ${version} }]`,
    [verdict]: [`${client} ${version}`],
  }
}

ruleTest(rule, [
  ...LISTED.map((listed) => build('Lync 2013', `15.0.${listed}`, 'met')),
  build('Lync 2013', '15.0.4551.1005', 'met'),
  build('Lync 2013 Basic', '15.0.5023.1000', 'met'),
  build('Lync 2013', '15.0.4420.1016', 'unmet'),
  build('Lync 2013', '15.0.999.9999', 'unmet'),
  build('Lync 2013', '16.0.4678.1000', 'unmet'),
  build('Lync 2013', '4.0.7577.4446', 'unmet'),
  build('Lync 2013', 'SP1', 'unknown'),
  build('Lync 2013', '15.0', 'unknown'),
  build('Lync 2013', '15.0.4420', 'unknown'),
  build('Lync 2013', '15.0.4419', 'unmet'),
  build('Skype for Business 2015', '15.0.4711.1002', 'met'),
  build('Skype for Business 2015', '15.0.4711.1001', 'unmet'),
  build('Skype for Business 2015', '16.0.4678.1000', 'unmet'),
  build('Skype for Business 2016', '16.0.4678.1000', 'met'),
  build('Skype for Business 2016', '15.0.5023.1000', 'unmet'),
  {
    name: 'unmet: says where the builds begin',
    on,
    overlay: 'clients: [{ client: SfB 2016, version: 15.0.5023.1000 }]',
    unmet: ['SfB 2016 15.0.5023.1000'],
    says: '15.0.5023.1000 is not a build of Skype for Business 2016: its builds begin with 16.0',
  },
  { name: 'empty: no build', on, skipped: 'no build is given of a client whose builds are documented' },
  {
    name: 'empty: no list',
    on,
    overlay: 'clients: [{ client: Lync for iPhone, version: "5.4" }]',
    skipped: 'no build is given',
  },
  { name: 'empty: there are none', on, overlay: 'clients: none', skipped: 'clients: none' },
  { name: 'not given', on, overlay: 'clients: null', notGiven: 'clients' },
])
