import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readCertificates } from '../../../src/sources/artefacts/certificate-file.ts'
import {
  der,
  ISSUER,
  LEAF,
  OLD,
  PFX,
  PKCS7,
  PSS,
  REQUEST,
  REVOCATION_LIST,
  ROOT,
} from '../../support/certificate-samples.ts'

function read(text: string, encoding: BufferEncoding = 'utf8') {
  return readCertificates(Buffer.from(text, encoding), 'certs/edge.pem')
}

function namesOf(reading: ReturnType<typeof read>): readonly (string | undefined)[] {
  return reading.certificates.map(({ subject }) => subject.commonNames[0])
}

const CHAIN = ['sip.contoso.com', 'Contoso Issuing CA', 'Contoso Root CA']
const all = LEAF + ISSUER + ROOT

describe('the containers', () => {
  it.each<readonly [string, string | Buffer]>([
    ['several blocks', all],
    [
      'text around them',
      `Bag Attributes\n  friendlyName: x\n${LEAF}\nsubject=CN = x\n${ISSUER}\n# end\n${ROOT}trailing`,
    ],
    ['CRLF', all.replaceAll('\n', '\r\n')],
    ['a lone CR as line end', all.replaceAll('\n', '\r')],
    ['white space around the lines', all.replaceAll('\n', ' \t\n   ')],
    ['a byte order mark', `\uFEFF${all}`],
    ['UTF-16 with a byte order mark', Buffer.from(`\uFEFF${all}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(all, 'utf16le')],
    ['big-endian UTF-16', Buffer.from(`\uFEFF${all}`, 'utf16le').swap16()],
    ['X509 and TRUSTED labels', all.replaceAll('BEGIN C', 'BEGIN X509 C').replaceAll('END C', 'END X509 C')],
    ['one line of base64', all.replace(/([A-Za-z0-9+/=])\n(?=[A-Za-z0-9+/=])/g, '$1')],
    ['DER, one after the other', Buffer.concat([LEAF, ISSUER, ROOT].map(der))],
    [
      'parameters between them',
      `${LEAF}-----BEGIN DH PARAMETERS-----\nAAAA\n-----END DH PARAMETERS-----\n${ISSUER}${ROOT}`,
    ],
  ])('%s', (_, given) => {
    const reading = readCertificates(Buffer.from(given), 'edge.pem')
    expect(reading.problems).toEqual([])
    expect(namesOf(reading)).toEqual(CHAIN)
  })

  it.each([
    ['PEM', Buffer.from(PKCS7)],
    ['DER', der(PKCS7)],
    ['DER under the label of a certificate', Buffer.from(PKCS7.replaceAll('PKCS7', 'CERTIFICATE'))],
  ])('PKCS#7 in %s', (_, bytes) => {
    const reading = readCertificates(bytes, 'chain.p7b')
    expect(reading.problems).toEqual([])
    expect(namesOf(reading).toSorted()).toEqual(CHAIN.toSorted())
  })

  it('places each certificate at its line', () => {
    const { certificates } = read(`first line\n${LEAF}\n${ROOT}`)
    expect(certificates.map(({ place }) => place)).toEqual([
      { file: 'certs/edge.pem', line: 2 },
      { file: 'certs/edge.pem', line: LEAF.split('\n').length + 2 },
    ])
    const [binary] = readCertificates(der(LEAF), 'edge.cer').certificates
    expect(binary?.place).toEqual({ file: 'edge.cer' })
  })
})

describe('the fields', () => {
  it('of a server certificate', () => {
    const [leaf] = read(LEAF).certificates
    expect({
      ...leaf,
      der: undefined,
      sha256: undefined,
      sha1: undefined,
      spkiSha256: undefined,
      serial: undefined,
    }).toMatchObject({
      version: 3,
      subject: { text: 'CN=sip.contoso.com,OU=\\#C+OU=A\\+B,O=Contoso\\, Ltd.,C=US', commonNames: ['sip.contoso.com'] },
      issuer: { text: 'CN=Contoso Issuing CA,DC=contoso,DC=net' },
      notBefore: '2013-01-01T00:00:00Z',
      notAfter: '2030-01-01T00:00:00Z',
      sans: {
        critical: false,
        dns: ['sip.contoso.com', '*.contoso.com'],
        ip: ['10.1.2.3', '2001:db8::1:0:0:7'],
        other: [
          { form: 'rfc822Name', text: 'admin@contoso.com' },
          { form: 'uniformResourceIdentifier', text: 'https://contoso.com/x' },
          { form: 'otherName', typeId: '1.3.6.1.4.1.311.20.2.3', text: 'svc@contoso.com' },
          { form: 'directoryName', text: 'CN=x,O=Contoso' },
          { form: 'registeredID' },
        ],
      },
      key: { algorithm: 'RSA', bits: 2048 },
      signature: { algorithm: 'ecdsa-with-SHA256', hash: 'sha256', pss: false },
      basicConstraints: { ca: false, critical: false },
      keyUsage: { bits: ['digitalSignature', 'keyEncipherment'], critical: true },
      extendedKeyUsage: { names: ['serverAuth', 'clientAuth'], critical: false },
      crlDistributionPoints: ['http://crl.contoso.com/a.crl', 'ldap:///CN=a'],
      authorityInfoAccess: { ocsp: ['http://ocsp.contoso.com'], caIssuers: ['http://crl.contoso.com/a.cer'] },
      policies: { oids: ['1.3.6.1.4.1.55555.1'], mappings: [] },
      criticalUnknown: [],
      malformed: [],
      selfIssued: false,
    })
  })

  it('of authorities', () => {
    const [issuer, root] = read(ISSUER + ROOT).certificates
    expect(issuer).toMatchObject({
      key: { algorithm: 'EC', curve: 'P-256', bits: 256 },
      basicConstraints: { ca: true, pathLength: 0, critical: true },
      keyUsage: { bits: ['keyCertSign', 'cRLSign'] },
      authorityKeyId: { keyId: root?.subjectKeyId },
      nameConstraints: {
        permitted: [
          { base: { form: 'dNSName', text: 'contoso.com' }, minimum: 0 },
          { base: { form: 'dNSName', text: 'contoso.net' } },
          { base: { form: 'iPAddress', text: '10.0.0.0/255.0.0.0' } },
          { base: { form: 'iPAddress', text: '2001:db8::/ffff:ffff::' } },
        ],
        excluded: [{ base: { form: 'dNSName', text: 'lab.contoso.com' } }],
      },
    })
    expect(root).toMatchObject({ selfIssued: true, basicConstraints: { ca: true } })
    expect(root?.basicConstraints).not.toHaveProperty('pathLength')
  })

  it('of RSASSA-PSS and of version 1', () => {
    const [pss, old] = read(PSS + OLD).certificates
    expect(pss?.signature).toEqual({ algorithm: 'rsassaPss', hash: 'sha256', pss: true })
    expect(old).toMatchObject({ version: 1, notAfter: '2060-01-01T00:00:00Z', extensions: [] })
    expect(old?.keyUsage).toBeUndefined()
  })
})

describe('what is no certificate', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey
  const pem = (type: 'pkcs8' | 'sec1', secret?: string) =>
    String(privateKey.export({ type, format: 'pem', ...(secret ? { cipher: 'aes-256-cbc', passphrase: secret } : {}) }))

  it.each<readonly [string, string, boolean]>([
    ['PKCS#8', pem('pkcs8'), false],
    ['SEC 1', pem('sec1'), false],
    ['PKCS#1', String(rsa.export({ type: 'pkcs1', format: 'pem' })), false],
    ['encrypted PKCS#8', pem('pkcs8', 'secret'), true],
    ['encrypted SEC 1', pem('sec1', 'secret'), true],
    ['under the label of a certificate', pem('pkcs8').replaceAll('PRIVATE KEY', 'CERTIFICATE'), false],
  ])('a private key is reported by its line and not shown: %s', (_, key, encrypted) => {
    const reading = read(LEAF + key)
    expect(reading.privateKeys).toEqual([{ line: LEAF.split('\n').length, encrypted }])
    expect(namesOf(reading)).toEqual(['sip.contoso.com'])
    const shown = JSON.stringify({ ...reading, certificates: [] })
    for (const line of key.split('\n').filter((it) => it.length > 20 && !it.startsWith('-----')))
      expect(shown).not.toContain(line)
  })

  it.each([
    ['PKCS#8', privateKey.export({ type: 'pkcs8', format: 'der' }), false],
    ['SEC 1', privateKey.export({ type: 'sec1', format: 'der' }), false],
    ['PKCS#1', rsa.export({ type: 'pkcs1', format: 'der' }), false],
    ['encrypted', rsa.export({ type: 'pkcs8', format: 'der', cipher: 'aes-256-cbc', passphrase: 'secret' }), true],
  ])('a private key in DER: %s', (_, bytes, encrypted) => {
    expect(readCertificates(bytes, 'key.der')).toMatchObject({
      privateKeys: [{ encrypted }],
      certificates: [],
      problems: [],
    })
  })

  it('a PFX is refused with the commands that export the public part', () => {
    const bytes = Buffer.from(PFX, 'base64')
    const { certificates, privateKeys, problems } = readCertificates(bytes, 'certs/edge.pfx')
    expect([certificates, privateKeys]).toEqual([[], []])
    expect(problems).toEqual([
      {
        message:
          'it is a PFX file (PKCS#12), which may hold the private key; give the public part alone: ' +
          'openssl pkcs12 -in edge.pfx -nokeys -out edge.pem, or on Windows: ' +
          'Get-PfxCertificate edge.pfx | Export-Certificate -FilePath edge.cer',
      },
    ])
  })

  it.each([
    ['my edge.pfx', 'openssl pkcs12 -in "my edge.pfx" -nokeys -out "my edge.pem"'],
    ['-out.p12', 'openssl pkcs12 -in "./-out.p12" -nokeys'],
    ['$(reboot).pfx', 'openssl pkcs12 -in certificate.pfx -nokeys -out certificate.pem'],
    ['a"b.pfx', 'openssl pkcs12 -in certificate.pfx -nokeys'],
  ])('the commands are safe to paste for a file named %s', (file, command) => {
    expect(readCertificates(Buffer.from(PFX, 'base64'), file).problems[0]?.message).toContain(command)
  })

  it.each<readonly [string, string | Buffer, RegExp]>([
    ['a request', REQUEST, /certificate request \(PKCS#10\).*`request`/],
    ['a request in DER', der(REQUEST), /certificate request \(PKCS#10\)/],
    ['a revocation list', REVOCATION_LIST, /revocation list \(CRL\).*`crl`/],
    ['a revocation list in DER', der(REVOCATION_LIST), /revocation list \(CRL\)/],
    ['a revocation list under another label', REVOCATION_LIST.replaceAll('X509 CRL', 'CERTIFICATE'), /revocation list/],
    ['nothing', '', /the file is empty/],
    ['an INF file', '[Version]\nSignature="$Windows NT$"\n[NewRequest]\nSubject="CN=x"', /INF file for certreq/],
    ['base64 without its lines', der(LEAF).toString('base64'), /base64 text without its first and last line/],
    ['a description', 'Certificate:\n    Data:\n        Version: 3 (0x2)\n', /describes a certificate in words/],
    ['some text', 'hello', /there is no certificate in it/],
    [
      'another block',
      '-----BEGIN PGP MESSAGE-----\nAAAA\n-----END PGP MESSAGE-----',
      /PGP MESSAGE where a certificate/,
    ],
    ['no END line', LEAF.replace(/-----END.*/, ''), /BEGIN CERTIFICATE has no END line/],
    ['no BEGIN line', LEAF.replace(/-----BEGIN.*/, ''), /END CERTIFICATE has no BEGIN line/],
    ['an odd character', LEAF.replace(/\n(.{10})/, '\n$1*'), /line 2 has a character that base64 does not have/],
    ['a character too few', LEAF.replace(/\n(.{10})./, '\n$1'), /cut short or damaged/],
    ['an empty block', '-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----', /the block is empty/],
    ['a certificate cut short', der(LEAF).subarray(0, 300), /no certificate that can be read/],
    [
      'more after the certificate',
      `-----BEGIN CERTIFICATE-----\n${Buffer.concat([der(LEAF), Buffer.from('x')]).toString('base64')}\n-----END CERTIFICATE-----`,
      /1 further octets follow/,
    ],
  ])('%s is named', (_, given, message) => {
    const { problems, certificates } = readCertificates(Buffer.from(given), 'x.pem')
    expect(problems[0]?.message).toMatch(message)
    if (!/further/.test(problems[0]?.message ?? '')) expect(certificates).toEqual([])
  })

  it('one bad block does not hide the good ones', () => {
    const reading = read(LEAF + LEAF.replace(/\n(.{10})/, '\n$1*') + ROOT)
    expect(namesOf(reading)).toEqual(['sip.contoso.com', 'Contoso Root CA'])
    expect(reading.problems).toEqual([
      {
        line: LEAF.split('\n').length,
        message: expect.stringContaining(`line ${LEAF.split('\n').length + 1} has a character`),
      },
    ])
  })
})
