import rule from '../../../rules/clients/mandatory-profile-not-used.ts'
import { type RuleCase, ruleTest } from '../../support/rule-test.ts'

const on = 'newcomer'
const MEETINGS = 'features: { webConferencing: true }'

function at(client: string, features = MEETINGS): string {
  return `${features}\nclients: [{ client: ${client} }]`
}

const NONE = 'there are no meetings, or no desktop client that joins them'

ruleTest(rule, [
  {
    name: 'met',
    on: 'contoso-single-edge',
    met: [
      'Lync 2013 15.0.4569.1503 on Windows 7 SP1 Enterprise x64',
      'Lync 2013 15.0.4569.1503 on Windows 8.1 Enterprise x64',
    ],
  },
  ...['Lync 2013', 'Lync 2013 Basic', 'Lync 2010', 'SfB 2015', 'SfB 2016', 'SfB 2019', 'SfB Basic'].map(
    (client): RuleCase => ({
      name: `unmet: ${client}`,
      on,
      overlay: at(`${client}, mandatoryProfile: true`),
      unmet: [client],
      says: 'its users have mandatory profiles',
    }),
  ),
  {
    name: 'unmet: dial-in conferencing is conferencing too',
    on,
    overlay: at('Lync 2013, mandatoryProfile: true', 'features: { dialInConferencing: true }'),
    unmet: ['Lync 2013'],
  },
  {
    name: 'unknown: nobody says it, told once',
    on,
    overlay: at('Lync 2013 }, { client: Lync 2010'),
    unknown: ['clients'],
  },
  {
    name: 'unknown: some say it',
    on,
    overlay: at('Lync 2013, mandatoryProfile: false }, { client: Lync 2010'),
    met: ['Lync 2013'],
    unknown: ['Lync 2010'],
  },
  {
    name: 'unknown: whether there are meetings',
    on,
    overlay: at('Lync 2013, mandatoryProfile: true', 'name: Contoso'),
    unknown: ['Lync 2013'],
    says: 'whether there are any is not given',
  },
  { name: 'empty: nothing is said of meetings or profiles', on, skipped: NONE },
  {
    name: 'empty: there are no meetings',
    on,
    overlay: at('Lync 2013, mandatoryProfile: true', 'features: { webConferencing: false, audioConferencing: false }'),
    skipped: NONE,
  },
  { name: 'empty: another kind of client', on, overlay: at('Lync for iPhone, mandatoryProfile: true'), skipped: NONE },
  { name: 'empty: there are none', on, overlay: 'clients: none', skipped: 'clients: none' },
  { name: 'not given', on, overlay: 'clients: null', notGiven: 'clients' },
])
