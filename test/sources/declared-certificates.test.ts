import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { InputError } from '../../src/environment/input-error.ts'
import type { CertificateAnswer, Unanswered } from '../../src/question.ts'
import { createDeclaredSource } from '../../src/sources/declared.ts'
import { type Files, load, SMALLEST } from '../support/files.ts'

const environments = fileURLToPath(new URL('../../fixtures/environments/', import.meta.url))
const pem = (name: string) => readFileSync(`${environments}${name}`, 'utf8')
const LEAF = pem('newcomer.pem')
const ROOT = pem('newcomer.ca.pem')

/** What the certificate of the files with these lines below its id is known to be. */
function ask(files: Files, lines: string, at = '2014-06-01'): CertificateAnswer | Unanswered {
  const env = `${SMALLEST}certificates:\n  - id: one\n${lines.replace(/^/gm, '    ')}\n`
  return load({ 'env.yaml': env, ...files }, (loaded) => {
    const answer = createDeclaredSource(loaded).answer({ ask: 'certificate', id: 'one', at })
    return answer as CertificateAnswer | Unanswered
  })
}

function answered(...given: Parameters<typeof ask>): CertificateAnswer {
  const answer = ask(...given)
  if (answer.status === 'unanswered') throw new Error(answer.reason)
  return answer
}

function problemOf(files: Files, lines: string): string {
  try {
    ask(files, lines)
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
  throw new Error('it answers')
}

test('a file with its chain leads to its root on the day asked for', () => {
  const files = { 'a.pem': LEAF, 'root.pem': ROOT }
  const answer = answered(files, 'file: a.pem\nroots: root.pem')
  expect(answer.view).toMatchObject({ subject: 'lync01.contoso.net', key: { algorithm: 'RSA', bits: 2048 } })
  expect(answer.intermediates).toHaveLength(1)
  expect(answer.path?.status).toBe('valid')
  expect(answered(files, 'file: a.pem\nroots: root.pem', '2016-06-01').path?.status).toBe('invalid')
})

test('the leaf is found wherever it is in the file', () => {
  const [first = '', second = ''] = LEAF.split(/(?<=-----END CERTIFICATE-----\n)/)
  expect(answered({ 'a.pem': second + first }, 'file: a.pem').view.subject).toBe('lync01.contoso.net')
})

test('without roots there is no verdict on the path', () => {
  expect(answered({ 'a.pem': LEAF }, 'file: a.pem')).not.toHaveProperty('path')
})

test('private keys are found in every file, by their places only', () => {
  const key = pem('newcomer-with-key.pem')
  const answer = answered(
    { 'a.pem': key, 'root.pem': ROOT, 'chain.pem': key },
    'file: a.pem\nchain: chain.pem\nroots: root.pem',
  )
  expect(answer.privateKeys.map(({ file }) => file)).toEqual(['a.pem', 'chain.pem'])
  expect(JSON.stringify(answer)).not.toContain('dGhpcyBpcyBub3Q')
})

test('a described certificate is known as far as it is described', () => {
  const answer = answered(
    {},
    'subject: CN=SIP.contoso.com\nsignature: sha256RSA\nkey: ECDH P-256\nnotAfter: 2014-06-01',
  )
  expect(answer).not.toHaveProperty('leaf')
  expect(answer.view).toEqual({
    subject: 'sip.contoso.com',
    key: { algorithm: 'EC', bits: 256, curve: 'P-256' },
    signature: { algorithm: 'sha256RSA', pss: false, hash: 'sha256' },
    notAfter: '2014-06-01T23:59:59Z',
  })
})

test('a request is not read yet', () => {
  expect(ask({ 'a.inf': '[NewRequest]' }, 'request: a.inf')).toMatchObject({
    status: 'unanswered',
    settledBy: 'certificates.file',
  })
})

test('a block that is no certificate is refused at its line', () => {
  const bad = `${LEAF}-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n`
  expect(problemOf({ 'a.pem': bad }, 'file: a.pem')).toMatch(/^a\.pem:\d+:1: /)
})

test('a PFX is refused where it is named, with the command that exports the public part', () => {
  const pfx = Buffer.from('3082000f02010330090607', 'hex')
  expect(problemOf({ 'a.pfx': pfx }, 'file: a.pfx')).toMatch(/^env\.yaml:\d+:\d+: a\.pfx: /)
})

test('a key without a certificate is refused', () => {
  const key = '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n'
  expect(problemOf({ 'a.pem': key }, 'file: a.pem')).toContain('a.pem: it holds a private key and no certificate')
})
