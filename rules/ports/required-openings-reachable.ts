import { defineRule } from '../../src/rule.ts'
import { judgeFrom } from './shared-reached.ts'
import { openingsFrom, standsOf } from './shared-stands.ts'

export default defineRule({
  id: 'ports/required-openings-reachable',
  title: 'Connections to every required TCP port come about from where its callers stand',
  severity: 'fail',
  why: 'What cannot be connected to fails for everybody there: sign-in, federation, meetings, or calls.',
  facts: ['firewall-openings', 'inside-openings'],
  cites: ['A-port', 'P1', 'P2', 'P3', 'P6', 'P10', 'P16', 'S4'],
  sections: [],
  alsoReads: [
    'devices',
    'edgePools',
    'exchange',
    'features',
    'officeWebApps',
    'pools',
    'reverseProxies',
    'sites',
    'sqlServers',
    'vantages',
    'voice',
  ],
  observed: true,
  skippedWhen: 'no machine looked from where callers of a required opening stand',
  *check(context) {
    for (const stand of standsOf(context.environment.document))
      yield* judgeFrom(stand, openingsFrom(stand, context.requirements), context)
  },
})
