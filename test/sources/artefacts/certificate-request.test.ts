/** Requests made by OpenSSL, read back. */

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readRequest } from '../../../src/sources/artefacts/certificate-request.ts'
import { der, LEAF, PFX, PKCS7, REQUEST, REVOCATION_LIST } from '../../support/certificate-samples.ts'
import { type Forge, makeForge } from '../../support/certificates.ts'

let forge: Forge
beforeAll(async () => {
  forge = await makeForge()
})
afterAll(() => forge?.remove())

const CONFIG = `[req]
distinguished_name = dn
req_extensions = ext
prompt = no
[dn]
O = Contoso
CN = SIP.contoso.com
[ext]
subjectAltName = DNS:SIP.contoso.com, DNS:webcon.contoso.com, IP:10.0.0.1
extendedKeyUsage = serverAuth, clientAuth
keyUsage = critical, digitalSignature, keyEncipherment
`

async function made(key: string, ...options: readonly string[]): Promise<Buffer> {
  const config = join(forge.folder, 'req.cnf')
  const out = join(forge.folder, `${key}-${options.length}.csr`)
  writeFileSync(config, CONFIG)
  await forge.openssl(
    'req',
    '-new',
    '-config',
    config,
    '-key',
    join(forge.folder, `${key}.key`),
    '-out',
    out,
    ...options,
  )
  return readFileSync(out)
}

const VIEW = {
  subject: 'sip.contoso.com',
  sans: ['sip.contoso.com', 'webcon.contoso.com'],
  extendedKeyUsage: ['serverAuth', 'clientAuth', '1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'],
}

describe('PKCS#10 by OpenSSL', () => {
  it.each([
    ['RSA in PEM', 'rsa1', [], { algorithm: 'RSA', bits: 2048 }],
    ['RSA in DER', 'rsa1', ['-outform', 'DER'], { algorithm: 'RSA', bits: 2048 }],
    ['RSA signed by RSASSA-PSS', 'rsa1', ['-sigopt', 'rsa_padding_mode:pss'], { algorithm: 'RSA', bits: 2048 }],
    ['the name of old tools', 'rsa2', ['-newhdr'], { algorithm: 'RSA', bits: 2048 }],
    ['P-256', 'ec1', [], { algorithm: 'EC', bits: 256, curve: 'P-256' }],
    ['P-384 with SHA-384', 'p384', ['-sha384'], { algorithm: 'EC', bits: 384, curve: 'P-384' }],
  ] as const)('%s', async (_, key, options, expected) => {
    const { request, problems, privateKeys } = readRequest(await made(key, ...options), 'edge.csr')
    expect(problems).toEqual([])
    expect(privateKeys).toEqual([])
    expect(request).toEqual({
      kind: 'pkcs10',
      view: { ...VIEW, key: expected },
      privateKey: {},
      unknownLines: [],
      notes: [],
    })
  })

  it('asks for no names and no usages where it has no extensions', () => {
    const { request } = readRequest(Buffer.from(REQUEST), 'pool.csr')
    expect(request?.view).toMatchObject({ subject: 'pool', sans: [] })
    expect(request?.view).not.toHaveProperty('extendedKeyUsage')
  })

  it('is refused when it was changed after it was signed', async () => {
    const bytes = await made('rsa1', '-outform', 'DER')
    const at = bytes.indexOf('webcon')
    bytes.write('w3bcon', at, 'latin1')
    expect(readRequest(bytes, 'edge.csr').problems[0]?.message).toContain('its own signature does not hold')
  })

  it('is found with its key beside it, which is told by its place alone', async () => {
    const text = `${await made('ec1')}-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n`
    const { request, privateKeys } = readRequest(Buffer.from(text), 'edge.csr')
    expect(request?.view.subject).toBe('sip.contoso.com')
    expect(privateKeys).toEqual([{ line: text.split('\n').findIndex((line) => line.includes('BEGIN PRIVATE')) + 1 }])
  })
})

describe('what is no request', () => {
  it.each<readonly [string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['a certificate', Buffer.from(LEAF), 'name it as `file`'],
    ['a certificate in DER', der(LEAF), 'name it as `file`'],
    ['PKCS#7', Buffer.from(PKCS7), 'name it as `file`'],
    ['a PFX', Buffer.from(PFX, 'base64'), 'PFX'],
    ['a revocation list', der(REVOCATION_LIST), 'revocation list'],
    ['text', Buffer.from('hello'), 'there is no request in it'],
    ['two requests', Buffer.from(REQUEST + REQUEST), 'a second request'],
    ['half a request', Buffer.from(REQUEST.slice(0, 200)), 'no END line'],
    ['a damaged one', der(REQUEST).subarray(0, 100), 'no request that can be read'],
    [
      'a key',
      Buffer.from('-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n'),
      'there is no request in it',
    ],
  ])('%s', (_, bytes, message) => {
    const { request, problems } = readRequest(bytes, 'edge.csr')
    expect(request).toBeUndefined()
    expect(problems[0]?.message).toContain(message)
  })

  it('never throws, whatever the octets are', () => {
    const sample = der(REQUEST)
    for (let at = 0; at < sample.length; at++) {
      const broken = Buffer.from(sample)
      broken[at] = (broken[at] ?? 0) ^ 0x55
      expect(() => readRequest(broken, 'edge.csr')).not.toThrow()
      expect(readRequest(broken, 'edge.csr').request).toBeUndefined()
    }
  })
})
