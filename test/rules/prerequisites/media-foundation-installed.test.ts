import rule from '../../../rules/prerequisites/media-foundation-installed.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { NEWCOMER, newcomerHas, newcomerOn, productOn } from './copies.ts'

ruleTest(rule, [
  { name: 'met', on: 'newcomer', met: [NEWCOMER] },
  {
    name: 'met: 2008 R2',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2008 R2 SP1 Standard', 'prerequisites: { features: [Desktop-Experience] }'),
    met: [NEWCOMER],
  },
  {
    name: 'met: sfb-2015 on 2016',
    on: 'newcomer',
    overlay: productOn('sfb-2015', 'Windows Server 2016', 'prerequisites: { features: [Server-Media-Foundation] }'),
    met: [NEWCOMER],
  },
  {
    name: 'unmet',
    on: 'newcomer',
    overlay: newcomerHas('prerequisites: { features: [] }'),
    unmet: [NEWCOMER],
    says: 'Server-Media-Foundation',
  },
  {
    name: 'unmet: 2008 R2',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2008 R2 SP1 Standard'),
    unmet: [NEWCOMER],
    says: 'Desktop-Experience',
  },
  {
    name: 'unknown: not given',
    on: 'newcomer',
    overlay: newcomerHas('prerequisites: { features: null }'),
    unknown: [NEWCOMER],
  },
  {
    name: 'empty: a Director',
    on: 'newcomer',
    overlay: newcomerHas('', 'role: director'),
    skipped: 'no Front End Server',
  },
])
