import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer as tlsServer } from 'node:tls'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { SipQuestion } from '../../../../src/question-observed.ts'
import { needs } from '../../../support/gate.ts'
import { freePort, LOOPBACK, listening, look } from '../../../support/live.ts'
import { sipp } from '../../../support/sip-peers.ts'

const NAME = 'gw01.contoso.net'

function question(port: number, transport: 'tcp' | 'tls' = 'tcp'): SipQuestion {
  return { ask: 'sip', at: 'inside', name: NAME, address: LOOPBACK, port, transport }
}

/** What to send for a request, in pieces; undefined: the end of the connection. */
type Script = (request: string) => readonly (string | undefined)[]

function talk(script: Script) {
  return (socket: Socket) => {
    socket.on('error', () => undefined)
    let held = ''
    socket.on('data', (bytes) => {
      held += bytes.toString()
      if (!held.includes('\r\n\r\n')) return
      for (const piece of script(held)) {
        if (piece === undefined) socket.end()
        else socket.write(piece)
      }
      held = ''
    })
  }
}

const serve = (script: Script) => listening(createServer(talk(script)))

const header = (request: string, name: string) => new RegExp(`^${name}: (.*)\r$`, 'm').exec(request)?.[1] ?? ''

/** A response that repeats what it must, with more lines. */
function response(
  request: string,
  status: string,
  lines: readonly string[] = ['Content-Length: 0'],
  body = '',
): string {
  const repeated = ['Via', 'From', 'To', 'Call-ID', 'CSeq'].map((name) => `${name}: ${header(request, name)}`)
  return `${[`SIP/2.0 ${status}`, ...repeated, ...lines].join('\r\n')}\r\n\r\n${body}`
}

const REPLIED = { outcome: 'replied', code: 200, phrase: 'OK', allow: [], explained: [], ms: expect.any(Number) }

test('asks with all that a request must have, and names nobody', async () => {
  const requests: string[] = []
  const port = await serve((request) => {
    requests.push(request)
    return [response(request, '200 OK')]
  })
  expect(await look(question(port))).toEqual(REPLIED)
  const [request = ''] = requests
  expect(request.split('\r\n')[0]).toBe(`OPTIONS sip:${NAME}:${port};transport=tcp SIP/2.0`)
  expect(header(request, 'Via')).toMatch(/^SIP\/2\.0\/TCP 127\.0\.0\.1:\d+;branch=z9hG4bK[0-9a-f]{24};rport$/)
  expect(header(request, 'From')).toMatch(/^<sip:lync-ready@anonymous\.invalid>;tag=[0-9a-f]+$/)
  expect(['Max-Forwards', 'CSeq', 'Content-Length'].map((name) => header(request, name))).toEqual([
    '70',
    '1 OPTIONS',
    '0',
  ])
  expect(request).not.toContain(hostname())
})

test('reads all that explains an answer', async () => {
  const port = await serve((request) => [
    response(request, '503 Service Unavailable', [
      'Allow: INVITE, ACK,BYE',
      'allow: OPTIONS , INVITE',
      'Server: Gateway\r\n  6.60A',
      'Warning: 399 gw01.contoso.net "no line"',
      'ms-diagnostics: 1035;reason="Server overloaded"',
      'Reason: Q.850;cause=34',
      'Content-Length: 0',
    ]),
  ])
  expect(await look(question(port))).toEqual({
    outcome: 'replied',
    code: 503,
    phrase: 'Service Unavailable',
    allow: ['INVITE', 'ACK', 'BYE', 'OPTIONS'],
    server: 'Gateway 6.60A',
    explained: [
      'warning: 399 gw01.contoso.net "no line"',
      'ms-diagnostics: 1035;reason="Server overloaded"',
      'reason: Q.850;cause=34',
    ],
    ms: expect.any(Number),
  })
})

const other = (request: string, from: string, to: string) => response(request.replaceAll(from, to), '403 Forbidden')
const idOf = (request: string) => header(request, 'Call-ID')
const branchOf = (request: string) => /branch=([^;]+)/.exec(request)?.[1] ?? ''

test.each<readonly [string, Script]>([
  ['provisional responses', (request) => [response(request, '100 Trying'), response(request, '200 OK')]],
  ['the answer to another call', (request) => [other(request, idOf(request), 'other'), response(request, '200 OK')]],
  [
    'the answer to another branch',
    (request) => [other(request, branchOf(request), 'z9hG4bKx'), response(request, '200 OK')],
  ],
  ['the answer to another method', (request) => [other(request, '1 OPTIONS', '1 INVITE'), response(request, '200 OK')]],
  [
    'a request of the other end',
    (request) => ['OPTIONS sip:x SIP/2.0\r\nContent-Length: 0\r\n\r\n', response(request, '200 OK')],
  ],
  ['empty lines', (request) => ['\r\n\r\n', response(request, '200 OK')]],
  [
    'a body that looks like a response',
    (request) => {
      const body = response(request, '403 Forbidden')
      return [
        response(request, '183 Session Progress', [`Content-Length: ${body.length}`], body),
        response(request, '200 OK'),
      ]
    },
  ],
])('%s are passed over', async (_name, script) => {
  const port = await serve(script)
  expect(await look(question(port))).toEqual(REPLIED)
})

test('takes headers in their short form, and an answer byte by byte', async () => {
  const port = await serve((request) => {
    const short = response(request, '200 OK', ['l: 0']).replace('Via:', 'v:').replace('Call-ID:', 'i:')
    return [...short]
  })
  expect(await look(question(port))).toEqual(REPLIED)
})

test.each<readonly [string, Script, string]>([
  ['another protocol', () => ['HTTP/1.1 400 Bad Request\r\n\r\n'], 'what came is no SIP'],
  ['a banner', () => ['220 mail.contoso.net\r\n'], 'what came is no SIP'],
  [
    'headers that never end',
    (request) => [response(request, '200 OK').trim(), '\r\nX: x'.repeat(20_000)],
    'what came is no SIP',
  ],
  ['lines without number', (request) => [response(request, '200 OK', Array(2000).fill('X: x'))], 'what came is no SIP'],
  [
    'a body without end',
    (request) => [response(request, '200 OK', ['Content-Length: 999999999'])],
    'what came is no SIP',
  ],
  [
    'a length that is no number',
    (request) => [response(request, '200 OK', ['Content-Length: -1'])],
    'what came is no SIP',
  ],
  [
    'half an answer',
    (request) => [response(request, '200 OK').slice(0, 40), undefined],
    'the connection was broken off in the middle of an answer',
  ],
])('%s is broken', async (_name, script, reason) => {
  const port = await serve(script)
  expect(await look(question(port))).toEqual({ outcome: 'broken', reason })
})

test('who turns away, or does not listen, refuses', async () => {
  const port = await serve(() => [undefined])
  const turnedAway = { outcome: 'refused', reason: 'the connection was closed without an answer' }
  expect(await look(question(port))).toEqual(turnedAway)
  expect(await look(question(await freePort()))).toEqual({ outcome: 'refused', reason: 'the connection was refused' })
})

test('who says nothing is silent, provisional responses or not', async () => {
  const port = await serve((request) => [response(request, '100 Trying')])
  expect(await look(question(port), { timeoutMs: 2000 })).toEqual({
    outcome: 'silent',
    reason: 'no answer within 2000 ms',
  })
})

test('ends when it is told to', async () => {
  const port = await serve(() => [])
  const controller = new AbortController()
  const looking = look(question(port), { timeoutMs: 60_000, signal: controller.signal })
  setTimeout(() => controller.abort('it was ended by the user'), 100)
  expect(await looking).toEqual({ notRun: 'it was ended by the user' })
})

describe.skipIf(needs('openssl'))('over TLS', () => {
  const talking = talk((request) => [response(request, '200 OK')])

  test.each([
    ['any certificate', {}],
    ['TLS 1.0', { minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT:@SECLEVEL=0' }],
  ] as const)('with %s', async (_name, options) => {
    const port = await listening(tlsServer({ ...selfSigned(), ...options }, talking))
    expect(await look(question(port, 'tls'))).toEqual(REPLIED)
  })

  test.each(['TLSv1.2', 'TLSv1.3'] as const)('a server that wants a certificate refuses with %s', async (version) => {
    const mutual = { requestCert: true, rejectUnauthorized: true, minVersion: version, maxVersion: version }
    const server = tlsServer({ ...selfSigned(), ...mutual }, talking)
    server.on('tlsClientError', () => undefined)
    expect(await look(question(await listening(server), 'tls'))).toMatchObject({ outcome: 'refused' })
  })

  test('a server that does not speak TLS is broken', async () => {
    const port = await serve(() => ['SIP/2.0 400 Bad Request\r\n\r\n'])
    const server = await listening(
      createServer((socket) => void socket.on('error', () => undefined).write('hello, world\r\n')),
    )
    expect(await look(question(server, 'tls'))).toEqual({ outcome: 'broken', reason: 'what came is no TLS' })
    expect(await look(question(port, 'tls'), { timeoutMs: 2000 })).toMatchObject({ outcome: 'silent' })
  })
})

function selfSigned(): { readonly key: string; readonly cert: string } {
  const folder = temporary()
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const what = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=another.example']
  const { status } = spawnSync('openssl', [...what, '-keyout', key, '-out', cert], { stdio: 'ignore' })
  expect(status).toBe(0)
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
}

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lync-ready-sip-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

describe.skipIf(needs('sipp'))('SIPp', () => {
  test('200, with what it takes', async () => {
    expect(await look(question(await sipp('200 OK')))).toEqual({
      ...REPLIED,
      allow: ['INVITE', 'ACK', 'BYE', 'CANCEL', 'OPTIONS', 'REFER'],
      server: 'SIPp',
    })
  })

  test.each(['403 Forbidden', '503 Service Unavailable'])('%s', async (status) => {
    const [code, ...phrase] = status.split(' ')
    const evidence = await look(question(await sipp(status)))
    expect(evidence).toMatchObject({ outcome: 'replied', code: Number(code), phrase: phrase.join(' ') })
  })

  test('silence', async () => {
    expect(await look(question(await sipp()), { timeoutMs: 2000 })).toMatchObject({ outcome: 'silent' })
  })
})
