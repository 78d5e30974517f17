import rule from '../../../rules/tls/servers-share-a-version.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { CONTOSO_ENDS, contosoTls } from './copies.ts'

const on = 'contoso-single-edge'
const FRONT_ENDS = ['fe01.contoso.net', 'fe02.contoso.net', 'fe03.contoso.net']
const GATEWAY = `voice: { gateways: [{ device: gw01, transport: TLS, mediationPool: pool01.contoso.net }] }`

ruleTest(rule, [
  { name: 'met', on, met: CONTOSO_ENDS },
  {
    name: 'met: one version is enough',
    on,
    overlay: contosoTls('[TLS 1.2]', '[TLS 1.2]'),
    met: CONTOSO_ENDS,
  },
  {
    name: 'unmet: the Edge and the pool',
    on,
    overlay: contosoTls('[TLS 1.0]', '[TLS 1.1, TLS 1.2]'),
    met: ['owas.contoso.net', 'rp01', 'sql01'],
    unmet: [...FRONT_ENDS, 'lsedge.contoso.net'],
    says: 'fe01.contoso.net (TLS 1.0) has no TLS version in common with lsedge.contoso.net (TLS 1.1, TLS 1.2)',
  },
  {
    name: 'unmet: a server of the pool and the others',
    on,
    overlay: `pools: [{ fqdn: pool01.contoso.net, tls: [TLS 1.2], servers: [{ fqdn: fe03.contoso.net, tls: [TLS 1.0] }] }]`,
    met: ['lsedge.contoso.net', 'owas.contoso.net', 'rp01', 'sql01'],
    unmet: FRONT_ENDS,
  },
  {
    name: 'unmet: the SQL Server, Office Web Apps and the reverse proxy',
    on,
    overlay: `pools: [{ fqdn: pool01.contoso.net, tls: [TLS 1.2] }]
sqlServers: [{ name: sql01, tls: [TLS 1.0] }]
officeWebApps: [{ fqdn: owas.contoso.net, tls: [TLS 1.0, TLS 1.1] }]
reverseProxies: [{ device: rp01, tls: [TLS 1.1], publish: [{ hosts: [webext.contoso.com], to: pool01.contoso.net }] }]`,
    met: [...FRONT_ENDS, 'lsedge.contoso.net'],
    unmet: ['owas.contoso.net', 'rp01', 'sql01'],
  },
  {
    name: 'unmet: the reverse proxy and Office Web Apps it publishes',
    on,
    overlay: `officeWebApps: [{ fqdn: owas.contoso.net, tls: [TLS 1.2] }]
reverseProxies: [{ device: rp01, tls: [TLS 1.0], publish: [{ hosts: [owas.contoso.com], to: owas.contoso.net }] }]`,
    met: [...FRONT_ENDS, 'lsedge.contoso.net', 'owas.contoso.net', 'sql01'],
    unmet: ['rp01'],
    says: 'rp01 (TLS 1.0) has no TLS version in common with owas.contoso.net (TLS 1.2)',
  },
  {
    name: 'unmet: a gateway that talks TLS',
    on,
    overlay: `${contosoTls('[TLS 1.2]')}
devices: [{ name: gw01, tls: [TLS 1.0] }]
${GATEWAY}`,
    met: CONTOSO_ENDS,
    unmet: ['gw01'],
  },
  {
    name: 'met: a gateway that talks TCP has nothing to agree on',
    on,
    overlay: `${contosoTls('[TLS 1.2]')}
devices: [{ name: gw01, tls: [TLS 1.0] }]
${GATEWAY.replace('transport: TLS', 'transport: TCP')}`,
    met: CONTOSO_ENDS,
  },
  {
    name: 'unknown: what the gateway speaks, where TLS 1.0 is off',
    on,
    overlay: `${contosoTls('[TLS 1.2]')}\n${GATEWAY}`,
    met: CONTOSO_ENDS,
    unknown: ['gw01'],
    says: 'TLS 1.0 is off at fe01.contoso.net and 2 more; what gw01 speaks is not given',
  },
  {
    name: 'met: where TLS 1.0 is on nothing is asked of the gateway',
    on,
    overlay: GATEWAY,
    met: CONTOSO_ENDS,
  },
  {
    name: 'unknown: what the Edge speaks, where TLS 1.0 is off in the pool',
    on,
    edits: [
      {
        find: 'backEnd: sql01\n    productVersion: 5.0.8308.577\n    tls: [TLS 1.0, TLS 1.1, TLS 1.2]',
        replace: 'backEnd: sql01\n    tls: [TLS 1.2]',
      },
      {
        find: 'nat: true\n    productVersion: 5.0.8308.577\n    tls: [TLS 1.0, TLS 1.1, TLS 1.2]',
        replace: 'nat: true',
      },
    ],
    met: [...FRONT_ENDS, 'owas.contoso.net', 'rp01', 'sql01'],
    unknown: ['lsedge.contoso.net'],
  },
  {
    name: 'unknown: what the pool speaks, where TLS 1.0 is off at Office Web Apps',
    on,
    edits: [
      {
        find: 'backEnd: sql01\n    productVersion: 5.0.8308.577\n    tls: [TLS 1.0, TLS 1.1, TLS 1.2]',
        replace: 'backEnd: sql01',
      },
      {
        find: 'Office Web Apps Server 2013, tls: [TLS 1.0, TLS 1.1, TLS 1.2]',
        replace: 'Office Web Apps Server 2013, tls: [TLS 1.2]',
      },
    ],
    met: ['rp01'],
    unknown: ['owas.contoso.net'],
  },
  {
    name: 'unmet: no version at all',
    on,
    overlay: contosoTls('[]'),
    unmet: CONTOSO_ENDS,
  },
  { name: 'empty', on: 'newcomer', skipped: 'no TLS versions are given' },
])
