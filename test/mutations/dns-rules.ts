/** DNS beyond the records themselves: names, addresses, aliases, zones and where records lead. */

import { ALL_UNKNOWN, withoutDns } from './dns.ts'
import type { RuleMutations } from './mutation.ts'
import { SERVER_UNSAID } from './unsaid.ts'

export const dnsRules: readonly RuleMutations[] = [
  {
    rule: 'dns/internal-web-services-fqdn-not-pool-fqdn',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [{ find: 'internal: webint.contoso.net', replace: 'internal: pool01.contoso.net' }],
      subjects: ['pool01.contoso.net'],
      consequences: {
        'dns/internal-web-services-fqdn-unique': 'skip',
        'dns/internal-web-services-record-present': 'skip',
      },
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [{ find: 'internal: webint.contoso.net, ', replace: '' }],
      subjects: ['pool01.contoso.net'],
      consequences: {
        'dns/internal-web-services-fqdn-unique': 'skip',
        'dns/internal-web-services-record-present': 'skip',
      },
    },
  },
  {
    rule: 'dns/external-web-services-fqdn-unique',
    broken: {
      status: 'fail',
      on: 'wingtip-two-sites',
      edits: [
        {
          find: '    pairedWith: se02.corp.wingtip.com\n',
          replace: '    pairedWith: se02.corp.wingtip.com\n    webServices: { external: web.wingtip.com }\n',
        },
        {
          find: '    pairedWith: se01.corp.wingtip.com\n',
          replace: '    pairedWith: se01.corp.wingtip.com\n    webServices: { external: web.wingtip.com }\n',
        },
      ],
      subjects: ['se01.corp.wingtip.com', 'se02.corp.wingtip.com'],
      consequences: {
        'certificates/required-names-covered': 'fail',
        'dns/internal-and-external-web-services-fqdns-differ': 'pass',
      },
    },
    unknown: { never: 'names that are not given are not compared' },
  },
  {
    rule: 'dns/internal-web-services-fqdn-unique',
    broken: {
      status: 'fail',
      on: 'wingtip-two-sites',
      edits: [
        {
          find: '    pairedWith: se02.corp.wingtip.com\n',
          replace: '    pairedWith: se02.corp.wingtip.com\n    webServices: { internal: se02.corp.wingtip.com }\n',
        },
      ],
      subjects: ['se01.corp.wingtip.com'],
      consequences: {
        'certificates/required-names-covered': 'fail',
        'dns/standard-edition-web-services-fqdn-is-its-own': 'fail',
      },
    },
    unknown: { never: 'names that are not given are not compared' },
  },
  {
    rule: 'dns/internal-and-external-web-services-fqdns-differ',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [{ find: 'external: webext.contoso.com, vip', replace: 'external: webint.contoso.net, vip' }],
      subjects: ['pool01.contoso.net'],
      consequences: {
        'vpn/names-of-the-outside-asked-outside': 'unknown',
        'certificates/required-names-covered': 'fail',
        'certificates/subject-as-documented': 'warn',
        'discovery/mobile-clients-find-their-service': 'fail',
        'dns/external-web-services-record-present': 'unknown',
        'dns/internal-web-services-record-present': 'skip',
        'vpn/external-names-resolve-for-vpn-clients': 'unknown',
      },
    },
    unknown: {
      on: 'northwind-sfb-2019',
      edits: [
        {
          find: 'internal: web01.northwind.com,',
          replace: 'internal: web01.northwind.com, external: web01.northwind.com,',
        },
      ],
      subjects: ['pool01.northwind.com'],
      consequences: {
        'certificates/required-names-covered': 'unknown',
        'dns/external-web-services-fqdn-unique': 'pass',
      },
    },
  },
  {
    rule: 'dns/standard-edition-web-services-fqdn-is-its-own',
    broken: {
      status: 'fail',
      on: 'newcomer',
      edits: [
        {
          find: '    role: standard-edition\n',
          replace: '    role: standard-edition\n    webServices: { internal: webint.contoso.net }\n',
        },
      ],
      subjects: ['lync01.contoso.net'],
      consequences: { 'certificates/required-names-covered': 'fail', 'dns/internal-web-services-fqdn-unique': 'pass' },
    },
    unknown: { never: 'without a name it is that of the server' },
  },
  {
    rule: 'dns/edge-load-balancing-of-one-kind',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [
        { find: '    loadBalancing: none\n', replace: '    loadBalancing: { internal: hardware, external: dns }\n' },
      ],
      subjects: ['lsedge.contoso.net'],
      consequences: {
        'vpn/calls-have-a-path': 'unknown',
        'ports/openings-work-both-ways': 'unknown',
        'ports/required-openings-planned': 'unknown',
      },
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [
        { find: '    loadBalancing: none\n', replace: '' },
        {
          find: '      - fqdn: lsedge.contoso.net\n',
          replace: '      - fqdn: edge02.contoso.net\n      - fqdn: lsedge.contoso.net\n',
        },
      ],
      subjects: ['lsedge.contoso.net'],
      consequences: {
        'vpn/calls-have-a-path': 'unknown',
        'ports/edge-addresses-unique': 'unknown',
        'ports/edge-sides-in-different-subnets': 'unknown',

        ...SERVER_UNSAID,
        'os/pool-runs-one-os': 'unknown',
        'certificates/private-key-exportable-in-edge-pool': 'pass',
        'dns/edge-address-families-supported': 'unknown',
        'dns/host-records-lead-to-their-service': 'unknown',
        'dns/pool-and-edge-address-families-supported': 'skip',
        'dns/server-host-records-present': 'fail',
        'lifecycle/windows-in-support': 'unknown',
        'os/server-os-supported': 'unknown',
        'ports/edge-adapters-apart': 'unknown',
        'ports/edge-asks-no-internal-dns': 'unknown',
        'ports/edge-default-gateway-outside': 'unknown',
        'ports/edge-hosts-name-next-hop': 'unknown',
        'ports/edge-not-domain-joined': 'unknown',
        'ports/edge-routes-reach-inside': 'unknown',
        'ports/load-balanced-edge-untranslated': 'unknown',
        'ports/nat-addresses-right': 'unknown',
        'ports/one-address-ports-distinct': 'unknown',
        'ports/openings-work-both-ways': 'unknown',
        'ports/required-openings-planned': 'unknown',
        'vpn/blocks-spare-the-public-edge': 'unknown',
        'vpn/internal-servers-blocked': 'unknown',
        'vpn/public-addresses-outside-tunnel': 'unknown',
        'lifecycle/dotnet-in-support': 'unknown',
      },
    },
  },
  {
    rule: 'dns/one-federation-route',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [
        {
          find: 'edgePools:\n',
          replace:
            'edgePools:\n  - { fqdn: edge02.contoso.net, federationRoute: true, servers: [{ internal: 172.25.34.10 }] }\n',
        },
      ],
      subjects: ['federation-route'],
      consequences: {
        'ports/av-edge-on-port-443': 'unknown',
        'ports/edge-addresses-unique': 'unknown',
        'ports/edge-sides-in-different-subnets': 'unknown',

        ...SERVER_UNSAID,
        'certificates/public-ca-where-outsiders-connect': 'unknown',
        'certificates/required-names-covered': 'unknown',
        'certificates/same-on-every-edge': 'unknown',
        'dns/edge-address-families-supported': 'unknown',
        'dns/pool-host-records-present': 'fail',
        'lifecycle/windows-in-support': 'unknown',
        'os/server-os-supported': 'unknown',
        'ports/edge-adapters-apart': 'unknown',
        'ports/edge-asks-no-internal-dns': 'unknown',
        'ports/edge-default-gateway-outside': 'unknown',
        'ports/edge-hosts-name-next-hop': 'unknown',
        'ports/edge-not-domain-joined': 'unknown',
        'ports/edge-routes-reach-inside': 'unknown',
        'ports/nat-addresses-right': 'unknown',
        'ports/one-address-ports-distinct': 'unknown',
        'ports/openings-work-both-ways': 'unknown',
        'ports/required-openings-planned': 'fail',
        'tls/oldest-client-can-connect': 'unknown',
        'topology/edge-next-hop-is-registrar': 'unknown',
        'updates/build-belongs-to-product': 'unknown',
        'vpn/blocks-spare-the-public-edge': 'unknown',
        'vpn/public-addresses-outside-tunnel': 'unknown',
        'lifecycle/dotnet-in-support': 'unknown',
      },
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [
        { find: '    federationRoute: true\n', replace: '' },
        {
          find: 'edgePools:\n',
          replace: 'edgePools:\n  - { fqdn: edge02.contoso.net, servers: [{ internal: 172.25.34.10 }] }\n',
        },
      ],
      subjects: ['federation-route'],
      consequences: {
        'federation/wanted-routes-present': 'unknown',
        'ports/av-edge-on-port-443': 'unknown',
        'ports/edge-addresses-unique': 'unknown',
        'ports/edge-sides-in-different-subnets': 'unknown',

        ...SERVER_UNSAID,
        'certificates/public-ca-where-outsiders-connect': 'unknown',
        'certificates/required-names-covered': 'unknown',
        'certificates/same-on-every-edge': 'unknown',
        'dns/edge-address-families-supported': 'unknown',
        'dns/federation-srv-leads-to-federation-route': 'unknown',
        'dns/pool-host-records-present': 'fail',
        'lifecycle/windows-in-support': 'unknown',
        'os/server-os-supported': 'unknown',
        'ports/edge-adapters-apart': 'unknown',
        'ports/edge-asks-no-internal-dns': 'unknown',
        'ports/edge-default-gateway-outside': 'unknown',
        'ports/edge-hosts-name-next-hop': 'unknown',
        'ports/edge-not-domain-joined': 'unknown',
        'ports/edge-routes-reach-inside': 'unknown',
        'ports/nat-addresses-right': 'unknown',
        'ports/one-address-ports-distinct': 'unknown',
        'ports/openings-work-both-ways': 'unknown',
        'ports/required-openings-planned': 'fail',
        'tls/oldest-client-can-connect': 'unknown',
        'topology/edge-next-hop-is-registrar': 'unknown',
        'updates/build-belongs-to-product': 'unknown',
        'vpn/blocks-spare-the-public-edge': 'unknown',
        'vpn/public-addresses-outside-tunnel': 'unknown',
        'lifecycle/dotnet-in-support': 'unknown',
      },
    },
  },
  {
    rule: 'dns/fqdn-characters-allowed',
    broken: {
      status: 'fail',
      on: 'newcomer',
      edits: [
        {
          find: '    role: standard-edition\n',
          replace: '    role: standard-edition\n    webServices: { external: web_ext.contoso.com }\n',
        },
      ],
      subjects: ['web_ext.contoso.com'],
      consequences: {
        'certificates/required-names-covered': 'fail',
        'dns/external-web-services-fqdn-unique': 'pass',
        'dns/internal-and-external-web-services-fqdns-differ': 'pass',
      },
    },
    unknown: { never: 'a name that is given can be judged' },
  },
  {
    rule: 'dns/ad-domain-has-several-labels',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [{ find: '    - name: contoso.net\n', replace: '    - name: local\n' }],
      subjects: ['local'],
      consequences: {},
    },
    unknown: { never: 'a domain that is not named is not judged' },
  },
  {
    rule: 'dns/simple-urls-https-without-port',
    broken: {
      status: 'fail',
      on: 'newcomer',
      edits: [{ find: '"https://meet.contoso.com"', replace: '"https://meet.contoso.com:443"' }],
      subjects: ['global/meet'],
      consequences: {},
    },
    unknown: {
      on: 'newcomer',
      edits: [
        {
          find: 'simpleUrls: { meet: "https://meet.contoso.com", dialin: "https://dialin.contoso.com" }\n',
          replace: '',
        },
      ],
      subjects: [],
      consequences: {
        'certificates/required-names-covered': 'unknown',
        'dns/internal-simple-url-records-present': 'unknown',
        'dns/simple-urls-distinct': 'unknown',
        'dns/simple-urls-global-for-paired-pools': 'unknown',
        'dns/simple-urls-hold-no-pool-fqdn': 'unknown',
        'dns/simple-urls-of-documented-characters': 'unknown',
        'dns/site-simple-urls-complete': 'unknown',
        'topology/simple-urls-present': 'unknown',
      },
    },
  },
  {
    rule: 'dns/simple-urls-distinct',
    broken: {
      status: 'fail',
      on: 'newcomer',
      edits: [{ find: '"https://dialin.contoso.com"', replace: '"https://meet.contoso.com/dialin"' }],
      subjects: ['global/dialin'],
      consequences: {},
    },
    unknown: {
      on: 'newcomer',
      edits: [
        {
          find: 'simpleUrls: { meet: "https://meet.contoso.com", dialin: "https://dialin.contoso.com" }\n',
          replace: '',
        },
      ],
      subjects: [],
      consequences: {
        'certificates/required-names-covered': 'unknown',
        'dns/internal-simple-url-records-present': 'unknown',
        'dns/simple-urls-global-for-paired-pools': 'unknown',
        'dns/simple-urls-hold-no-pool-fqdn': 'unknown',
        'dns/simple-urls-https-without-port': 'unknown',
        'dns/simple-urls-of-documented-characters': 'unknown',
        'dns/site-simple-urls-complete': 'unknown',
        'topology/simple-urls-present': 'unknown',
      },
    },
  },
  {
    rule: 'dns/simple-urls-hold-no-pool-fqdn',
    broken: {
      status: 'fail',
      on: 'newcomer',
      edits: [{ find: '"https://meet.contoso.com"', replace: '"https://lync01.contoso.net/meet"' }],
      subjects: ['global/meet'],
      consequences: { 'dns/server-host-records-present': 'skip' },
    },
    unknown: {
      on: 'newcomer',
      edits: [
        {
          find: 'simpleUrls: { meet: "https://meet.contoso.com", dialin: "https://dialin.contoso.com" }\n',
          replace: '',
        },
      ],
      subjects: [],
      consequences: {
        'certificates/required-names-covered': 'unknown',
        'dns/internal-simple-url-records-present': 'unknown',
        'dns/simple-urls-distinct': 'unknown',
        'dns/simple-urls-global-for-paired-pools': 'unknown',
        'dns/simple-urls-https-without-port': 'unknown',
        'dns/simple-urls-of-documented-characters': 'unknown',
        'dns/site-simple-urls-complete': 'unknown',
        'topology/simple-urls-present': 'unknown',
      },
    },
  },
  {
    rule: 'dns/simple-urls-of-documented-characters',
    broken: {
      status: 'warn',
      on: 'newcomer',
      edits: [{ find: '"https://dialin.contoso.com"', replace: '"https://dialin.contoso.com/dial-in"' }],
      subjects: ['global/dialin'],
      consequences: {},
    },
    unknown: {
      on: 'newcomer',
      edits: [
        {
          find: 'simpleUrls: { meet: "https://meet.contoso.com", dialin: "https://dialin.contoso.com" }\n',
          replace: '',
        },
      ],
      subjects: [],
      consequences: {
        'certificates/required-names-covered': 'unknown',
        'dns/internal-simple-url-records-present': 'unknown',
        'dns/simple-urls-distinct': 'unknown',
        'dns/simple-urls-global-for-paired-pools': 'unknown',
        'dns/simple-urls-hold-no-pool-fqdn': 'unknown',
        'dns/simple-urls-https-without-port': 'unknown',
        'dns/site-simple-urls-complete': 'unknown',
        'topology/simple-urls-present': 'unknown',
      },
    },
  },
  {
    rule: 'dns/site-simple-urls-complete',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [
        {
          find: '  admin: https://admin.contoso.net\n',
          replace:
            "  admin: https://admin.contoso.net\n  sites: [{ site: Redmond, dialin: 'https://dialin.contoso.com/us' }]\n",
        },
      ],
      subjects: ['Redmond'],
      consequences: {},
    },
    unknown: {
      on: 'newcomer',
      edits: [
        {
          find: 'simpleUrls: { meet: "https://meet.contoso.com", dialin: "https://dialin.contoso.com" }\n',
          replace: '',
        },
      ],
      subjects: [],
      consequences: {
        'certificates/required-names-covered': 'unknown',
        'dns/internal-simple-url-records-present': 'unknown',
        'dns/simple-urls-distinct': 'unknown',
        'dns/simple-urls-global-for-paired-pools': 'unknown',
        'dns/simple-urls-hold-no-pool-fqdn': 'unknown',
        'dns/simple-urls-https-without-port': 'unknown',
        'dns/simple-urls-of-documented-characters': 'unknown',
        'topology/simple-urls-present': 'unknown',
      },
    },
  },
  {
    rule: 'dns/simple-urls-global-for-paired-pools',
    broken: {
      status: 'warn',
      on: 'wingtip-two-sites',
      edits: [
        {
          find: "  dialin: 'https://dialin.wingtip.com'\n",
          replace:
            "  dialin: 'https://dialin.wingtip.com'\n  sites: [{ site: Portland, meet: 'https://meet.wingtip.com/pdx', dialin: 'https://dialin.wingtip.com/pdx' }]\n",
        },
      ],
      subjects: ['se01.corp.wingtip.com', 'se02.corp.wingtip.com'],
      consequences: {},
    },
    unknown: {
      on: 'newcomer',
      edits: [
        {
          find: 'simpleUrls: { meet: "https://meet.contoso.com", dialin: "https://dialin.contoso.com" }\n',
          replace: '',
        },
      ],
      subjects: [],
      consequences: {
        'certificates/required-names-covered': 'unknown',
        'dns/internal-simple-url-records-present': 'unknown',
        'dns/simple-urls-distinct': 'unknown',
        'dns/simple-urls-hold-no-pool-fqdn': 'unknown',
        'dns/simple-urls-https-without-port': 'unknown',
        'dns/simple-urls-of-documented-characters': 'unknown',
        'dns/site-simple-urls-complete': 'unknown',
        'topology/simple-urls-present': 'unknown',
      },
    },
  },
  {
    rule: 'dns/servers-not-ipv6-only',
    broken: {
      status: 'fail',
      on: 'newcomer',
      edits: [{ find: 'address: 192.168.10.90,', replace: "address: '2001:db8::90'," }],
      subjects: ['lync01.contoso.net'],
      consequences: {
        'discovery/clients-sign-in-inside': 'fail',
        'discovery/first-answer-leads-to-the-server': 'skip',
        'dns/host-records-lead-to-their-service': 'fail',
        'dns/ipv6-scope-same-in-pool': 'pass',
        'dns/srv-target-leads-to-its-service': 'fail',
      },
    },
    unknown: { never: 'an address that is not given is not judged' },
  },
  {
    rule: 'dns/ipv6-scope-same-in-pool',
    broken: {
      status: 'warn',
      on: 'contoso-single-edge',
      edits: [
        {
          find: 'fe01.contoso.net, address: 192.168.10.11 }',
          replace: "fe01.contoso.net, address: [192.168.10.11, 'fd00::11'] }",
        },
      ],
      subjects: ['pool01.contoso.net'],
      consequences: { 'dns/host-records-lead-to-their-service': 'fail', 'ports/inside-openings-planned': 'unknown' },
    },
    unknown: { never: 'an address that is not given is not judged' },
  },
  {
    rule: 'dns/edge-address-families-supported',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [
        { find: 'internal: { address: 172.25.33.10 }', replace: "internal: { address: [172.25.33.10, 'fd00::10'] }" },
      ],
      subjects: ['lsedge.contoso.net'],
      consequences: { 'dns/host-records-lead-to-their-service': 'fail', 'ports/required-openings-planned': 'fail' },
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [{ find: '        internal: { address: 172.25.33.10 }\n', replace: '' }],
      subjects: ['lsedge.contoso.net'],
      consequences: {
        'vpn/calls-have-a-path': 'unknown',
        'ports/edge-addresses-unique': 'unknown',
        'ports/edge-sides-in-different-subnets': 'unknown',

        'dns/host-records-lead-to-their-service': 'unknown',
        'dns/pool-and-edge-address-families-supported': 'skip',
        'ports/edge-adapters-apart': 'unknown',
        'ports/openings-work-both-ways': 'unknown',
        'ports/required-openings-planned': 'unknown',
        'vpn/internal-servers-blocked': 'unknown',
      },
    },
  },
  {
    rule: 'dns/pool-and-edge-address-families-supported',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [{ find: 'internal: { address: 172.25.33.10 }', replace: "internal: { address: 'fd00::10' }" }],
      subjects: ['pool01.contoso.net → lsedge.contoso.net'],
      consequences: {
        'dns/edge-address-families-supported': 'fail',
        'dns/host-records-lead-to-their-service': 'fail',
        'dns/servers-not-ipv6-only': 'fail',
        'ports/openings-work-both-ways': 'unknown',
        'ports/required-openings-planned': 'fail',
      },
    },
    unknown: { never: 'an address that is not given is not judged' },
  },
  {
    rule: 'dns/exchange-um-names-without-ipv6',
    broken: {
      status: 'fail',
      on: 'wingtip-two-sites',
      edits: [{ find: 'dualStack: false', replace: 'dualStack: true' }],
      subjects: ['um01.corp.wingtip.com'],
      consequences: {},
    },
    unknown: {
      on: 'wingtip-two-sites',
      edits: [
        { find: 'dualStack: false, ', replace: '' },
        { find: '          - um01 A 10.30.0.20\n', replace: '          - um01 NS se01\n' },
      ],
      subjects: ['um01.corp.wingtip.com'],
      consequences: {},
    },
  },
  {
    rule: 'dns/ipv4-records-kept',
    broken: {
      status: 'warn',
      on: 'wingtip-two-sites',
      edits: [{ find: '          - sip A 10.30.0.11\n', replace: '' }],
      subjects: ['internal/sip.wingtip.com/A'],
      consequences: {},
    },
    unknown: { on: 'newcomer', edits: [withoutDns], subjects: [], consequences: ALL_UNKNOWN },
  },
  {
    rule: 'dns/lyncdiscover-alias-in-own-domain',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [
        {
          file: 'zones/external-fabrikam.com.zone',
          find: 'lyncdiscover            IN A   131.107.155.40\n',
          replace: 'lyncdiscover            IN CNAME webext.contoso.com.\n',
        },
        {
          find: '        to: pool01.contoso.net\n        ports: { 80: 8080, 443: 4443 }\n',
          replace: '        to: pool01.contoso.net\n        ports: { 443: 4443 }\n',
        },
      ],
      subjects: ['external/lyncdiscover.fabrikam.com/A'],
      consequences: {
        'discovery/mobile-clients-find-their-service': 'fail',
        'dns/alias-chains-short': 'pass',
        'dns/aliases-lead-to-an-address': 'pass',
      },
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [
        {
          file: 'zones/external-fabrikam.com.zone',
          find: 'lyncdiscover            IN A   131.107.155.40\n',
          replace: 'lyncdiscover            IN CNAME webext.contoso.com.\n',
        },
        {
          find: '        to: pool01.contoso.net\n        ports: { 80: 8080, 443: 4443 }\n',
          replace: '        to: pool01.contoso.net\n',
        },
      ],
      subjects: ['external/lyncdiscover.fabrikam.com/A'],
      consequences: {
        'discovery/mobile-clients-find-their-service': 'unknown',
        'dns/alias-chains-short': 'pass',
        'dns/aliases-lead-to-an-address': 'pass',
      },
    },
  },
  {
    rule: 'dns/round-robin-on',
    broken: {
      status: 'warn',
      on: 'contoso-single-edge',
      edits: [{ find: '    roundRobin: true\n', replace: '    roundRobin: false\n' }],
      subjects: ['internal'],
      consequences: {},
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [{ find: '    roundRobin: true\n', replace: '' }],
      subjects: ['internal'],
      consequences: {},
    },
  },
  {
    rule: 'dns/sip-domain-zone-inside',
    broken: {
      status: 'fail',
      on: 'wingtip-two-sites',
      edits: [
        {
          find: "sip.tailspin.com: { records: ['@ A 10.30.0.11'] }",
          replace: 'sip.tailspin.com: { records: [sip A 10.30.0.11] }',
        },
      ],
      subjects: ['internal/tailspin.com'],
      consequences: { 'dns/srv-target-resolves': 'fail' },
    },
    unknown: {
      on: 'wingtip-two-sites',
      edits: [{ find: "      sip.tailspin.com: { records: ['@ A 10.30.0.11'] }\n", replace: '' }],
      subjects: ['internal/tailspin.com'],
      consequences: { 'dns/srv-target-resolves': 'unknown' },
    },
  },
  {
    rule: 'dns/lyncdiscover-not-inside',
    broken: {
      status: 'warn',
      on: 'contoso-single-edge',
      edits: [
        {
          file: 'zones/internal-fabrikam.com.zone',
          find: 'lyncdiscoverinternal  IN A   192.168.10.20\n',
          replace: 'lyncdiscoverinternal  IN A   192.168.10.20\nlyncdiscover          IN A   192.168.10.20\n',
        },
      ],
      subjects: ['internal/lyncdiscover.fabrikam.com'],
      consequences: {},
    },
    unknown: {
      on: 'newcomer',
      edits: [
        {
          find: '          - meet A 192.168.10.90\n',
          replace: '          - meet A 192.168.10.90\n          - lyncdiscover A 192.168.10.90\n',
        },
      ],
      subjects: ['internal/lyncdiscover.contoso.com'],
      consequences: {},
    },
  },
  {
    rule: 'dns/no-private-address-outside',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [
        {
          file: 'zones/external-fabrikam.com.zone',
          find: 'meet                    IN A   131.107.155.40\n',
          replace: 'meet                    IN A   192.168.10.21\n',
        },
      ],
      subjects: ['external/meet.fabrikam.com/A'],
      consequences: { 'dns/host-records-lead-to-their-service': 'fail' },
    },
    unknown: { on: 'newcomer', edits: [withoutDns], subjects: [], consequences: ALL_UNKNOWN },
  },
  {
    rule: 'dns/no-server-named-outside',
    broken: {
      status: 'warn',
      on: 'contoso-single-edge',
      edits: [
        {
          file: 'zones/external-fabrikam.com.zone',
          find: '_sip._tls               IN SRV 0 0 443 sip\n',
          replace: '_sip._tls               IN SRV 0 0 443 fe01.contoso.net.\n',
        },
      ],
      subjects: ['external/_sip._tls.fabrikam.com/SRV'],
      consequences: { 'dns/srv-target-in-own-domain': 'fail', 'dns/srv-target-resolves': 'unknown' },
    },
    unknown: { on: 'newcomer', edits: [withoutDns], subjects: [], consequences: ALL_UNKNOWN },
  },
  {
    rule: 'dns/aliases-lead-to-an-address',
    broken: {
      status: 'warn',
      on: 'wingtip-two-sites',
      edits: [{ find: '          - dialin CNAME meet\n', replace: '          - dialin CNAME dialin-old\n' }],
      subjects: ['internal/dialin.wingtip.com/A'],
      consequences: { 'dns/internal-simple-url-records-present': 'fail' },
    },
    unknown: { on: 'newcomer', edits: [withoutDns], subjects: [], consequences: ALL_UNKNOWN },
  },
  {
    rule: 'dns/alias-chains-short',
    broken: {
      status: 'warn',
      on: 'wingtip-two-sites',
      edits: [
        {
          find: '          - dialin CNAME meet\n',
          replace:
            '          - dialin CNAME a1\n          - a1 CNAME a2\n          - a2 CNAME a3\n          - a3 CNAME a4\n          - a4 CNAME a5\n          - a5 CNAME a6\n          - a6 CNAME a7\n          - a7 CNAME a8\n          - a8 CNAME meet\n',
        },
      ],
      subjects: ['internal/dialin.wingtip.com/A'],
      consequences: {},
    },
    unknown: { on: 'newcomer', edits: [withoutDns], subjects: [], consequences: ALL_UNKNOWN },
  },
  {
    rule: 'dns/srv-target-not-an-alias',
    broken: {
      status: 'fail',
      on: 'newcomer',
      edits: [{ find: '          - sip A 192.168.10.90\n', replace: '          - sip CNAME lync01.contoso.net.\n' }],
      subjects: ['internal/_sipinternaltls._tcp.contoso.com/SRV → sip.contoso.com:5061'],
      consequences: {
        'dns/alias-chains-short': 'pass',
        'dns/aliases-lead-to-an-address': 'pass',
        'dns/host-records-of-documented-type': 'warn',
      },
    },
    unknown: { on: 'newcomer', edits: [withoutDns], subjects: [], consequences: ALL_UNKNOWN },
  },
  {
    rule: 'dns/srv-records-not-repeated',
    broken: {
      status: 'warn',
      on: 'newcomer',
      edits: [
        {
          find: '          - _sipinternaltls._tcp SRV 0 0 5061 sip\n',
          replace:
            '          - _sipinternaltls._tcp SRV 0 0 5061 sip\n          - _sipinternaltls._tcp SRV 10 0 5061 sip\n',
        },
      ],
      subjects: ['internal/_sipinternaltls._tcp.contoso.com/SRV'],
      consequences: {},
    },
    unknown: { on: 'newcomer', edits: [withoutDns], subjects: [], consequences: ALL_UNKNOWN },
  },
  {
    rule: 'dns/sign-in-srv-order-clear',
    broken: {
      status: 'warn',
      on: 'wingtip-two-sites',
      edits: [{ find: 'SRV 10 0 5061 sip2', replace: 'SRV 0 0 5061 sip2' }],
      subjects: ['internal/_sipinternaltls._tcp.wingtip.com/SRV'],
      consequences: {},
    },
    unknown: { on: 'newcomer', edits: [withoutDns], subjects: [], consequences: ALL_UNKNOWN },
  },
  {
    rule: 'dns/federation-srv-leads-to-federation-route',
    broken: {
      status: 'warn',
      on: 'contoso-single-edge',
      edits: [
        {
          find: 'edgePools:\n',
          replace:
            'edgePools:\n  - { fqdn: edge02.contoso.net, nat: false, federationRoute: true, servers: [{ internal: 172.25.34.10, external: { access: 131.107.155.50 } }] }\n',
        },
        { find: '    federationRoute: true\n', replace: '    federationRoute: false\n' },
      ],
      subjects: [
        'external/_sipfederationtls._tcp.contoso.com/SRV → sip.contoso.com:5061',
        'external/_sipfederationtls._tcp.fabrikam.com/SRV → sip.fabrikam.com:5061',
      ],
      consequences: {
        'ports/av-edge-on-port-443': 'unknown',

        ...SERVER_UNSAID,
        'certificates/public-ca-where-outsiders-connect': 'unknown',
        'certificates/required-names-covered': 'unknown',
        'certificates/same-on-every-edge': 'unknown',
        'dns/pool-host-records-present': 'fail',
        'lifecycle/windows-in-support': 'unknown',
        'os/server-os-supported': 'unknown',
        'ports/edge-asks-no-internal-dns': 'unknown',
        'ports/edge-default-gateway-outside': 'unknown',
        'ports/edge-hosts-name-next-hop': 'unknown',
        'ports/edge-not-domain-joined': 'unknown',
        'ports/edge-routes-reach-inside': 'unknown',
        'ports/openings-not-wider-than-documented': 'warn',
        'ports/openings-work-both-ways': 'unknown',
        'ports/required-openings-planned': 'fail',
        'tls/oldest-client-can-connect': 'unknown',
        'topology/edge-next-hop-is-registrar': 'unknown',
        'updates/build-belongs-to-product': 'unknown',
        'vpn/blocks-spare-the-public-edge': 'unknown',
        'vpn/public-addresses-outside-tunnel': 'unknown',
        'lifecycle/dotnet-in-support': 'unknown',
      },
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [
        {
          find: 'edgePools:\n',
          replace:
            'edgePools:\n  - { fqdn: edge02.contoso.net, nat: false, servers: [{ internal: 172.25.34.10, external: { access: 131.107.155.50 } }] }\n',
        },
        { find: '    federationRoute: true\n', replace: '' },
      ],
      subjects: [
        'external/_sipfederationtls._tcp.contoso.com/SRV → sip.contoso.com:5061',
        'external/_sipfederationtls._tcp.fabrikam.com/SRV → sip.fabrikam.com:5061',
      ],
      consequences: {
        'federation/wanted-routes-present': 'unknown',
        'ports/av-edge-on-port-443': 'unknown',

        ...SERVER_UNSAID,
        'certificates/public-ca-where-outsiders-connect': 'unknown',
        'certificates/required-names-covered': 'unknown',
        'certificates/same-on-every-edge': 'unknown',
        'dns/one-federation-route': 'unknown',
        'dns/pool-host-records-present': 'fail',
        'lifecycle/windows-in-support': 'unknown',
        'os/server-os-supported': 'unknown',
        'ports/edge-asks-no-internal-dns': 'unknown',
        'ports/edge-default-gateway-outside': 'unknown',
        'ports/edge-hosts-name-next-hop': 'unknown',
        'ports/edge-not-domain-joined': 'unknown',
        'ports/edge-routes-reach-inside': 'unknown',
        'ports/openings-work-both-ways': 'unknown',
        'ports/required-openings-planned': 'fail',
        'tls/oldest-client-can-connect': 'unknown',
        'topology/edge-next-hop-is-registrar': 'unknown',
        'updates/build-belongs-to-product': 'unknown',
        'vpn/blocks-spare-the-public-edge': 'unknown',
        'vpn/public-addresses-outside-tunnel': 'unknown',
        'lifecycle/dotnet-in-support': 'unknown',
      },
    },
  },
  {
    rule: 'dns/forward-and-reverse-agree',
    broken: {
      status: 'warn',
      on: 'wingtip-two-sites',
      edits: [{ find: 'records: [11 PTR se01.corp.wingtip.com.]', replace: 'records: [11 PTR old.corp.wingtip.com.]' }],
      subjects: ['internal/se01.corp.wingtip.com/10.30.0.11'],
      consequences: {},
    },
    unknown: { on: 'newcomer', edits: [withoutDns], subjects: [], consequences: ALL_UNKNOWN },
  },
  {
    rule: 'dns/records-lead-where-users-are',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [
        {
          file: 'zones/external-fabrikam.com.zone',
          find: 'lyncdiscover            IN A   131.107.155.40\n',
          replace: 'lyncdiscover            IN CNAME webdir.online.lync.com.\n',
        },
      ],
      subjects: ['external/lyncdiscover.fabrikam.com/A'],
      consequences: {
        'discovery/clients-sign-in-outside': 'unknown',
        'discovery/mobile-clients-find-their-service': 'unknown',
        'dns/alias-chains-short': 'pass',
        'dns/lyncdiscover-present': 'unknown',
      },
    },
    unknown: { on: 'newcomer', edits: [withoutDns], subjects: [], consequences: ALL_UNKNOWN },
  },
  {
    rule: 'dns/no-xmpp-srv-where-removed',
    broken: {
      status: 'warn',
      on: 'northwind-sfb-2019',
      edits: [
        {
          find: '          - meet A 10.20.0.20\n',
          replace: '          - meet A 10.20.0.20\n          - _xmpp-server._tcp SRV 0 0 5269 meet\n',
        },
      ],
      subjects: ['internal/_xmpp-server._tcp.northwind.com/SRV'],
      consequences: {},
    },
    unknown: { on: 'newcomer', edits: [withoutDns], subjects: [], consequences: ALL_UNKNOWN },
  },
  {
    rule: 'dns/exchange-autodiscover-resolves',
    broken: {
      status: 'warn',
      on: 'wingtip-two-sites',
      edits: [{ find: '          - autodiscover A 10.30.0.20\n', replace: '' }],
      subjects: ['internal/autodiscover.wingtip.com/A'],
      consequences: {},
    },
    unknown: { on: 'newcomer', edits: [withoutDns], subjects: [], consequences: ALL_UNKNOWN },
  },
  {
    rule: 'dns/host-records-of-documented-type',
    broken: {
      status: 'warn',
      on: 'contoso-single-edge',
      edits: [
        {
          file: 'zones/external-fabrikam.com.zone',
          find: 'sip                     IN A   131.107.155.10\n',
          replace: 'sip                     IN CNAME sip.contoso.com.\n',
        },
      ],
      subjects: ['external/sip.fabrikam.com/A'],
      consequences: {
        'dns/alias-chains-short': 'pass',
        'dns/aliases-lead-to-an-address': 'pass',
        'dns/srv-target-not-an-alias': 'fail',
      },
    },
    unknown: { on: 'newcomer', edits: [withoutDns], subjects: [], consequences: ALL_UNKNOWN },
  },
]
