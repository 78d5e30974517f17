import { readFileSync } from 'node:fs'
import rule from '../../../rules/vpn/web-traffic-past-no-proxy.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { asa } from './overlays.ts'

const FILE = '../../../fixtures/environments/contoso-single-edge/vpn/asa.cfg'

const PROFILE =
  '<VPNProfile>\n<NativeProfile><RoutingPolicyType>SplitTunnel</RoutingPolicyType></NativeProfile>\n<Proxy><Manual><Server>proxy.contoso.net:8080</Server></Manual></Proxy>\n</VPNProfile>\n'
const asProfile = (profile: string) => [
  asa(readFileSync(new URL(FILE, import.meta.url), 'utf8'), profile),
  { find: 'format: cisco-asa, groupPolicy: GP-STAFF', replace: 'format: windows-profile-xml' },
]

/** A proxy, and what it is not used for. */
const proxied = (keys: string) => `vpn: [{ name: staff, proxy: true }]\nnetwork: { proxy: { ${keys} } }\n`
const ALL = "bypass: ['*.contoso.com', '*.fabrikam.com']"

ruleTest(rule, [
  { name: 'none', on: 'contoso-single-edge', met: ['staff'] },
  {
    name: 'there is one',
    on: 'contoso-single-edge',
    overlay: proxied('bypass: [www.contoso.com]'),
    unmet: ['staff'],
    says: 'staff sends web traffic to a proxy through the tunnel, that for',
  },
  {
    name: 'its exceptions are not given',
    on: 'contoso-single-edge',
    overlay: 'vpn: [{ name: staff, proxy: true }]\n',
    unknown: ['staff'],
    says: 'which names go past the proxy is not given',
  },
  { name: 'exceptions for all below', on: 'contoso-single-edge', overlay: proxied(ALL), met: ['staff'] },
  {
    name: 'exceptions with a dot, in capitals, and with more than one star',
    on: 'contoso-single-edge',
    overlay: proxied("bypass: [.CONTOSO.com, 'https://*.fab*.com']"),
    met: ['staff'],
  },
  {
    name: 'a star does not stand for less than nothing',
    on: 'contoso-single-edge',
    overlay: proxied("bypass: ['*.contoso.com', meet.fabrikam.com*.fabrikam.com, lyncdiscover.fabrikam.com]"),
    unmet: ['staff'],
    says: 'that for meet.fabrikam.com too',
  },
  {
    name: 'the exceptions leave Exchange to the proxy',
    on: 'contoso-single-edge',
    overlay: `${proxied(ALL)}exchange: { version: Exchange 2013, autodiscover: autodiscover.contoso.net, webServices: mail.contoso.com }\n`,
    unmet: ['staff'],
    says: 'that for autodiscover.contoso.net too',
  },
  {
    name: 'which names Exchange has is not given',
    on: 'contoso-single-edge',
    overlay: `${proxied(ALL)}exchange: { version: Exchange 2013, autodiscover: autodiscover.contoso.com }\n`,
    unknown: ['staff'],
    says: 'which names Exchange has',
  },
  {
    name: 'the profile names one',
    on: 'contoso-single-edge',
    edits: asProfile(PROFILE),
    overlay: 'network: { proxy: none }\n',
    unmet: ['staff'],
  },
  {
    name: 'the profile names none',
    on: 'contoso-single-edge',
    edits: asProfile(PROFILE.replace(/<Proxy>.*<.Proxy>\n/, '')),
    met: ['staff'],
  },
  {
    name: 'not given',
    on: 'contoso-single-edge',
    overlay: 'vpn: [{ name: staff, proxy: ~ }]\n',
    unknown: ['staff'],
  },
  {
    name: 'without remote access the tunnel is the only way in',
    on: 'contoso-single-edge',
    overlay: 'features: { remoteAccess: false }\n',
    skipped: 'no Edge serves remote users',
  },
  { name: 'no VPN', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'vpn: ~\n', notGiven: 'vpn' },
])
