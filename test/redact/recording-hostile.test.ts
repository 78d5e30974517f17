/** Whatever servers say in a recording: without names it is a recording still, and nobody's name is in it. */

import packet from 'dns-packet'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRedactor } from '../../src/redact/redact.ts'
import { readVocabulary } from '../../src/redact/vocabulary.ts'
import type { Outcome, Probe } from '../../src/sources/observed/probe.ts'
import { readRecording } from '../../src/sources/observed/read-recording.ts'
import { recordingOf, recordingText } from '../../src/sources/observed/recording.ts'
import { leaked } from './own-texts.ts'

const vocabulary = readVocabulary()
const HEAD = {
  tool: { name: 'lync-ready', version: '0.1.0' },
  environment: 'Zorblax Head Office',
  complete: true,
} as const
const OWN = ['Zorblax Head Office', 'Quux Staff VPN', 'Grmpf-Tunnel']
const SECRETS = [
  ...['fe01.zorblax.net', 'zorblax', 'SIP.Zorblax.com', '*.zorblax.co.uk', 'anna.quux@zorblax.com', 'EDGE-QUUX7'],
  ...['192.168.77.11', '131.107.155.44', '2a01:4f8:77::10', '10.77.0.0/16', '+4722550177', 'CN=Quux Ltd', ...OWN],
]
const own = new Set(SECRETS.map((secret) => secret.toLowerCase()))

/** Between names stands what is no part of one. */
const BETWEEN = [
  ' ',
  '"',
  '\\',
  '\\"',
  '/',
  '\n',
  '\r\n',
  '=',
  '<',
  '>',
  '|',
  '\u0000',
  '{"a":',
  '://',
  '?x=',
  '&',
  '😀',
  ';',
  '\u202e',
  "'",
]
const part = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...SECRETS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replace(/[\d.:/@-]/g, ' ')) },
  { weight: 1, arbitrary: fc.nat(400).map((count) => 'ab '.repeat(count)) },
)
const hostile = (most: number) =>
  fc
    .array(fc.tuple(part, fc.constantFrom(...BETWEEN)), { maxLength: 12 })
    .map((parts) => parts.flat().join(''))
    .chain((text) => fc.constantFrom(text, text.repeat(Math.ceil(most / (text.length + 1)))))
    .map((text) => text.slice(0, most).replace(/\w*$/, ''))
const kept = <Key extends string>(key: Key, most: number) =>
  fc.option(hostile(most), { nil: undefined }).map((text) => (text === undefined ? {} : { [key]: text }))

const number = fc.nat(70_000)
const port = fc.nat(65_535)
const vantage = fc.oneof(
  fc.constantFrom('inside' as const, 'internet' as const),
  hostile(280).map((name) => `vpn/x${name.replace(/[\n\r\u2028\u2029]/g, '')}` as const),
)
const name = hostile(300)
const address = hostile(60)
const outcome = fc.constantFrom('silent', 'refused', 'unreachable', 'broken')
const nothing = fc.record({ outcome, reason: hostile(1000) })
const notRun = fc.record({ notRun: hostile(1000) })
const replied = fc.constant('replied')
const type = fc.constantFrom('A', 'AAAA', 'CNAME', 'PTR', 'SRV')
const joined = (...parts: readonly fc.Arbitrary<object>[]): fc.Arbitrary<object> =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all) as object)

const label = hostile(40).map((text) => text.replace(/\./g, '') || 'x')
const wireName = fc.array(label, { minLength: 1, maxLength: 3 }).map((labels) => labels.join('.'))
const answer = fc.oneof(
  fc.record({ type: fc.constant('A' as const), name: wireName, data: fc.constant('192.168.77.11') }),
  fc.record({ type: fc.constant('AAAA' as const), name: wireName, data: fc.constant('2a01:4f8:77::10') }),
  fc.record({ type: fc.constant('CNAME' as const), name: wireName, data: wireName }),
  fc.record({ type: fc.constant('TXT' as const), name: wireName, data: hostile(100) }),
  fc.record({ type: fc.constant('SRV' as const), name: wireName, data: fc.record({ port, target: wireName }) }),
)
const message = fc.oneof(
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  fc
    .record({ question: wireName, type, answers: fc.array(answer, { maxLength: 400 }) })
    .map(({ question, type, answers }) =>
      packet.encode({
        type: 'response',
        id: 7,
        questions: [{ type, name: question }],
        answers: answers as packet.Answer[],
      }),
    ),
)
const exchangeHead = fc.record({ server: hostile(100), name, type, tries: fc.nat(5) })
const exchange = fc.oneof(
  joined(
    exchangeHead,
    fc.record({
      message: message.map((bytes) => bytes.subarray(0, 60_000).toString('base64')),
      transport: fc.constantFrom('udp', 'tcp'),
      ms: number,
    }),
  ),
  joined(
    exchangeHead,
    fc.record({ failed: fc.constantFrom('timeout', 'malformed', 'unreachable'), reason: hostile(1000) }),
  ),
)
const offers = fc.array(
  joined(fc.record({ version: fc.constant('TLS 1.2'), offered: fc.constant('unknown') }), kept('reason', 1000)),
  { maxLength: 4 },
)

const there = (ask: Probe['ask']) => ({ ask: fc.constant(ask), at: vantage, address })
/** Of each kind, what is asked and what may be kept. */
const KINDS: readonly (readonly [kind: string, probe: fc.Arbitrary<object>, evidence: fc.Arbitrary<object>])[] = [
  [
    'dns',
    fc.record({ ask: fc.constant('dns'), view: fc.constantFrom('internal', 'external', 'vpn'), name, type }),
    fc.record({ exchanges: fc.array(exchange, { maxLength: 3 }) }),
  ],
  [
    'tcp',
    fc.record({ ...there('tcp'), port }),
    fc.oneof(fc.record({ outcome: fc.constant('connected'), ms: number }), nothing),
  ],
  [
    'tls',
    fc.record({ ...there('tls'), name, port }),
    fc.oneof(
      fc.record({
        outcome: fc.constant('presented'),
        chain: fc.array(
          message.map((bytes) => bytes.toString('base64').slice(0, 80_000)),
          { maxLength: 2 },
        ),
        offers,
      }),
      joined(nothing, fc.record({ offers })),
    ),
  ],
  [
    'http',
    fc.record({
      ask: fc.constant('http'),
      at: vantage,
      url: fc.oneof(
        hostile(4000),
        hostile(3900).map((text) => `https://fe01.zorblax.net/${text}`),
      ),
      address,
    }),
    fc.oneof(
      joined(
        fc.record({ outcome: replied, code: number, ms: number }),
        fc.record({
          body: fc.oneof(
            hostile(20_000),
            fc.json({ maxDepth: 3 }),
            hostile(4000).map((text) => JSON.stringify({ [text]: [text, 4722550177] })),
          ),
        }),
        ...(['location', 'contentType', 'server'] as const).map((key) => kept(key, key === 'location' ? 4000 : 300)),
      ),
      nothing,
    ),
  ],
  [
    'stun',
    fc.record({ ...there('stun'), port }),
    fc.oneof(
      joined(
        fc.record({
          outcome: replied,
          method: fc.constantFrom('binding', 'allocate'),
          kind: fc.constantFrom('success', 'error'),
          ms: number,
        }),
        fc.record({ mapped: fc.record({ address, port }) }),
        kept('phrase', 300),
        kept('software', 300),
      ),
      nothing,
    ),
  ],
  [
    'sip',
    fc.record({ ...there('sip'), name, port, transport: fc.constantFrom('tcp', 'tls') }),
    fc.oneof(
      joined(
        fc.record({ outcome: replied, code: number, phrase: hostile(300), ms: number }),
        fc.record({
          allow: fc.array(hostile(60), { maxLength: 5 }),
          explained: fc.array(hostile(2000), { maxLength: 3 }),
        }),
        kept('server', 300),
      ),
      nothing,
    ),
  ],
  [
    'own-route',
    fc.record(there('own-route')),
    fc.oneof(
      joined(
        fc.record({ outcome: fc.constant('routed'), interface: name, output: hostile(20_000) }),
        ...(['kind', 'gateway', 'source', 'prefix'] as const).map((key) => kept(key, key === 'kind' ? 300 : 60)),
      ),
      fc.record({ outcome: fc.constantFrom('blocked', 'no-route'), reason: hostile(1000), output: hostile(20_000) }),
    ),
  ],
]
const at = fc.constant('2014-06-01T08:00:00Z')

test.each(KINDS)('of %s', (_, probe, evidence) => {
  const one = fc.record({
    probe,
    seen: fc.record({ vantage, at }),
    evidence: fc.oneof({ weight: 8, arbitrary: evidence }, notRun),
  })
  fc.assert(
    fc.property(fc.array(one as unknown as fc.Arbitrary<Outcome>, { maxLength: 3 }), (observations) => {
      const recording = recordingOf(observations, HEAD)
      // What is given is a recording itself.
      expect(readRecording(recordingText(recording), 'seen.json')).toEqual(recording)
      const redactor = createRedactor({ vocabulary })
      const redacted = redactor.recording(recording, OWN)
      const text = recordingText(redacted)
      expect(readRecording(text, 'redacted.json')).toEqual(redacted)
      expect(redactor.recording(redacted, OWN)).toBe(redacted)
      expect(recordingText(createRedactor({ vocabulary }).recording(recording, OWN))).toBe(text)
      expect(leaked(own, readable(redacted.observations))).toEqual([])
    }),
    { numRuns: 60 },
  )
})

/** Every text of it, as it reads, and as the bytes that it stands for. */
function readable(value: unknown): string {
  if (typeof value === 'string') return `${value}\n${Buffer.from(value, 'base64').toString('latin1')}`
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.values(value).map(readable).join('\n')
}
