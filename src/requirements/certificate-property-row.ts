/** The shape of the rows of `rules/facts/certificate-properties.yaml`. */

import type { CertificateUse } from './certificate-row.ts'

export const CERTIFICATE_DEMANDS = [
  'assigned-is-presented',
  'authority-trusted-by-devices',
  'authority-trusted-by-reverse-proxy',
  'chain-presented',
  'crl-distribution-point',
  'legacy-key-provider',
  'machine-store',
  'name-asked-held',
  'no-automatic-enrolment-on-edge',
  'no-wildcard-subject',
  'private-key-present',
  'private-key-stays',
  'same-authority-as-internal-servers',
  'server-authentication',
  'subject-in-alternative-names',
  'unique-friendly-name',
] as const

/** What public authorities gave up, one day or another. */
export const CERTIFICATE_ENDS = ['client-authentication', 'internal-names', 'sha1'] as const

/** What holds for certificates of every role. */
export type CertificatePropertyRow = { readonly id: string; readonly text: string; readonly note?: string } & (
  | {
      readonly kind: 'key'
      readonly algorithm: 'RSA' | 'EC'
      /** Bits of the modulus, or of the prime of the NIST curve. */
      readonly bits: number
      readonly verdict: 'supported' | 'recommended'
    }
  | {
      readonly kind: 'signature'
      /** `pkcs1`: also what ECDSA makes of a hash; the padding RSASSA-PSS has none of the hashes supported. */
      readonly padding: 'pkcs1' | 'pss'
      /** As OpenSSL names them; none: every one. */
      readonly hashes: readonly string[]
      readonly verdict: 'supported' | 'unsupported'
    }
  | {
      readonly kind: 'demand'
      readonly demand: (typeof CERTIFICATE_DEMANDS)[number]
      readonly verdict: 'required' | 'recommended'
    }
  | {
      readonly kind: 'roll-over'
      readonly use: CertificateUse
      /** How long before the old one expires the new one must take effect. */
      readonly hours: number
    }
  | {
      readonly kind: 'end'
      readonly what: (typeof CERTIFICATE_ENDS)[number]
      /** The first day without it. */
      readonly from: string
    }
  | {
      readonly kind: 'validity'
      /** Of certificates that public authorities issue from this day on, and before the other. */
      readonly from: string
      readonly before?: string
      readonly days: number
    }
)
