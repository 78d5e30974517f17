import rule from '../../../rules/vpn/internal-discovery-names-not-asked-inside.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { asa } from './overlays.ts'

const names = (keys: string, dns = '') =>
  `dns: { internal: { resolver: 192.168.10.5 }${dns} }\nvpn: [{ name: staff, nameResolution: { ${keys} } }]\n`
/** The description leaves it to the configuration. */
const FROM_FILE = 'dns: { internal: { resolver: 192.168.10.5 } }\nvpn: [{ name: staff, nameResolution: ~ }]\n'
const INSIDE = 'servers: [192.168.10.5]'
const idsOf = (domain: string) =>
  ['_sipinternal._tcp', '_sipinternaltls._tcp', 'lyncdiscoverinternal', 'sipinternal'].map(
    (one) => `staff/${one}.${domain}`,
  )
const ALL = [...idsOf('contoso.com'), ...idsOf('fabrikam.com')].sort()
const KNOWN = ['_sipinternaltls._tcp', 'lyncdiscoverinternal'].flatMap((one) =>
  ['contoso.com', 'fabrikam.com'].map((domain) => `staff/${one}.${domain}`),
)

ruleTest(rule, [
  { name: 'the server of the VPN does not know them', on: 'contoso-single-edge', met: ALL },
  {
    name: 'the server inside does',
    on: 'contoso-single-edge',
    overlay: names(INSIDE),
    met: ALL.filter((id) => !KNOWN.includes(id)),
    unmet: KNOWN,
    says: 'is asked of 192.168.10.5, which answers',
  },
  {
    name: 'it is asked for other names only',
    on: 'contoso-single-edge',
    overlay: names(`${INSIDE}, splitDomains: [contoso.net]`),
    met: ALL,
  },
  {
    name: 'what the server answers is not given',
    on: 'contoso-single-edge',
    overlay: names('servers: [192.168.10.7]'),
    unknown: ALL,
  },
  {
    name: 'the group policy alone says it: the server inside',
    on: 'contoso-single-edge',
    edits: [asa('dns-server value 192.168.10.6', 'dns-server value 192.168.10.5')],
    overlay: FROM_FILE,
    met: ALL.filter((id) => !KNOWN.includes(id)),
    unmet: KNOWN,
  },
  {
    name: 'the group policy alone says it: for other names only',
    on: 'contoso-single-edge',
    edits: [asa('dns-server value 192.168.10.6', 'dns-server value 192.168.10.5\n split-dns value contoso.net')],
    overlay: FROM_FILE,
    met: ALL,
  },
  {
    name: 'neither the description nor the group policy says it',
    on: 'contoso-single-edge',
    edits: [asa(' dns-server value 192.168.10.6\n', '')],
    overlay: FROM_FILE,
    unknown: ALL,
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
