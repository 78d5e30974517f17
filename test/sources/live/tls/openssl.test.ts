/** TLS servers of OpenSSL: what they offer and present is what they were told to. */

import { X509Certificate } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { TlsEvidence } from '../../../../src/sources/observed/probe.ts'
import type { Issued } from '../../../support/certificates.ts'
import { needs } from '../../../support/gate.ts'
import { type Estate, makeEstate, presentedBy, serve } from '../../../support/observed/openssl-server.ts'
import { probeTls } from '../../../support/observed/probing.ts'

const NAME = 'lync01.contoso.net'
const LOWEST = ['-cipher', 'ALL:@SECLEVEL=0']

describe.skipIf(needs('openssl'))('a TLS server of OpenSSL', () => {
  let estate: Estate
  let leaf: Issued

  beforeAll(async () => {
    estate = await makeEstate()
    leaf = await estate.issue([NAME])
  }, 120_000)
  afterAll(() => estate.forge.remove())

  async function seen(args: readonly string[], name = NAME): Promise<TlsEvidence> {
    const server = await serve(args)
    onTestFinished(() => server.stop())
    const evidence = await probeTls({ ...server, name })
    if ('notRun' in evidence) throw new Error(evidence.notRun)
    return evidence
  }

  const offered = ({ offers }: TlsEvidence) => offers.map((each) => each.offered)
  const names = (evidence: TlsEvidence) =>
    evidence.outcome === 'presented'
      ? evidence.chain.map((der) => new X509Certificate(Buffer.from(der, 'base64')).subject)
      : evidence

  test('every version', async () => {
    const evidence = await seen([...presentedBy(estate, leaf), ...LOWEST])
    expect(offered(evidence)).toEqual(['yes', 'yes', 'yes', 'yes'])
    expect(names(evidence)).toEqual([`CN=${NAME}`, 'CN=Authority'])
    expect(evidence).toMatchObject({ asksForCertificate: false })
  })

  test.each([
    ['-tls1', ['yes', 'no', 'no', 'no']],
    ['-tls1_1', ['no', 'yes', 'no', 'no']],
    ['-tls1_2', ['no', 'no', 'yes', 'no']],
    ['-tls1_3', ['no', 'no', 'no', 'yes']],
  ])('only %s', async (only, expected) => {
    const evidence = await seen([...presentedBy(estate, leaf), ...LOWEST, only])
    expect(offered(evidence)).toEqual(expected)
    expect(names(evidence)).toEqual([`CN=${NAME}`, 'CN=Authority'])
  })

  test('a server with a higher level of security does not say that it is the version', async () => {
    const evidence = await seen([...presentedBy(estate, leaf), '-cipher', 'DEFAULT:@SECLEVEL=1'])
    expect(offered(evidence)).toEqual(['unknown', 'unknown', 'yes', 'yes'])
  })

  test.each(['-tls1_2', '-tls1_3'])('a chain as it is presented, over %s', async (only) => {
    expect(names(await seen([...presentedBy(estate, leaf, []), only]))).toEqual([`CN=${NAME}`])
    // Out of order, twice the same, and one that has no part in it.
    const odd = await estate.issue(['odd.contoso.com'], { key: 'ec4' })
    const others = [estate.root, leaf, odd, estate.authority]
    expect(names(await seen([...presentedBy(estate, leaf, others), only]))).toEqual([
      `CN=${NAME}`,
      'CN=Root',
      `CN=${NAME}`,
      'CN=odd.contoso.com',
      'CN=Authority',
    ])
  })

  test.each(['-tls1_2', '-tls1_3'])('a certificate is demanded of the client, over %s', async (only) => {
    const evidence = await seen([...presentedBy(estate, leaf), '-Verify', '1', only])
    expect(names(evidence)).toEqual([`CN=${NAME}`, 'CN=Authority'])
    expect('asksForCertificate' in evidence ? evidence.asksForCertificate : undefined).toBe(
      only === '-tls1_2' ? true : undefined,
    )
  })

  test('one that is expired', async () => {
    const expired = await estate.issue([NAME], { from: '20120101000000Z', to: '20130101000000Z' })
    expect(names(await seen(presentedBy(estate, expired)))).toEqual([`CN=${NAME}`, 'CN=Authority'])
  })

  test('a chain of SHA-1 with a key of 1024 bits', async () => {
    const { folder, openssl } = estate.forge
    const [key, certificate] = [`${folder}/weak.key`, `${folder}/weak.pem`]
    const made = ['-newkey', 'rsa:1024', '-nodes', '-sha1', '-days', '3650', '-subj', `/CN=${NAME}`]
    await openssl('req', '-x509', ...made, '-keyout', key, '-out', certificate)
    const evidence = await seen(['-cert', certificate, '-key', key, ...LOWEST])
    expect(names(evidence)).toEqual([`CN=${NAME}`])
    expect(offered(evidence)).toEqual(['yes', 'yes', 'yes', 'yes'])
  })

  test('several certificates, by the name asked for', async () => {
    const other = await estate.issue(['meet.contoso.com'], { key: 'ec2' })
    const second = ['-servername', 'meet.contoso.com', '-cert2', other.file, '-key2', estate.keyOf(other)]
    const args = [...presentedBy(estate, leaf), ...second]
    expect(names(await seen(args, 'meet.contoso.com'))).toEqual(expect.arrayContaining(['CN=meet.contoso.com']))
    expect(names(await seen(args))).toEqual([`CN=${NAME}`, 'CN=Authority'])
  })
})
