import rule from '../../../rules/clients/vdi-plug-in-not-with-online.ts'
import { ruleTest } from '../../support/rule-test.ts'

const on = 'newcomer'
const PLUGIN = 'clients: [{ client: Lync VDI plug-in }]'
const NONE = 'no plug-in is listed that the online service excludes'

ruleTest(rule, [
  { name: 'met', on: 'adatum-scaled-edge', met: ['Lync VDI plug-in on Windows 7 SP1 Professional x64 in London'] },
  {
    name: 'unmet: hybrid',
    on: 'contoso-online',
    overlay: PLUGIN,
    unmet: ['Lync VDI plug-in'],
    says: 'is not supported for users online',
  },
  { name: 'unknown: nothing is said of hybrid', on, overlay: PLUGIN, unknown: ['Lync VDI plug-in'] },
  {
    name: 'empty: the pack of Citrix is supported there',
    on: 'contoso-online',
    overlay: 'clients: [{ client: Citrix HDX RealTime }]',
    skipped: NONE,
  },
  { name: 'empty: no plug-in', on, skipped: NONE },
  { name: 'empty: there are none', on, overlay: 'clients: none', skipped: 'clients: none' },
  { name: 'not given', on, overlay: 'clients: null', notGiven: 'clients' },
])
