/** The extensions about policies (RFC 5280 sections 4.2.1.4, 4.2.1.5, 4.2.1.11 and 4.2.1.14). */

import type { CertificatePolicies } from '../../domain/certificate.ts'
import { type Asn1, context, TAG } from './certificate-asn1.ts'
import { count, elements, malformed, oid } from './certificate-fields.ts'

/** The policies asserted. None may be there twice. */
export function readPolicies(value: Asn1): readonly string[] {
  const oids = elements(value, TAG.sequence, 'it').map((information) =>
    oid(elements(information, TAG.sequence, 'a policy')[0], 'a policy'),
  )
  if (oids.length === 0) return malformed('it names no policy')
  return new Set(oids).size === oids.length ? oids : malformed('a policy is there twice')
}

const ANY_POLICY = '2.5.29.32.0'

/** Which policy of the subject's stands for which of the issuer's. anyPolicy may be neither. */
export function readMappings(value: Asn1): CertificatePolicies['mappings'] {
  const pairs = elements(value, TAG.sequence, 'it').map((pair) => {
    const [issuer, subject] = elements(pair, TAG.sequence, 'a mapping')
    return { issuer: oid(issuer, 'a mapping'), subject: oid(subject, 'a mapping') }
  })
  if (pairs.some(({ issuer, subject }) => issuer === ANY_POLICY || subject === ANY_POLICY))
    return malformed('anyPolicy is mapped')
  return pairs.length > 0 ? pairs : malformed('it maps nothing')
}

/** After how many certificates policies must be explicit, and mappings count no more. */
export function readPolicyConstraints(value: Asn1): Partial<CertificatePolicies> {
  const parts = elements(value, TAG.sequence, 'it')
  const [explicit, mapping] = [0, 1].map((number) => parts.find(({ tag }) => tag === context(number)))
  if (parts.length === 0) return malformed('it is empty')
  if (parts.length > [explicit, mapping].filter(Boolean).length) return malformed('it has unknown elements')
  return {
    ...(explicit && { requireExplicit: count(explicit, 'it', context(0)) }),
    ...(mapping && { inhibitMapping: count(mapping, 'it', context(1)) }),
  }
}

/** After how many certificates anyPolicy counts no more. */
export function readInhibitAny(value: Asn1): number {
  return count(value, 'it')
}
