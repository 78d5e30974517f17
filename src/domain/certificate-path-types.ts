/** The words of path validation. */

import type { Certificate } from './certificate.ts'

/** What the leaf is to be used for; with `any` extended key usages are not asked for. */
export type PathPurpose = 'server-auth' | 'client-auth' | 'any'

/** Whether the key of `issuer` made the signature of `subject`. */
export type VerifySignature = (issuer: Certificate, subject: Certificate) => boolean

/** A stable word for each kind of fault. */
export type PathFaultCode =
  | 'malformed'
  | 'not-yet-valid'
  | 'expired'
  | 'signature'
  | 'authority-key'
  | 'unknown-critical'
  | 'proxy'
  | 'not-a-ca'
  | 'key-usage'
  | 'path-length'
  | 'purpose'
  | 'explicit-curve'
  | 'name-constraints'
  | 'policy'
  | 'strict'

/** Why a path is not valid, at one of its certificates. */
export interface PathReason {
  readonly certificate: Certificate
  readonly code: PathFaultCode
  /** The section that says so; of RFC 5280 unless it names another document. */
  readonly clause: string
  readonly text: string
}

/** As of when, for what and how a path is judged. */
export interface PathConditions {
  readonly at: string
  readonly purpose: PathPurpose
  readonly verifySignature: VerifySignature
  readonly strict: boolean
}

/** Where in its path a certificate is. */
export interface PathPlace {
  readonly path: readonly Certificate[]
  readonly index: number
  readonly isLeaf: boolean
  readonly isAnchor: boolean
}

/** What a rule found at one certificate. */
export type Found = readonly Omit<PathReason, 'certificate'>[]
/** One demand on a certificate at its place in a path. */
export type PathRule = (certificate: Certificate, place: PathPlace, conditions: PathConditions) => Found
