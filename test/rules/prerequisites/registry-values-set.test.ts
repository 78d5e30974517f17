import rule from '../../../rules/prerequisites/registry-values-set.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { NEWCOMER, newcomerOn } from './copies.ts'

ruleTest(rule, [
  { name: 'met', on: 'cohovineyard-dual-stack', met: ['lync01.corp.cohovineyard.com'] },
  {
    name: 'unmet: the long name of the key',
    on: 'newcomer',
    overlay: newcomerOn(
      '{ name: Windows Server 2012 Standard, language: it }',
      `prerequisites: { registry: { 'HKEY_USERS\\.DEFAULT\\Control Panel\\International\\sTimeFormat': HH.mm.ss } }`,
    ),
    unmet: [NEWCOMER],
  },
  {
    name: 'unknown: not given',
    on: 'newcomer',
    overlay: newcomerOn('{ name: Windows Server 2012 Standard, language: it-IT }'),
    unknown: [NEWCOMER],
  },
  {
    name: 'empty: another language',
    on: 'newcomer',
    overlay: newcomerOn('{ name: Windows Server 2012 Standard, language: de-DE }'),
    skipped: 'no server runs Windows in a language',
  },
  { name: 'empty: not said', on: 'newcomer', skipped: 'no server runs Windows in a language' },
])
