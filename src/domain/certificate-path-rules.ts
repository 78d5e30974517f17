/** What RFC 5280 section 6.1 asks of a path that is already put together, certificate by certificate. */

import { type Certificate, sameName } from './certificate.ts'
import { constraintFault } from './certificate-path-constraints.ts'
import { policyFault } from './certificate-path-policies.ts'
import { purposeFaults } from './certificate-path-purpose.ts'
import { strictFaults } from './certificate-path-strict.ts'
import type { Found, PathConditions, PathPlace, PathReason, PathRule } from './certificate-path-types.ts'

const RULES: readonly PathRule[] = [
  (it) => it.malformed.map((text) => ({ code: 'malformed', clause: '4.1', text })),
  validity,
  signed,
  unknownCritical,
  authority,
  pathLength,
  purposeFaults,
  curve,
  constraints,
  (it, { isAnchor, path }, { strict }) =>
    strict && path.length > 1 ? strictFaults(it, isAnchor).map((fault) => ({ code: 'strict', ...fault })) : [],
]

/** Every fault of a path that starts with the leaf and ends with the anchor; none when it is valid. */
export function pathReasons(path: readonly Certificate[], conditions: PathConditions): readonly PathReason[] {
  const each = path.flatMap((certificate, index) => {
    const place = { path, index, isLeaf: index === 0, isAnchor: index === path.length - 1 }
    return RULES.flatMap((rule) => rule(certificate, place, conditions)).map((found) => ({ certificate, ...found }))
  })
  const without = policyFault(path)
  if (without === undefined) return each
  const text = 'the path must have a certificate policy, and none is left at this certificate'
  return [...each, { ...without, code: 'policy', text }]
}

/** The anchor too: it is given as a certificate, so what it says of itself counts. The last second counts as over, as for OpenSSL. */
function validity({ notBefore, notAfter }: Certificate, _: PathPlace, { at }: PathConditions): Found {
  const now = Date.parse(at)
  if (now < Date.parse(notBefore))
    return [{ code: 'not-yet-valid', clause: '6.1.3 (a)(2)', text: `it is not valid before ${notBefore}` }]
  // Written so that an instant that is none makes no certificate valid.
  const isOver = !(now < Date.parse(notAfter))
  return isOver ? [{ code: 'expired', clause: '6.1.3 (a)(2)', text: `it expired at ${notAfter}` }] : []
}

function signed(certificate: Certificate, { path, index }: PathPlace, { verifySignature }: PathConditions): Found {
  const issuer = path[index + 1]
  if (issuer === undefined) return []
  if (!identifies(certificate, issuer))
    return [
      {
        code: 'authority-key',
        clause: '4.2.1.1',
        text: 'it identifies another key of its issuer than the one at hand',
      },
    ]
  if (verifySignature(issuer, certificate)) return []
  const text = 'its signature was not made with the key of its issuer, or cannot be checked'
  return [{ code: 'signature', clause: '6.1.3 (a)(1)', text }]
}

/** Whether the authority key identifier, as far as there is one, fits an issuer of the right name. */
export function identifies({ authorityKeyId }: Certificate, issuer: Certificate): boolean {
  const { keyId, issuer: name, serial } = authorityKeyId ?? {}
  if (keyId !== undefined && issuer.subjectKeyId !== undefined && keyId !== issuer.subjectKeyId) return false
  if (serial !== undefined && trimmed(serial) !== trimmed(issuer.serial)) return false
  return name === undefined || sameName(name, issuer.issuer)
}

function trimmed(serial: string): string {
  return serial.replace(/^(?:00)+(?=.)/, '')
}

const PROXY = '1.3.6.1.5.5.7.1.14'

/** Extensions that RFC 5280 forbids to be critical: OpenSSL refuses them then, like unknown ones. */
const NEVER_CRITICAL: Readonly<Record<string, readonly [name: string, clause: string]>> = {
  '2.5.29.14': ['subject key identifier', '4.2.1.2'],
  '2.5.29.35': ['authority key identifier', '4.2.1.1'],
  '1.3.6.1.5.5.7.1.1': ['authority information access', '4.2.2.1'],
}

function unknownCritical({ criticalUnknown, extensions }: Certificate, { isLeaf }: PathPlace): Found {
  const clause = isLeaf ? '6.1.5 (f)' : '6.1.4 (o)'
  return [
    ...criticalUnknown.map((oid) => critical(clause, `its critical extension ${oid} is unknown`)),
    ...extensions.flatMap(({ oid, critical: isCritical }) => {
      const [name, section] = (isCritical && NEVER_CRITICAL[oid]) || []
      return name && section ? [critical(section, `its extension ${name} must not be critical`)] : []
    }),
    ...(extensions.some(({ oid }) => oid === PROXY)
      ? [{ code: 'proxy', clause: 'RFC 3820 4', text: 'it is a proxy certificate' } as const]
      : []),
  ]
}

function critical(clause: string, text: string): Found[number] {
  return { code: 'unknown-critical', clause, text }
}

/** An anchor may be of version 1, or say by its key usage alone that it is a CA. */
function authority(
  { basicConstraints, keyUsage, version, selfIssued }: Certificate,
  { isLeaf, isAnchor }: PathPlace,
): Found {
  if (isLeaf) return []
  const old = basicConstraints === undefined && isAnchor && ((version === 1 && selfIssued) || keyUsage !== undefined)
  const isCa = basicConstraints?.ca === true || old
  const mayNotSign = keyUsage !== undefined && !keyUsage.bits.includes('keyCertSign')
  const what = version < 3 ? `it is of version ${version} and ` : 'it '
  const notCa = `${what}does not say in its basic constraints that it is a CA`
  return [
    ...(isCa ? [] : [{ code: 'not-a-ca', clause: '6.1.4 (k)', text: notCa } as const]),
    ...(mayNotSign
      ? [{ code: 'key-usage', clause: '6.1.4 (n)', text: 'its key usage does not hold keyCertSign' } as const]
      : []),
  ]
}

function pathLength({ basicConstraints }: Certificate, { path, index }: PathPlace): Found {
  const limit = basicConstraints?.pathLength
  if (limit === undefined || index === 0) return []
  const below = path.slice(1, index).filter(({ selfIssued }) => !selfIssued).length
  if (below <= limit) return []
  const text = `it allows ${limit} authorities below it, and there are ${below}`
  return [{ code: 'path-length', clause: '6.1.4 (l)', text }]
}

function curve({ key }: Certificate, { path }: PathPlace): Found {
  if (key.algorithm !== 'EC' || key.curve !== undefined || path.length === 1) return []
  const text = 'its key gives the parameters of the curve instead of its name'
  return [{ code: 'explicit-curve', clause: 'RFC 5480 2.1.1', text }]
}

/** Self-issued authorities are passed over, not so a self-issued leaf (RFC 5280 section 6.1.3 (b)). */
function constraints(certificate: Certificate, { path, index, isLeaf }: PathPlace): Found {
  if (certificate.selfIssued && !isLeaf) return []
  const text = path
    .slice(index + 1)
    .flatMap(({ nameConstraints }) => nameConstraints ?? [])
    .map((above) => constraintFault(certificate, above, isLeaf))
    .find((found) => found !== undefined)
  return text === undefined ? [] : [{ code: 'name-constraints', clause: '6.1.3 (b), (c)', text }]
}
