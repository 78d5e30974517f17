/** Puts paths together (RFC 4158): every way from the leaf to an anchor, each authority once in it, within bounds. */

import { type Certificate, nameKey } from './certificate.ts'
import { identifies } from './certificate-path-rules.ts'
import type { VerifySignature } from './certificate-path-types.ts'

/** A way that ends at an anchor, or where nobody known issued its last certificate. */
export interface CandidatePath {
  readonly path: readonly Certificate[]
  readonly anchored: boolean
}

/** Certificates in a path, and certificates looked at in all. Real estates need 4 and 20. */
const MAX_LENGTH = 20
const MAX_STEPS = 5_000

interface Search {
  readonly bySubject: ReadonlyMap<string, readonly Certificate[]>
  readonly anchors: ReadonlySet<string>
  readonly verifySignature: VerifySignature
  /** Looked at so far: the search stops at its bound wherever it is. */
  steps: number
}

/** Every way, those over a given root first. An issuer whose key did not sign stays out where another one's did. */
export function* candidatePaths(
  leaf: Certificate,
  intermediates: readonly Certificate[],
  roots: readonly Certificate[],
  verifySignature: VerifySignature,
): Generator<CandidatePath> {
  const bySubject = new Map<string, Certificate[]>()
  for (const certificate of new Map([...roots, ...intermediates].map((one) => [one.sha256, one])).values()) {
    const key = nameKey(certificate.subject)
    bySubject.set(key, [...(bySubject.get(key) ?? []), certificate])
  }
  const anchors = new Set(roots.map(({ sha256 }) => sha256))
  yield* extended([leaf], { bySubject, anchors, verifySignature, steps: 0 })
}

function* extended(path: readonly Certificate[], search: Search): Generator<CandidatePath> {
  const last = path.at(-1)
  if (last === undefined) return
  const anchored = search.anchors.has(last.sha256)
  const issuers = anchored || path.length >= MAX_LENGTH ? [] : issuersOf(last, path, search)
  if (issuers.length === 0) yield { path, anchored }
  for (const issuer of issuers) {
    if (search.steps >= MAX_STEPS) return
    yield* extended([...path, issuer], search)
  }
}

function issuersOf(last: Certificate, path: readonly Certificate[], search: Search): readonly Certificate[] {
  const named = (search.bySubject.get(nameKey(last.issuer)) ?? []).filter(
    (one) => !path.some((held) => same(held, one)),
  )
  const left = named.slice(0, Math.max(0, MAX_STEPS - search.steps))
  search.steps += left.length
  const signers = left.filter((issuer) => identifies(last, issuer) && search.verifySignature(issuer, last))
  return signers.length > 0 ? signers : left
}

/** The same authority: a path over it twice would be valid without the way round. */
function same(one: Certificate, other: Certificate): boolean {
  return one.spkiSha256 === other.spkiSha256 && nameKey(one.subject) === nameKey(other.subject)
}
