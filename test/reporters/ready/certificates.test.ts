/** Requests for certificates: what OpenSSL makes of the configurations, and what stands in the INF files. */

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import type { ShownCertificate } from '../../../src/reporters/requirements-data-certificates.ts'
import { needs } from '../../support/gate.ts'
import { CONTOSO, copyWith, HOSTILE, readyFor } from './support.ts'

/** Names that are not given, a name longer than a common name may be, and a usage nobody knows to be needed. */
const GAPS = `lync-ready: 1
name: Gaps
product: sfb-2019
sipDomains: [contoso.com]
features: { remoteAccess: true, federation: open, publicIm: true }
pools:
  - fqdn: ${'a'.repeat(60)}.contoso.net
    role: standard-edition
    servers: [{ address: 10.0.0.1 }]
  - fqdn: pool01.contoso.net
    role: front-end
    loadBalancing: dns
    servers: [{ fqdn: fe01.contoso.net }, { fqdn: fe02.contoso.net }]
edgePools:
  - fqdn: edge.contoso.net
    loadBalancing: dns
    services: { access: sip.contoso.com }
    servers: [{ fqdn: edge01.contoso.net }, { fqdn: edge02.contoso.net }]
`

const folder = () => copyWith({ 'hostile.yaml': HOSTILE, 'gaps.yaml': GAPS })
const CASES = [
  { file: CONTOSO, options: {} },
  { file: CONTOSO, options: { optional: true } },
  { file: 'newcomer.yaml', options: {} },
  { file: 'northwind-sfb-2019.yaml', options: {} },
  { file: 'hostile.yaml', options: { optional: true } },
  { file: 'gaps.yaml', options: {} },
]

/** Names a request must hold. */
function wantedNames({ names }: ShownCertificate, optional: boolean): readonly string[] {
  return names
    .filter(({ neededIf, necessity }) => neededIf === undefined && (optional || necessity === 'required'))
    .map(({ name }) => name)
    .filter((name) => /^[\w.-]*[a-z]$/.test(name))
}

const missing = needs('openssl')

if (missing) it('OpenSSL', ({ skip }) => skip('openssl is not installed'))

describe.skipIf(missing)('OpenSSL', () => {
  let work = ''
  beforeAll(() => {
    work = mkdtempSync(join(tmpdir(), 'lync-ready-requests-'))
    // One for all: making keys takes most of the time.
    expect(openssl('genpkey', '-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048', '-out', 'key.pem').status).toBe(
      0,
    )
  })
  afterAll(() => rmSync(work, { recursive: true, force: true }))

  const openssl = (...args: readonly string[]) =>
    spawnSync('openssl', args, { cwd: work, encoding: 'utf8', timeout: 30_000 })

  const requestOf = (text: string) => {
    writeFileSync(join(work, 'request.cnf'), text)
    return openssl('req', '-new', '-batch', '-config', 'request.cnf', '-key', 'key.pem')
  }

  test.each(CASES)(
    'makes requests whose names match, of $file ($options)',
    async ({ file, options }) => {
      const { files, shown } = await readyFor('openssl', file, options, folder())
      const certificates = shown.certificates ?? []
      expect(files.length).toBe(certificates.length)
      const optional = 'optional' in options
      for (const [index, { name, text }] of files.entries()) {
        const certificate = certificates[index] as ShownCertificate
        const made = requestOf(text)
        if (certificate.subject.some((subject) => subject.length > 64)) {
          expect(made.status, name).not.toBe(0)
          continue
        }
        expect(made.stderr, name).toBe('')
        writeFileSync(join(work, 'request.pem'), made.stdout)
        const said = openssl('req', '-in', 'request.pem', '-noout', '-verify', '-text', '-nameopt', 'RFC2253').stdout
        const held = [...said.matchAll(/DNS:([^,\s]+)/g)].map(([, held = '']) => held)
        const wanted = wantedNames(certificate, optional)
        expect(held, name).toEqual(expect.arrayContaining([...wanted]))
        const subject = /Subject: CN ?= ?(\S+)/.exec(said)?.[1] ?? ''
        expect(held.filter((each) => !wanted.includes(each) && each !== subject)).toEqual([])
        if (certificate.subject.length > 0) expect(certificate.subject).toContain(subject)
        else expect(subject).not.toBe('')
        expect(said).toContain('Signature Algorithm: sha256WithRSAEncryption')
        expect(said).toMatch(/Key Usage: critical\n\s+Digital Signature, Key Encipherment\n/)
        const client = certificate.extendedKeyUsages.some((each) => each.usage === 'clientAuth' && !each.neededIf)
        expect(/Extended Key Usage: \n\s+(.*)\n/.exec(said)?.[1]).toBe(
          client ? 'TLS Web Server Authentication, TLS Web Client Authentication' : 'TLS Web Server Authentication',
        )
      }
    },
    60_000,
  )
})

const LINE =
  /^(?:;[ -~]*|\[(?:Version|NewRequest|EnhancedKeyUsageExtension|Extensions)\]|Signature = "\$Windows NT\$"|Subject = "CN=[\w.-]+"|FriendlyName = "(?:[^"\r\n]|"")*"|(?:KeySpec|KeyLength|ProviderType) = \d+|KeyUsage = 0xa0|(?:Exportable|MachineKeySet) = (?:TRUE|FALSE)|ProviderName = "[\w ]+"|HashAlgorithm = sha256|RequestType = PKCS10|OID = [\d.]+|2\.5\.29\.17 = "\{text\}"|_continue_ = "dns=[\w.*-]+&?")$/

describe('certreq', () => {
  test.each(CASES)('has INF files of known lines only, with the names ($file, $options)', async ({ file, options }) => {
    const { files, shown } = await readyFor('certreq', file, options, folder())
    for (const [index, { name, text }] of files.entries()) {
      expect(name).toMatch(/^[\w.-]+\.inf$/)
      expect(text.endsWith('\r\n')).toBe(true)
      const lines = text.split('\r\n').filter((line) => line !== '')
      expect(lines.filter((line) => !LINE.test(line))).toEqual([])
      // A backslash at the end of a line joins the next one to it.
      expect(lines.filter((line) => line.endsWith('\\'))).toEqual([])
      const held = lines.flatMap((line) => /^_continue_ = "dns=([^&"]+)/.exec(line)?.[1] ?? [])
      const certificate = (shown.certificates ?? [])[index] as ShownCertificate
      expect(held).toEqual(expect.arrayContaining([...wantedNames(certificate, 'optional' in options)]))
      // Every name but the last is followed by a separator.
      const followed = lines.filter((line) => /^_continue_ = .*&"$/.test(line))
      expect(followed.length).toBe(Math.max(0, held.length - 1))
    }
  })

  test('says what the vendor documents of the Edge', async () => {
    const { files } = await readyFor('certreq')
    const text = files.find(({ name }) => name === 'lsedge.contoso.net-edge-external.inf')?.text ?? ''
    expect(text.slice(text.indexOf('[Version]')).replaceAll('\r\n', '\n')).toMatchInlineSnapshot(`
      "[Version]
      Signature = "$Windows NT$"

      [NewRequest]
      Subject = "CN=sip.contoso.com"
      FriendlyName = "lsedge.contoso.net/edge-external"
      KeySpec = 1
      KeyLength = 2048
      KeyUsage = 0xa0
      Exportable = FALSE
      MachineKeySet = TRUE
      ProviderName = "Microsoft RSA SChannel Cryptographic Provider"
      ProviderType = 12
      HashAlgorithm = sha256
      RequestType = PKCS10

      [EnhancedKeyUsageExtension]
      OID = 1.3.6.1.5.5.7.3.1

      [Extensions]
      2.5.29.17 = "{text}"
      _continue_ = "dns=sip.contoso.com&"
      _continue_ = "dns=webcon.contoso.com&"
      _continue_ = "dns=sip.fabrikam.com"
      "
    `)
    expect(text).toContain('; From a public certification authority\r\n')
    expect(text).toContain(
      '; certreq -new lsedge.contoso.net-edge-external.inf lsedge.contoso.net-edge-external.req\r\n',
    )
  })

  test('keeps keys for CryptoAPI only where a fact asks for that', async () => {
    const provider = 'ProviderName = "Microsoft RSA SChannel Cryptographic Provider"\r\nProviderType = 12\r\n'
    for (const { text } of (await readyFor('certreq')).files) expect(text).toContain(provider)
    const { files } = await readyFor('certreq', 'northwind-sfb-2019.yaml')
    expect(files.length).toBeGreaterThan(3)
    for (const { text } of files) expect(text).not.toContain('Provider')
  })

  test('names what is missing, and leaves the subject open where none is possible', async () => {
    const { files, notices, shown } = await readyFor('certreq', 'gaps.yaml', {}, folder())
    const textOf = (start: string) => files.find(({ name }) => name.startsWith(start))?.text ?? ''
    expect(textOf(`${'a'.repeat(60)}.contoso.net-default`)).toContain('; Subject = "CN=the common name')
    expect(notices.join('\n')).toContain(
      `no common name is known, or it has more than 64 characters: ${'a'.repeat(60)}`,
    )
    const gaps = (shown.certificates ?? []).flatMap(({ missing: given }) => given)
    expect(gaps.length).toBeGreaterThan(0)
    for (const { text, give } of gaps) expect(notices.join('\n')).toContain(`${text} is not in it: give ${give}`)
    const edge = textOf('edge.contoso.net-edge-external')
    expect(edge.replaceAll('\r\n; ', ' ')).toContain(
      'The same certificate and key on edge01.contoso.net, edge02.contoso.net',
    )
    expect(edge).toContain('Exportable = TRUE')
  })
})
