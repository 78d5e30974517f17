/** Certificates: in a file, requested, or described. */

import type * as z from 'zod'
import { dictionary, noneOrList, oneOrMany, optional, shortOrLong } from './forms.ts'
import { choice, day, filePath, flag, list, record, text, whole } from './kit.ts'
import { later } from './later.ts'
import { leaf, Refusal } from './leaf.ts'

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

const KEY = /^(?:([Rr][Ss][Aa])|[Ee][Cc](?:[Dd][Hh]|[Dd][Ss][Aa])?[ _-]?[Pp])[ _-]?(\d{3,5})$/

const KEY_TEXT = {
  type: 'string',
  pattern: KEY.source,
  patternErrorMessage: 'not a key pair such as RSA 2048 or ECDH P-256',
  examples: ['RSA 2048', 'ECDH P-256'],
}

const keyText = later(() =>
  leaf('the key pair in words', KEY_TEXT, (value): z.output<typeof keyParts> | Refusal => {
    const [match, rsa, size] = KEY.exec(String(value)) ?? []
    return match === undefined
      ? new Refusal(`"${value}" is ${KEY_TEXT.patternErrorMessage}`)
      : { algorithm: rsa ? 'RSA' : 'EC', size: Number(size) }
  }),
)

const key = later(() =>
  shortOrLong(
    'the key pair, such as RSA 2048 or ECDH P-256',
    'a text such as RSA 2048 or ECDH P-256',
    keyText,
    keyParts,
  ),
)

const issuerParts = later(() =>
  record('the authority that issues it', {
    ...optional({
      name: text('its name', { examples: ['Contoso Issuing CA 1'] }),
      kind: choice('a certification authority of the organisation, or a public one', ['internal', 'public']),
    }),
  }),
)

const described = () =>
  optional({
    subject: text('the common name of the subject', { examples: ['sip.contoso.com'] }),
    sans: list(
      'the subject alternative names',
      text('a DNS name; a wildcard is allowed here', { examples: ['webcon.contoso.com', '*.contoso.com'] }),
    ),
    key,
    signature: text('the signature algorithm', { like: 'sha256WithRSAEncryption' }),
    eku: list(
      'the extended key usages',
      text('a usage, such as serverAuth, or its object identifier', { examples: ['serverAuth', '1.3.6.1.5.5.7.3.1'] }),
    ),
    keyUsage: list('the key usages', text('a usage', { like: 'digitalSignature' })),
    crlDistributionPoints: list(
      'where its revocation list is',
      text('a URL', { examples: ['http://pki.contoso.com/issuing-ca.crl'] }),
    ),
    issuer: shortOrLong(
      'the authority that issues it',
      'a name',
      text('its name', { examples: ['Contoso Issuing CA 1'] }).transform(
        (name): z.output<typeof issuerParts> => ({ name }),
      ),
      issuerParts,
    ),
    notBefore: day('the day it becomes valid'),
    notAfter: day('the last day it is valid'),
    template: text('the certificate template', { examples: ['WebServer'] }),
    thumbprint: text('the SHA-1 thumbprint', { examples: ['0123456789ABCDEF0123456789ABCDEF01234567'] }),
    serialNumber: text('the serial number', { examples: ['4F1A0003'] }),
  })

const installed = () =>
  optional({
    friendlyName: text('the friendly name; no two on a computer may have the same', {
      examples: ['Edge external 2014'],
    }),
    privateKey: record('where the private key is, and what may be done with it', {
      ...optional({
        provider: text('the cryptographic provider', { like: 'Microsoft RSA SChannel Cryptographic Provider' }),
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
    id: text('the name other places refer to it by', { examples: ['edge-external'] }),
    ...optional({
      file: filePath('the certificate, PEM or DER, without private key; the chain may follow in it', {
        examples: ['certificates/edge-external.pem'],
      }),
      chain: filePath('the certificates of the authorities above it', { examples: ['certificates/chain.pem'] }),
      crl: oneOrMany('revocation lists', filePath('a revocation list', { examples: ['certificates/issuing-ca.crl'] })),
      roots: filePath('the root certificates that are trusted', { examples: ['certificates/roots.pem'] }),
      request: filePath('the request instead of the certificate: an INF file for certreq, or a PKCS#10 request', {
        examples: ['certificates/edge-external.inf'],
      }),
      assignedTo: dictionary(
        'where it is assigned: the server, pool or device, and the uses there',
        text('the FQDN of a server or pool, or the name of a device', { examples: ['pool01.contoso.net'] }),
        oneOrMany('the uses of the certificate there', choice('a use', CERTIFICATE_USES)),
      ),
    }),
    ...installed(),
    ...described(),
  }),
)

const SOURCES = ['file', 'request', 'subject'] as const

/** For editors: what `oneSource` refuses. */
const TWO_SOURCES = {
  anyOf: [{ required: ['file', 'request'] }, { required: ['file', 'subject'] }, { required: ['request', 'subject'] }],
}

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
  noneOrList(
    'the certificates',
    certificate.superRefine(oneSource).meta({ description: 'a certificate', not: TWO_SOURCES }),
  ),
)
