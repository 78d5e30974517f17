/** Recordings as they are read: strict, and bounded in size, depth and number. */

import * as z from 'zod'
import { once } from '../../domain/memo.ts'
import type { Recording } from './recording.ts'

const MOST_OBSERVATIONS = 200_000
const text = (most: number) => z.string().max(most)
const name = text(300)
const reason = text(1000)
const base64 = text(90_000).regex(/^[A-Za-z0-9+/]*={0,2}$/)
const address = text(60)
const port = z.number().int().min(0).max(65535)
const whole = z.number().int().min(0)
const vantage = text(300).regex(/^(inside|internet|(vpn|host)\/\S.*)$/)
const at = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
const type = z.enum(['A', 'AAAA', 'CNAME', 'PTR', 'SRV'])

const seen = z.strictObject({ vantage: vantage.optional(), at })
const notRun = z.strictObject({ notRun: reason })
const nothing = { outcome: z.enum(['silent', 'refused', 'unreachable', 'broken']), reason }

const asked = { server: text(100), name, type, tries: whole }
const exchange = z.union([
  z.strictObject({ ...asked, message: base64, transport: z.enum(['udp', 'tcp']), ms: whole }),
  z.strictObject({ ...asked, failed: z.enum(['timeout', 'malformed', 'unreachable']), reason }),
])

const offer = z.strictObject({
  version: z.enum(['TLS 1.0', 'TLS 1.1', 'TLS 1.2', 'TLS 1.3']),
  offered: z.enum(['yes', 'no', 'unknown']),
  reason: reason.optional(),
})
const offers = z.array(offer).max(8)

/** What is asked, and what is kept of the answer, of each kind. */
const KINDS = {
  dns: [
    { view: z.enum(['internal', 'external', 'vpn']), name, type },
    [z.strictObject({ exchanges: z.array(exchange).max(40), undelegated: z.literal(true).optional() })],
  ],
  tcp: [
    { at: vantage, address, port },
    [z.strictObject({ outcome: z.literal('connected'), ms: whole }), z.strictObject(nothing)],
  ],
  tls: [
    { at: vantage, name, address, port },
    [
      z.strictObject({
        outcome: z.literal('presented'),
        chain: z.array(base64).max(40),
        leftOut: whole.optional(),
        asksForCertificate: z.boolean().optional(),
        offers,
      }),
      z.strictObject({ ...nothing, offers }),
    ],
  ],
  http: [
    { at: vantage, url: text(4000), address },
    [
      z.strictObject({
        outcome: z.literal('replied'),
        code: whole,
        location: text(4000).optional(),
        contentType: text(300).optional(),
        server: text(300).optional(),
        body: text(20_000),
        ms: whole,
      }),
      z.strictObject(nothing),
    ],
  ],
  stun: [
    { at: vantage, address, port },
    [
      z.strictObject({
        outcome: z.literal('replied'),
        method: z.enum(['binding', 'allocate']),
        kind: z.enum(['success', 'error']),
        mapped: z.strictObject({ address, port }).optional(),
        code: whole.optional(),
        phrase: text(300).optional(),
        software: text(300).optional(),
        ms: whole,
      }),
      z.strictObject(nothing),
    ],
  ],
  sip: [
    { at: vantage, name, address, port, transport: z.enum(['tcp', 'tls']) },
    [
      z.strictObject({
        outcome: z.literal('replied'),
        code: whole,
        phrase: text(300),
        allow: z.array(text(60)).max(100),
        server: text(300).optional(),
        explained: z.array(text(2000)).max(20),
        ms: whole,
      }),
      z.strictObject(nothing),
    ],
  ],
  'own-route': [
    { at: vantage, address },
    [
      z.strictObject({
        outcome: z.literal('routed'),
        interface: name,
        kind: name.optional(),
        gateway: address.optional(),
        source: address.optional(),
        prefix: address.optional(),
        output: text(20_000),
      }),
      z.strictObject({ outcome: z.enum(['blocked', 'no-route']), reason, output: text(20_000) }),
    ],
  ],
} as const

const kinds = once(
  () =>
    new Map(
      Object.entries(KINDS).map(([ask, [probe, evidence]]) => [
        ask,
        z.strictObject({
          probe: z.strictObject({ ask: z.literal(ask), ...probe }),
          seen,
          evidence: z.union([...evidence, notRun]),
        }),
      ]),
    ),
)

/** One kind is looked at, so that what is wrong is told of it alone. */
const observation = z.unknown().transform((value, context) => {
  const ask = (value as { probe?: { ask?: unknown } } | null)?.probe?.ask
  const schema = kinds().get(String(ask))
  if (schema === undefined) {
    const message = `expected one of ${Object.keys(KINDS).join(', ')}`
    context.addIssue({ code: 'custom', path: ['probe', 'ask'], message })
    return z.NEVER
  }
  const result = schema.safeParse(value)
  if (result.success) return result.data
  for (const { path, message } of result.error.issues) context.addIssue({ code: 'custom', path: [...path], message })
  return z.NEVER
})

/** The whole file. */
export const recordingSchema = once(
  () =>
    z.strictObject({
      lyncReadyObservations: z.literal(1),
      tool: z.strictObject({ name: z.literal('lync-ready'), version: text(60) }),
      environment: text(1000),
      complete: z.boolean(),
      redacted: z.strictObject({ key: text(100), isKeyed: z.boolean() }).optional(),
      observations: z.array(observation).max(MOST_OBSERVATIONS),
    }) as unknown as z.ZodType<Recording>,
)
