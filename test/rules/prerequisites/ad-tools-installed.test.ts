import rule from '../../../rules/prerequisites/ad-tools-installed.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { FIRST, NEWCOMER, newcomerHas, productOn } from './copies.ts'

ruleTest(rule, [
  { name: 'met', on: 'newcomer', met: [NEWCOMER] },
  {
    name: 'met: the tools by another name',
    on: 'newcomer',
    overlay: newcomerHas('prerequisites: { features: [RSAT-AD-Tools] }'),
    met: [NEWCOMER],
  },
  {
    name: 'unmet',
    on: 'newcomer',
    overlay: newcomerHas('prerequisites: { features: [] }'),
    unmet: [NEWCOMER],
    says: 'RSAT-ADDS',
  },
  {
    name: 'unmet: sfb-2015, a Director',
    on: 'newcomer',
    overlay: productOn('sfb-2015', 'Windows Server 2016', 'prerequisites: { features: [] }', 'role: director'),
    unmet: [FIRST],
  },
  {
    name: 'unknown: not given',
    on: 'newcomer',
    overlay: newcomerHas('prerequisites: { features: null }'),
    unknown: [NEWCOMER],
  },
  {
    name: 'empty: a Director of Lync Server 2013',
    on: 'newcomer',
    overlay: newcomerHas('', 'role: director'),
    skipped: 'no table speaks',
  },
])
