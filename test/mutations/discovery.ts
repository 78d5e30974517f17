/** How clients find their server: what DNS or a certificate tells them is changed until a walk ends elsewhere. */

import { ALL_UNKNOWN } from './dns.ts'
import type { RuleMutations } from './mutation.ts'

export const discovery: readonly RuleMutations[] = [
  {
    rule: 'discovery/clients-sign-in-inside',
    broken: {
      status: 'fail',
      on: 'northwind-sfb-2019',
      edits: [{ find: '          - lyncdiscoverinternal A 10.20.0.20\n', replace: '' }],
      subjects: ['internal/skype-for-business/northwind.com'],
      consequences: {
        'dns/lyncdiscoverinternal-present': 'fail',
        'discovery/first-answer-leads-to-the-server': 'skip',
      },
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [
        {
          file: 'zones/internal-fabrikam.com.zone',
          find: 'lyncdiscoverinternal  IN A   192.168.10.20\n',
          replace: 'lyncdiscoverinternal IN NS dc01.contoso.net.\n',
        },
      ],
      subjects: ['internal/lync-2013/fabrikam.com'],
      consequences: {
        'dns/lyncdiscoverinternal-present': 'unknown',
        'discovery/mobile-clients-find-their-service': 'unknown',
      },
    },
  },
  {
    rule: 'discovery/clients-sign-in-outside',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [
        {
          file: 'zones/external-contoso.com.zone',
          find: 'sip                     IN A   131.107.155.10\n',
          replace: 'sip                     IN A   131.107.155.30\n',
        },
      ],
      subjects: ['external/lync-2013/contoso.com'],
      consequences: {
        'dns/host-records-lead-to-their-service': 'fail',
        'dns/srv-target-leads-to-its-service': 'fail',
        'discovery/first-answer-leads-to-the-server': 'warn',
      },
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [
        {
          file: 'zones/external-fabrikam.com.zone',
          find: 'lyncdiscover            IN A   131.107.155.40\n',
          replace: 'lyncdiscover            IN NS  ns1.contoso.com.\n',
        },
      ],
      subjects: ['external/lync-2013/fabrikam.com'],
      consequences: { 'dns/lyncdiscover-present': 'unknown', 'discovery/mobile-clients-find-their-service': 'unknown' },
    },
  },
  {
    rule: 'discovery/clients-sign-in-over-vpn',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [
        {
          file: 'zones/vpn-fabrikam.com.zone',
          find: 'sip                     IN A   131.107.155.10\n_sip._tls               IN SRV 0 0 443 sip\nmeet                    IN A   131.107.155.40\nlyncdiscover            IN A   131.107.155.40\n',
          replace: 'meet                    IN A   131.107.155.40\n',
        },
      ],
      subjects: ['vpn/lync-2013/fabrikam.com'],
      consequences: {
        'vpn/external-names-resolve-for-vpn-clients': 'fail',
        'vpn/names-of-the-outside-asked-outside': 'warn',
      },
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [
        {
          file: 'zones/vpn-fabrikam.com.zone',
          find: 'lyncdiscover            IN A   131.107.155.40\n',
          replace: 'lyncdiscover            IN NS  ns-vpn.contoso.net.\n',
        },
      ],
      subjects: ['vpn/lync-2013/fabrikam.com'],
      consequences: {
        'vpn/calls-have-a-path': 'skip',
        'vpn/external-names-resolve-for-vpn-clients': 'unknown',
        'vpn/names-of-the-outside-asked-outside': 'unknown',
      },
    },
  },
  {
    rule: 'discovery/first-answer-leads-to-the-server',
    broken: {
      status: 'warn',
      on: 'newcomer',
      edits: [{ find: '- lyncdiscoverinternal A 192.168.10.90', replace: '- lyncdiscoverinternal A 192.168.10.91' }],
      subjects: ['internal/lync-2013/contoso.com'],
      consequences: { 'dns/host-records-lead-to-their-service': 'fail' },
    },
    unknown: {
      on: 'newcomer',
      edits: [{ find: 'dns:\n', replace: 'description: |\n' }],
      subjects: [],
      consequences: ALL_UNKNOWN,
    },
  },
  {
    rule: 'discovery/mobile-clients-find-their-service',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [{ find: '    hairpin: true\n', replace: '    hairpin: false\n' }],
      subjects: ['internal/lync-2013-mobile/contoso.com', 'internal/lync-2013-mobile/fabrikam.com'],
      consequences: { 'ports/reverse-proxy-hairpin-allowed': 'fail' },
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [{ find: '    hairpin: true\n', replace: '' }],
      subjects: ['internal/lync-2013-mobile/contoso.com', 'internal/lync-2013-mobile/fabrikam.com'],
      consequences: { 'ports/reverse-proxy-hairpin-allowed': 'unknown' },
    },
  },
]
