/** Whether a certificate leads to a trusted one: path validation by RFC 5280 section 6, as `openssl verify` judges, and by every way. */

import type { Certificate, DistinguishedName } from './certificate.ts'
import { type CandidatePath, candidatePaths } from './certificate-path-build.ts'
import { pathReasons } from './certificate-path-rules.ts'
import type { PathPurpose, PathReason, VerifySignature } from './certificate-path-types.ts'

export type { PathPurpose, PathReason, VerifySignature } from './certificate-path-types.ts'

export interface PathOptions {
  /** The instant as of which is judged. */
  readonly at: string
  readonly purpose: PathPurpose
  /** Injected: checking a signature is not the business of the domain. */
  readonly verifySignature: VerifySignature
  /** Also what RFC 5280 section 4 asks of authorities; off as for OpenSSL and Windows. */
  readonly strict?: boolean
}

export type PathVerdict =
  | { readonly status: 'valid'; readonly path: readonly Certificate[] }
  /** The way to a root with the fewest faults, and all of them. */
  | { readonly status: 'invalid'; readonly path: readonly Certificate[]; readonly reasons: readonly PathReason[] }
  /** The longest way, and who issued its last certificate: the last itself, when it is a root nobody gave as trusted. */
  | { readonly status: 'incomplete'; readonly path: readonly Certificate[]; readonly missing: DistinguishedName }

/** Judges a certificate. Every certificate of `roots` is an anchor, self-signed or not; the leaf may be one of them. */
export function validatePath(
  leaf: Certificate,
  intermediates: readonly Certificate[],
  roots: readonly Certificate[],
  { at, purpose, verifySignature, strict = false }: PathOptions,
): PathVerdict {
  let best: Extract<PathVerdict, { status: 'invalid' }> | undefined
  let longest: CandidatePath['path'] = [leaf]
  for (const { path, anchored } of candidatePaths(leaf, intermediates, roots, verifySignature)) {
    if (!anchored) {
      if (path.length > longest.length) longest = path
      continue
    }
    const reasons = pathReasons(path, { at, purpose, verifySignature, strict })
    if (reasons.length === 0) return { status: 'valid', path }
    if (best === undefined || reasons.length < best.reasons.length) best = { status: 'invalid', path, reasons }
  }
  return best ?? { status: 'incomplete', path: longest, missing: (longest.at(-1) ?? leaf).issuer }
}
