import rule from '../../../rules/directory/active-directory-prepared.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'newcomer', met: ['contoso.net', 'forest', 'schema'] },
  {
    name: 'met: a domain without servers and users is not asked about',
    on: 'newcomer',
    overlay:
      'activeDirectory: { domains: [{ name: empty.contoso.net, servers: false, users: false, prepared: false }] }\n',
    met: ['contoso.net', 'forest', 'schema'],
  },
  {
    name: 'unmet: the schema',
    on: 'newcomer',
    overlay: 'activeDirectory: { forest: { schemaPrepared: false } }\n',
    met: ['contoso.net', 'forest'],
    unmet: ['schema'],
    says: 'the schema is not prepared',
  },
  {
    name: 'unmet: the forest',
    on: 'newcomer',
    overlay: 'activeDirectory: { forest: { prepared: false } }\n',
    met: ['contoso.net', 'schema'],
    unmet: ['forest'],
    says: 'the forest is not prepared',
  },
  {
    name: 'unmet: a domain with a server',
    on: 'newcomer',
    overlay: 'activeDirectory: { domains: [{ name: contoso.net, prepared: false }] }\n',
    met: ['forest', 'schema'],
    unmet: ['contoso.net'],
    says: 'the domain contoso.net is not prepared',
  },
  {
    name: 'unmet: a domain with users',
    on: 'newcomer',
    overlay: 'activeDirectory: { domains: [{ name: emea.contoso.net, prepared: false, users: true }] }\n',
    met: ['contoso.net', 'forest', 'schema'],
    unmet: ['emea.contoso.net'],
    says: 'the domain emea.contoso.net is not prepared',
  },
  {
    name: 'unmet: the Subscription Edition only warns',
    on: 'margiestravel-vpn-only',
    overlay: 'activeDirectory: { forest: { prepared: false } }\n',
    met: ['corp.margiestravel.com', 'schema'],
    unmet: ['forest'],
    level: 'warn',
    says: 'the forest is not prepared',
  },
  {
    name: 'unknown: whether anything is in the domain',
    on: 'newcomer',
    overlay: 'activeDirectory: { domains: [{ name: emea.contoso.net, prepared: false }] }\n',
    met: ['contoso.net', 'forest', 'schema'],
    unknown: ['emea.contoso.net'],
    says: 'the domain emea.contoso.net is not prepared; whether emea.contoso.net has servers and users of the product is not given',
  },
  {
    name: 'unknown: a step is not given',
    on: 'newcomer',
    overlay: 'activeDirectory: { forest: { prepared: ~ } }\n',
    met: ['contoso.net', 'schema'],
    unknown: ['forest'],
    says: 'whether the forest is prepared is not given',
  },
  {
    name: 'unknown once: no step is given',
    on: 'newcomer',
    overlay: 'activeDirectory: ~\n',
    notGiven: 'activeDirectory',
  },
])
