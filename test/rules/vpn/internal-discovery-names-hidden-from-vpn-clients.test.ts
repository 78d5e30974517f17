import rule from '../../../rules/vpn/internal-discovery-names-hidden-from-vpn-clients.ts'
import { ruleTest } from '../../support/rule-test.ts'

const of = (domain: string) => [
  `vpn/_sipinternal._tcp.${domain}/SRV`,
  `vpn/_sipinternaltls._tcp.${domain}/SRV`,
  `vpn/lyncdiscoverinternal.${domain}/A`,
  `vpn/sipinternal.${domain}/A`,
]
const ALL = [...of('contoso.com'), ...of('fabrikam.com')].sort()
const without = (...names: readonly string[]) => ALL.filter((id) => !names.includes(id))

ruleTest(rule, [
  { name: 'none of them resolves', on: 'contoso-single-edge', met: ALL },
  {
    name: 'clients of the VPN are told what clients inside are told',
    on: 'contoso-single-edge',
    overlay: 'dns: { vpn: { zones: { fabrikam.com: internal } } }\n',
    met: without('vpn/_sipinternaltls._tcp.fabrikam.com/SRV', 'vpn/lyncdiscoverinternal.fabrikam.com/A'),
    unmet: ['vpn/_sipinternaltls._tcp.fabrikam.com/SRV', 'vpn/lyncdiscoverinternal.fabrikam.com/A'],
    says: 'resolves for clients of the VPN',
  },
  {
    name: 'an alias counts wherever it leads; a target of "." does not',
    on: 'contoso-single-edge',
    overlay:
      'dns: { vpn: { zones: { fabrikam.com: { records: [sipinternal CNAME x.example.net., _sipinternaltls._tcp SRV 0 0 0 .] } } } }\n',
    met: without('vpn/sipinternal.fabrikam.com/A'),
    unmet: ['vpn/sipinternal.fabrikam.com/A'],
  },
  { name: 'the view is not given', on: 'contoso-single-edge', overlay: 'dns: { vpn: ~ }\n', unknown: ALL },
  {
    name: 'without remote access the tunnel is the only way in',
    on: 'contoso-single-edge',
    overlay: 'features: { remoteAccess: false }\n',
    skipped: 'no Edge serves remote users',
  },
  { name: 'no VPN', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'vpn: ~\n', notGiven: 'vpn' },
])
