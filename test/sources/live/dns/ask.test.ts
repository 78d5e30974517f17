import packet from 'dns-packet'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type AskOptions, createAsker } from '../../../../src/sources/live/dns/ask.ts'
import type { WireQuestion } from '../../../../src/sources/observed/dns-message.ts'
import { type Query, reply, serve } from './scripted-server.ts'

const QUESTION: WireQuestion = { name: 'sip.contoso.com', type: 'A' }
const RIGHT: packet.Answer = { type: 'A', name: 'sip.contoso.com', ttl: 60, data: '203.0.113.10' }
const right = (query: Query) => reply(query, { answers: [RIGHT] })
const QUICK: AskOptions = { timeoutMs: 300, tries: 3 }

function asker(options: AskOptions = QUICK) {
  const made = createAsker(options)
  onTestFinished(() => made.close())
  return made
}

async function addresses(asked: ReturnType<ReturnType<typeof asker>['ask']>) {
  const result = await asked
  return result.status === 'replied' ? result.reply.answers.map(({ data }) => data) : result.why
}

describe('an answer', () => {
  test('comes over UDP, to a question with EDNS that asks for recursion', async () => {
    const server = await serve((query) => [right(query)])
    const asked = await asker().ask(QUESTION, [server])
    expect(asked).toMatchObject({ status: 'replied', transport: 'udp', tries: 1 })
    const [query] = server.queries
    expect(query?.message).toMatchObject({
      flag_rd: true,
      questions: [{ name: QUESTION.name, type: 'A', class: 'IN' }],
    })
    expect(query?.message.additionals).toMatchObject([{ type: 'OPT', udpPayloadSize: 1232 }])
  })

  test('comes over TCP where UDP is too small', async () => {
    const server = await serve((query) => [
      query.over === 'tcp' ? right(query) : reply(query, { flags: packet.TRUNCATED_RESPONSE }),
    ])
    expect(await asker().ask(QUESTION, [server])).toMatchObject({ status: 'replied', transport: 'tcp' })
  })

  test('comes without EDNS from a server that does not know it', async () => {
    const server = await serve((query) => [
      query.message.additionals?.length ? reply(query, { rcode: 1 }) : right(query),
    ])
    expect(await addresses(asker().ask(QUESTION, [server]))).toEqual(['203.0.113.10'])
  })

  test('comes at the second try where the first was lost', async () => {
    const server = await serve((query) => (query.count === 1 ? [] : [right(query)]))
    expect(await asker().ask(QUESTION, [server])).toMatchObject({ status: 'replied', tries: 2 })
  })

  test('comes from the next server where the first one fails', async () => {
    const failing = await serve((query) => [reply(query, { rcode: 2 })])
    const server = await serve((query) => [right(query)])
    expect(await asker().ask(QUESTION, [failing, server])).toMatchObject({ tries: 2, server: { port: server.port } })
  })
})

test('what does not answer the question is ignored, however it tries', async () => {
  const wrong = (fields: Partial<packet.Packet>) => (query: Query) =>
    reply(query, { answers: [{ ...RIGHT, data: '198.51.100.66' } as packet.Answer], ...fields })
  const otherName: packet.Question = { type: 'A', name: 'sip.fabrikam.com', class: 'IN' }
  const otherType: packet.Question = { type: 'AAAA', name: QUESTION.name, class: 'IN' }
  const server = await serve((query) => [
    wrong({ id: ((query.message.id ?? 0) + 1) % 0x10000 })(query),
    wrong({ questions: [otherName] })(query),
    wrong({ questions: [otherType] })(query),
    wrong({ questions: [] })(query),
    wrong({ type: 'query' })(query),
    Buffer.from([1, 2, 3]),
    right(query),
  ])
  expect(await addresses(asker().ask(QUESTION, [server]))).toEqual(['203.0.113.10'])
})

describe('there is no answer', () => {
  test('where the server is silent: a timeout, after as many tries as were asked for', async () => {
    const server = await serve(() => [])
    expect(await asker().ask(QUESTION, [server])).toMatchObject({ status: 'failed', why: 'timeout', tries: 3 })
    expect(server.queries).toHaveLength(3)
  })

  test('where it cannot be read, even if names refer to each other in a circle', async () => {
    const server = await serve(({ message }) => {
      const head = Buffer.from([0, 0, 0x84, 0, 0, 1, 0, 1, 0, 0, 0, 0])
      head.writeUInt16BE(message.id ?? 0)
      // The name of the question is a pointer to itself.
      return [Buffer.concat([head, Buffer.from([0xc0, 12, 0, 1, 0, 1])])]
    })
    expect(await asker().ask(QUESTION, [server])).toMatchObject({ status: 'failed', why: 'malformed' })
  })

  test('where the message says that it holds more records than anybody needs', async () => {
    const server = await serve((query) => {
      const bytes = Buffer.from(right(query))
      bytes.writeUInt16BE(0xffff, 6)
      return [bytes]
    })
    expect(await asker().ask(QUESTION, [server])).toMatchObject({ status: 'failed', why: 'malformed' })
  })

  test('where nothing listens over TCP', async () => {
    const server = await serve((query) =>
      query.over === 'udp' ? [reply(query, { flags: packet.TRUNCATED_RESPONSE })] : [],
    )
    expect(await asker({ timeoutMs: 300, tries: 1 }).ask(QUESTION, [server])).toMatchObject({ why: 'timeout' })
  })

  test('where it is ended from outside, at once', async () => {
    const server = await serve(() => [])
    const ending = new AbortController()
    const asked = asker({ timeoutMs: 60_000, signal: ending.signal }).ask(QUESTION, [server])
    setTimeout(() => ending.abort(), 20)
    expect(await asked).toMatchObject({ status: 'failed', why: 'ended' })
  })
})

test('what a server said counts more than that it was silent later', async () => {
  const server = await serve((query) => (query.count === 1 ? [reply(query, { rcode: 2 })] : []))
  expect(await asker().ask(QUESTION, [server])).toMatchObject({ status: 'replied', reply: { rcode: 'SERVFAIL' } })
})

test('ids are random, ports few and none of them fixed, and no more questions are out than allowed', async () => {
  let [out, most] = [0, 0]
  const server = await serve((query) => {
    most = Math.max(most, ++out)
    out -= 1
    return [reply(query, { answers: [{ ...RIGHT, name: query.message.questions?.[0]?.name ?? '' } as packet.Answer] })]
  })
  const many = asker({ timeoutMs: 2000, inFlight: 32 })
  const names = Array.from({ length: 3000 }, (_, index) => `host${index}.contoso.com`)
  const results = await Promise.all(names.map((name) => many.ask({ name, type: 'A' }, [server])))
  expect(results.every(({ status }) => status === 'replied')).toBe(true)
  const ids = server.queries.map(({ message }) => message.id ?? 0)
  expect(new Set(ids).size).toBeGreaterThan(2800)
  expect(ids.filter((id) => id < 0x8000).length / ids.length).toBeCloseTo(0.5, 1)
})

test('what waits for its turn is asked in the order in which it came', async () => {
  const server = await serve((query) => [right(query)])
  const one = asker({ timeoutMs: 5000, inFlight: 1 })
  const names = Array.from({ length: 50 }, (_, index) => `host${index}.contoso.com`)
  const first = names.slice(0, 30).map((name) => one.ask({ name, type: 'A' }, [server]))
  await first[9]
  await Promise.all([...first, ...names.slice(30).map((name) => one.ask({ name, type: 'A' }, [server]))])
  expect(server.queries.map(({ message }) => message.questions?.[0]?.name)).toEqual(names)
})
