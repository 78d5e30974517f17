import rule from '../../../rules/prerequisites/setup-software-supported.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { NEWCOMER, newcomerHas } from './copies.ts'

ruleTest(rule, [
  { name: 'met', on: 'newcomer', overlay: newcomerHas('prerequisites: { windowsInstaller: "4.5" }'), met: [NEWCOMER] },
  {
    name: 'met: of setup',
    on: 'newcomer',
    overlay: newcomerHas('prerequisites: { urlRewrite: 2.0.1 }'),
    met: [NEWCOMER],
  },
  {
    name: 'unmet: an old installer',
    on: 'newcomer',
    overlay: newcomerHas('prerequisites: { windowsInstaller: 3.1 }'),
    unmet: [NEWCOMER],
  },
  {
    name: 'unmet: an old module',
    on: 'newcomer',
    overlay: newcomerHas('prerequisites: { urlRewrite: "1.1" }'),
    unmet: [NEWCOMER],
    says: 'URL Rewrite is 1.1',
  },
  {
    name: 'unknown: no version',
    on: 'newcomer',
    overlay: newcomerHas('prerequisites: { urlRewrite: latest }'),
    unknown: [NEWCOMER],
  },
  { name: 'empty: not given', on: 'newcomer', skipped: 'no computer says which versions' },
])
