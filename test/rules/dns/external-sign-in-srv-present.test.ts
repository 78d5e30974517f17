import rule from '../../../rules/dns/external-sign-in-srv-present.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { outside, overlay } from './overlays.ts'

const CONTOSO = 'external/_sip._tls.contoso.com/SRV'
const FABRIKAM = 'external/_sip._tls.fabrikam.com/SRV'

ruleTest(rule, [
  { name: 'two SIP domains', on: 'contoso-single-edge', met: [CONTOSO, FABRIKAM] },
  {
    name: 'one without record',
    on: 'contoso-single-edge',
    overlay: outside({ 'fabrikam.com': ['sip A 131.107.155.10'] }),
    met: [CONTOSO],
    unmet: [FABRIKAM],
    says: '_sip._tls.fabrikam.com has no SRV record in the external view',
  },
  {
    name: 'the target "." says that there is no service',
    on: 'contoso-single-edge',
    overlay: outside({ 'fabrikam.com': ['_sip._tls SRV 0 0 0 .'] }),
    met: [CONTOSO],
    unmet: [FABRIKAM],
  },
  {
    name: 'another type at the name',
    on: 'contoso-single-edge',
    overlay: outside({ 'fabrikam.com': ['_sip._tls TXT later'] }),
    met: [CONTOSO],
    unmet: [FABRIKAM],
  },
  {
    name: 'a delegated subdomain',
    on: 'contoso-single-edge',
    overlay: outside({ 'fabrikam.com': ['_tls NS ns1.example.net.'] }),
    met: [CONTOSO],
    unknown: [FABRIKAM],
  },
  {
    name: 'the external view is not given',
    on: 'contoso-single-edge',
    overlay: overlay({ dns: { external: null } }),
    unknown: [CONTOSO, FABRIKAM],
  },
  {
    name: 'clients are configured by hand',
    on: 'contoso-single-edge',
    overlay: 'features: { signIn: manual }\n',
    skipped: 'users do not sign in from outside by DNS',
  },
  {
    name: 'users do not sign in from outside',
    on: 'contoso-single-edge',
    overlay: 'features: { remoteAccess: false }\n',
    skipped: 'users do not sign in from outside by DNS',
  },
  { name: 'no Edge', on: 'newcomer', skipped: 'edgePools: none' },
])
