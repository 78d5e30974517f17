import rule from '../../../rules/clients/vdi-plug-in-on-personal-desktop.ts'
import { ruleTest } from '../../support/rule-test.ts'

const on = 'newcomer'
const NONE = 'no plug-in is listed whose kinds of desktops are documented'

function at(client: string): string {
  return `clients: [{ client: ${client} }]`
}

ruleTest(rule, [
  { name: 'met', on: 'adatum-scaled-edge', met: ['Lync VDI plug-in on Windows 7 SP1 Professional x64 in London'] },
  {
    name: 'unmet: a session',
    on,
    overlay: at('VDI plug-in, virtualDesktop: session'),
    unmet: ['VDI plug-in'],
    says: 'of the kind "session"',
  },
  {
    name: 'unmet: an application',
    on,
    overlay: at('Lync VDI plugin, virtualDesktop: application'),
    unmet: ['Lync VDI plugin'],
  },
  { name: 'unknown: the kind is not given', on, overlay: at('Lync VDI plug-in'), unknown: ['Lync VDI plug-in'] },
  {
    name: 'empty: the vendor of another pack says which',
    on,
    overlay: at('Citrix HDX RealTime, virtualDesktop: session'),
    skipped: NONE,
  },
  { name: 'empty: a client', on, overlay: at('Lync 2013, virtualDesktop: session'), skipped: NONE },
  { name: 'empty: there are none', on, overlay: 'clients: none', skipped: 'clients: none' },
  { name: 'not given', on, overlay: 'clients: null', notGiven: 'clients' },
])
