/** Redacted recordings: nobody's names, the same pseudonyms as in reports, and still read as any other. */

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import packet from 'dns-packet'
import { describe, expect, test } from 'vitest'
import { autodiscoverLinks } from '../../src/domain/autodiscover-document.ts'
import { ownNamesOf } from '../../src/environment/own-names.ts'
import { createRedactor } from '../../src/redact/redact.ts'
import { readVocabulary } from '../../src/redact/vocabulary.ts'
import { type Reply, readReply } from '../../src/sources/observed/dns-message.ts'
import type { DnsExchange, Evidences, Outcome, Probe } from '../../src/sources/observed/probe.ts'
import { readRecording } from '../../src/sources/observed/read-recording.ts'
import { type Recording, recordingText, replay } from '../../src/sources/observed/recording.ts'
import { createObservedSource } from '../../src/sources/observed/source.ts'
import { loadWithImports } from '../support/load.ts'
import { leaked, ownTexts } from './own-texts.ts'

const folder = fileURLToPath(new URL('../../fixtures/environments/', import.meta.url))
const vocabulary = readVocabulary()
const keyed = (key: string) => createRedactor({ key: new TextEncoder().encode(key), vocabulary })
const redactor = keyed('a key for the tests, of more than sixteen bytes')

const loaded = loadWithImports('contoso-observed.yaml', { root: folder, workingFolder: folder })
const names = ownNamesOf(loaded.environment.document)
const plain = readRecording(readFileSync(`${folder}contoso-observed.json`, 'utf8'), 'contoso-observed.json')
const redacted = redactor.recording(plain, names)

const SEEN = { vantage: 'inside', at: '2014-06-01T08:00:00Z' } as const

/** What becomes of one answer. */
function redactedOf<Ask extends Probe['ask']>(
  probe: Extract<Probe, { readonly ask: Ask }>,
  evidence: Evidences[Ask],
): { readonly probe: Probe; readonly evidence: Evidences[Ask] } {
  const outcome = { probe, seen: SEEN, evidence } as Outcome
  const [made] = redactor.recording({ ...plain, observations: [outcome] }, names).observations
  return made as never
}

describe('the recording of contoso-observed', () => {
  test('holds no name and no address of its environment', () => {
    const own = ownTexts(folder, ['contoso-observed.yaml', 'contoso-single-edge'])
    expect(leaked(own, readable(plain)).length).toBeGreaterThan(40)
    expect(leaked(own, readable(redacted))).toEqual([])
  })

  test('is read again, and says the same of everything but names', () => {
    expect(readRecording(recordingText(redacted), 'redacted.json')).toEqual(redacted)
    expect(redacted.redacted).toEqual({ key: expect.stringMatching(/^[0-9a-f]{8}$/), isKeyed: true })
    const shapes = ({ observations }: Recording) => observations.map(shapeOf).sort()
    expect(shapes(redacted)).toEqual(shapes(plain))
    expect(plain.observations.length).toBeGreaterThan(200)
  })

  test('is the same by one key, another by another one, and stays as it is when it is redacted again', () => {
    const again = keyed('a key for the tests, of more than sixteen bytes').recording(plain, names)
    expect(recordingText(again)).toBe(recordingText(redacted))
    const other = keyed('another key for the tests, as long as it must be').recording(plain, names)
    expect(recordingText(other)).not.toBe(recordingText(redacted))
    expect(redactor.recording(redacted, names)).toBe(redacted)
    expect(keyed('another key for the tests, as long as it must be').recording(redacted, names)).toBe(redacted)
  })

  test('has the pseudonyms that a report has by the same key', () => {
    const { text } = keyed('a key for the tests, of more than sixteen bytes').texts(names)
    const has = new Set(redacted.observations.flatMap(({ probe }) => [...namesOf(probe)]))
    for (const name of plain.observations.flatMap(({ probe }) => namesOf(probe))) expect(has).toContain(text(name))
    for (const { probe } of redacted.observations) for (const name of namesOf(probe)) expect(has).toContain(name)
  })

  test('keeps what the answers of DNS say, name by name', () => {
    const { text } = redactor.texts(names)
    const told = ({ observations }: Recording, named: (name: string) => string) =>
      observations.flatMap(exchangesOf).map((exchange) => {
        const reply = replyOf(exchange)
        if (typeof reply === 'string') return reply
        const records = [...reply.answers, ...reply.authorities].map((record) => {
          const { name, type, ttl, srv, data } = record
          return srv ? [named(name), type, ttl, srv.port, named(srv.target)] : [named(name), type, ttl, named(data)]
        })
        return JSON.stringify([reply.rcode, reply.isAuthoritative, reply.answers.length, records])
      })
    expect(told(redacted, (name) => name).sort()).toEqual(told(plain, text).sort())
  })

  test('leads nobody to think that a server presents nothing', async () => {
    const source = createObservedSource(loaded, [replay([redacted])])
    const asked = redacted.observations.flatMap(({ probe }) => (probe.ask === 'tls' ? [probe] : []))
    expect(asked.length).toBeGreaterThan(10)
    for (const question of asked) {
      expect(await source.answer(question)).toEqual({
        status: 'unanswered',
        reason: 'the certificates are left out of a redacted recording',
        settledBy: '--observations',
        unheard: true,
      })
    }
  })
})

describe('what stays of an answer', () => {
  test('of DNS: what the reply is where EDNS has a part of it, and nothing of what cannot be read', () => {
    const opt = { type: 'OPT', name: '.', udpPayloadSize: 1232, extendedRcode: 1, ednsVersion: 0, flags: 0 } as const
    const question = { name: 'fe01.contoso.net', type: 'A' } as const
    const bytes = packet.encode({
      ...{ type: 'response', id: 7, questions: [question] },
      additionals: [{ ...opt, flag_do: false, options: [{ code: 15, data: Buffer.from('fe01 is down') }] }],
    } as unknown as packet.Packet)
    const messages = [bytes, Buffer.from('fe01.contoso.net is no message')]
    const exchanges = messages.map((message) => ({
      ...{ server: '192.168.10.5:53', ...question, tries: 1, transport: 'udp', ms: 2 },
      message: message.toString('base64'),
    })) as readonly DnsExchange[]
    expect(exchanges.map(replyOf)).toMatchObject([{ rcode: 'BADVERS' }, 'malformed'])
    const { evidence } = redactedOf({ ask: 'dns', view: 'internal', ...question }, { exchanges })
    expect(evidence.exchanges.map(replyOf)).toMatchObject([{ rcode: 'BADVERS' }, 'malformed'])
    expect(JSON.stringify(evidence.exchanges.map((each) => 'message' in each && atob(each.message)))).not.toContain(
      'fe01',
    )
    expect(evidence.exchanges[1]).not.toHaveProperty('message')
  })

  const at = 'inside'
  const there = { at, address: '192.168.10.11', port: 5061 } as const

  test('of TLS: how many certificates there were, and what was offered', () => {
    const offers = [{ version: 'TLS 1.2', offered: 'unknown', reason: 'fe01.contoso.net reset it' }] as const
    const chain = ['MIIB', 'MIIC']
    const probe = { ask: 'tls', ...there, name: 'fe01.contoso.net' } as const
    expect(redactedOf(probe, { outcome: 'presented', chain, asksForCertificate: true, offers }).evidence).toEqual({
      outcome: 'presented',
      chain: [],
      leftOut: 2,
      asksForCertificate: true,
      offers: [{ ...offers[0], reason: expect.stringMatching(/^host-\w{8}\.domain-\w{8}\.example reset it$/) }],
    })
  })

  test('of STUN: words of the protocol, and who the server says it is without names', () => {
    const evidence = {
      outcome: 'replied',
      method: 'allocate',
      kind: 'error',
      mapped: { address: '131.107.155.30', port: 50001 },
      code: 401,
      phrase: 'Unauthorized at edge01.contoso.net',
      software: 'zorblax 4',
      ms: 3,
    } as const
    expect(redactedOf({ ask: 'stun', ...there }, evidence).evidence).toEqual({
      ...evidence,
      mapped: { address: expect.stringMatching(/^2[45]\d\./), port: 50001 },
      phrase: expect.stringMatching(/^Unauthorized at host-\w{8}\.domain-\w{8}\.example$/),
      software: expect.stringMatching(/^name-\w{8} 4$/),
    })
  })

  test('of SIP: methods, codes and the product', () => {
    const evidence = {
      outcome: 'replied',
      code: 504,
      phrase: 'Server time-out',
      allow: ['INVITE', 'NOTIFY', 'X-ZORBLAX'],
      server: 'RTC/5.0',
      explained: [
        '1010;reason="Certificate trust with another server could not be established";source="fe01.contoso.net"',
      ],
      ms: 3,
    } as const
    const { evidence: made } = redactedOf(
      { ask: 'sip', ...there, name: 'fe01.contoso.net', transport: 'tls' },
      evidence,
    )
    expect(made).toEqual({
      ...evidence,
      allow: ['INVITE', 'NOTIFY', expect.stringMatching(/^(name|host)-\w{8}$/)],
      explained: [
        expect.stringMatching(/^1010;reason="Certificate trust .*";source="host-\w{8}\.domain-\w{8}\.example"$/),
      ],
    })
  })

  test('of HTTP: where an answer leads, and links that are links still', () => {
    const url = 'http://lyncdiscover.contoso.com/'
    const href = 'https://webext.contoso.com/Autodiscover/AutodiscoverService.svc/root?originalDomain=contoso.com'
    const bodies = [
      JSON.stringify({ _links: { user: { href } } }).replaceAll('/', '\\/'),
      `<AutodiscoverResponse><Root><Link token="User" href="${href}"/></Root></AutodiscoverResponse>`,
    ]
    for (const body of bodies) {
      const evidence = {
        outcome: 'replied',
        code: 302,
        location: href,
        server: 'Microsoft-IIS/8.5',
        body,
        ms: 1,
      } as const
      const made = redactedOf({ ask: 'http', at, url, address: '131.107.155.40' }, evidence)
      const { evidence: told } = made as { readonly evidence: typeof evidence }
      expect(told).toMatchObject({ outcome: 'replied', code: 302, server: 'Microsoft-IIS/8.5' })
      expect(told.location).toMatch(
        /^https:\/\/host-\w{8}\.domain-\w{8}\.example\/Autodiscover\/AutodiscoverService\.svc\/root\?[\w-]+=domain-\w{8}\.example$/,
      )
      expect(autodiscoverLinks(told.body)).toEqual([{ token: 'user', href: told.location }])
      expect((made.probe as { readonly url: string }).url).toMatch(/^http:\/\/lyncdiscover\.domain-\w{8}\.example\/$/)
    }
  })

  test('of a way: what was read of it, and nothing of what the system printed', () => {
    const evidence = {
      outcome: 'routed',
      interface: 'Contoso Staff',
      kind: 'wireguard',
      gateway: '172.20.10.1',
      source: '172.20.10.4',
      prefix: '192.168.0.0/16',
      output: '{"InterfaceAlias":"Contoso Staff","NextHop":"172.20.10.1"}',
    } as const
    expect(redactedOf({ ask: 'own-route', at: 'vpn/staff', address: '192.168.10.11' }, evidence)).toEqual({
      probe: { ask: 'own-route', at: expect.stringMatching(/^vpn\/name-\w{8}$/), address: expect.any(String) },
      seen: SEEN,
      evidence: {
        outcome: 'routed',
        interface: expect.stringMatching(/^name-\w{8} name-\w{8}$|^name-\w{8} Staff$/),
        kind: 'wireguard',
        gateway: expect.stringMatching(/^172\.(1[6-9]|2\d|3[01])\./),
        source: expect.stringMatching(/^172\.(1[6-9]|2\d|3[01])\./),
        prefix: '192.168.0.0/16',
        output: 'redacted',
      },
    })
  })
})

function* namesIn(probe: Probe): Iterable<string> {
  if ('name' in probe) yield probe.name
  if ('address' in probe) yield probe.address
}

function namesOf(probe: Probe): readonly string[] {
  return [...namesIn(probe)]
}

/** Everything of it that names nothing. */
function shapeOf({ probe, seen, evidence }: Outcome): string {
  const { ask } = probe
  const { outcome, code, ms, undelegated } = evidence as Record<string, unknown>
  const asked = {
    view: 'view' in probe && probe.view,
    port: 'port' in probe && probe.port,
    type: 'type' in probe && probe.type,
  }
  return JSON.stringify({
    ask,
    asked,
    at: seen.at,
    outcome,
    code,
    ms,
    undelegated,
    exchanges: exchangesOf({ probe, seen, evidence }).length,
  })
}

function exchangesOf({ probe, evidence }: Outcome): readonly DnsExchange[] {
  return probe.ask === 'dns' ? (evidence as Evidences['dns']).exchanges : []
}

function replyOf(exchange: DnsExchange): Reply | string {
  if ('failed' in exchange) return exchange.failed
  return readReply(Buffer.from(exchange.message, 'base64'), exchange)
}

/** The recording with what its messages hold, and the bytes of everything in base64. */
function readable(recording: Recording): string {
  const replies = recording.observations.flatMap(exchangesOf).map((exchange) => JSON.stringify(replyOf(exchange)))
  const text = recordingText(recording)
  const bytes = [...text.matchAll(/"([A-Za-z0-9+/]{24,}={0,2})"/g)].map(([, base64 = '']) =>
    Buffer.from(base64, 'base64').toString('latin1'),
  )
  return [text, ...replies, ...bytes].join('\n')
}
