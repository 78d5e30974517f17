import rule from '../../../rules/topology/file-share-apart-from-databases.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'proseware-two-sites', met: ['share-munich', 'share-vienna'] },
  {
    name: 'unmet',
    on: 'proseware-two-sites',
    overlay: 'fileShares: [{ name: share-munich, fqdn: sql01.int.proseware.com }]\n',
    met: ['share-vienna'],
    unmet: ['share-munich'],
    says: 'share-munich is on the database server sql01.int.proseware.com',
  },
  {
    name: 'unmet: by its path',
    on: 'northwind-sfb-2019',
    overlay: "fileShares: [{ name: sfb-share, unc: '\\\\sql01\\sfb' }]\n",
    unmet: ['sfb-share'],
    says: 'sfb-share is on the database server sql01',
  },
  {
    name: 'empty: Lync Server 2013',
    on: 'adatum-scaled-edge',
    skipped: 'no file share or no SQL Server is given, or nothing is documented for the product version',
  },
  {
    name: 'empty: the SQL Servers are not given',
    on: 'northwind-sfb-2019',
    overlay: 'sqlServers: ~\n',
    skipped: 'no file share or no SQL Server is given, or nothing is documented for the product version',
  },
])
