import type { RuleMutations } from './mutation.ts'

const OBSERVED = 'contoso-observed'
const FARM = 'inside/owas.contoso.net:443'
const EDGE = 'inside/lsedge.contoso.net:5062'
const ENV = 'contoso-single-edge/env.yaml'

/** Of a certificate that nobody presents nothing is known. */
const NOT_SEEN = Object.fromEntries(
  [
    'already-valid',
    'client-auth-still-issued',
    'client-auth-usage-present',
    'crl-distribution-point-present',
    'edge-internal-subject-spelled-out',
    'encoding-well-formed',
    'expires-not-soon',
    'key-recommended',
    'key-supported',
    'no-internal-name-from-public-authority',
    'no-wildcard-subject',
    'not-expired',
    'not-revoked',
    'path-valid-to-root',
    'presented-as-assigned',
    'presented-with-its-chain',
    'required-names-covered',
    'revocation-list-usable',
    'server-auth-usage-present',
    'sha1-not-used-in-public',
    'signature-supported',
    'subject-as-documented',
    'subject-repeated-in-sans',
    'validity-still-issued',
  ].map((rule) => [`certificates/${rule}`, 'unknown'] as const),
)

export const observedTls: readonly RuleMutations[] = [
  {
    rule: 'certificates/presented-as-assigned',
    broken: {
      status: 'warn',
      on: OBSERVED,
      edits: [{ file: ENV, find: 'file: certs/owas.pem', replace: 'file: certs/fe01.pem' }],
      subjects: [FARM],
      consequences: {},
    },
    unknown: {
      on: OBSERVED,
      edits: [{ file: ENV, find: 'assignedTo: { owas.contoso.net: OfficeWebApps }', replace: 'assignedTo: {}' }],
      subjects: [FARM],
      consequences: {
        'certificates/presented-with-its-chain': 'unknown',
        'certificates/required-names-covered': 'unknown',
      },
    },
  },
  {
    rule: 'certificates/presented-for-the-name-asked',
    broken: {
      status: 'fail',
      on: OBSERVED,
      edits: [],
      observations: 'contoso-observed-tls-misnamed.json',
      subjects: [FARM],
      consequences: {
        'certificates/presented-as-assigned': 'warn',
        'certificates/required-names-covered': 'fail',
      },
    },
    unknown: {
      on: OBSERVED,
      edits: [],
      observations: 'contoso-observed-tls-silent.json',
      subjects: [FARM],
      consequences: { ...NOT_SEEN, 'tls/offered-as-given': 'unknown' },
    },
  },
  {
    rule: 'certificates/presented-with-its-chain',
    broken: {
      status: 'fail',
      on: OBSERVED,
      edits: [],
      observations: 'contoso-observed-tls-chainless.json',
      subjects: [FARM],
      consequences: {},
    },
    unknown: {
      on: OBSERVED,
      edits: [
        {
          file: ENV,
          find: 'file: certs/owas.pem\n    chain: certs/internal-ca.pem\n    roots: certs/internal-roots.pem',
          replace: 'file: certs/owas.pem\n    chain: certs/internal-ca.pem',
        },
      ],
      subjects: [FARM],
      consequences: { 'certificates/path-valid-to-root': 'unknown' },
    },
  },
  {
    rule: 'tls/offered-as-documented',
    broken: {
      status: 'warn',
      on: OBSERVED,
      edits: [],
      observations: 'contoso-observed-tls-newer.json',
      subjects: [EDGE],
      consequences: { 'tls/offered-as-given': 'warn' },
    },
    unknown: {
      on: OBSERVED,
      edits: [],
      observations: 'contoso-observed-tls-unclear.json',
      subjects: [EDGE],
      consequences: { 'tls/offered-as-given': 'unknown' },
    },
  },
  {
    rule: 'tls/offered-as-given',
    broken: {
      status: 'warn',
      on: OBSERVED,
      edits: [
        {
          file: ENV,
          find: 'version: Office Web Apps Server 2013, tls: [TLS 1.0, ',
          replace: 'version: Office Web Apps Server 2013, tls: [',
        },
      ],
      subjects: [FARM],
      consequences: {},
    },
    unknown: {
      on: OBSERVED,
      edits: [],
      observations: 'contoso-observed-tls-untold.json',
      subjects: [FARM],
      consequences: {},
    },
  },
]
