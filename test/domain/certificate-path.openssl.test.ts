/** Our path validation against `openssl verify`: the same purpose, the same instant, the same strictness. */

import { X509Certificate } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Certificate } from '../../src/domain/certificate.ts'
import { type PathVerdict, validatePath } from '../../src/domain/certificate-path.ts'
import { readCertificates } from '../../src/sources/artefacts/certificate-file.ts'
import { signatureVerifier } from '../../src/sources/artefacts/certificate-signature.ts'
import { type Forge, makeForge } from '../support/certificates.ts'
import { needs } from '../support/gate.ts'
import { allChains, type Chain } from './certificate-chains.ts'

/** What OpenSSL accepts and we refuse, with the reason. */
const STRICTER: Readonly<Record<string, string>> = {
  'root with the Netscape type alone': 'RFC 5280 6.1.4 (k): Netscape types make no authority',
  'root with the Netscape type alone, as client': 'RFC 5280 6.1.4 (k): Netscape types make no authority',
  'basic constraints with more after them': 'RFC 5280 4.2: the value of an extension is one DER encoding',
  'policy demanded and another there': 'RFC 5280 6.1.5 (g): OpenSSL looks at policies only with -policy_check',
  'policy demanded and none there': 'RFC 5280 6.1.5 (g): OpenSSL looks at policies only with -policy_check',
  'policy demanded, any below forbidden': 'RFC 5280 6.1.3 (d)(2): OpenSSL looks at policies only with -policy_check',
  'policy demanded later': 'RFC 5280 6.1.5 (a): OpenSSL looks at policies only with -policy_check',
  'policy demanded one later': 'RFC 5280 6.1.3 (f): OpenSSL looks at policies only with -policy_check',
  'policy mapped, the old one there': 'RFC 5280 6.1.4 (b): OpenSSL looks at policies only with -policy_check',
  'policy mapped, mappings forbidden': 'RFC 5280 6.1.4 (b): OpenSSL looks at policies only with -policy_check',
  'permitted;email:contoso.com over otherName:1.3.6.1.5.5.7.8.9;UTF8:a@contoso.com':
    'RFC 8398 6: comparing an internationalised mailbox needs IDNA; RFC 5280 4.2.1.10 allows to reject',
  'permitted;email:contoso.com at the root over otherName:1.3.6.1.5.5.7.8.9;UTF8:a@contoso.com':
    'RFC 8398 6: comparing an internationalised mailbox needs IDNA; RFC 5280 4.2.1.10 allows to reject',
}

/** RFC 5280 section 6.1 judges a path, and OpenSSL tries one: another is good, and OpenSSL accepts it when it is given alone. */
const OTHER_WAY: readonly string[] = [
  'by the second',
  'the way without keyCertSign first',
  'the constrained way first',
  'the constrained way first, the other root alone',
]

const PURPOSES = { sslserver: 'server-auth', sslclient: 'client-auth', any: 'any' } as const

interface Compared {
  readonly chain: Chain
  readonly ours: PathVerdict
  readonly accepted: boolean
  readonly text: string
}

function read(pems: readonly string[]): readonly Certificate[] {
  if (pems.length === 0) return []
  const { certificates, problems } = readCertificates(Buffer.from(pems.join('')), 'chain.pem')
  expect(problems).toEqual([])
  return certificates
}

function judge({ leaf, intermediates, roots, at, purpose }: Chain, strict: boolean): PathVerdict {
  const [certificate] = read([leaf])
  if (certificate === undefined) throw new Error('the leaf cannot be read')
  return validatePath(certificate, read(intermediates), read(roots), {
    ...{ at, purpose: PURPOSES[purpose], strict },
    verifySignature: signatureVerifier(),
  })
}

describe.skipIf(needs('openssl'))('validatePath and openssl verify', () => {
  let forge: Forge
  let chains: readonly Chain[]

  beforeAll(async () => {
    forge = await makeForge()
    chains = await allChains(forge)
  }, 300_000)

  afterAll(() => forge?.remove())

  async function compare(options: readonly string[], strict = false, some = chains): Promise<readonly Compared[]> {
    const theirs = await Promise.all(some.map((chain) => forge.verify({ ...chain, options })))
    return some.map((chain, index) => {
      const { accepted = false, text = '' } = theirs[index] ?? {}
      return { chain, ours: judge(chain, strict), accepted, text }
    })
  }

  /** The valid path, and nothing else. */
  function alone({ chain, ours }: Compared): Chain {
    const pems = ours.path.map(({ der }) => new X509Certificate(der).toString())
    const [leaf = '', ...above] = pems
    return { ...chain, leaf, intermediates: above.slice(0, -1), roots: [above.at(-1) ?? leaf] }
  }

  function count(name: string, compared: readonly Compared[]): void {
    const accepted = compared.filter((one) => one.accepted).length
    const valid = compared.filter(({ ours }) => ours.status === 'valid').length
    console.log(`${name}: ${compared.length} chains, OpenSSL accepts ${accepted}, we accept ${valid}`)
  }

  it.each([
    ['as usual', [], false],
    ['strictly', ['-x509_strict'], true],
  ] as const)(
    'agree %s',
    async (name, options, strict) => {
      const compared = await compare(options, strict)
      count(name, compared)
      expect(compared.length).toBeGreaterThanOrEqual(300)
      expect(compared.filter(({ accepted }) => accepted).length).toBeGreaterThanOrEqual(120)
      expect(compared.filter(({ accepted }) => !accepted).length).toBeGreaterThanOrEqual(120)

      const stricter = compared.filter(({ accepted, ours }) => accepted && ours.status !== 'valid')
      // Some of the differences are none when OpenSSL is strict as well.
      expect(stricter.map(({ chain }) => chain.name).filter((one) => STRICTER[one] === undefined)).toEqual([])
      if (!strict) expect(stricter.map(({ chain }) => chain.name).sort()).toEqual(Object.keys(STRICTER).sort())

      const laxer = compared.filter(({ accepted, ours }) => !accepted && ours.status === 'valid')
      expect(
        laxer.map(({ chain, text }) => [chain.name, text]).filter(([one]) => !OTHER_WAY.includes(one ?? '')),
      ).toEqual([])
      const again = await compare(options, strict, laxer.map(alone))
      expect(again.filter(({ accepted }) => !accepted).map(({ chain, text }) => [chain.name, text])).toEqual([])
    },
    300_000,
  )

  it('accept the same single paths', async () => {
    const valid = chains
      .map((chain) => ({ chain, ours: judge(chain, false), accepted: true, text: '' }))
      .filter(({ ours }) => ours.status === 'valid')
    const compared = await compare([], false, valid.map(alone))
    count('single paths', compared)
    expect(compared.filter(({ accepted }) => !accepted).map(({ chain, text }) => [chain.name, text])).toEqual([])
  }, 300_000)

  it('agree on policies', { timeout: 60_000 }, async () => {
    const some = chains.filter(({ name }) => name.includes('policy'))
    const compared = await compare(['-policy_check', '-policy', '2.5.29.32.0'], false, some)
    count('policies', compared)
    expect(compared.length).toBeGreaterThanOrEqual(12)
    expect(
      compared.filter(({ ours, accepted }) => (ours.status === 'valid') !== accepted).map(({ chain }) => chain.name),
    ).toEqual([])
  })

  it('read the same fields as Node', { timeout: 60_000 }, () => {
    const all = new Set(chains.flatMap(({ leaf, intermediates, roots }) => [leaf, ...intermediates, ...roots]))
    for (const pem of all) {
      const node = new X509Certificate(pem)
      const [ours] = read([pem])
      expect([
        ours?.serial,
        ours?.sha256,
        ours?.sha1,
        ours?.notBefore,
        ours?.notAfter,
        ours?.extendedKeyUsage?.oids,
      ]).toEqual([
        node.serialNumber.toLowerCase(),
        node.fingerprint256.replaceAll(':', '').toLowerCase(),
        node.fingerprint.replaceAll(':', '').toLowerCase(),
        iso(node.validFrom),
        iso(node.validTo),
        node.keyUsage ?? undefined,
      ])
    }
  })
})

function iso(date: string): string {
  return new Date(date).toISOString().replace('.000Z', 'Z')
}
