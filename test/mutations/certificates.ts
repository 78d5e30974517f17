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
const UNIFIED_MESSAGING = `exchange: { servers: [{ fqdn: um01.contoso.net, roles: [um] }] }
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
      consequences: {},
    },
    unknown: {
      on: EDGE,
      edits: [{ find: 'lsedge.contoso.net: Internal }', replace: 'lsedge.contoso.net: Default }' }],
      subjects: ['lsedge.contoso.net/edge-internal'],
      consequences: { 'certificates/required-names-covered': 'unknown' },
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
      },
    },
  },
]
