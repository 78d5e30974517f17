import rule from '../../../rules/dns/lyncdiscover-not-inside.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'not inside', on: 'newcomer', met: ['internal/lyncdiscover.contoso.com'] },
  {
    name: 'two SIP domains',
    on: 'contoso-single-edge',
    met: ['internal/lyncdiscover.contoso.com', 'internal/lyncdiscover.fabrikam.com'],
  },
  {
    name: 'inside as outside',
    on: 'contoso-single-edge',
    overlay: 'dns: { internal: { zones: {"fabrikam.com":{"records":["lyncdiscover A 131.107.155.40"]}} } }\n',
    met: ['internal/lyncdiscover.contoso.com', 'internal/lyncdiscover.fabrikam.com'],
  },
  {
    name: 'inside elsewhere',
    on: 'contoso-single-edge',
    overlay: 'dns: { internal: { zones: {"fabrikam.com":{"records":["lyncdiscover A 192.168.10.20"]}} } }\n',
    met: ['internal/lyncdiscover.contoso.com'],
    unmet: ['internal/lyncdiscover.fabrikam.com'],
    says: 'lyncdiscover.fabrikam.com leads to 192.168.10.20 inside, and to 131.107.155.40 outside',
  },
  {
    name: 'where it leads outside is not given',
    on: 'newcomer',
    overlay: 'dns: { internal: { zones: {"contoso.com":{"records":["lyncdiscover A 192.168.10.90"]}} } }\n',
    unknown: ['internal/lyncdiscover.contoso.com'],
  },
  {
    name: 'a wildcard answers for every name',
    on: 'newcomer',
    overlay: 'dns: { internal: { zones: {"contoso.com":{"records":["* A 192.168.10.90"]}} } }\n',
    skipped: 'no zone inside holds a SIP domain',
  },
  { name: 'DNS is not given', on: 'newcomer', overlay: 'dns: ~\n', notGiven: 'dns' },
])
