import { describe, expect, it } from 'vitest'
import type { Certificate, DistinguishedName, GeneralName } from '../../src/domain/certificate.ts'
import { type PathPurpose, type PathVerdict, validatePath } from '../../src/domain/certificate-path.ts'

/** A certificate of which only what matters is said; `key` is its own key, `by` the key that signed it. */
interface Short extends Partial<Omit<Certificate, 'subject' | 'issuer' | 'key'>> {
  readonly subject?: string
  readonly issuer?: string
  readonly own?: string
  readonly by?: string
}

function name(text: string): DistinguishedName {
  return {
    text,
    commonNames: [text.replace(/^CN=/, '')],
    emails: [],
    relativeNames: text === '' ? [] : [text.toLowerCase()],
  }
}

const CA = {
  basicConstraints: { ca: true, critical: true },
  keyUsage: { bits: ['keyCertSign', 'cRLSign'], critical: true },
} as const

const signers = new Map<Certificate, string>()

function make(given: Short): Certificate {
  const { subject = 'CN=leaf', issuer = 'CN=issuer', own = subject, by = issuer, ...rest } = given
  const certificate: Certificate = {
    version: 3,
    subject: name(subject),
    issuer: name(issuer),
    serial: '01',
    notBefore: '2013-01-01T00:00:00Z',
    notAfter: '2016-01-01T00:00:00Z',
    sans: { critical: false, dns: [], ip: [], other: [], all: [] },
    key: { algorithm: 'RSA', bits: 2048 },
    signature: { algorithm: 'sha256WithRSAEncryption', hash: 'sha256', pss: false },
    crlDistributionPoints: [],
    authorityInfoAccess: { ocsp: [], caIssuers: [] },
    policies: { mappings: [] },
    extensions: [],
    criticalUnknown: [],
    malformed: [],
    selfIssued: subject === issuer,
    sha256: JSON.stringify(given),
    sha1: '',
    spkiSha256: own,
    der: new Uint8Array(0),
    place: { file: 'x.pem' },
    ...rest,
  }
  signers.set(certificate, by)
  return certificate
}

const root = make({ subject: 'CN=root', issuer: 'CN=root', ...CA })
const issuer = make({ subject: 'CN=issuer', issuer: 'CN=root', ...CA })
const leaf = make({})

function judge(
  start: Certificate,
  above: readonly Certificate[],
  roots: readonly Certificate[] = [root],
  { at = '2014-06-01T00:00:00Z', purpose = 'server-auth' as PathPurpose, strict = false } = {},
): PathVerdict {
  const verifySignature = (by: Certificate, subject: Certificate) => signers.get(subject) === by.spkiSha256
  return validatePath(start, above, roots, { at, purpose, strict, verifySignature })
}

/** The codes and clauses of the faults, or where the path ends. */
function said(verdict: PathVerdict): string {
  if (verdict.status === 'valid') return `valid: ${verdict.path.map(({ subject }) => subject.text).join(' < ')}`
  if (verdict.status === 'incomplete') return `incomplete: ${verdict.missing.text}`
  return verdict.reasons
    .map(({ certificate, code, clause }) => `${certificate.subject.text} ${code} ${clause}`)
    .join(', ')
}

const changed = (base: Certificate, given: Partial<Certificate>): Certificate => {
  const certificate = { ...base, sha256: `${base.sha256} ${JSON.stringify(given)}`, ...given }
  signers.set(certificate, signers.get(base) ?? '')
  return certificate
}

const usage = (...bits: NonNullable<Certificate['keyUsage']>['bits']) => ({ keyUsage: { bits, critical: true } })
const purposes = (...oids: string[]) => ({ extendedKeyUsage: { oids, names: oids, critical: false } })
const SERVER = '1.3.6.1.5.5.7.3.1'
const CLIENT = '1.3.6.1.5.5.7.3.2'
const sans = (...all: GeneralName[]) => ({ sans: { critical: false, dns: [], ip: [], other: [], all } })
const constrained = (permitted: readonly GeneralName[], excluded: readonly GeneralName[] = []) => ({
  nameConstraints: {
    critical: true,
    permitted: permitted.map((base) => ({ base, minimum: 0 })),
    excluded: excluded.map((base) => ({ base, minimum: 0 })),
  },
})
const dns = (text: string): GeneralName => ({ form: 'dNSName', text })

describe('validatePath', () => {
  it.each<readonly [string, Certificate, readonly Certificate[], string]>([
    ['a sound path', leaf, [issuer], 'valid: CN=leaf < CN=issuer < CN=root'],
    ['a root as server', root, [], 'CN=root purpose 4.2.1.3'],
    ['no issuer', leaf, [], 'incomplete: CN=issuer'],
    ['the issuer of another', make({ issuer: 'CN=other' }), [issuer], 'incomplete: CN=other'],
    ['signed by another key', make({ by: 'another key' }), [issuer], 'CN=leaf signature 6.1.3 (a)(1)'],
    ['expired', changed(leaf, { notAfter: '2014-05-31T23:59:59Z' }), [issuer], 'CN=leaf expired 6.1.3 (a)(2)'],
    [
      'in its last second',
      changed(leaf, { notAfter: '2014-06-01T00:00:00Z' }),
      [issuer],
      'CN=leaf expired 6.1.3 (a)(2)',
    ],
    [
      'not yet valid',
      changed(leaf, { notBefore: '2014-06-01T00:00:01Z' }),
      [issuer],
      'CN=leaf not-yet-valid 6.1.3 (a)(2)',
    ],
    [
      'an expired issuer',
      leaf,
      [changed(issuer, { notAfter: '2014-01-01T00:00:00Z' })],
      'CN=issuer expired 6.1.3 (a)(2)',
    ],
    [
      'a critical extension',
      changed(leaf, { criticalUnknown: ['1.2.3'] }),
      [issuer],
      'CN=leaf unknown-critical 6.1.5 (f)',
    ],
    [
      'a critical extension above',
      leaf,
      [changed(issuer, { criticalUnknown: ['1.2.3'] })],
      'CN=issuer unknown-critical 6.1.4 (o)',
    ],
    ['what cannot be read', changed(leaf, { malformed: ['the extension is odd'] }), [issuer], 'CN=leaf malformed 4.1'],
    [
      'no CA',
      leaf,
      [changed(issuer, { basicConstraints: { ca: false, critical: true } })],
      'CN=issuer not-a-ca 6.1.4 (k)',
    ],
    [
      'version 1 above',
      leaf,
      [make({ subject: 'CN=issuer', issuer: 'CN=root', version: 1 })],
      'CN=issuer not-a-ca 6.1.4 (k)',
    ],
    ['no keyCertSign', leaf, [changed(issuer, usage('cRLSign'))], 'CN=issuer key-usage 6.1.4 (n)'],
    ['no purpose of a server', changed(leaf, purposes(CLIENT)), [issuer], 'CN=leaf purpose 4.2.1.12'],
    ['an issuer for clients', leaf, [changed(issuer, purposes(CLIENT))], 'CN=issuer purpose 4.2.1.12'],
    ['both purposes', changed(leaf, purposes(CLIENT, SERVER)), [issuer], 'valid: CN=leaf < CN=issuer < CN=root'],
    ['no key usage of a server', changed(leaf, usage('dataEncipherment')), [issuer], 'CN=leaf purpose 4.2.1.3'],
    [
      'a name outside',
      changed(leaf, sans(dns('sip.fabrikam.com'))),
      [changed(issuer, constrained([dns('contoso.com')]))],
      'CN=leaf name-constraints 6.1.3 (b), (c)',
    ],
    [
      'a name inside',
      changed(leaf, sans(dns('sip.Contoso.com'))),
      [changed(issuer, constrained([dns('contoso.com')], [dns('lab.contoso.com')]))],
      'valid: CN=leaf < CN=issuer < CN=root',
    ],
    [
      'another key of the authority',
      changed(leaf, { authorityKeyId: { keyId: 'aa' } }),
      [changed(issuer, { subjectKeyId: 'bb' })],
      'CN=leaf authority-key 4.2.1.1',
    ],
    [
      'several faults',
      changed(leaf, { notAfter: '2014-01-01T00:00:00Z', ...purposes(CLIENT) }),
      [changed(issuer, usage('cRLSign'))],
      'CN=leaf expired 6.1.3 (a)(2), CN=leaf purpose 4.2.1.12, CN=issuer key-usage 6.1.4 (n)',
    ],
  ])('%s', (_, start, above, expected) => {
    expect(said(judge(start, above))).toBe(expected)
  })

  it('does not look at purposes when any will do', () => {
    expect(judge(changed(leaf, purposes(CLIENT)), [issuer], [root], { purpose: 'any' }).status).toBe('valid')
    expect(judge(changed(leaf, purposes(CLIENT)), [issuer], [root], { purpose: 'client-auth' }).status).toBe('valid')
  })

  it('judges nothing as of an instant that is none', () => {
    expect(said(judge(leaf, [issuer], [root], { at: 'never' }))).toContain('expired')
  })

  it('takes every certificate given as root for an anchor', () => {
    expect(said(judge(leaf, [issuer], [issuer]))).toBe('valid: CN=leaf < CN=issuer')
    expect(said(judge(leaf, [issuer], [leaf]))).toBe('valid: CN=leaf')
  })

  it('names the root that is not trusted', () => {
    expect(said(judge(leaf, [issuer, root], []))).toBe('incomplete: CN=root')
    expect(judge(leaf, [issuer, root], []).path).toEqual([leaf, issuer, root])
  })

  it('finds the good way among cross-signed authorities, whatever the order', () => {
    const other = make({ subject: 'CN=other', issuer: 'CN=other', ...CA })
    const expired = changed(issuer, { notAfter: '2014-01-01T00:00:00Z' })
    const crossed = make({ subject: 'CN=issuer', issuer: 'CN=other', ...CA })
    for (const above of [
      [expired, crossed],
      [crossed, expired],
    ]) {
      expect(said(judge(leaf, above, [root, other]))).toBe('valid: CN=leaf < CN=issuer < CN=other')
      expect(said(judge(leaf, above, [root]))).toBe('CN=issuer expired 6.1.3 (a)(2)')
    }
  })

  it('tells keys of one name apart', () => {
    const former = make({ subject: 'CN=issuer', issuer: 'CN=root', own: 'former key', ...CA })
    expect(said(judge(leaf, [former, issuer]))).toBe('valid: CN=leaf < CN=issuer < CN=root')
    expect(judge(leaf, [former, issuer]).path[1]).toBe(issuer)
  })

  it('counts the authorities below, self-issued ones not', () => {
    const limit = (pathLength: number) => ({
      ...root,
      sha256: `root ${pathLength}`,
      basicConstraints: { ca: true, critical: true, pathLength },
    })
    const lower = make({ subject: 'CN=lower', issuer: 'CN=issuer', ...CA })
    const below = make({ issuer: 'CN=lower' })
    expect(said(judge(below, [issuer, lower], [limit(1)]))).toBe('CN=root path-length 6.1.4 (l)')
    expect(judge(below, [issuer, lower], [limit(2)]).status).toBe('valid')
    const renewed = make({ subject: 'CN=issuer', issuer: 'CN=issuer', own: 'new key', by: 'CN=issuer', ...CA })
    const byRenewed = make({ by: 'new key' })
    expect(said(judge(byRenewed, [issuer, renewed], [limit(1)]))).toBe(
      'valid: CN=leaf < CN=issuer < CN=issuer < CN=root',
    )
    expect(said(judge(byRenewed, [issuer, renewed], [limit(0)]))).toBe('CN=root path-length 6.1.4 (l)')
  })

  it('asks for more when it is strict', () => {
    const verdict = judge(leaf, [issuer], [root], { strict: true })
    expect(said(verdict)).toBe(
      'CN=leaf strict 4.2.1.1, CN=issuer strict 4.2.1.1, CN=issuer strict 4.2.1.2, CN=root strict 4.2.1.2',
    )
  })

  it('ends in time where everybody signed everybody', () => {
    const names = Array.from({ length: 14 }, (_, index) => `CN=${index}`)
    const mesh = names.flatMap((subject) =>
      names.filter((by) => by !== subject).map((by) => make({ subject, issuer: by, ...CA })),
    )
    const start = performance.now()
    expect(said(judge(make({ issuer: 'CN=0' }), mesh))).toMatch(/^incomplete/)
    expect(performance.now() - start).toBeLessThan(8_000)
  })

  it('ends in time where a thousand authorities have one name', () => {
    const many = Array.from({ length: 1_000 }, (_, index) =>
      make({ subject: 'CN=issuer', issuer: 'CN=root', own: `key ${index}`, ...CA }),
    )
    const start = performance.now()
    expect(said(judge(leaf, [...many, issuer]))).toBe('valid: CN=leaf < CN=issuer < CN=root')
    expect(performance.now() - start).toBeLessThan(8_000)
  })
})
