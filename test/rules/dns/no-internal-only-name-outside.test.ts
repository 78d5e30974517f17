import { expect, test } from 'vitest'
import rule from '../../../rules/dns/no-internal-only-name-outside.ts'
import { judgeCopy } from '../../support/copies.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { inside, outside, overlay, view } from './overlays.ts'

const AUTODISCOVER = 'external/lyncdiscoverinternal.contoso.com/A'
const SIGN_IN = 'external/_sipinternaltls._tcp.contoso.com/SRV'
const SIP = 'external/sipinternal.contoso.com/A'
const FORBIDDEN = [SIGN_IN, AUTODISCOVER, SIP]
const SECOND = FORBIDDEN.map((name) => name.replace('contoso', 'fabrikam'))

/** The newcomer with a reverse proxy and an external zone. */
const published = (records: readonly string[]) =>
  overlay({
    reverseProxies: [{ name: 'rp01', public: '131.107.155.40' }],
    dns: { external: view({ 'contoso.com': records }) },
  })

ruleTest(rule, [
  { name: 'two SIP domains', on: 'contoso-single-edge', met: [...FORBIDDEN, ...SECOND].sort() },
  {
    name: 'lyncdiscoverinternal outside',
    on: 'newcomer',
    overlay: published(['lyncdiscoverinternal A 131.107.155.40']),
    met: [SIGN_IN, SIP],
    unmet: [AUTODISCOVER],
    says: 'lyncdiscoverinternal.contoso.com is for the inside only, and resolves in the external view',
  },
  {
    name: 'as an alias that leads beyond the zones given',
    on: 'newcomer',
    overlay: published(['lyncdiscoverinternal CNAME lync01.contoso.net.']),
    met: [SIGN_IN, SIP],
    unmet: [AUTODISCOVER],
  },
  {
    name: 'with an AAAA record only',
    on: 'newcomer',
    overlay: published(['sipinternal AAAA 2001:db8::90']),
    met: [SIGN_IN, AUTODISCOVER],
    unmet: [SIP],
  },
  {
    name: 'the SRV record for clients inside',
    on: 'newcomer',
    overlay: published(['_sipinternaltls._tcp SRV 0 0 5061 sip', 'sip A 131.107.155.10']),
    met: [AUTODISCOVER, SIP],
    unmet: [SIGN_IN],
  },
  {
    name: 'an SRV record that says there is no service does no harm',
    on: 'newcomer',
    overlay: published(['_sipinternaltls._tcp SRV 0 0 0 .']),
    met: FORBIDDEN,
  },
  {
    name: 'text at the name does no harm',
    on: 'newcomer',
    overlay: published(['lyncdiscoverinternal TXT moved']),
    met: FORBIDDEN,
  },
  {
    name: 'a wildcard answers for the names of clients',
    on: 'newcomer',
    overlay: published(['* A 131.107.155.80']),
    met: [SIGN_IN],
    unmet: [AUTODISCOVER, SIP],
  },

  // Servers and the Control Panel
  {
    name: 'the server and the Admin URL outside',
    on: 'newcomer',
    overlay: `${overlay({
      reverseProxies: [{ name: 'rp01', public: '131.107.155.40' }],
      dns: {
        external: view({ 'contoso.com': ['admin CNAME lync01'], 'contoso.net': ['lync01 A 192.168.10.90'] }),
      },
    })}simpleUrls: { admin: https://admin.contoso.com }\n`,
    met: FORBIDDEN,
    unmet: ['external/admin.contoso.com/A', 'external/lync01.contoso.net/A'],
    says: 'admin.contoso.com is for the inside only, and resolves in the external view',
  },
  {
    name: 'an external zone of the internal name space without them',
    on: 'contoso-single-edge',
    overlay: outside({ 'contoso.net': [] }),
    met: [
      ...FORBIDDEN,
      ...SECOND,
      ...['admin', 'fe01', 'fe02', 'fe03', 'lsedge', 'pool01', 'sql01', 'webint'].map(
        (host) => `external/${host}.contoso.net/A`,
      ),
    ].sort(),
  },
  {
    name: 'internal web services outside',
    on: 'newcomer',
    overlay: overlay({
      reverseProxies: [{ name: 'rp01', public: '131.107.155.40' }],
      dns: { external: view({ 'contoso.com': ['webint A 192.168.10.20'] }) },
    }),
    edits: [
      {
        find: 'role: standard-edition',
        replace: 'role: front-end\n    webServices: { internal: webint.contoso.com }',
      },
    ],
    met: FORBIDDEN,
    unmet: ['external/webint.contoso.com/A'],
  },
  {
    name: 'a wildcard gives no server away',
    on: 'newcomer',
    overlay: `${overlay({
      reverseProxies: [{ name: 'rp01', public: '131.107.155.40' }],
      dns: { external: view({ 'contoso.com': [], 'contoso.net': ['* A 131.107.155.80'] }) },
    })}simpleUrls: { admin: https://admin.contoso.net }\n`,
    met: FORBIDDEN,
  },
  {
    name: 'nor does a wildcard that is an alias',
    on: 'newcomer',
    overlay: overlay({
      reverseProxies: [{ name: 'rp01', public: '131.107.155.40' }],
      dns: { external: view({ 'contoso.com': [], 'contoso.net': ['* CNAME www.example.net.'] }) },
    }),
    met: FORBIDDEN,
  },
  {
    name: 'a Standard Edition server whose external web services have its name',
    on: 'newcomer',
    overlay: overlay({
      reverseProxies: [{ name: 'rp01', public: '131.107.155.40' }],
      pools: [{ fqdn: 'lync01.contoso.net', webServices: { external: 'lync01.contoso.net' } }],
      dns: { external: view({ 'contoso.com': [], 'contoso.net': ['lync01 A 131.107.155.40'] }) },
    }),
    met: FORBIDDEN,
  },
  {
    name: 'one host for Meet and Admin must resolve outside',
    on: 'newcomer',
    overlay: `${published(['lync A 131.107.155.40'])}simpleUrls:
  meet: https://lync.contoso.com/meet
  dialin: https://lync.contoso.com/dialin
  admin: https://lync.contoso.com/admin
`,
    met: FORBIDDEN,
  },

  // Not known
  {
    name: 'the external view is not given',
    on: 'contoso-single-edge',
    overlay: overlay({ dns: { external: null } }),
    unknown: [...FORBIDDEN, ...SECOND].sort(),
  },
  {
    name: 'a delegated name',
    on: 'newcomer',
    overlay: published(['sipinternal NS ns1.example.net.']),
    met: [SIGN_IN, AUTODISCOVER],
    unknown: [SIP],
  },
  {
    name: 'whether anything is reachable from outside is not given, nor is the external view',
    on: 'newcomer',
    overlay: 'reverseProxies: ~\n',
    unknown: FORBIDDEN,
  },
  { name: 'nothing is reachable from outside', on: 'newcomer', skipped: 'nothing is reachable from outside' },
  {
    name: 'records inside are no business of this rule',
    on: 'newcomer',
    overlay: inside({ 'contoso.com': ['sipinternal A 192.168.10.90'] }),
    skipped: 'nothing is reachable from outside',
  },
])

test('of a wildcard the fix names no record that nobody wrote', async () => {
  const report = await judgeCopy('newcomer', { overlay: published(['* A 131.107.155.80']), only: [rule] })
  expect(new Set(report.findings.map(({ fix }) => fix))).toEqual(
    new Set(['replace the wildcard that answers for it by the names that are needed outside']),
  )
})
