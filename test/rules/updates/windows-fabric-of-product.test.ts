import rule from '../../../rules/updates/windows-fabric-of-product.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { CONTOSO } from './copies.ts'

const fabric = (version: string, pool = '') =>
  `pools: [{ fqdn: pool01.contoso.net, ${pool}serverDefaults: { prerequisites: { windowsFabric: ${version} } } }]`

ruleTest(rule, [
  { name: 'met: Lync Server 2013', on: 'contoso-online', met: CONTOSO },
  { name: 'met: a build of it', on: 'contoso-online', overlay: fabric('1.0.960.0'), met: CONTOSO },
  { name: 'met: 2015', on: 'contoso-online', overlay: fabric('"3.0"', 'product: sfb-2015, '), met: CONTOSO },
  {
    name: 'unmet: that of 2015',
    on: 'contoso-online',
    overlay: fabric('"3.0"'),
    unmet: CONTOSO,
    says: 'comes with 1.0',
  },
  { name: 'unmet: 10.0 is not 1.0', on: 'contoso-online', overlay: fabric('"10.0"'), unmet: CONTOSO },
  { name: 'unknown: no version', on: 'contoso-online', overlay: fabric('installed'), unknown: CONTOSO },
  { name: 'empty: not said', on: 'contoso-single-edge', skipped: 'no server whose Windows Fabric is documented' },
  {
    name: 'empty: nothing is documented for 2019',
    on: 'contoso-online',
    overlay: fabric('"6.0"', 'product: sfb-2019, '),
    skipped: 'no server whose Windows Fabric is documented',
  },
])
