/** A certificate as the formats show it. */

import type { CertificateName, CertificateRequirement } from '../requirements/requirement.ts'
import { type ShownCommon, shownCommon } from './requirements-data-common.ts'

export interface ShownName {
  readonly name: string
  readonly necessity: 'required' | 'optional'
  /** The key of the environment file that would tell whether it is needed at all. */
  readonly neededIf?: string
  /** Whether a wildcard may stand for it. */
  readonly wildcard: boolean
  readonly because: readonly string[]
}

export interface ShownCertificate extends ShownCommon {
  readonly id: string
  readonly host: string
  /** The servers that have it, where they share it. */
  readonly sharedBy: readonly string[]
  readonly uses: readonly string[]
  readonly necessity: 'required' | 'recommended'
  /** The common name: one of these. */
  readonly subject: readonly string[]
  readonly subjectNecessity: 'required' | 'recommended' | 'any'
  readonly names: readonly ShownName[]
  /** Names the description does not give, with the key that would give them. */
  readonly missing: readonly { readonly text: string; readonly give: string }[]
  readonly authority: 'public' | 'any'
  readonly extendedKeyUsages: readonly { readonly usage: string; readonly neededIf?: string }[]
  readonly exportable: boolean
  readonly keyBits?: { readonly required: number; readonly recommended: number }
  /** Other certificates of this list that the same certificate may be. */
  readonly mayAlsoBe: readonly string[]
}

export function shownCertificate(requirement: CertificateRequirement): ShownCertificate {
  const { id, host, holders, usages, necessity, subject, names, missingNames } = requirement
  const { publicCa, eku, sameOnEveryMember, exportable, keyBits, mayCombineWith } = requirement
  return {
    id,
    host,
    sharedBy: sameOnEveryMember && holders.length > 1 ? holders.map(({ name }) => name) : [],
    uses: usages,
    necessity,
    subject: subject.anyOf,
    subjectNecessity: subject.necessity,
    names: names.map(shownName),
    missing: missingNames.map(({ text, settledBy }) => ({ text, give: settledBy })),
    authority: publicCa === 'required' ? 'public' : 'any',
    extendedKeyUsages: eku.map(({ usage, openUntil }) => ({ usage, ...neededIf(openUntil) })),
    exportable,
    ...(keyBits && { keyBits }),
    mayAlsoBe: mayCombineWith,
    ...shownCommon(requirement),
  }
}

function shownName({ name, necessity, openUntil, wildcardOk, because }: CertificateName): ShownName {
  const texts = because.map(({ text }) => text)
  return { name, necessity, ...neededIf(openUntil), wildcard: wildcardOk, because: texts }
}

function neededIf(openUntil: string | undefined): { readonly neededIf?: string } {
  return openUntil === undefined ? {} : { neededIf: openUntil }
}
