import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validatePath } from '../../../src/domain/certificate-path.ts'
import { type CertificateReading, readCertificates } from '../../../src/sources/artefacts/certificate-file.ts'
import { signatureVerifier } from '../../../src/sources/artefacts/certificate-signature.ts'
import { der, ISSUER, LEAF, PFX, PKCS7, REQUEST, ROOT } from '../../support/certificate-samples.ts'

const MEGABYTE = 1024 * 1024

function read(bytes: Uint8Array): CertificateReading {
  return readCertificates(bytes, 'x.pem')
}

function timed(bytes: Uint8Array): { readonly reading: CertificateReading; readonly milliseconds: number } {
  const start = performance.now()
  return { reading: read(bytes), milliseconds: performance.now() - start }
}

/** Something was said of the bytes, whatever they were. */
function isAccounted({ certificates, privateKeys, problems }: CertificateReading): boolean {
  return certificates.length + privateKeys.length + problems.length > 0
}

const samples = [LEAF, ISSUER + ROOT, PKCS7, REQUEST].map((text) => Buffer.from(text))
const binaries = [LEAF, ISSUER, ROOT, PKCS7, REQUEST].map(der).concat(Buffer.from(PFX, 'base64'))

/** Some octets changed, put in or left out. */
const mutated = (originals: readonly Buffer[]) =>
  fc
    .tuple(
      fc.constantFrom(...originals),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }), fc.constantFrom('set', 'insert', 'cut')), {
        minLength: 1,
        maxLength: 8,
      }),
    )
    .map(([original, changes]) => {
      const octets = [...original]
      for (const [at, octet, kind] of changes)
        octets.splice(at % octets.length, kind === 'insert' ? 0 : 1, ...(kind === 'cut' ? [] : [octet]))
      return Uint8Array.from(octets)
    })

describe('never throws, and accounts for', { timeout: 60_000 }, () => {
  it('random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => isAccounted(read(bytes))),
      { numRuns: 2_000 },
    )
  })

  it('random DER', () => {
    const bytes = fc
      .uint8Array({ maxLength: 300 })
      .map((it) => Buffer.concat([Buffer.from([0x30, 0x82, it.length >> 8, it.length & 255]), it]))
    fc.assert(
      fc.property(bytes, (it) => isAccounted(read(it))),
      { numRuns: 2_000 },
    )
  })

  it.each([
    ['PEM', samples],
    ['DER', binaries],
  ] as const)('truncated %s', (_, originals) => {
    for (const original of originals)
      for (let length = 0; length < original.length; length += 3)
        expect(isAccounted(read(original.subarray(0, length)))).toBe(true)
  })

  it.each([
    ['PEM', samples],
    ['DER', binaries],
  ] as const)('mutated %s', (_, originals) => {
    fc.assert(
      fc.property(mutated(originals), (bytes) => isAccounted(read(bytes))),
      { numRuns: 2_000 },
    )
  })

  it('a mutated leaf, which is in no valid path unless it is the same', () => {
    const [leaf] = read(Buffer.from(LEAF)).certificates
    const [issuer, root] = read(Buffer.from(ISSUER + ROOT)).certificates
    if (!leaf || !issuer || !root) throw new Error('the samples cannot be read')
    const options = { at: '2014-06-01T00:00:00Z', purpose: 'any', verifySignature: signatureVerifier() } as const
    fc.assert(
      fc.property(mutated([der(LEAF)]), (bytes) => {
        const [certificate] = read(bytes).certificates
        if (certificate === undefined || certificate.sha256 === leaf.sha256) return true
        return validatePath(certificate, [issuer], [root], options).status !== 'valid'
      }),
      { numRuns: 1_000 },
    )
  })
})

/** Each takes a second at most, and several on a busy machine. What grows with the square would take minutes. */
const HANG = 20_000

describe('does not hang on', { timeout: 60_000 }, () => {
  const nested = (depth: number, tag: number) => {
    const headers = Array.from({ length: depth }, (_, level) => {
      const length = 2 + level * 5
      return Buffer.from([tag, 0x83, length >> 16, (length >> 8) & 255, length & 255])
    })
    return Buffer.concat([...headers.reverse(), Buffer.from([0x05, 0x00])])
  }
  const sequence = (length: number, fill: number) => {
    const bytes = Buffer.alloc(length + 5, fill)
    Buffer.from([0x30, 0x83, length >> 16, (length >> 8) & 255, length & 255]).copy(bytes)
    return bytes
  }

  it.each<readonly [string, () => Buffer]>([
    ['10 MB of zeros', () => Buffer.alloc(10 * MEGABYTE)],
    ['10 MB of line ends', () => Buffer.alloc(10 * MEGABYTE, '\n')],
    ['10 MB of hyphens', () => Buffer.alloc(10 * MEGABYTE, '-')],
    ['10 MB of white space', () => Buffer.alloc(10 * MEGABYTE, ' ')],
    ['10 MB of base64', () => Buffer.alloc(10 * MEGABYTE, 'QUJD')],
    ['10 MB of BEGIN lines', () => Buffer.alloc(10 * MEGABYTE, '-----BEGIN CERTIFICATE-----\n')],
    ['10 MB of empty blocks', () => Buffer.alloc(10 * MEGABYTE, '-----BEGIN X-----\n-----END X-----\n')],
    [
      'a block of 10 MB',
      () =>
        Buffer.from(
          `-----BEGIN CERTIFICATE-----\n${'QUJD'.repeat(2.6 * MEGABYTE).slice(0, 10 * MEGABYTE - 60)}\n-----END CERTIFICATE-----\n`,
        ),
    ],
    ['10 MB of empty sequences in one', () => sequence(10 * MEGABYTE - 5, 0).fill(Buffer.from([0x30, 0]), 5)],
    ['10 MB of encodings side by side', () => Buffer.alloc(10 * MEGABYTE, Buffer.from([0x30, 0x81, 0x00]))],
    ['sequences nested 1,000 deep', () => nested(1_000, 0x30)],
    ['sequences nested 30,000 deep', () => nested(30_000, 0x30)],
    ['octet strings nested 30,000 deep', () => nested(30_000, 0x04)],
    ['indefinite lengths nested', () => Buffer.alloc(MEGABYTE, Buffer.from([0x30, 0x80]))],
    [
      'an object identifier of 1 MB',
      () =>
        Buffer.concat([
          Buffer.from([0x30, 0x83, 0x10, 0, 4, 0x06, 0x83, 0x0f, 0xff, 0xff]),
          Buffer.alloc(0x0fffff, 0x81),
        ]),
    ],
    ['more than 10 MB', () => Buffer.alloc(10 * MEGABYTE + 1, 'A')],
  ])('%s', (_, make) => {
    const { reading, milliseconds } = timed(make())
    expect(reading.problems.length).toBeGreaterThan(0)
    expect(reading.problems.length).toBeLessThan(4_000)
    expect(reading.certificates).toEqual([])
    expect(milliseconds).toBeLessThan(HANG)
  })

  it('a bundle of 1,000 certificates, and a path through it', () => {
    const bundle = Buffer.from(LEAF + ISSUER + LEAF.repeat(997) + ROOT)
    const { reading, milliseconds } = timed(bundle)
    expect([reading.certificates.length, reading.problems]).toEqual([1_000, []])
    expect(milliseconds).toBeLessThan(HANG)
    const [leaf, ...others] = reading.certificates
    const root = others.at(-1)
    if (!leaf || !root) throw new Error('the samples cannot be read')
    const start = performance.now()
    const options = { at: '2014-06-01T00:00:00Z', purpose: 'any', verifySignature: signatureVerifier() } as const
    const { path } = validatePath(leaf, others, [root], options)
    expect(path.map(({ subject }) => subject.commonNames[0])).toEqual([
      'sip.contoso.com',
      'Contoso Issuing CA',
      'Contoso Root CA',
    ])
    expect(performance.now() - start).toBeLessThan(HANG)
  })

  it('1,001 certificates, of which the last is not read', () => {
    const { reading } = timed(Buffer.from(ROOT.repeat(1_001)))
    expect(reading.certificates.length).toBe(1_000)
    expect(reading.problems).toEqual([
      {
        line: 1_000 * (ROOT.split('\n').length - 1) + 1,
        message: 'there are more than 1000 certificates; nothing from here on was read',
      },
    ])
  })
})
