/** The extensions of revocation lists and of their entries (RFC 5280 sections 5.2 and 5.3). */

import type { RevocationList } from '../../domain/certificate-revocation.ts'
import { type Asn1, type Budget, context, TAG } from './certificate-asn1.ts'
import { elements, hex, octets, oid, truth, whole } from './certificate-fields.ts'

const AUTHORITY_KEY = '2.5.29.35'
const DELTA = '2.5.29.27'

type Read = Pick<RevocationList, 'authorityKeyId' | 'delta' | 'criticalUnknown'>

/** What the extensions of a list say; absent in lists of version 1. */
export function readListExtensions(tagged: Asn1 | undefined, budget: Budget): Read {
  const [list] = tagged ? elements(tagged, context(0), 'the extensions') : []
  const all = list ? elements(list, TAG.sequence, 'the extensions').map(readExtension) : []
  const key = all.find(({ id }) => id === AUTHORITY_KEY)
  const authorityKeyId = key && keyIdOf(key.value, budget)
  return {
    ...(authorityKeyId !== undefined && { authorityKeyId }),
    delta: all.some(({ id }) => id === DELTA),
    criticalUnknown: all.filter(({ id, critical }) => critical && id !== DELTA).map(({ id }) => id),
  }
}

function readExtension(element: Asn1): { readonly id: string; readonly critical: boolean; readonly value: Uint8Array } {
  const [id, second, third] = elements(element, TAG.sequence, 'an extension')
  const flag = second?.tag === TAG.boolean ? second : undefined
  return {
    id: oid(id, 'the name of an extension'),
    critical: flag !== undefined && truth(flag, 'the critical flag of an extension'),
    value: octets(flag ? third : second, TAG.octetString, 'the value of an extension'),
  }
}

function keyIdOf(value: Uint8Array, budget: Budget): string | undefined {
  const parts = elements(whole(value, 'the authority key identifier', budget), TAG.sequence, 'it')
  const keyId = parts.find(({ tag }) => tag === context(0))
  return keyId && hex(octets(keyId, context(0), 'its key'))
}

/** RFC 5280 section 5.3.1, by number. */
const REASONS = [
  'unspecified',
  'keyCompromise',
  'cACompromise',
  'affiliationChanged',
  'superseded',
  'cessationOfOperation',
  'certificateHold',
  undefined,
  'removeFromCRL',
  'privilegeWithdrawn',
  'aACompromise',
]

/** The reason of an entry, found by its octets: the name of the extension, an octet string, and a number in it. */
export function reasonOf(extensions: Uint8Array): string | undefined {
  const at = Buffer.from(extensions).indexOf(Buffer.from('0603551d15', 'hex'))
  const after = at < 0 ? extensions.length : at + 5
  // A critical flag of three octets may stand between.
  const value = extensions[after] === TAG.boolean ? after + 3 : after
  const isReason = extensions[value] === TAG.octetString && extensions[value + 2] === ENUMERATED
  return isReason ? REASONS[extensions[value + 4] ?? 0] : undefined
}

const ENUMERATED = 10
