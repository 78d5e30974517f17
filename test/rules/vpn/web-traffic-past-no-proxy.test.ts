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

ruleTest(rule, [
  { name: 'none', on: 'contoso-single-edge', met: ['staff'] },
  {
    name: 'there is one',
    on: 'contoso-single-edge',
    overlay: 'vpn: [{ name: staff, proxy: true }]\n',
    unmet: ['staff'],
    says: 'staff sends web traffic to a proxy through the tunnel',
  },
  { name: 'the profile names one', on: 'contoso-single-edge', edits: asProfile(PROFILE), unmet: ['staff'] },
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
