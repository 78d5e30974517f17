import rule from '../../../rules/updates/every-component-updated.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { buildOf, NEWCOMER } from './copies.ts'

const at = (components: string) => buildOf('5.0.8308.577', `components: { ${components} }`)

ruleTest(rule, [
  { name: 'met: all together', on: 'newcomer', overlay: at('Core Components: 5.0.8308.577'), met: [NEWCOMER] },
  {
    name: 'unmet: the second is behind, not the first',
    on: 'newcomer',
    overlay: at('Core Components: 5.0.8308.577, Web Components Server: 5.0.8308.556'),
    unmet: [NEWCOMER],
    says: 'Web Components Server is behind, at 5.0.8308.556',
  },
  {
    name: 'unmet: the whole name of Programs and Features',
    on: 'newcomer',
    overlay: at('"Microsoft Lync Server 2013, Core Components": 5.0.8308.420'),
    unmet: [NEWCOMER],
  },
  {
    name: 'unmet: ahead of its server',
    on: 'newcomer',
    overlay: at('Front End Server: 5.0.8308.738'),
    unmet: [NEWCOMER],
    says: 'Front End Server is ahead',
  },
  { name: 'met: others may be behind', on: 'newcomer', overlay: at('Audio Test Service: 5.0.8308.0'), met: [NEWCOMER] },
  {
    name: 'empty: a component of another product is told by another rule',
    on: 'newcomer',
    overlay: at('Core Components: 6.0.9319.0'),
    skipped: 'no server gives the builds of components',
  },
  {
    name: 'empty: a server with a build of its own inherits no components',
    on: 'newcomer',
    overlay:
      'pools: [{ fqdn: lync01.contoso.net, components: { Core Components: 5.0.8308.577 }, servers: [{ address: 192.168.10.90, os: Windows Server 2012 R2 Standard, productVersion: 5.0.8308.738 }] }]',
    skipped: 'no server gives the builds of components',
  },
  { name: 'empty: none given', on: 'newcomer', skipped: 'no server gives the builds of components' },
])
