import rule from '../../../rules/clients/store-app-signs-in-across-domains.ts'
import { ruleTest } from '../../support/rule-test.ts'

const on = 'contoso-single-edge'
const NONE = 'there is one SIP domain only, or no such app'

function app(os: string): string {
  return `clients: [{ client: Lync Windows Store app, os: ${os} }]`
}

ruleTest(rule, [
  { name: 'met', on, overlay: app('Windows 8.1 Pro'), met: ['Lync Windows Store app on Windows 8.1 Pro'] },
  {
    name: 'unmet',
    on,
    overlay: app('Windows 8 Pro'),
    unmet: ['Lync Windows Store app on Windows 8 Pro'],
    says: 'may fail to sign in: there are 2 SIP domains',
  },
  { name: 'empty: the system cannot be read', on, overlay: app('Windoze'), skipped: NONE },
  { name: 'empty: one SIP domain', on: 'newcomer', overlay: app('Windows 8 Pro'), skipped: NONE },
  { name: 'empty: another client', on, skipped: NONE },
  { name: 'empty: there are none', on, overlay: 'clients: none', skipped: 'clients: none' },
  { name: 'not given', on, overlay: 'clients: null', notGiven: 'clients' },
])
