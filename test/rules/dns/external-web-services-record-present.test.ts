import rule from '../../../rules/dns/external-web-services-record-present.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { outside, overlay } from './overlays.ts'

const WEBEXT = 'external/webext.contoso.com/A'
const DIRECTOR = 'external/webdirext.contoso.com/A'

const withDirector = {
  pools: [
    {
      fqdn: 'dir01.contoso.net',
      role: 'director',
      webServices: { external: 'webdirext.contoso.com' },
      servers: [{ fqdn: 'dir01.contoso.net', address: '192.168.10.40' }],
    },
  ],
}

ruleTest(rule, [
  { name: 'the name has its record', on: 'contoso-single-edge', met: [WEBEXT] },
  {
    name: 'the name has no record',
    on: 'contoso-single-edge',
    overlay: outside({ 'contoso.com': ['meet A 131.107.155.40'] }),
    unmet: [WEBEXT],
    says: 'webext.contoso.com has no A or AAAA record in the external view',
  },
  {
    name: 'the record stands inside only',
    on: 'contoso-single-edge',
    overlay: overlay({ dns: { external: { zones: { 'contoso.com': { records: [] } } } } }),
    unmet: [WEBEXT],
  },
  {
    name: 'the Director needs a record of its own',
    on: 'contoso-single-edge',
    overlay: overlay(withDirector),
    met: [WEBEXT],
    unmet: [DIRECTOR],
  },
  {
    name: 'no zone of the view holds the name',
    on: 'contoso-single-edge',
    overlay: outside({ 'contoso.com': null }),
    unknown: [WEBEXT],
    says: 'no zone of the external view holds webext.contoso.com',
  },
  {
    name: 'no pool has an external web services FQDN',
    on: 'contoso-single-edge',
    overlay: 'pools: [{ fqdn: pool01.contoso.net, webServices: { external: ~ } }]\n',
    skipped: 'no pool has an external web services FQDN',
  },
  { name: 'no reverse proxy', on: 'newcomer', skipped: 'reverseProxies: none' },
  {
    name: 'whether there is a reverse proxy is not given',
    on: 'contoso-single-edge',
    overlay: 'reverseProxies: ~\n',
    notGiven: 'reverseProxies',
  },
])
