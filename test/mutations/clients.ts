import type { RuleMutations } from './mutation.ts'

const CORE = 'contoso-single-edge'
const LISTED = '  - { client: Lync for Mac 2011, os: Mac OS X 10.8, count: 40 }\n'

/** Another client beside those of the core environment. */
function alsoListed(client: string) {
  return { find: LISTED, replace: `${LISTED}  - { ${client} }\n` }
}

/** The certificate for the outside of the Edge Server of tailspintoys. */
const EDGE_CERTIFICATE = `    autoEnrolled: false
    signature: sha256WithRSAEncryption
    eku: [serverAuth]
    keyUsage: [digitalSignature, keyEncipherment]
    crlDistributionPoints: ['http://crl.publicca.example/tls1.crl']
`

/** The reverse proxy of the core environment. */
const REVERSE_PROXY = `reverseProxies:
  - device: rp01
    tls: [TLS 1.0, TLS 1.1, TLS 1.2]
    internalAddress: 10.45.16.40
    public: 131.107.155.40
    sanCertificates: true
    portBridging: true
    hairpin: true
    publish:
      - { hosts: [webext.contoso.com], to: pool01.contoso.net, ports: { 80: 8080, 443: 4443 }, forwardsHostHeader: true, preAuthentication: none }
      - hosts: [meet.contoso.com, meet.fabrikam.com, dialin.contoso.com, lyncdiscover.contoso.com, lyncdiscover.fabrikam.com]
        to: pool01.contoso.net
        ports: { 80: 8080, 443: 4443 }
        forwardsHostHeader: true
        preAuthentication: none
      - { hosts: [owas.contoso.com], to: owas.contoso.net, ports: { 443: 443 } }
`

function ofEdge(find: string, replace: string) {
  return { find: EDGE_CERTIFICATE, replace: EDGE_CERTIFICATE.replace(find, replace) }
}

export const clients: readonly RuleMutations[] = [
  {
    rule: 'clients/browser-beside-client-supported',
    broken: {
      status: 'warn',
      on: 'adatum-scaled-edge',
      edits: [{ find: 'site: London, browser: Internet Explorer 11', replace: 'site: London, browser: Chrome 45' }],
      subjects: ['Lync 2013 15.0.4569.1503 on Windows 8.1 Enterprise x64 in London'],
      consequences: {},
    },
    unknown: {
      on: 'adatum-scaled-edge',
      edits: [{ find: 'site: London, browser: Internet Explorer 11', replace: 'site: London, browser: Opera 12' }],
      subjects: ['Lync 2013 15.0.4569.1503 on Windows 8.1 Enterprise x64 in London'],
      consequences: {},
    },
  },
  {
    rule: 'clients/client-build-fits-its-name',
    broken: {
      status: 'warn',
      on: 'cohovineyard-dual-stack',
      edits: [
        { find: 'client: Lync 2013, version: 15.0.4569.1503', replace: 'client: Lync 2013, version: 16.0.4678.1000' },
      ],
      subjects: ['Lync 2013 16.0.4678.1000 on Windows 8.1 Enterprise x64 in Salem'],
      consequences: {},
    },
    unknown: {
      on: 'cohovineyard-dual-stack',
      edits: [{ find: 'client: Lync 2013, version: 15.0.4569.1503', replace: 'client: Lync 2013, version: SP1' }],
      subjects: ['Lync 2013 SP1 on Windows 8.1 Enterprise x64 in Salem'],
      consequences: {},
    },
  },
  {
    rule: 'clients/client-not-limited-by-server',
    broken: {
      status: 'warn',
      on: CORE,
      edits: [alsoListed('client: Communicator 2007 R2, count: 20')],
      subjects: ['Communicator 2007 R2'],
      consequences: { 'lifecycle/client-windows-in-support': 'unknown' },
    },
    unknown: { never: 'a client whose name says nothing is told by clients/client-supported-by-server' },
  },
  {
    rule: 'clients/client-os-supported',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [{ find: 'os: Windows 8.1 Enterprise x64, count: 300', replace: 'os: Windows Vista SP2, count: 300' }],
      subjects: ['Lync 2013 on Windows Vista SP2'],
      consequences: {},
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [
        { find: 'client: Lync for Mac 2011, os: Mac OS X 10.8', replace: 'client: Lync for Mac 2011, os: Mac OS X' },
      ],
      subjects: ['Lync for Mac 2011 on Mac OS X'],
      consequences: {},
    },
  },
  {
    rule: 'clients/client-supported-by-server',
    broken: {
      status: 'fail',
      on: CORE,
      edits: [alsoListed('client: Live Meeting 2007, count: 20')],
      subjects: ['Live Meeting 2007'],
      consequences: { 'lifecycle/client-windows-in-support': 'unknown' },
    },
    unknown: {
      on: CORE,
      edits: [{ find: 'client: Lync for Mac 2011', replace: 'client: Link for Mac 2011' }],
      subjects: ['Link for Mac 2011 on Mac OS X 10.8'],
      consequences: { 'clients/client-os-supported': 'unknown', 'lifecycle/clients-in-support': 'unknown' },
    },
  },
  {
    rule: 'clients/mac-client-certificates-not-sha512',
    broken: {
      status: 'fail',
      on: 'tailspintoys-one-address',
      edits: [ofEdge('signature: sha256WithRSAEncryption', 'signature: sha512WithRSAEncryption')],
      subjects: ['edge-external'],
      consequences: {},
    },
    unknown: {
      on: 'tailspintoys-one-address',
      edits: [ofEdge('    signature: sha256WithRSAEncryption\n', '')],
      subjects: ['edge-external'],
      consequences: { 'certificates/signature-supported': 'unknown' },
    },
  },
  {
    rule: 'clients/mac-client-crl-over-http',
    broken: {
      status: 'fail',
      on: 'tailspintoys-one-address',
      edits: [ofEdge("['http://crl.publicca.example/tls1.crl']", "['ldap:///CN=tls1,CN=CDP,DC=example']")],
      subjects: ['edge-external'],
      consequences: {},
    },
    unknown: {
      on: 'tailspintoys-one-address',
      edits: [ofEdge("    crlDistributionPoints: ['http://crl.publicca.example/tls1.crl']\n", '')],
      subjects: ['edge-external'],
      consequences: { 'certificates/crl-distribution-point-present': 'unknown' },
    },
  },
  {
    rule: 'clients/mac-client-discovery-names-apart',
    broken: {
      status: 'warn',
      on: 'tailspintoys-one-address',
      edits: [
        {
          find: '          - lyncdiscoverinternal A 10.50.20.11\n',
          replace: '          - lyncdiscoverinternal A 10.50.20.11\n          - lyncdiscover A 203.0.113.31\n',
        },
      ],
      subjects: ['internal/tailspintoys.com'],
      consequences: {},
    },
    unknown: {
      on: 'tailspintoys-one-address',
      edits: [
        {
          find: '          - lyncdiscoverinternal A 10.50.20.11\n',
          replace: '          - lyncdiscoverinternal A 10.50.20.11\n          - lyncdiscover NS ns1.partner.example.\n',
        },
      ],
      subjects: ['internal/tailspintoys.com'],
      consequences: { 'dns/lyncdiscover-not-inside': 'skip' },
    },
  },
  {
    rule: 'clients/mac-client-has-edge-and-proxy',
    broken: {
      status: 'fail',
      on: 'northwind-sfb-2019',
      edits: [{ find: 'clients: [{ client', replace: 'clients: [{ client: SfB Mac, os: macOS 12 }, { client' }],
      subjects: ['SfB Mac on macOS 12'],
      consequences: {
        'clients/mac-client-certificates-not-sha512': 'pass',
        'clients/mac-client-crl-over-http': 'pass',
        'clients/mac-client-discovery-names-apart': 'pass',
        'clients/mobility-service-on': 'unknown',
        'tls/oldest-client-can-connect': 'unknown',
      },
    },
    unknown: {
      on: CORE,
      edits: [alsoListed('client: SfB Mac, os: macOS 12'), { find: REVERSE_PROXY, replace: '' }],
      subjects: ['SfB Mac on macOS 12'],
      consequences: {
        'vpn/calls-have-a-path': 'skip',
        'certificates/reverse-proxy-trusts-internal-authority': 'unknown',
        'clients/mac-client-certificates-not-sha512': 'pass',
        'clients/mac-client-crl-over-http': 'pass',
        'clients/mac-client-discovery-names-apart': 'pass',
        'clients/mobility-service-on': 'unknown',
        'clients/server-update-for-client-installed': 'pass',
        'discovery/clients-sign-in-outside': 'unknown',
        'discovery/clients-sign-in-over-vpn': 'unknown',
        'discovery/mobile-clients-find-their-service': 'unknown',
        'dns/external-simple-url-records-present': 'unknown',
        'dns/external-web-services-record-present': 'unknown',
        'dns/host-records-lead-to-their-service': 'unknown',
        'dns/lyncdiscover-present': 'unknown',
        'dns/mobility-records-present': 'unknown',
        'ports/reverse-proxy-hairpin-allowed': 'unknown',
        'vpn/blocks-spare-the-public-edge': 'unknown',
        'vpn/external-names-resolve-for-vpn-clients': 'unknown',
        'vpn/public-addresses-outside-tunnel': 'unknown',
        'devices/reverse-proxy-asks-no-password': 'unknown',
        'devices/reverse-proxy-bridges-ports': 'unknown',
        'devices/reverse-proxy-keeps-host-header': 'unknown',
        'devices/reverse-proxy-takes-san-certificates': 'unknown',
      },
    },
  },
  {
    rule: 'clients/mandatory-profile-not-used',
    broken: {
      status: 'fail',
      on: CORE,
      edits: [{ find: 'count: 300, mandatoryProfile: false', replace: 'count: 300, mandatoryProfile: true' }],
      subjects: ['Lync 2013 15.0.4569.1503 on Windows 8.1 Enterprise x64'],
      consequences: {},
    },
    unknown: {
      on: CORE,
      edits: [{ find: 'count: 300, mandatoryProfile: false', replace: 'count: 300' }],
      subjects: ['Lync 2013 15.0.4569.1503 on Windows 8.1 Enterprise x64'],
      consequences: {},
    },
  },
  {
    rule: 'clients/mobility-service-on',
    broken: {
      status: 'fail',
      on: 'cohovineyard-dual-stack',
      edits: [
        {
          find: 'mobility: { push: true, mcx: true, ucwa: true }',
          replace: 'mobility: { push: true, mcx: true, ucwa: false }',
        },
      ],
      subjects: ['Lync 2013 for iPhone 5.4 on iOS 7.1'],
      consequences: {
        'discovery/mobile-clients-find-their-service': 'skip',
        'updates/update-for-features-installed': 'skip',
      },
    },
    unknown: {
      on: 'cohovineyard-dual-stack',
      edits: [
        { find: 'mobility: { push: true, mcx: true, ucwa: true }', replace: 'mobility: { push: true, mcx: true }' },
      ],
      subjects: ['Lync 2013 for iPhone 5.4 on iOS 7.1'],
      consequences: {},
    },
  },
  {
    rule: 'clients/outlook-has-contact-store',
    broken: {
      status: 'warn',
      on: 'proseware-two-sites',
      edits: [{ find: 'count: 7500, outlook: Outlook 2016', replace: 'count: 7500, outlook: Outlook 2010 SP2' }],
      subjects: ['Skype for Business 2016 16.0.4678.1000 on Windows 10 Enterprise x64'],
      consequences: {},
    },
    unknown: {
      on: 'proseware-two-sites',
      edits: [{ find: 'count: 7500, outlook: Outlook 2016', replace: 'count: 7500, outlook: Outlook' }],
      subjects: ['Skype for Business 2016 16.0.4678.1000 on Windows 10 Enterprise x64'],
      consequences: { 'clients/outlook-version-supported': 'unknown' },
    },
  },
  {
    rule: 'clients/outlook-version-supported',
    broken: {
      status: 'warn',
      on: 'wingtip-two-sites',
      edits: [{ find: 'outlook: Outlook 2010 SP2', replace: 'outlook: Outlook 2007 SP3' }],
      subjects: ['Lync 2013 on Windows 7 SP1 Enterprise x64'],
      consequences: {},
    },
    unknown: {
      on: 'wingtip-two-sites',
      edits: [{ find: ', outlook: Outlook 2010 SP2', replace: '' }],
      subjects: ['clients'],
      consequences: {},
    },
  },
  {
    rule: 'clients/proxy-lets-client-reach-exchange',
    broken: {
      status: 'fail',
      on: 'fourthcoffee-hybrid',
      edits: [
        { find: ', proxy: none }', replace: ', proxy: { authentication: true } }' },
        { find: 'outlook: Microsoft 365 Apps', replace: 'outlook: Microsoft 365 Apps, browser: Edge 100' },
      ],
      subjects: ['Skype for Business 2016 16.0.5122.1000 on Windows 10 Enterprise x64 in Denver'],
      consequences: { 'clients/browser-beside-client-supported': 'pass' },
    },
    unknown: {
      on: 'fourthcoffee-hybrid',
      edits: [{ find: ', proxy: none }', replace: ' }' }],
      subjects: ['clients'],
      consequences: {},
    },
  },
  {
    rule: 'clients/server-can-set-client-interface',
    broken: {
      status: 'warn',
      on: 'newcomer',
      edits: [{ find: 'client: Lync 2013', replace: 'client: Skype for Business 2015' }],
      subjects: ['Skype for Business 2015 on Windows 7 SP1 Enterprise x64'],
      consequences: { 'clients/client-os-supported': 'warn' },
    },
    unknown: {
      on: 'newcomer',
      edits: [
        { find: 'client: Lync 2013', replace: 'client: Skype for Business 2015' },
        { find: '5.0.8308.577', replace: 'CU4' },
      ],
      subjects: ['Skype for Business 2015 on Windows 7 SP1 Enterprise x64'],
      consequences: {
        'clients/client-os-supported': 'warn',
        'os/product-update-for-os-installed': 'unknown',
        'updates/build-belongs-to-product': 'unknown',
        'updates/latest-known-update-installed': 'skip',
      },
    },
  },
  {
    rule: 'clients/server-update-for-client-installed',
    broken: {
      status: 'fail',
      on: 'cohovineyard-dual-stack',
      edits: [{ find: 'browser: Internet Explorer 11, count: 40', replace: 'browser: Chrome 45, count: 40' }],
      subjects: ['Lync Web App on Windows 8.1 Pro x64'],
      consequences: {},
    },
    unknown: {
      on: 'cohovineyard-dual-stack',
      edits: [{ find: 'browser: Internet Explorer 11, count: 40', replace: 'browser: Chrome, count: 40' }],
      subjects: ['Lync Web App on Windows 8.1 Pro x64'],
      consequences: {},
    },
  },
  {
    rule: 'clients/store-app-signs-in-across-domains',
    broken: {
      status: 'warn',
      on: 'adatum-scaled-edge',
      edits: [
        {
          find: 'client: Lync Windows Store app, os: Windows 8.1 Enterprise x64',
          replace: 'client: Lync Windows Store app, os: Windows 8 Enterprise x64',
        },
      ],
      subjects: ['Lync Windows Store app on Windows 8 Enterprise x64 in London'],
      consequences: {},
    },
    unknown: { never: 'a system that is not known is a finding of clients/client-os-supported' },
  },
  {
    rule: 'clients/vdi-plug-in-not-with-online',
    broken: {
      status: 'warn',
      on: 'contoso-online',
      edits: [
        {
          file: 'contoso-single-edge/env.yaml',
          ...alsoListed('client: Lync VDI plug-in, os: Windows 7 SP1, virtualDesktop: personal'),
        },
      ],
      subjects: ['Lync VDI plug-in on Windows 7 SP1'],
      consequences: {
        'clients/vdi-plug-in-on-personal-desktop': 'pass',
        'clients/vdi-plug-in-takes-client': 'unknown',
      },
    },
    unknown: {
      on: 'adatum-scaled-edge',
      edits: [{ find: '  hybrid: none\n', replace: '' }],
      subjects: ['Lync VDI plug-in on Windows 7 SP1 Professional x64 in London'],
      consequences: {},
    },
  },
  {
    rule: 'clients/vdi-plug-in-on-personal-desktop',
    broken: {
      status: 'fail',
      on: 'adatum-scaled-edge',
      edits: [
        {
          find: 'count: 200, site: London, virtualDesktop: personal',
          replace: 'count: 200, site: London, virtualDesktop: session',
        },
      ],
      subjects: ['Lync VDI plug-in on Windows 7 SP1 Professional x64 in London'],
      consequences: {},
    },
    unknown: {
      on: 'adatum-scaled-edge',
      edits: [{ find: 'count: 200, site: London, virtualDesktop: personal', replace: 'count: 200, site: London' }],
      subjects: ['Lync VDI plug-in on Windows 7 SP1 Professional x64 in London'],
      consequences: {},
    },
  },
  {
    rule: 'clients/vdi-plug-in-takes-client',
    broken: {
      status: 'fail',
      on: 'adatum-scaled-edge',
      edits: [
        {
          find: 'client: Lync 2013, version: 15.0.4569.1503, os: Windows 8.1',
          replace: 'client: Lync 2013 Basic, version: 15.0.4569.1503, os: Windows 8.1',
        },
      ],
      subjects: ['Lync 2013 Basic 15.0.4569.1503 on Windows 8.1 Enterprise x64 in London'],
      consequences: {},
    },
    unknown: {
      on: 'adatum-scaled-edge',
      edits: [{ find: 'outlook: Outlook 2013 SP1, virtualDesktop: personal', replace: 'outlook: Outlook 2013 SP1' }],
      subjects: ['Lync VDI plug-in on Windows 7 SP1 Professional x64 in London'],
      consequences: {},
    },
  },
  {
    rule: 'clients/web-app-browser-supported',
    broken: {
      status: 'fail',
      on: 'cohovineyard-dual-stack',
      edits: [
        { find: 'browser: Internet Explorer 11, count: 40', replace: 'browser: Internet Explorer 10, count: 40' },
      ],
      subjects: ['Lync Web App on Windows 8.1 Pro x64'],
      consequences: { 'lifecycle/browsers-in-support': 'pass' },
    },
    unknown: {
      on: 'cohovineyard-dual-stack',
      edits: [{ find: 'browser: Internet Explorer 11, count: 40', replace: 'count: 40' }],
      subjects: ['Lync Web App on Windows 8.1 Pro x64'],
      consequences: {},
    },
  },
]
