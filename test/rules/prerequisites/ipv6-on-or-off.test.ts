import rule from '../../../rules/prerequisites/ipv6-on-or-off.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { NEWCOMER, newcomerHas } from './copies.ts'

ruleTest(rule, [
  { name: 'met: on', on: 'newcomer', overlay: newcomerHas('prerequisites: { ipv6: enabled }'), met: [NEWCOMER] },
  { name: 'met: off', on: 'newcomer', overlay: newcomerHas('prerequisites: { ipv6: disabled }'), met: [NEWCOMER] },
  { name: 'unmet', on: 'newcomer', overlay: newcomerHas('prerequisites: { ipv6: unbound }'), unmet: [NEWCOMER] },
  { name: 'empty: not said', on: 'newcomer', skipped: 'no server says how IPv6' },
])
