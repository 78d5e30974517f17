/**
 * What RFC 5280 section 4 asks of the authority that makes a certificate, beyond what section 6 asks of a path. Authorities
 * in use break it, and Windows accepts them: it is judged only when `strict` asks for it, as `openssl verify -x509_strict` does.
 */

import type { Certificate } from './certificate.ts'

export interface StrictFault {
  readonly clause: string
  readonly text: string
}

const ALTERNATIVE_NAME = '2.5.29.17'

type Check = readonly [clause: string, text: string, isFault: (certificate: Certificate, isAnchor: boolean) => boolean]

const CHECKS: readonly Check[] = [
  ['4.2.1.9', 'it limits the path length and is no CA', (it) => pathLength(it) && !isCa(it)],
  ['4.2.1.9', 'it limits the path length without the key usage keyCertSign', (it) => pathLength(it) && !signs(it)],
  ['4.2.1.9', 'basic constraints of a CA are not critical', (it) => isCa(it) && !it.basicConstraints?.critical],
  ['4.2.1.3', 'a CA states no key usage', (it) => isCa(it) && it.keyUsage === undefined],
  [
    '4.2.1.3',
    'it has the key usage keyCertSign and is no CA',
    (it) => !isCa(it) && it.keyUsage !== undefined && signs(it),
  ],
  ['4.1.2.4', 'the issuer has no name', (it) => it.issuer.relativeNames.length === 0],
  [
    '4.1.2.6',
    'the subject has no name',
    (it) => nameless(it) && (isCa(it) || !has(it, ALTERNATIVE_NAME) || signsLists(it)),
  ],
  [
    '4.2.1.6',
    'the subject has no name, and its alternative names are not critical',
    (it) => nameless(it) && has(it, ALTERNATIVE_NAME) && !it.sans.critical,
  ],
  ['4.2.1.6', 'the subject alternative name is empty', (it) => has(it, ALTERNATIVE_NAME) && it.sans.all.length === 0],
  [
    '4.2.1.1',
    'it does not identify the key of its issuer',
    (it, isAnchor) => it.version === 3 && !isAnchor && it.authorityKeyId?.keyId === undefined,
  ],
  ['4.2.1.2', 'a CA does not identify its key', (it) => it.version === 3 && isCa(it) && it.subjectKeyId === undefined],
]

/** The faults of one certificate of a path. */
export function strictFaults(certificate: Certificate, isAnchor: boolean): readonly StrictFault[] {
  return CHECKS.filter(([, , isFault]) => isFault(certificate, isAnchor)).map(([clause, text]) => ({ clause, text }))
}

function isCa({ basicConstraints }: Certificate): boolean {
  return basicConstraints?.ca === true
}

function pathLength({ basicConstraints }: Certificate): boolean {
  return basicConstraints?.pathLength !== undefined
}

/** Without the extension every usage is allowed. */
function signs({ keyUsage }: Certificate): boolean {
  return keyUsage === undefined || keyUsage.bits.includes('keyCertSign')
}

function signsLists({ keyUsage }: Certificate): boolean {
  return keyUsage === undefined || keyUsage.bits.includes('cRLSign')
}

function nameless({ subject }: Certificate): boolean {
  return subject.relativeNames.length === 0
}

function has({ extensions }: Certificate, wanted: string): boolean {
  return extensions.some(({ oid }) => oid === wanted)
}
