/** Certificates: in a file, requested, or described. */

import * as z from 'zod'
import { dictionary, noneOrList, oneOrMany, optional, shortOrLong } from './forms.ts'
import { choice, day, filePath, flag, list, record, text, whole } from './kit.ts'
import { later } from './later.ts'

/** The uses of Set-CsCertificate, then the uses elsewhere. */
const CERTIFICATE_USES = [
  'Default',
  'WebServicesInternal',
  'WebServicesExternal',
  'OAuthTokenIssuer',
  'AccessEdgeExternal',
  'DataEdgeExternal',
  'AudioVideoAuthentication',
  'Internal',
  'XmppServer',
  'PersistentChatWeb',
  'ReverseProxyListener',
  'LoadBalancer',
  'Gateway',
  'OfficeWebApps',
  'Exchange',
  'SqlServer',
] as const

const keyParts = later(() =>
  record('the key pair', {
    algorithm: choice('its algorithm', ['RSA', 'EC']),
    ...optional({ size: whole('its length, in bits: 2048 for RSA, 256 for P-256') }),
  }),
)

const KEY = /^(?:(RSA)|(?:EC|ECDH|ECDSA)[ _-]?P)[ _-]?(\d{3,5})$/i

const key = later(() =>
  shortOrLong(
    'the key pair, such as RSA 2048 or ECDH P-256',
    'a text such as RSA 2048 or ECDH P-256',
    text('the key pair, such as RSA 2048 or ECDH P-256').transform((value, context): z.output<typeof keyParts> => {
      const match = KEY.exec(value)
      if (match) return { algorithm: match[1] ? 'RSA' : 'EC', size: Number(match[2]) }
      context.addIssue({ code: 'custom', message: `"${value}" is not a key pair such as RSA 2048 or ECDH P-256` })
      return z.NEVER
    }),
    keyParts,
  ),
)

const issuerParts = later(() =>
  record('the authority that issues it', {
    ...optional({
      name: text('its name'),
      kind: choice('a certification authority of the organisation, or a public one', ['internal', 'public']),
    }),
  }),
)

const described = () =>
  optional({
    subject: text('the common name of the subject'),
    sans: list('the subject alternative names', text('a DNS name; a wildcard is allowed here')),
    key,
    signature: text('the signature algorithm, such as sha256WithRSAEncryption'),
    eku: list('the extended key usages', text('a usage, such as serverAuth, or its object identifier')),
    keyUsage: list('the key usages', text('a usage, such as digitalSignature')),
    crlDistributionPoints: list('where its revocation list is', text('a URL')),
    issuer: shortOrLong(
      'the authority that issues it',
      'a name',
      text('its name').transform((name): z.output<typeof issuerParts> => ({ name })),
      issuerParts,
    ),
    notBefore: day('the day it becomes valid'),
    notAfter: day('the last day it is valid'),
    template: text('the certificate template'),
    thumbprint: text('the SHA-1 thumbprint'),
    serialNumber: text('the serial number'),
  })

const installed = () =>
  optional({
    friendlyName: text('the friendly name; no two on a computer may have the same'),
    privateKey: record('where the private key is, and what may be done with it', {
      ...optional({
        provider: text('the cryptographic provider, such as Microsoft RSA SChannel Cryptographic Provider'),
        exportable: flag('whether it may be exported'),
        present: flag('whether it is on every server the certificate is assigned to'),
      }),
    }),
    store: choice('the store it is in, of the computer or of a user', ['machine', 'user']),
    autoEnrolled: flag('whether it is enrolled and renewed automatically; not on an Edge Server'),
    effectiveOn: day('for a certificate staged with -Roll: the day it takes effect'),
  })

const certificate = later(() =>
  record('a certificate', {
    id: text('the name other places refer to it by'),
    ...optional({
      file: filePath('the certificate, PEM or DER, without private key; the chain may follow in it'),
      chain: filePath('the certificates of the authorities above it'),
      crl: oneOrMany('revocation lists', filePath('a revocation list')),
      roots: filePath('the root certificates that are trusted'),
      request: filePath('the request instead of the certificate: an INF file for certreq, or a PKCS#10 request'),
      assignedTo: dictionary(
        'where it is assigned: the server, pool or device, and the uses there',
        text('the FQDN of a server or pool, or the name of a device'),
        oneOrMany('the uses of the certificate there', choice('a use', CERTIFICATE_USES)),
      ),
    }),
    ...installed(),
    ...described(),
  }),
)

const SOURCES = ['file', 'request', 'subject'] as const

function oneSource(given: z.output<typeof certificate>, context: z.RefinementCtx): void {
  const [first, second] = SOURCES.filter((source) => given[source] !== undefined)
  if (second === undefined) return
  context.addIssue({
    code: 'custom',
    path: [second],
    message: `give only one of ${SOURCES.join(', ')}: ${first} says it already`,
  })
}

export const certificates = later(() =>
  noneOrList('the certificates', certificate.superRefine(oneSource).describe('a certificate')),
)
