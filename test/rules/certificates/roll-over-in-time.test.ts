import rule from '../../../rules/certificates/roll-over-in-time.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { certificate, entry } from './overlays.ts'

ruleTest(rule, [
  { name: 'a week before', on: 'adatum-scaled-edge', met: ['oauth-next'] },
  ...(
    [
      ['2016-01-31', 'met'],
      ['2016-02-01', 'unknown'],
      ['2016-02-02', 'unmet'],
      ['2016-03-01', 'unmet'],
    ] as const
  ).map(([day, verdict]) => ({
    name: `on ${day}, the old one being valid until 2016-02-02`,
    on: 'adatum-scaled-edge' as const,
    overlay: certificate('oauth-next', `effectiveOn: ${day}`),
    [verdict]: ['oauth-next'],
  })),
  {
    name: '8 hours for the A/V authentication',
    on: 'adatum-scaled-edge',
    overlay: `certificates:\n${entry('oauth-next', 'effectiveOn: 2016-03-02', 'assignedTo: { pool01.corp.adatum.com: ~, dirpool01.corp.adatum.com: ~, edgepool01.corp.adatum.com: AudioVideoAuthentication }')}${entry('edge-external', 'assignedTo: { edge01.corp.adatum.com: ~, edge02.corp.adatum.com: ~, edgepool01.corp.adatum.com: [AccessEdgeExternal, DataEdgeExternal, AudioVideoAuthentication, XmppServer] }')}`,
    unknown: ['oauth-next'],
  },
  {
    name: 'until when the old one is valid is not given',
    on: 'adatum-scaled-edge',
    overlay: certificate('oauth', 'notAfter: ~'),
    unknown: ['oauth-next'],
  },
  {
    name: 'nothing is staged',
    on: 'adatum-scaled-edge',
    overlay: certificate('oauth-next', 'effectiveOn: ~'),
    skipped: 'no certificate is staged',
  },
  { name: 'no certificates', on: 'adatum-scaled-edge', overlay: 'certificates: none\n', skipped: 'none' },
  {
    name: 'certificates are not given',
    on: 'adatum-scaled-edge',
    overlay: 'certificates: ~\n',
    notGiven: 'certificates',
  },
])
