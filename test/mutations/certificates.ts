import type { Edit } from '../support/copies.ts'
import type { Mutation, RuleMutations } from './mutation.ts'

type Consequences = Mutation['consequences']

/** One certificate of the pool, described in words. */
const DESCRIBED = 'northwind-sfb-2019'
const NAMES = '    sans: [pool01.northwind.com, fe01.northwind.com, fe02.northwind.com,'
const ROLES = ['fe01', 'fe02', 'fe03'].flatMap((name) => [
  `${name}.northwind.com/default`,
  `${name}.northwind.com/web-internal`,
])

function onDescribed(edits: readonly Edit[], consequences: Consequences = {}, subjects = ['pool01']): Mutation {
  return { on: DESCRIBED, edits, subjects, consequences }
}

/** A line of the description changed, or gone. */
function line(find: string, replace = ''): Edit {
  return { find: `    ${find}\n`, replace: replace && `    ${replace}\n` }
}

const KEY = 'key: RSA 2048'
const SIGNATURE = 'signature: sha256WithRSAEncryption'
const CRL = "crlDistributionPoints: ['http://pki.northwind.com/ca1.crl']"
const FROM = 'notBefore: 2014-01-15'
const TO = 'notAfter: 2016-01-15'
const SUBJECT = 'subject: pool01.northwind.com'
const ALL_NAMES =
  'sans: [pool01.northwind.com, fe01.northwind.com, fe02.northwind.com, fe03.northwind.com, web01.northwind.com, sip.northwind.com, meet.northwind.com, dialin.northwind.com, lyncdiscoverinternal.northwind.com]'

/** The certificates of the Edge and of the smallest environment, read from files. */
const EDGE = 'contoso-single-edge'
const EDGE_ISSUER = '    issuer: { kind: public }\n    privateKey'
const EDGE_EXTERNAL = ['lsedge.contoso.net/edge-external', 'lsedge.contoso.net/edge-xmpp']
const CERTIFIED = 'newcomer-with-certificate.yaml'
const ROOTS = '    roots: newcomer.ca.pem\n'

/** An Exchange server that may be used for voice mail, with a certificate that names it by a wildcard only. */
const UNIFIED_MESSAGING = `exchange: { version: Exchange 2013, servers: [{ fqdn: um01.contoso.net, roles: [um] }] }
certificates:
  - id: um
    sans: ['*.contoso.net']
    key: RSA 2048
    signature: sha256WithRSAEncryption
    eku: [serverAuth]
    crlDistributionPoints: ['http://pki.contoso.com/internal-ca.crl']
    notBefore: 2014-01-15
    notAfter: 2016-01-15
    assignedTo: { um01.contoso.net: Exchange }
`

const WEB_INTERNAL = ROLES.filter((id) => id.endsWith('web-internal'))

/** Another certificate for the web services of the pool, without the Autodiscover names that its own has. */
const WEB_ONLY = `  - id: web01
    subject: web01.northwind.com
    sans: [web01.northwind.com, pool01.northwind.com, fe01.northwind.com, fe02.northwind.com, fe03.northwind.com, meet.northwind.com, dialin.northwind.com]
    key: RSA 2048
    signature: sha256WithRSAEncryption
    eku: [serverAuth]
    crlDistributionPoints: ['http://pki.northwind.com/ca1.crl']
    issuer: { name: Northwind Issuing CA 1, kind: internal }
    notBefore: 2014-01-15
    notAfter: 2016-01-15
    assignedTo: { pool01.northwind.com: WebServicesInternal }
dns:
`

/** The environment with a scaled Edge and nearly every role, its certificates described in words. */
const SCALED = 'adatum-scaled-edge'

function onScaled(edits: readonly Edit[], subjects: readonly string[], consequences: Consequences = {}): Mutation {
  return { on: SCALED, edits, subjects, consequences }
}

export const certificates: readonly RuleMutations[] = [
  {
    rule: 'certificates/already-valid',
    broken: { status: 'fail', ...onDescribed([line(FROM, 'notBefore: 2014-07-01')]) },
    unknown: onDescribed([line(FROM)]),
  },
  {
    rule: 'certificates/crl-distribution-point-present',
    broken: { status: 'fail', ...onDescribed([line(CRL, 'crlDistributionPoints: []')]) },
    unknown: onDescribed([line(CRL)]),
  },
  {
    rule: 'certificates/expires-not-soon',
    broken: { status: 'warn', ...onDescribed([line(TO, 'notAfter: 2014-07-15')]) },
    unknown: { never: 'a last day that is not given is a finding of certificates/not-expired' },
  },
  {
    rule: 'certificates/key-recommended',
    broken: { status: 'warn', ...onDescribed([line(KEY, 'key: RSA 1024')]) },
    unknown: { never: 'a key that is not given is a finding of certificates/key-supported' },
  },
  {
    rule: 'certificates/key-supported',
    broken: {
      status: 'fail',
      ...onDescribed([line(KEY, 'key: RSA 512')], { 'certificates/key-recommended': 'skip' }),
    },
    unknown: onDescribed([line(KEY, 'key: { algorithm: RSA }')], { 'certificates/key-recommended': 'skip' }),
  },
  {
    rule: 'certificates/no-private-key-in-file',
    broken: {
      status: 'fail',
      on: 'newcomer',
      edits: [{ file: CERTIFIED, find: 'file: newcomer.pem', replace: 'file: newcomer-with-key.pem' }],
      subjects: ['se'],
      consequences: {},
    },
    unknown: { never: 'a file that cannot be read is refused as a whole' },
  },
  {
    rule: 'certificates/no-wildcard-subject',
    broken: {
      status: 'fail',
      ...onDescribed(
        [
          line(SUBJECT, "subject: '*.northwind.com'"),
          { find: NAMES, replace: NAMES.replace('[', "['*.northwind.com', ") },
        ],
        { 'certificates/subject-as-documented': 'skip' },
      ),
    },
    unknown: onDescribed([line(SUBJECT)], {
      'certificates/subject-as-documented': 'unknown',
      'certificates/subject-repeated-in-sans': 'unknown',
    }),
  },
  {
    rule: 'certificates/not-expired',
    broken: {
      status: 'fail',
      ...onDescribed([line(TO, 'notAfter: 2014-05-31')], { 'certificates/expires-not-soon': 'skip' }),
    },
    unknown: onDescribed([line(TO)], { 'certificates/expires-not-soon': 'skip' }),
  },
  {
    rule: 'certificates/path-valid-to-root',
    broken: {
      status: 'fail',
      on: 'newcomer',
      edits: [
        {
          file: CERTIFIED,
          find: ROOTS,
          replace: '    roots: contoso-single-edge/certs/public-roots.pem\n',
        },
      ],
      subjects: ['se'],
      consequences: {},
    },
    unknown: {
      on: 'newcomer',
      edits: [{ file: CERTIFIED, find: ROOTS, replace: '' }],
      subjects: ['se'],
      consequences: {},
    },
  },
  {
    rule: 'certificates/public-ca-where-outsiders-connect',
    broken: {
      status: 'fail',
      on: EDGE,
      edits: [{ find: EDGE_ISSUER, replace: EDGE_ISSUER.replace('public', 'internal') }],
      subjects: EDGE_EXTERNAL,
      consequences: {},
    },
    unknown: {
      on: EDGE,
      edits: [{ find: EDGE_ISSUER, replace: '    privateKey' }],
      subjects: EDGE_EXTERNAL,
      consequences: {},
    },
  },
  {
    rule: 'certificates/required-names-covered',
    broken: {
      status: 'fail',
      ...onDescribed([{ find: NAMES, replace: NAMES.replace(' fe02.northwind.com,', '') }], {}, [
        'fe02.northwind.com/default',
        'fe02.northwind.com/web-internal',
      ]),
    },
    unknown: onDescribed(
      [line(ALL_NAMES)],
      {
        'certificates/autodiscover-names-on-web-certificate': 'skip',
        'certificates/subject-repeated-in-sans': 'unknown',
        'certificates/wildcards-only-where-supported': 'skip',
        'discovery/clients-sign-in-inside': 'unknown',
        'discovery/first-answer-leads-to-the-server': 'skip',
      },
      [...ROLES, ...['fe01', 'fe02', 'fe03'].map((name) => `global/oauth on ${name}.northwind.com`)],
    ),
  },
  {
    rule: 'certificates/same-on-every-edge',
    broken: {
      status: 'fail',
      on: EDGE,
      edits: [{ find: 'exportable: true, present: true', replace: 'exportable: true, present: false' }],
      subjects: ['lsedge.contoso.net/edge-audio-video', ...EDGE_EXTERNAL],
      consequences: { 'certificates/private-key-present': 'fail' },
    },
    unknown: {
      on: EDGE,
      edits: [{ find: 'lsedge.contoso.net: Internal }', replace: 'lsedge.contoso.net: Default }' }],
      subjects: ['lsedge.contoso.net/edge-internal'],
      consequences: {
        'certificates/edge-internal-subject-spelled-out': 'skip',
        'certificates/required-names-covered': 'unknown',
      },
    },
  },
  {
    rule: 'certificates/server-auth-usage-present',
    broken: { status: 'fail', ...onDescribed([line('eku: [serverAuth]', 'eku: [clientAuth]')]) },
    unknown: onDescribed([line('eku: [serverAuth]')]),
  },
  {
    rule: 'certificates/signature-supported',
    broken: { status: 'fail', ...onDescribed([line(SIGNATURE, 'signature: RSASSA-PSS')]) },
    unknown: onDescribed([line(SIGNATURE)]),
  },
  {
    rule: 'certificates/subject-as-documented',
    broken: { status: 'warn', ...onDescribed([line(SUBJECT, 'subject: web01.northwind.com')]) },
    unknown: onDescribed([line(SUBJECT)], {
      'certificates/no-wildcard-subject': 'unknown',
      'certificates/subject-repeated-in-sans': 'unknown',
    }),
  },
  {
    rule: 'certificates/subject-repeated-in-sans',
    broken: {
      status: 'fail',
      ...onDescribed([{ find: NAMES, replace: NAMES.replace('pool01.northwind.com, ', '') }]),
    },
    unknown: onDescribed([line(SUBJECT)], {
      'certificates/no-wildcard-subject': 'unknown',
      'certificates/subject-as-documented': 'unknown',
    }),
  },
  {
    rule: 'certificates/wildcards-only-where-supported',
    broken: {
      status: 'fail',
      ...onDescribed([{ find: NAMES, replace: NAMES.replace(' fe02.northwind.com,', " '*.northwind.com',") }], {}, [
        'fe02.northwind.com/default',
        'fe02.northwind.com/web-internal',
      ]),
    },
    // Names that are not known are a finding of certificates/required-names-covered; whether one must be spelled out may be.
    unknown: {
      on: 'newcomer',
      edits: [{ file: CERTIFIED, find: 'certificates:\n', replace: UNIFIED_MESSAGING }],
      subjects: ['um01.contoso.net/exchange-um'],
      consequences: {
        'certificates/no-wildcard-subject': 'unknown',
        'certificates/path-valid-to-root': 'unknown',
        'certificates/subject-as-documented': 'unknown',
        'clients/outlook-version-supported': 'unknown',
        'exchange/version-supported': 'pass',
        'lifecycle/interop-servers-in-support': 'pass',
      },
    },
  },
  {
    rule: 'certificates/client-auth-still-issued',
    broken: {
      status: 'warn',
      on: SCALED,
      edits: [],
      asOf: '2026-07-01',
      subjects: ['edge-external'],
      consequences: {
        'certificates/expires-not-soon': 'skip',
        'certificates/not-expired': 'fail',
        'certificates/sha1-not-used-in-public': 'pass',
        'lifecycle/client-windows-in-support': 'warn',
        'lifecycle/clients-in-support': 'warn',
        'lifecycle/product-in-support': 'warn',
        'lifecycle/sql-server-in-support': 'warn',
        'lifecycle/windows-in-support': 'warn',
        'updates/latest-known-update-installed': 'skip',
        'updates/security-floor-installed': 'fail',
        'lifecycle/dotnet-in-support': 'warn',
      },
    },
    unknown: { never: 'whether it is needed is a finding of certificates/client-auth-usage-present' },
  },
  {
    rule: 'certificates/client-auth-usage-present',
    broken: {
      status: 'fail',
      ...onScaled(
        [
          {
            find: '    autoEnrolled: false\n    signature: sha256WithRSAEncryption\n    eku: [serverAuth, clientAuth]\n',
            replace: '    autoEnrolled: false\n    signature: sha256WithRSAEncryption\n    eku: [serverAuth]\n',
          },
        ],
        ['edge-external'],
      ),
    },
    unknown: onScaled(
      [
        {
          find: '    autoEnrolled: false\n    signature: sha256WithRSAEncryption\n    eku: [serverAuth, clientAuth]\n',
          replace: '    autoEnrolled: false\n    signature: sha256WithRSAEncryption\n',
        },
      ],
      ['edge-external'],
      {
        'certificates/server-auth-usage-present': 'unknown',
      },
    ),
  },
  {
    rule: 'certificates/devices-trust-internal-authority',
    broken: {
      status: 'warn',
      ...onScaled(
        [{ find: 'count: 4000, trustsInternalCa: true', replace: 'count: 4000, trustsInternalCa: false' }],
        ['Lync 2013 for iPhone on iOS 7.1'],
      ),
    },
    unknown: { never: 'it is judged where it is given' },
  },
  {
    rule: 'certificates/edge-internal-subject-spelled-out',
    broken: {
      status: 'warn',
      ...onScaled(
        [{ find: '    subject: edgepool01.corp.adatum.com\n', replace: "    subject: '*.corp.adatum.com'\n" }],
        ['edge-internal'],
      ),
    },
    unknown: { never: 'a subject that is not given is a finding of certificates/no-wildcard-subject' },
  },
  {
    rule: 'certificates/encoding-well-formed',
    broken: {
      status: 'warn',
      on: 'newcomer',
      edits: [{ file: CERTIFIED, find: 'file: newcomer.pem', replace: 'file: newcomer-odd.pem' }],
      subjects: ['se'],
      consequences: {
        'certificates/autodiscover-names-on-web-certificate': 'skip',
        'certificates/crl-distribution-point-present': 'fail',
        'certificates/not-revoked': 'unknown',
        'certificates/path-valid-to-root': 'unknown',
        'certificates/required-names-covered': 'fail',
        'certificates/revocation-list-usable': 'warn',
        'discovery/clients-sign-in-inside': 'fail',
        'discovery/first-answer-leads-to-the-server': 'skip',
      },
    },
    unknown: { never: 'words show no encoding' },
  },
  {
    rule: 'certificates/friendly-name-unique',
    broken: {
      status: 'fail',
      ...onScaled([{ find: 'friendlyName: oauth 2016', replace: 'friendlyName: oauth 2014' }], ['oauth-next']),
    },
    unknown: { never: 'it is judged where it is given' },
  },
  {
    rule: 'certificates/in-computer-store',
    broken: {
      status: 'fail',
      ...onScaled(
        [{ file: 'certs/oauth-next.inf', find: 'MachineKeySet = TRUE', replace: 'MachineKeySet = FALSE' }],
        ['oauth-next'],
      ),
    },
    unknown: { never: 'it is judged where it is given' },
  },
  {
    rule: 'certificates/no-internal-name-from-public-authority',
    broken: {
      status: 'warn',
      on: 'fourthcoffee-hybrid',
      edits: [
        {
          find: 'sans: [accessedge.fourthcoffee.com,',
          replace: 'sans: [edge01.fourthcoffee.local, accessedge.fourthcoffee.com,',
        },
      ],
      subjects: ['edge-external'],
      consequences: {},
    },
    unknown: { never: 'who issues a certificate is a finding of certificates/public-ca-where-outsiders-connect' },
  },
  {
    rule: 'certificates/not-enrolled-automatically-on-edge',
    broken: {
      status: 'fail',
      ...onScaled(
        [
          {
            find: '    privateKey: { provider: Microsoft RSA SChannel Cryptographic Provider, exportable: true, present: true }\n    store: machine\n    autoEnrolled: false\n    signature: sha256WithRSAEncryption\n    eku: [serverAuth, clientAuth]',
            replace:
              '    privateKey: { provider: Microsoft RSA SChannel Cryptographic Provider, exportable: true, present: true }\n    store: machine\n    autoEnrolled: true\n    signature: sha256WithRSAEncryption\n    eku: [serverAuth, clientAuth]',
          },
        ],
        ['edge-external'],
      ),
    },
    unknown: { never: 'it is judged where it is given' },
  },
  {
    rule: 'certificates/not-revoked',
    broken: {
      status: 'fail',
      on: 'newcomer',
      edits: [{ file: CERTIFIED, find: 'crl: newcomer.crl', replace: 'crl: newcomer-revoked.crl' }],
      subjects: ['se'],
      consequences: {},
    },
    unknown: {
      on: 'newcomer',
      edits: [],
      asOf: '2014-09-01',
      subjects: ['se'],
      consequences: { 'certificates/revocation-list-usable': 'warn', 'updates/latest-known-update-installed': 'warn' },
    },
  },
  {
    rule: 'certificates/oauth-same-on-every-server',
    broken: {
      status: 'fail',
      on: EDGE,
      edits: [
        {
          find: '{ owas.contoso.net: OfficeWebApps }',
          replace: '{ owas.contoso.net: OfficeWebApps, fe03.contoso.net: OAuthTokenIssuer }',
        },
      ],
      subjects: ['global/oauth'],
      consequences: {},
    },
    unknown: onScaled(
      [
        {
          find: 'assignedTo: { fe01.corp.adatum.com: [Default,',
          replace: 'assignedTo: { fe01.corp.adatum.com: [OAuthTokenIssuer, Default,',
        },
      ],
      ['global/oauth'],
    ),
  },
  {
    rule: 'certificates/persistent-chat-authority-same',
    broken: {
      status: 'fail',
      ...onScaled(
        [
          {
            find: '    issuer: { name: Adatum Issuing CA 1, kind: internal }\n    template: WebServer\n    notBefore: 2014-02-03\n    notAfter: 2016-02-02\n    assignedTo: { pchat01',
            replace:
              '    issuer: { name: Other CA, kind: internal }\n    template: WebServer\n    notBefore: 2014-02-03\n    notAfter: 2016-02-02\n    assignedTo: { pchat01',
          },
        ],
        ['pchat01.corp.adatum.com/persistent-chat-web'],
      ),
    },
    unknown: onScaled(
      [
        {
          find: '    issuer: { name: Adatum Issuing CA 1, kind: internal }\n    template: WebServer\n    notBefore: 2014-02-03\n    notAfter: 2016-02-02\n    assignedTo: { pchat01',
          replace:
            '    issuer: { kind: internal }\n    template: WebServer\n    notBefore: 2014-02-03\n    notAfter: 2016-02-02\n    assignedTo: { pchat01',
        },
      ],
      ['pchat01.corp.adatum.com/persistent-chat-web'],
    ),
  },
  {
    rule: 'certificates/private-key-exportable-in-edge-pool',
    broken: {
      status: 'fail',
      ...onScaled(
        [
          {
            find: '    privateKey: { provider: Microsoft RSA SChannel Cryptographic Provider, exportable: true, present: true }\n    store: machine\n    autoEnrolled: false\n    signature: sha256WithRSAEncryption\n    eku: [serverAuth, clientAuth]',
            replace:
              '    privateKey: { provider: Microsoft RSA SChannel Cryptographic Provider, exportable: false, present: true }\n    store: machine\n    autoEnrolled: false\n    signature: sha256WithRSAEncryption\n    eku: [serverAuth, clientAuth]',
          },
        ],
        ['edge-external'],
      ),
    },
    unknown: { never: 'it is judged where it is given' },
  },
  {
    rule: 'certificates/private-key-of-legacy-provider',
    broken: {
      status: 'warn',
      ...onScaled(
        [
          {
            find: '    privateKey: { provider: Microsoft RSA SChannel Cryptographic Provider, exportable: true, present: true }\n    store: machine\n    autoEnrolled: false\n    signature: sha256WithRSAEncryption\n    eku: [serverAuth, clientAuth]',
            replace:
              '    privateKey: { provider: Microsoft Software Key Storage Provider, exportable: true, present: true }\n    store: machine\n    autoEnrolled: false\n    signature: sha256WithRSAEncryption\n    eku: [serverAuth, clientAuth]',
          },
        ],
        ['edge-external'],
      ),
    },
    unknown: { never: 'it is judged where it is given' },
  },
  {
    rule: 'certificates/private-key-present',
    broken: {
      status: 'fail',
      ...onScaled(
        [
          {
            find: '    privateKey: { provider: Microsoft RSA SChannel Cryptographic Provider, exportable: true, present: true }\n    store: machine\n    autoEnrolled: false\n    signature: sha256WithRSAEncryption\n    eku: [serverAuth, clientAuth]',
            replace:
              '    privateKey: { provider: Microsoft RSA SChannel Cryptographic Provider, exportable: true, present: false }\n    store: machine\n    autoEnrolled: false\n    signature: sha256WithRSAEncryption\n    eku: [serverAuth, clientAuth]',
          },
        ],
        ['edge-external'],
        { 'certificates/same-on-every-edge': 'fail' },
      ),
    },
    unknown: { never: 'it is judged where it is given' },
  },
  {
    rule: 'certificates/request-understood',
    broken: {
      status: 'warn',
      ...onScaled([{ file: 'certs/oauth-next.inf', find: 'HashAlgorithm', replace: 'HashAlgoritm' }], ['oauth-next']),
    },
    unknown: { never: 'a request that cannot be read is refused as a whole' },
  },
  {
    rule: 'certificates/reverse-proxy-trusts-internal-authority',
    broken: {
      status: 'fail',
      ...onScaled([{ find: '    trustsInternalCa: true\n', replace: '    trustsInternalCa: false\n' }], ['rp01']),
    },
    unknown: { never: 'it is judged where it is given' },
  },
  {
    rule: 'certificates/revocation-list-usable',
    broken: {
      status: 'warn',
      on: 'newcomer',
      edits: [],
      asOf: '2014-09-01',
      subjects: ['se'],
      consequences: { 'certificates/not-revoked': 'unknown', 'updates/latest-known-update-installed': 'warn' },
    },
    unknown: { never: 'a list that cannot be read is refused as a whole' },
  },
  {
    rule: 'certificates/roll-over-in-time',
    broken: {
      status: 'fail',
      ...onScaled([{ find: 'effectiveOn: 2016-01-25', replace: 'effectiveOn: 2016-02-02' }], ['oauth-next']),
    },
    unknown: onScaled([{ find: 'effectiveOn: 2016-01-25', replace: 'effectiveOn: 2016-02-01' }], ['oauth-next']),
  },
  {
    rule: 'certificates/sha1-not-used-in-public',
    broken: {
      status: 'warn',
      on: 'fourthcoffee-hybrid',
      edits: [
        {
          find: "    signature: sha256WithRSAEncryption\n    eku: [serverAuth]\n    keyUsage: [digitalSignature, keyEncipherment]\n    crlDistributionPoints: ['http://crl.publicca.example/tls1.crl']\n    issuer: { name: Example Public TLS CA 1, kind: public }\n    notBefore: 2022-02-01\n    notAfter: 2023-03-04\n    assignedTo: { edge01",
          replace:
            "    signature: sha1WithRSAEncryption\n    eku: [serverAuth]\n    keyUsage: [digitalSignature, keyEncipherment]\n    crlDistributionPoints: ['http://crl.publicca.example/tls1.crl']\n    issuer: { name: Example Public TLS CA 1, kind: public }\n    notBefore: 2022-02-01\n    notAfter: 2023-03-04\n    assignedTo: { edge01",
        },
      ],
      subjects: ['edge-external'],
      consequences: {},
    },
    unknown: {
      on: 'fourthcoffee-hybrid',
      edits: [
        {
          find: "    signature: sha256WithRSAEncryption\n    eku: [serverAuth]\n    keyUsage: [digitalSignature, keyEncipherment]\n    crlDistributionPoints: ['http://pki.fourthcoffee.com/ca1.crl']\n    issuer: { name: Fourth Coffee Issuing CA 1, kind: internal }\n    notBefore: 2021-09-01\n    notAfter: 2023-08-31\n    assignedTo: { edge01",
          replace:
            "    signature: sha1WithRSAEncryption\n    eku: [serverAuth]\n    keyUsage: [digitalSignature, keyEncipherment]\n    crlDistributionPoints: ['http://pki.fourthcoffee.com/ca1.crl']\n    notBefore: 2021-09-01\n    notAfter: 2023-08-31\n    assignedTo: { edge01",
        },
      ],
      subjects: ['edge-internal'],
      consequences: { 'certificates/validity-still-issued': 'unknown' },
    },
  },
  {
    rule: 'certificates/validity-still-issued',
    broken: {
      status: 'warn',
      on: 'fourthcoffee-hybrid',
      edits: [
        {
          find: "    signature: sha256WithRSAEncryption\n    eku: [serverAuth]\n    keyUsage: [digitalSignature, keyEncipherment]\n    crlDistributionPoints: ['http://crl.publicca.example/tls1.crl']\n    issuer: { name: Example Public TLS CA 1, kind: public }\n    notBefore: 2022-02-01\n    notAfter: 2023-03-04\n    assignedTo: { edge01",
          replace:
            "    signature: sha256WithRSAEncryption\n    eku: [serverAuth]\n    keyUsage: [digitalSignature, keyEncipherment]\n    crlDistributionPoints: ['http://crl.publicca.example/tls1.crl']\n    issuer: { name: Example Public TLS CA 1, kind: public }\n    notBefore: 2022-02-01\n    notAfter: 2024-03-04\n    assignedTo: { edge01",
        },
      ],
      subjects: ['edge-external'],
      consequences: {},
    },
    unknown: {
      on: 'fourthcoffee-hybrid',
      edits: [
        {
          find: "    signature: sha256WithRSAEncryption\n    eku: [serverAuth]\n    keyUsage: [digitalSignature, keyEncipherment]\n    crlDistributionPoints: ['http://pki.fourthcoffee.com/ca1.crl']\n    issuer: { name: Fourth Coffee Issuing CA 1, kind: internal }\n    notBefore: 2021-09-01\n    notAfter: 2023-08-31\n    assignedTo: { edge01",
          replace:
            "    signature: sha256WithRSAEncryption\n    eku: [serverAuth]\n    keyUsage: [digitalSignature, keyEncipherment]\n    crlDistributionPoints: ['http://pki.fourthcoffee.com/ca1.crl']\n    notBefore: 2021-09-01\n    notAfter: 2023-08-31\n    assignedTo: { edge01",
        },
      ],
      subjects: ['edge-internal'],
      consequences: {},
    },
  },
  {
    rule: 'certificates/autodiscover-names-on-web-certificate',
    broken: {
      status: 'warn',
      on: DESCRIBED,
      edits: [
        { find: 'dns:\n', replace: WEB_ONLY },
        { find: 'features: {', replace: 'features: { mobility: true,' },
      ],
      subjects: WEB_INTERNAL,
      consequences: {
        'discovery/clients-sign-in-inside': 'fail',
        'discovery/first-answer-leads-to-the-server': 'skip',
        'discovery/mobile-clients-find-their-service': 'fail',
      },
    },
    unknown: {
      on: DESCRIBED,
      edits: [{ find: 'dns:\n', replace: WEB_ONLY }],
      subjects: WEB_INTERNAL,
      consequences: {
        'discovery/clients-sign-in-inside': 'fail',
        'discovery/first-answer-leads-to-the-server': 'skip',
      },
    },
  },
]
