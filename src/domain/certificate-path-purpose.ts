/** Whether a certificate may be used for what it is used for (RFC 5280 sections 4.2.1.3 and 4.2.1.12). */

import type { Certificate } from './certificate.ts'
import type { Found, PathConditions, PathPlace } from './certificate-path-types.ts'

const PURPOSES = {
  'server-auth': {
    oids: ['1.3.6.1.5.5.7.3.1', '1.3.6.1.4.1.311.10.3.3', '2.16.840.1.113730.4.1'],
    usages: ['digitalSignature', 'keyEncipherment', 'keyAgreement'],
    netscape: 'sslServer',
    name: 'serverAuth',
  },
  'client-auth': {
    oids: ['1.3.6.1.5.5.7.3.2'],
    usages: ['digitalSignature', 'keyAgreement'],
    netscape: 'sslClient',
    name: 'clientAuth',
  },
} as const

/** As OpenSSL and Windows do, an extended key usage of an authority limits what it may issue for. */
export function purposeFaults(
  certificate: Certificate,
  { isLeaf }: PathPlace,
  { purpose: wanted }: PathConditions,
): Found {
  if (wanted === 'any') return []
  const { oids, usages, netscape, name } = PURPOSES[wanted]
  const { extendedKeyUsage, keyUsage, netscapeTypes } = certificate
  const isOther = extendedKeyUsage !== undefined && !extendedKeyUsage.oids.some((oid) => oneOf(oids, oid))
  const cannot = isLeaf && keyUsage !== undefined && !keyUsage.bits.some((bit) => oneOf(usages, bit))
  const isOtherType = netscapeTypes !== undefined && isLeaf && !netscapeTypes.includes(netscape)
  return [
    ...(isOther ? [fault('4.2.1.12', `its extended key usage does not hold ${name}`)] : []),
    ...(cannot ? [fault('4.2.1.3', `its key usage holds none of ${usages.join(', ')}`)] : []),
    ...(isOtherType ? [fault('4.2', `its Netscape type does not hold ${netscape}`)] : []),
  ]
}

function oneOf(list: readonly string[], text: string): boolean {
  return list.includes(text)
}

function fault(clause: string, text: string): Found[number] {
  return { code: 'purpose', clause, text }
}
