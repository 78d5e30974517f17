/** One certificate request (RFC 2986 section 4), from its DER encoding to what rules read; its own signature is checked. */

import { createPublicKey, type KeyObject } from 'node:crypto'
import type { RequestContent } from '../../domain/certificate-request.ts'
import type { CertificateView } from '../../domain/certificate-view.ts'
import { type Asn1, type Budget, context, isDer, TAG } from './certificate-asn1.ts'
import { readKey, readSignature } from './certificate-decode.ts'
import { readExtensions } from './certificate-extensions.ts'
import { attempt, elements, malformed, octets, oid } from './certificate-fields.ts'
import { readName, readString } from './certificate-names.ts'
import { signatureHolds } from './signature-check.ts'

/** RFC 2985 section 5.4.2, and what Windows used before it. */
const EXTENSION_REQUESTS = ['1.2.840.113549.1.9.14', '1.3.6.1.4.1.311.2.1.14']
/** The provider that made the key, as Windows notes it: [MS-WCCE] 2.2.2.7.2. */
const PROVIDER = '1.3.6.1.4.1.311.13.2.2'

/** Reads a request, or says why it cannot be one. */
export function decodeRequest(
  element: Asn1,
  budget: Budget,
): { readonly value: RequestContent } | { readonly fault: string } {
  return attempt(() => read(element, budget))
}

function read(element: Asn1, budget: Budget): RequestContent {
  if (!isDer(element)) return malformed('the encoding is not DER')
  const [info, algorithm, signature, beyond] = elements(element, TAG.sequence, 'the request')
  if (beyond !== undefined) return malformed('the request has further elements')
  const [version, subjectElement, spki, attributeSet] = elements(info, TAG.sequence, 'the body of the request')
  octets(version, TAG.integer, 'the version')
  const subject = readName(subjectElement, 'the subject')
  const key = readKey(spki, budget)
  checkSignature({ info, spki, algorithm, signature })
  const attributes = attributesOf(attributeSet)
  const commonName = subject.commonNames.at(-1)?.toLowerCase()
  return {
    kind: 'pkcs10',
    view: { ...(commonName !== undefined && { subject: commonName }), key, ...extensionsOf(attributes, budget) },
    privateKey: providerOf(attributes),
    unknownLines: [],
    notes: [],
  }
}

/** An authority refuses a request whose signature does not prove that its maker has the key. */
function checkSignature(parts: { readonly [Part in 'info' | 'spki' | 'algorithm' | 'signature']: Asn1 | undefined }) {
  const bits = octets(parts.signature, TAG.bitString, 'the signature')
  if (bits[0] !== 0) return malformed('the signature is no whole number of octets')
  const { info, spki } = parts
  if (info === undefined || spki === undefined) return malformed('it has no key')
  const holds = signatureHolds(publicKey(spki), readSignature(parts.algorithm), info.bytes, bits.subarray(1))
  if (holds === false) return malformed('its own signature does not hold: it was changed or damaged; make it anew')
  if (holds === undefined) return malformed('its own signature is of a kind that cannot be checked')
  return undefined
}

function publicKey({ bytes }: Asn1): KeyObject | undefined {
  try {
    return createPublicKey({ key: Buffer.from(bytes), format: 'der', type: 'spki' })
  } catch {
    return undefined
  }
}

type Attributes = ReadonlyMap<string, Asn1>

function attributesOf(set: Asn1 | undefined): Attributes {
  const list = set === undefined ? [] : elements(set, context(0), 'the attributes')
  return new Map(
    list.flatMap((attribute) => {
      const [type, values] = elements(attribute, TAG.sequence, 'an attribute')
      const [value] = elements(values, TAG.set, 'the values of an attribute')
      return value === undefined ? [] : [[oid(type, 'the name of an attribute'), value] as const]
    }),
  )
}

/** Usages that are not asked for are the authority's to decide; names that are not asked for are not in the certificate. */
function extensionsOf(attributes: Attributes, budget: Budget): CertificateView {
  const requested = EXTENSION_REQUESTS.map((id) => attributes.get(id)).find((value) => value !== undefined)
  const { sans, extendedKeyUsage, malformed: faults } = readExtensions(requested, budget)
  const [fault] = faults
  if (fault !== undefined) return malformed(fault)
  return {
    sans: sans.dns.map((name) => name.toLowerCase()),
    ...(extendedKeyUsage && { extendedKeyUsage: [...extendedKeyUsage.names, ...extendedKeyUsage.oids] }),
  }
}

function providerOf(attributes: Attributes): RequestContent['privateKey'] {
  const name = attributes.get(PROVIDER)?.children[1]
  const provider = name && readString(name, 'the provider')
  return provider ? { provider } : {}
}
