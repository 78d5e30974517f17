/** Checks signatures over octets with the cryptography of Node: those of requests and of revocation lists. */

import { constants, type KeyObject, verify } from 'node:crypto'
import type { CertificateSignature } from '../../domain/certificate.ts'

/** Whether the key made the signature; undefined where nobody here can check one of its kind. */
export function signatureHolds(
  key: KeyObject | undefined,
  { hash, pss, algorithm }: CertificateSignature,
  data: Uint8Array,
  signature: Uint8Array,
): boolean | undefined {
  const isPure = algorithm === 'Ed25519' || algorithm === 'Ed448'
  if (key === undefined || (hash === undefined && !isPure)) return undefined
  try {
    const padding = pss ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO } : {}
    return verify(isPure ? null : hash, data, { key, ...padding }, signature)
  } catch {
    return undefined
  }
}
