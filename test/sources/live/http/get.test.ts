import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer as httpServer, type RequestListener } from 'node:http'
import { createServer as httpsServer } from 'node:https'
import { createServer as tcpServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { HttpQuestion } from '../../../../src/question-observed.ts'
import { needs } from '../../../support/gate.ts'
import { freePort, LOOPBACK, listening, look } from '../../../support/live.ts'

const KEPT = 16 * 1024

function question(port: number, scheme = 'http', path = '/'): HttpQuestion {
  return { ask: 'http', at: 'inside', url: `${scheme}://lyncdiscover.contoso.com:${port}${path}`, address: LOOPBACK }
}

const serve = (answer: RequestListener) => listening(httpServer(answer))

test('asks the address under the name of the URL, once, and keeps what is told', async () => {
  const asked: (string | undefined)[] = []
  const port = await serve(({ url, method, headers }, response) => {
    asked.push(method, url, headers.host, headers['accept-encoding'], headers.accept, headers.connection)
    response.writeHead(200, { 'Content-Type': 'application/json', Server: 'Microsoft-IIS/8.5' }).end('{"_links":{}}')
  })
  expect(await look(question(port, 'http', '/root?sipuri=x'))).toEqual({
    outcome: 'replied',
    code: 200,
    contentType: 'application/json',
    server: 'Microsoft-IIS/8.5',
    body: '{"_links":{}}',
    ms: expect.any(Number),
  })
  expect(asked).toEqual(['GET', '/root?sipuri=x', `lyncdiscover.contoso.com:${port}`, undefined, undefined, 'close'])
})

test('does not follow a redirect', async () => {
  let count = 0
  const port = await serve((_request, response) => {
    count += 1
    response.writeHead(302, { Location: '/elsewhere' }).end()
  })
  expect(await look(question(port))).toMatchObject({ outcome: 'replied', code: 302, location: '/elsewhere', body: '' })
  expect(count).toBe(1)
})

test('keeps the beginning of a text that never ends', async () => {
  const port = await serve((_request, response) => {
    const timer = setInterval(() => response.write('x'.repeat(10_000)), 1)
    response.on('close', () => clearInterval(timer))
  })
  const evidence = await look(question(port))
  expect(evidence).toMatchObject({ outcome: 'replied', code: 200 })
  expect('body' in evidence && evidence.body.length).toBe(KEPT)
})

test('keeps what came of a text that stops in the middle', async () => {
  const port = await serve((_request, response) => void response.writeHead(200).write('the beginning'))
  expect(await look(question(port), { timeoutMs: 2000 })).toMatchObject({ outcome: 'replied', body: 'the beginning' })
})

test('bytes that are no text, and no JSON, do no harm', async () => {
  const port = await serve((_request, response) => void response.end(Buffer.from([0xff, 0x00, 0xc3, 0x28])))
  expect(await look(question(port))).toMatchObject({ outcome: 'replied', body: '\uFFFD\0\uFFFD(' })
})

test('headers that never end are silence', async () => {
  const port = await listening(
    tcpServer((socket) => {
      socket.on('error', () => undefined)
      socket.write('HTTP/1.1 200 OK\r\n')
      const timer = setInterval(() => socket.write('X-More: x\r\n'), 300)
      socket.on('close', () => clearInterval(timer))
    }),
  )
  expect(await look(question(port), { timeoutMs: 2000 })).toEqual({
    outcome: 'silent',
    reason: 'no answer within 2000 ms',
  })
})

test.each([
  ['headers larger than what is read', `HTTP/1.1 200 OK\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`],
  ['another protocol', 'SSH-2.0-OpenSSH_9.2\r\n'],
  ['a connection that is closed', ''],
])('%s is broken', async (_name, bytes) => {
  const port = await listening(
    tcpServer((socket) => {
      socket.on('error', () => undefined)
      socket.once('data', () => socket.end(bytes))
    }),
  )
  expect(await look(question(port))).toMatchObject({ outcome: 'broken' })
})

test('a server that says nothing is silent, and a closed port refuses', async () => {
  const port = await listening(tcpServer((socket) => void socket.on('error', () => undefined)))
  expect(await look(question(port), { timeoutMs: 2000 })).toMatchObject({ outcome: 'silent' })
  expect(await look(question(await freePort()))).toEqual({ outcome: 'refused', reason: 'the connection was refused' })
})

test('plain HTTP where TLS is expected is no TLS', async () => {
  const port = await serve((_request, response) => void response.end())
  expect(await look(question(port, 'https'))).toEqual({ outcome: 'broken', reason: 'what came is no TLS' })
})

test('asks nothing but web servers', async () => {
  const evidence = await look({ ...question(1), url: 'ftp://lyncdiscover.contoso.com/' })
  expect(evidence).toEqual({ notRun: 'ftp: is no protocol of web services' })
})

test('ends when it is told to', async () => {
  const port = await listening(tcpServer((socket) => void socket.on('error', () => undefined)))
  const controller = new AbortController()
  const looking = look(question(port), { timeoutMs: 60_000, signal: controller.signal })
  setTimeout(() => controller.abort('it was ended by the user'), 100)
  expect(await looking).toEqual({ notRun: 'it was ended by the user' })
})

describe.skipIf(needs('openssl'))('over TLS', () => {
  test('gives the name, and takes any certificate: other rules judge it', async () => {
    const { key, cert } = selfSigned()
    const names: unknown[] = []
    const server = httpsServer({ key, cert, SNICallback: (name, done) => done(null, void names.push(name)) })
    server.on('request', (_request, response) => response.end('hello'))
    const port = await listening(server)
    expect(await look(question(port, 'https'))).toMatchObject({ outcome: 'replied', code: 200, body: 'hello' })
    expect(names).toEqual(['lyncdiscover.contoso.com'])
  })

  test('speaks TLS 1.0, as the first Lync Servers did', async () => {
    const options = { maxVersion: 'TLSv1', minVersion: 'TLSv1', ciphers: 'DEFAULT:@SECLEVEL=0' } as const
    const server = httpsServer({ ...selfSigned(), ...options }, (_request, response) => void response.end('old'))
    expect(await look(question(await listening(server), 'https'))).toMatchObject({ outcome: 'replied', body: 'old' })
  })
})

function selfSigned(): { readonly key: string; readonly cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'lync-ready-https-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const what = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=another.example']
  const { status } = spawnSync('openssl', [...what, '-keyout', key, '-out', cert], { stdio: 'ignore' })
  expect(status).toBe(0)
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
}
