/** What revocation lists (RFC 5280 section 5) say of a certificate and of the authorities above it. */

import type { Place } from '../question.ts'
import { type Certificate, type CertificateSignature, type DistinguishedName, sameName } from './certificate.ts'

/** A list as its encoding says it. */
export interface RevocationList {
  readonly issuer: DistinguishedName
  /** Instants such as `2014-06-01T00:00:00Z`. */
  readonly thisUpdate: string
  readonly nextUpdate?: string
  /** Of the key that signed it, lower case hexadecimal. */
  readonly authorityKeyId?: string
  /** Lists changes only (section 5.2.4). */
  readonly delta: boolean
  /** Critical extensions beyond these: what they leave out is not known (section 5.2.5 and others). */
  readonly criticalUnknown: readonly string[]
  readonly signature: CertificateSignature
  /** By serial number, in lower case hexadecimal without leading zeros. */
  readonly revoked: ReadonlyMap<string, RevokedEntry>
  /** The octets that were signed, and the signature. */
  readonly signed: Uint8Array
  readonly signatureBits: Uint8Array
  readonly place: Place
}

export interface RevokedEntry {
  readonly date: string
  /** RFC 5280 section 5.3.1, such as `keyCompromise`. */
  readonly reason?: string
}

/** A list that cannot be relied upon, or not on the day as of which is judged. */
export type ListFault = 'foreign' | 'signature' | 'early' | 'outdated' | 'partial'

export interface JudgedList {
  readonly list: RevocationList
  readonly fault?: ListFault
}

/** A certificate of the path that a list with a good signature holds. */
export interface RevokedCertificate {
  readonly certificate: Certificate
  readonly entry: RevokedEntry
  readonly list: RevocationList
}

export interface RevocationVerdict {
  readonly lists: readonly JudgedList[]
  readonly revoked: readonly RevokedCertificate[]
  /** Whether a list without fault covers the certificate itself. */
  readonly covered: boolean
}

/** Whether the key of an authority signed the list; undefined where it cannot be checked. */
export type VerifyList = (issuer: Certificate, list: RevocationList) => boolean | undefined

/** Judges lists as of an instant. `above` holds every authority known: intermediates and roots. */
export function judgeRevocation(
  leaf: Certificate,
  above: readonly Certificate[],
  lists: readonly RevocationList[],
  { at, verify }: { readonly at: string; readonly verify: VerifyList },
): RevocationVerdict {
  const judged = lists.map((list) => judgeList(list, above, at, verify))
  const signed = judged.filter(({ fault }) => fault !== 'foreign' && fault !== 'signature').map(({ list }) => list)
  const revoked = [leaf, ...above].flatMap((certificate) => {
    const held = signed.find((list) => issued(list, certificate) && entryOf(list, certificate) !== undefined)
    const entry = held && entryOf(held, certificate)
    return held && entry && entry.date <= at ? [{ certificate, entry, list: held }] : []
  })
  const covered = judged.some(({ list, fault }) => fault === undefined && issued(list, leaf))
  return { lists: judged, revoked, covered }
}

function judgeList(list: RevocationList, above: readonly Certificate[], at: string, verify: VerifyList): JudgedList {
  const fault = faultOf(list, above, at, verify)
  return fault === undefined ? { list } : { list, fault }
}

function faultOf(
  list: RevocationList,
  above: readonly Certificate[],
  at: string,
  verify: VerifyList,
): ListFault | undefined {
  const issuers = above.filter((certificate) => isIssuer(list, certificate))
  if (issuers.length === 0) return 'foreign'
  if (!issuers.some((issuer) => verify(issuer, list) === true)) return 'signature'
  if (list.thisUpdate > at) return 'early'
  if (list.nextUpdate !== undefined && list.nextUpdate < at) return 'outdated'
  return list.delta || list.criticalUnknown.length > 0 ? 'partial' : undefined
}

/** An authority that renewed its key has two certificates of one name: the identifier of the key tells which signed. */
function isIssuer({ issuer, authorityKeyId }: RevocationList, certificate: Certificate): boolean {
  if (!sameName(issuer, certificate.subject)) return false
  const { subjectKeyId } = certificate
  return authorityKeyId === undefined || subjectKeyId === undefined || authorityKeyId === subjectKeyId
}

/** Revoked certificates are listed by who issued them; a list for others (indirect) has a critical extension. */
function issued({ issuer }: RevocationList, certificate: Certificate): boolean {
  return sameName(issuer, certificate.issuer)
}

function entryOf({ revoked }: RevocationList, { serial }: Certificate): RevokedEntry | undefined {
  return revoked.get(serial.replace(/^0+(?=.)/, ''))
}
