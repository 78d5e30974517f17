/** The extensions of RFC 5280 section 4.2, each read strictly; what cannot be read is named, and its certificate is in no valid path. */

import { type AlternativeNames, type Certificate, type GeneralName, KEY_USAGES } from '../../domain/certificate.ts'
import { type Asn1, type Budget, context, TAG } from './certificate-asn1.ts'
import { readConstraints } from './certificate-constraints.ts'
import { attempt, bits, count, elements, hex, malformed, octets, oid, truth, whole } from './certificate-fields.ts'
import { readGeneralName } from './certificate-names.ts'
import { KEY_PURPOSES } from './certificate-oids.ts'
import { readInhibitAny, readMappings, readPolicies, readPolicyConstraints } from './certificate-policies.ts'

type Read = Partial<Omit<Certificate, 'policies' | 'extensions'>> & {
  readonly policies?: Partial<Certificate['policies']>
}
type Reader = (value: Asn1, critical: boolean) => Read

/** What the extensions of a certificate say. */
export type ExtensionsRead = Pick<
  Certificate,
  | 'sans'
  | 'basicConstraints'
  | 'keyUsage'
  | 'extendedKeyUsage'
  | 'nameConstraints'
  | 'crlDistributionPoints'
  | 'authorityInfoAccess'
  | 'subjectKeyId'
  | 'authorityKeyId'
  | 'policies'
  | 'netscapeTypes'
  | 'extensions'
  | 'criticalUnknown'
  | 'malformed'
>

const NETSCAPE_TYPES = ['sslClient', 'sslServer', 'email', 'objectSigning', 'reserved', 'sslCA', 'emailCA', 'objectCA']

const READERS: ReadonlyMap<string, readonly [name: string, read: Reader]> = new Map<string, readonly [string, Reader]>([
  ['2.5.29.14', ['subject key identifier', (value) => ({ subjectKeyId: hex(octets(value, TAG.octetString, 'it')) })]],
  ['2.5.29.15', ['key usage', readKeyUsage]],
  ['2.5.29.17', ['subject alternative name', (value, critical) => ({ sans: readAlternatives(value, critical) })]],
  ['2.5.29.19', ['basic constraints', readBasicConstraints]],
  ['2.5.29.30', ['name constraints', (value, critical) => ({ nameConstraints: readConstraints(value, critical) })]],
  ['2.5.29.31', ['CRL distribution points', (value) => ({ crlDistributionPoints: readDistribution(value) })]],
  ['2.5.29.32', ['certificate policies', (value) => ({ policies: { oids: readPolicies(value) } })]],
  ['2.5.29.33', ['policy mappings', (value) => ({ policies: { mappings: readMappings(value) } })]],
  ['2.5.29.35', ['authority key identifier', readAuthorityKeyId]],
  ['2.5.29.36', ['policy constraints', (value) => ({ policies: readPolicyConstraints(value) })]],
  ['2.5.29.37', ['extended key usage', readExtendedKeyUsage]],
  ['2.5.29.54', ['inhibit anyPolicy', (value) => ({ policies: { inhibitAny: readInhibitAny(value) } })]],
  ['1.3.6.1.5.5.7.1.1', ['authority information access', readInfoAccess]],
  ['2.16.840.1.113730.1.1', ['Netscape certificate type', readNetscape]],
])

/** Understood without being read: "do not ask whether this OCSP signer is revoked" (RFC 6960 section 4.2.2.2.1). */
const HARMLESS: readonly string[] = ['1.3.6.1.5.5.7.48.1.5']

const NONE: ExtensionsRead = {
  sans: { critical: false, dns: [], ip: [], other: [], all: [] },
  crlDistributionPoints: [],
  authorityInfoAccess: { ocsp: [], caIssuers: [] },
  policies: { mappings: [] },
  extensions: [],
  criticalUnknown: [],
  malformed: [],
}

/** Reads the list of extensions, absent in certificates of versions 1 and 2. */
export function readExtensions(list: Asn1 | undefined, budget: Budget): ExtensionsRead {
  const seen = new Set<string>()
  return (list === undefined ? [] : elements(list, TAG.sequence, 'the list of extensions')).reduce(
    (sofar, element) => added(sofar, element, seen, budget),
    NONE,
  )
}

function added(sofar: ExtensionsRead, element: Asn1, seen: Set<string>, budget: Budget): ExtensionsRead {
  const { id, critical, value } = readExtension(element)
  const known = READERS.get(id)
  const name = known?.[0] ?? id
  const extensions = [...sofar.extensions, { oid: id, critical }]
  const twice = seen.has(id) ? [`the extension ${name} is there twice`] : []
  seen.add(id)
  const malformedHere = [...sofar.malformed, ...twice]
  if (known === undefined) {
    const unknown = critical && !HARMLESS.includes(id) ? [id] : []
    return { ...sofar, extensions, malformed: malformedHere, criticalUnknown: [...sofar.criticalUnknown, ...unknown] }
  }
  const read = attempt(() => known[1](whole(value, 'it', budget), critical))
  if ('fault' in read)
    return { ...sofar, extensions, malformed: [...malformedHere, `the extension ${name}: ${read.fault}`] }
  const policies = { ...sofar.policies, ...read.value.policies }
  return { ...sofar, ...read.value, policies, extensions, malformed: malformedHere }
}

function readExtension(element: Asn1): { readonly id: string; readonly critical: boolean; readonly value: Uint8Array } {
  const [id, second, third, fourth] = elements(element, TAG.sequence, 'an extension')
  const flag = second?.tag === TAG.boolean ? second : undefined
  const rest = flag ? fourth : third
  if (rest !== undefined) return malformed('an extension has further elements')
  return {
    id: oid(id, 'the name of an extension'),
    critical: flag !== undefined && truth(flag, 'the critical flag of an extension'),
    value: octets(flag ? third : second, TAG.octetString, 'the value of an extension'),
  }
}

function readKeyUsage(value: Asn1, critical: boolean): Read {
  const set = bits(value, 'it').flatMap((bit) => KEY_USAGES[bit] ?? [])
  // RFC 5280 section 4.2.1.3: at least one bit must be set.
  return set.length > 0 ? { keyUsage: { bits: set, critical } } : malformed('no bit is set')
}

function readNetscape(value: Asn1): Read {
  return { netscapeTypes: bits(value, 'it').flatMap((bit) => NETSCAPE_TYPES[bit] ?? []) }
}

function readAlternatives(value: Asn1, critical: boolean): AlternativeNames {
  const all = elements(value, TAG.sequence, 'it').map((name) => readGeneralName(name, 'it'))
  const texts = (form: GeneralName['form']) => all.filter((name) => name.form === form).map(({ text }) => text)
  return {
    critical,
    all,
    dns: texts('dNSName'),
    ip: texts('iPAddress'),
    other: all.filter(({ form }) => form !== 'dNSName' && form !== 'iPAddress'),
  }
}

function readBasicConstraints(value: Asn1, critical: boolean): Read {
  const parts = elements(value, TAG.sequence, 'it')
  const flag = parts[0]?.tag === TAG.boolean ? parts[0] : undefined
  const length = flag ? parts[1] : parts[0]
  if (parts.length > (flag ? 1 : 0) + (length ? 1 : 0)) return malformed('it has further elements')
  const pathLength = length && { pathLength: count(length, 'the path length') }
  return { basicConstraints: { ca: flag !== undefined && truth(flag, 'its flag'), critical, ...pathLength } }
}

function readExtendedKeyUsage(value: Asn1, critical: boolean): Read {
  const oids = elements(value, TAG.sequence, 'it').map((purpose) => oid(purpose, 'a purpose'))
  if (oids.length === 0) return malformed('it names no purpose')
  return { extendedKeyUsage: { oids, critical, names: oids.map((purpose) => KEY_PURPOSES.get(purpose) ?? purpose) } }
}

function readAuthorityKeyId(value: Asn1): Read {
  const parts = elements(value, TAG.sequence, 'it')
  const [keyId, issuers, serial] = [0, 1, 2].map((number) => parts.find(({ tag }) => tag === context(number)))
  if (parts.length > [keyId, issuers, serial].filter(Boolean).length) return malformed('it has unknown elements')
  const names = issuers ? elements(issuers, context(1), 'it').map((name) => readGeneralName(name, 'it')) : []
  const issuer = names.find((name) => name.name !== undefined)?.name
  return {
    authorityKeyId: {
      ...(keyId && { keyId: hex(octets(keyId, context(0), 'its key')) }),
      ...(issuer && { issuer }),
      ...(serial && { serial: hex(octets(serial, context(2), 'its serial number')) }),
    },
  }
}

const OCSP = '1.3.6.1.5.5.7.48.1'
const CA_ISSUERS = '1.3.6.1.5.5.7.48.2'

function readInfoAccess(value: Asn1): Read {
  const all = elements(value, TAG.sequence, 'it').map((description) => {
    const [method, location] = elements(description, TAG.sequence, 'a description')
    const name = location && readGeneralName(location, 'a location')
    return { method: oid(method, 'a method'), uri: name?.form === 'uniformResourceIdentifier' ? name.text : undefined }
  })
  const urisOf = (wanted: string) => all.flatMap(({ method, uri }) => (method === wanted && uri ? [uri] : []))
  return { authorityInfoAccess: { ocsp: urisOf(OCSP), caIssuers: urisOf(CA_ISSUERS) } }
}

/** The URLs of the full names; a name relative to the issuer is none (RFC 5280 section 4.2.1.13). */
function readDistribution(value: Asn1): readonly string[] {
  return elements(value, TAG.sequence, 'it')
    .flatMap((point) => elements(point, TAG.sequence, 'a point').filter(({ tag }) => tag === context(0)))
    .flatMap((name) => elements(name, context(0), 'the name of a point').filter(({ tag }) => tag === context(0)))
    .flatMap((full) => elements(full, context(0), 'the full name of a point'))
    .map((name) => readGeneralName(name, 'the full name of a point'))
    .map(({ form, name, text }) => (form === 'uniformResourceIdentifier' ? text : (name?.text ?? text)))
}
