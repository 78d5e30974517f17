/** The keys that the documents name. */

import type { CertificateKey } from '../../src/domain/certificate.ts'
import { documented, type Evidence, type RuleContext } from '../../src/rule.ts'
import { properties } from './shared-properties.ts'

export function keyText({ algorithm, bits, curve }: CertificateKey): string {
  return [algorithm, curve ?? bits].filter((part) => part !== undefined).join(' ')
}

/** Whether the documents name the key; undefined where its length is not known. */
export function supports(context: RuleContext, key: CertificateKey): boolean | undefined {
  const ofKind = properties(context, 'key').filter(({ algorithm }) => algorithm === key.algorithm)
  if (ofKind.length === 0 || isUnnamedCurve(key)) return false
  if (key.bits === undefined) return key.curve === undefined ? undefined : false
  return ofKind.some(({ bits }) => bits === key.bits) || isLonger(context, key)
}

/** RSA "2048 and longer" is recommended, though three lengths are named as supported; curves are told by their names. */
function isLonger(context: RuleContext, { algorithm, bits = 0, curve }: CertificateKey): boolean {
  const least = recommendedBits(context, algorithm)
  return curve === undefined && algorithm !== 'EC' && least !== undefined && bits > least
}

/** A curve of its own parameters, or one of a length the documents name that is none of NIST's. */
function isUnnamedCurve({ curve }: CertificateKey): boolean {
  return curve !== undefined && !curve.startsWith('P-')
}

/** The shortest key of a kind that is recommended. */
export function recommendedBits(context: RuleContext, algorithm: string): number | undefined {
  const bits = recommended(context, algorithm).map((row) => row.bits)
  return bits.length > 0 ? Math.min(...bits) : undefined
}

function recommended(context: RuleContext, algorithm: string) {
  return properties(context, 'key').filter((row) => row.algorithm === algorithm && row.verdict === 'recommended')
}

export function keyEvidence(context: RuleContext, verdict: 'supported' | 'recommended'): readonly Evidence[] {
  return properties(context, 'key')
    .filter((row) => verdict === 'supported' || row.verdict === verdict)
    .map((row) => documented('certificate-properties', row, row.text))
}
