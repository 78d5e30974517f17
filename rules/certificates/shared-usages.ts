/** The extended key usage Client Authentication: who needs it, and whether it is there. */

import type { CertificateRequirement } from '../../src/requirements/requirement.ts'

interface ClientAuthNeed {
  readonly requirement: CertificateRequirement
  /** Set where the description leaves open whether it is needed. */
  readonly openUntil?: string
}

/** The name in files and requests, what Windows and OpenSSL show, and the object identifier. */
const CLIENT_AUTH = /^(?:clientAuth|(?:TLS Web )?Client Authentication)\b|(?<![\d.])1\.3\.6\.1\.5\.5\.7\.3\.2(?![\d.])/i

export function holdsClientAuth(usages: readonly string[] | undefined): boolean {
  return usages?.some((usage) => CLIENT_AUTH.test(usage.trim())) ?? false
}

/** Those that are certain first. */
export function needsClientAuth(served: readonly CertificateRequirement[]): readonly ClientAuthNeed[] {
  const needs = served.flatMap((requirement): ClientAuthNeed[] => {
    const wanted = requirement.eku.find(({ usage }) => usage === 'clientAuth')
    if (wanted === undefined) return []
    const openUntil = wanted.openUntil ?? requirement.openUntil
    return [openUntil === undefined ? { requirement } : { requirement, openUntil }]
  })
  return [...needs.filter(({ openUntil }) => openUntil === undefined), ...needs.filter(({ openUntil }) => openUntil)]
}
