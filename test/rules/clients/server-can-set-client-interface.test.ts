import rule from '../../../rules/clients/server-can-set-client-interface.ts'
import { ruleTest } from '../../support/rule-test.ts'

const on = 'newcomer'

function at(build: string, client: string): string {
  return `pools: [{ fqdn: lync01.contoso.net, role: standard-edition, productVersion: ${build}, servers: [{ address: 192.168.10.90 }] }]
clients: [{ client: ${client} }]`
}

ruleTest(rule, [
  {
    name: 'met: every build of 2015',
    on: 'wingtiptoys-director',
    met: ['Skype for Business 2015 15.0.5023.1000 on Windows 8.1 Enterprise x64 in Ghent'],
  },
  { name: 'met: the update', on, overlay: at('5.0.8308.857', 'SfB 2015'), met: ['SfB 2015'] },
  {
    name: 'unmet: before the update',
    on,
    overlay: at('5.0.8308.834', 'SfB 2015'),
    unmet: ['SfB 2015'],
    says: 'needs 5.0.8308.857 (Cumulative Update December 2014) or later on the servers; lync01.contoso.net has 5.0.8308.834',
  },
  {
    name: 'empty: a client of 2016 has one interface only',
    on,
    overlay: at('5.0.8308.834', 'SfB 2016'),
    skipped: 'no client is listed',
  },
  { name: 'unknown: the build is not given', on, overlay: at('null', 'SfB 2015'), unknown: ['SfB 2015'] },
  { name: 'empty: another client', on, skipped: 'no client is listed whose interface the servers choose' },
  { name: 'empty: there are none', on, overlay: 'clients: none', skipped: 'clients: none' },
  { name: 'not given', on, overlay: 'clients: null', notGiven: 'clients' },
])
