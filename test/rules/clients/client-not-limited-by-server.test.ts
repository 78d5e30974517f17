import rule from '../../../rules/clients/client-not-limited-by-server.ts'
import { ruleTest } from '../../support/rule-test.ts'

const on = 'newcomer'

ruleTest(rule, [
  { name: 'met', on, met: ['Lync 2013 on Windows 7 SP1 Enterprise x64'] },
  {
    name: 'met: an older client in full',
    on,
    overlay: 'clients: [{ client: Lync 2010 Attendant }]',
    met: ['Lync 2010 Attendant'],
  },
  {
    name: 'unmet: presence and messages only',
    on,
    overlay: 'clients: [{ client: Office Communicator 2007 R2 }]',
    unmet: ['Office Communicator 2007 R2'],
    says: 'Lync Server 2013 supports only in part Office Communicator 2007 R2',
  },
  {
    name: 'empty: what is not supported at all is told elsewhere',
    on,
    overlay: 'product: sfb-2015\nclients: [{ client: Communicator 2007 R2 }, { client: Linc }]',
    skipped: 'no client is listed that a document says is supported',
  },
  { name: 'empty: there are none', on, overlay: 'clients: none', skipped: 'clients: none' },
  { name: 'not given', on, overlay: 'clients: null', notGiven: 'clients' },
])
