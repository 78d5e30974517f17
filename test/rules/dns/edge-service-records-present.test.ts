import rule from '../../../rules/dns/edge-service-records-present.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { outside, overlay } from './overlays.ts'

const ACCESS = 'external/sip.contoso.com/A'
const AV = 'external/av.contoso.com/A'
const SECOND = 'external/sip.fabrikam.com/A'
const WEBCON = 'external/webcon.contoso.com/A'

ruleTest(rule, [
  { name: 'every name has its record', on: 'contoso-single-edge', met: [AV, ACCESS, SECOND, WEBCON] },
  {
    name: 'no host for the second SIP domain',
    on: 'contoso-single-edge',
    overlay: outside({ 'fabrikam.com': ['access A 131.107.155.10'] }),
    met: [AV, ACCESS, WEBCON],
    unmet: [SECOND],
    says: 'sip.fabrikam.com has no A or AAAA record in the external view',
  },
  {
    name: 'an alias to the Access Edge, as Skype for Business Server allows it',
    on: 'contoso-single-edge',
    overlay: outside({ 'fabrikam.com': ['sip CNAME sip.contoso.com.'] }),
    met: [AV, ACCESS, SECOND, WEBCON],
  },
  {
    name: 'AAAA records only',
    on: 'contoso-single-edge',
    overlay: outside({ 'fabrikam.com': ['sip AAAA 2001:db8::10'] }),
    met: [AV, ACCESS, SECOND, WEBCON],
  },
  {
    name: 'an Access Edge with a name in the SIP domain needs no sip record there',
    on: 'contoso-single-edge',
    overlay: overlay({
      sipDomains: ['contoso.com'],
      features: { xmpp: false },
      edgePools: [{ fqdn: 'lsedge.contoso.net', services: { access: { fqdn: 'access.contoso.com' } } }],
      simpleUrls: { meet: 'https://meet.contoso.com' },
      dns: {
        external: {
          zones: {
            'contoso.com': { records: ['access A 131.107.155.10', 'webcon A 131.107.155.20', 'av A 131.107.155.30'] },
          },
        },
      },
    }),
    met: ['external/access.contoso.com/A', AV, WEBCON],
  },
  {
    name: 'a wildcard answers too',
    on: 'contoso-single-edge',
    overlay: outside({ 'fabrikam.com': ['* A 131.107.155.10'] }),
    met: [AV, ACCESS, SECOND, WEBCON],
  },
  {
    name: 'an alias that leads in a circle',
    on: 'contoso-single-edge',
    overlay: outside({ 'fabrikam.com': ['sip CNAME access', 'access CNAME sip'] }),
    met: [AV, ACCESS, WEBCON],
    unmet: [SECOND],
  },
  {
    name: 'the external view is not given',
    on: 'contoso-single-edge',
    overlay: overlay({ dns: { external: null } }),
    unknown: [AV, ACCESS, SECOND, WEBCON],
    says: 'what external clients resolve is not given',
  },
  {
    name: 'nobody reaches the Edge from outside',
    on: 'contoso-single-edge',
    overlay:
      'features: { remoteAccess: false, federation: none, publicIm: false, xmpp: false, mobility: { push: false } }\n',
    skipped: 'nobody reaches the Edge from outside',
  },
  {
    name: 'partners reach the Edge where users do not sign in from outside',
    on: 'contoso-single-edge',
    overlay: 'features: { remoteAccess: false, publicIm: false, xmpp: false, mobility: { push: false } }\n',
    met: [AV, ACCESS, WEBCON],
  },
  {
    name: 'push notifications alone need the Access Edge service',
    on: 'contoso-single-edge',
    overlay: `features: { remoteAccess: false, federation: none, publicIm: false, xmpp: false }\n${outside({ 'contoso.com': [] })}`,
    unmet: [ACCESS],
  },
  {
    name: 'with an Edge, remote access that is not mentioned is meant',
    on: 'contoso-single-edge',
    overlay: 'features: { remoteAccess: ~ }\n',
    met: [AV, ACCESS, SECOND, WEBCON],
  },
  { name: 'no Edge', on: 'newcomer', skipped: 'edgePools: none' },
  { name: 'whether there is an Edge is not given', on: 'newcomer', overlay: 'edgePools: ~\n', notGiven: 'edgePools' },
])
