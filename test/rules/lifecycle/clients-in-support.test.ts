import rule from '../../../rules/lifecycle/clients-in-support.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'contoso-single-edge', met: ['Lync 2013', 'Lync for Mac 2011'] },
  {
    name: 'unmet: one of two',
    on: 'contoso-single-edge',
    asOf: '2018-10-10',
    met: ['Lync 2013'],
    unmet: ['Lync for Mac 2011'],
    says: 'the support of Lync for Mac 2011 ended on 2018-10-09: 40 × Lync for Mac 2011 on Mac OS X 10.8',
  },
  {
    name: 'unknown: a name that is not known',
    on: 'newcomer',
    overlay: 'clients: [{ client: Link 2014 }]',
    unknown: ['Link 2014'],
  },
  { name: 'not given', on: 'newcomer', overlay: 'clients: null', notGiven: 'clients' },
  { name: 'skipped: none', on: 'newcomer', overlay: 'clients: none', skipped: 'none' },
  {
    name: 'skipped: no end is documented',
    on: 'newcomer',
    overlay: 'clients: [{ client: Lync Web App }]',
    skipped: 'no client is listed whose end of support is documented',
  },
])
