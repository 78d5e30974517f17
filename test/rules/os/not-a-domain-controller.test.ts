import rule from '../../../rules/os/not-a-domain-controller.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { NEWCOMER, newcomerHas } from '../prerequisites/copies.ts'

ruleTest(rule, [
  { name: 'met', on: 'newcomer', overlay: newcomerHas('domainController: false'), met: [NEWCOMER] },
  { name: 'unmet: said', on: 'newcomer', overlay: newcomerHas('domainController: true'), unmet: [NEWCOMER] },
  {
    name: 'unmet: listed',
    on: 'newcomer',
    overlay: `activeDirectory: { domains: [{ name: contoso.net, domainControllers: [{ fqdn: lync01.contoso.net }] }] }`,
    unmet: [NEWCOMER],
  },
  {
    name: 'unmet: listed, whatever its pool says',
    on: 'newcomer',
    overlay: `${newcomerHas('domainController: false')}
activeDirectory: { domains: [{ name: contoso.net, domainControllers: [{ fqdn: lync01.contoso.net }] }] }`,
    unmet: [NEWCOMER],
  },
  {
    name: 'empty: listed is another',
    on: 'newcomer',
    overlay: `activeDirectory: { domains: [{ name: contoso.net, domainControllers: [{ fqdn: dc01.contoso.net }] }] }`,
    skipped: 'no server says',
  },
  { name: 'empty: not said', on: 'newcomer', skipped: 'no server says' },
])
