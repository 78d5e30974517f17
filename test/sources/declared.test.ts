import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { InputError, type InputProblem } from '../../src/environment/input-error.ts'
import { loadEnvironment } from '../../src/environment/load.ts'
import type { DnsObservation, DnsQuestion, DnsType, DnsView } from '../../src/question.ts'
import { createDeclaredSource } from '../../src/sources/declared.ts'
import { type Files, inFolder, load, SMALLEST } from '../support/files.ts'

/** `view name type`. */
function question(text: string): DnsQuestion {
  const [view, name = '', type = 'A'] = text.split(' ')
  return { ask: 'dns', view: view as DnsView, name, type: type as DnsType }
}

/** What the source answers; the last question's answer. */
function ask(files: Files, ...questions: readonly string[]): DnsObservation {
  return load(files, (loaded) => {
    const source = createDeclaredSource(loaded)
    return questions.map((each) => source.answer(question(each))).at(-1) as DnsObservation
  })
}

/** The environment with these lines below `dns:`. */
const withDns = (lines: string) => `${SMALLEST}dns:\n${lines}`

/** As the user sees them. */
function shown(problems: readonly InputProblem[]): readonly string[] {
  return problems.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`)
}

function problemsOf(ask: () => unknown): readonly string[] {
  try {
    ask()
  } catch (error) {
    if (error instanceof InputError) return shown(error.problems)
    throw error
  }
  throw new Error('it answers')
}

describe('records written inline', () => {
  const files = {
    'env.yaml': withDns(`  internal:
    zones:
      contoso.com:
        records:
          - sip A 192.0.2.10
          - _sipinternaltls._tcp SRV 0 0 5061 SIP
          - Meet CNAME sip
`),
  }

  test('answer, each with its place', () => {
    const place = { file: 'env.yaml', line: 14, column: 13 }
    expect(ask(files, 'internal sip.contoso.com')).toMatchObject({
      status: 'answered',
      outcome: 'found',
      chain: [],
      records: [{ name: 'sip.contoso.com', type: 'A', data: '192.0.2.10', place }],
    })
  })

  test('SRV records come with their fields', () => {
    expect(ask(files, 'internal _sipinternaltls._tcp.contoso.com SRV')).toMatchObject({
      records: [{ data: 'sip.contoso.com', srv: { priority: 0, weight: 0, port: 5061, target: 'sip.contoso.com' } }],
    })
  })

  test('aliases are followed', () => {
    expect(ask(files, 'internal meet.contoso.com')).toMatchObject({
      chain: [{ name: 'meet.contoso.com', place: { line: 16 } }],
      records: [{ name: 'sip.contoso.com' }],
    })
  })

  test('a denial points at the zone', () => {
    expect(ask(files, 'internal nothing.contoso.com')).toMatchObject({
      outcome: 'no-such-name',
      records: [],
      decidedBy: { zone: 'contoso.com', place: { file: 'env.yaml', line: 12 } },
    })
  })

  test('a line that is no record: file, line, column and reason, all of them at once', () => {
    const wrong = {
      'env.yaml': withDns(`  internal:
    zones:
      contoso.com:
        records:
          - sip A 192.0.2.300
          - meet A 192.0.2.1
          - sip.fabrikam.com. A 192.0.2.1
          - '  indented A 192.0.2.1'
`),
    }
    const problems = problemsOf(() => ask(wrong, 'internal sip.contoso.com'))
    expect(problems).toHaveLength(3)
    expect(problems[0]).toMatch(/^env\.yaml:14:13: "sip A 192\.0\.2\.300": .*IPv4/)
    expect(problems[1]).toMatch(/^env\.yaml:16:13: .*out of zone/)
    expect(problems[2]).toMatch(/^env\.yaml:17:13: .*white space/)
  })

  test('records that exclude each other', () => {
    const wrong = {
      'env.yaml': withDns(`  internal:
    zones:
      contoso.com: { records: [sip A 192.0.2.1, sip CNAME meet] }
`),
    }
    expect(problemsOf(() => ask(wrong, 'internal sip.contoso.com'))).toEqual([
      expect.stringMatching(/^env\.yaml:12:49: .*CNAME beside other data/),
    ])
  })

  test('at most 20 problems are told', () => {
    const records = Array.from({ length: 30 }, (_, index) => `          - bad${index}\n`).join('')
    const wrong = { 'env.yaml': withDns(`  internal:\n    zones:\n      contoso.com:\n        records:\n${records}`) }
    expect(problemsOf(() => ask(wrong, 'internal sip.contoso.com'))).toHaveLength(20)
  })

  test('a zone nobody asks about is not read', () => {
    const wrong = {
      'env.yaml': withDns(`  internal:
    zones: { contoso.com: { records: [nonsense] } }
  external:
    zones: { contoso.com: { records: [sip A 192.0.2.1] } }
`),
    }
    expect(ask(wrong, 'external sip.contoso.com')).toMatchObject({ outcome: 'found' })
  })
})

describe('zone files', () => {
  const env = withDns('  external:\n    zones: { contoso.com: zones/contoso.com.zone }\n')
  const ZONE = '$TTL 1h\n@ IN SOA ns1 hostmaster 1 2 3 4 5\n  IN NS ns1\nsip IN A 192.0.2.10\n'

  test('answer, each record with its line', () => {
    expect(ask({ 'env.yaml': env, 'zones/contoso.com.zone': ZONE }, 'external sip.contoso.com')).toMatchObject({
      outcome: 'found',
      records: [{ data: '192.0.2.10', place: { file: 'zones/contoso.com.zone', line: 4, column: 1 } }],
      decidedBy: { zone: 'contoso.com', place: { file: 'zones/contoso.com.zone', line: 1, column: 1 } },
    })
  })

  test('the long form', () => {
    const long = withDns('  external:\n    zones: { contoso.com: { file: a.zone } }\n')
    expect(ask({ 'env.yaml': long, 'a.zone': ZONE }, 'external sip.contoso.com')).toMatchObject({ outcome: 'found' })
  })

  test.each([
    ['UTF-16 with a byte order mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(ZONE, 'utf16le')])],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${ZONE}`)],
    ['lines as Windows ends them', Buffer.from(ZONE.replaceAll('\n', '\r\n'))],
  ])('%s', (_, bytes) => {
    expect(ask({ 'env.yaml': env, 'zones/contoso.com.zone': bytes }, 'external sip.contoso.com')).toMatchObject({
      records: [{ data: '192.0.2.10', place: { line: 4, column: 1 } }],
    })
  })

  test('a rejected line may hide a record, so the file is not used at all', () => {
    const files = { 'env.yaml': env, 'zones/contoso.com.zone': `${ZONE}meet IN A\n  webconf IN A 1.2.3.4 5\n` }
    const problems = problemsOf(() => ask(files, 'external sip.contoso.com'))
    expect(problems).toEqual([
      expect.stringMatching(/^zones\/contoso\.com\.zone:5:\d+: .*A record has no data/),
      expect.stringMatching(/^zones\/contoso\.com\.zone:6:\d+: /),
    ])
  })

  test('the problem shows the line', () => {
    const files = { 'env.yaml': env, 'zones/contoso.com.zone': `${ZONE}meet IN A 192.0.2.\r\n` }
    try {
      ask(files, 'external sip.contoso.com')
      expect.unreachable()
    } catch (error) {
      expect((error as InputError).problems).toMatchObject([{ line: 5, column: 11, snippet: 'meet IN A 192.0.2.' }])
    }
  })

  test('bytes that are no text', () => {
    const files = { 'env.yaml': env, 'zones/contoso.com.zone': Buffer.from([0x73, 0x0a, 0x80, 0x81]) }
    expect(problemsOf(() => ask(files, 'external sip.contoso.com'))).toEqual([
      'zones/contoso.com.zone:2:1: not UTF-8 text: save the file as UTF-8',
    ])
  })

  test('a file that is missing is told before anything is asked', () => {
    expect(problemsOf(() => ask({ 'env.yaml': env }, 'external sip.contoso.com'))).toEqual([
      'env.yaml:11:27: there is no file "zones/contoso.com.zone"',
    ])
  })

  test.each([
    ['vanished since', 'there is no file "zones/contoso.com.zone"', () => undefined],
    ['became a folder since', '"zones/contoso.com.zone" is not a file', (path: string) => mkdirSync(path)],
  ])('a file that %s', (_, message, put) => {
    inFolder({ 'env.yaml': env, 'zones/contoso.com.zone': ZONE }, (folder) => {
      const loaded = loadEnvironment('env.yaml', { workingFolder: folder, root: folder })
      const path = join(folder, 'zones/contoso.com.zone')
      rmSync(path)
      put(path)
      const source = createDeclaredSource(loaded)
      expect(problemsOf(() => source.answer(question('external sip.contoso.com')))).toEqual([
        `env.yaml:11:27: ${message}`,
      ])
    })
  })

  test('files are read when a question needs them, and then are inputs', () => {
    const both = withDns(`  internal:
    zones: { contoso.net: a.zone }
  external:
    zones: { contoso.com: b.zone }
`)
    load({ 'env.yaml': both, 'a.zone': ZONE, 'b.zone': ZONE }, (loaded) => {
      const source = createDeclaredSource(loaded)
      source.answer(question('external sip.contoso.com'))
      source.answer(question('external meet.contoso.com'))
      expect(loaded.inputsSoFar().map(({ path }) => path)).toEqual(['env.yaml', 'b.zone'])
    })
  })

  test('a file is beside the environment file that names it', () => {
    const files = {
      'base/env.yaml': env,
      'base/zones/contoso.com.zone': ZONE,
      'env.yaml': 'extends: base/env.yaml\nname: Over\n',
    }
    expect(ask(files, 'external sip.contoso.com')).toMatchObject({
      records: [{ place: { file: 'base/zones/contoso.com.zone' } }],
    })
  })
})

describe('a zone that is the same in another view', () => {
  const views = (internal: string, external: string, vpn = 'internal') => ({
    'env.yaml': withDns(`  internal:
    zones: { contoso.com: ${internal} }
  external:
    zones: { contoso.com: ${external} }
  vpn:
    zones: { contoso.com: ${vpn} }
`),
  })

  test('answers with the records of the other view', () => {
    const files = views('external', '{ records: [sip A 192.0.2.10] }')
    expect(ask(files, 'internal sip.contoso.com')).toMatchObject({
      records: [{ data: '192.0.2.10', place: { file: 'env.yaml', line: 13 } }],
    })
  })

  test('over two views', () => {
    expect(ask(views('external', '{ records: [sip A 192.0.2.10] }'), 'vpn sip.contoso.com')).toMatchObject({
      records: [{ data: '192.0.2.10' }],
    })
  })

  test.each([
    ['with itself', views('internal', 'internal'), 'internal', 11],
    ['with another', views('external', 'internal'), 'internal', 13],
    ['over three', views('external', 'vpn'), 'vpn', 13],
  ])('a circle %s', (_, files, from, line) => {
    expect(problemsOf(() => ask(files, `${from} sip.contoso.com`))).toEqual([
      `env.yaml:${line}:27: the views refer to each other in a circle`,
    ])
  })

  test('a view without that zone', () => {
    const files = {
      'env.yaml': withDns('  internal:\n    zones: { contoso.com: external }\n  external:\n    zones: {}\n'),
    }
    expect(() => ask(files, 'internal sip.contoso.com')).toThrow(InputError)
  })
})

describe('what is not described', () => {
  const files = {
    'env.yaml': withDns(`  internal:
    zones: { contoso.com: { records: [eu NS ns1.contoso.net.] } }
  external:
    resolver: 192.0.2.53
`),
  }

  test.each([
    ['vpn sip.contoso.com', 'what vpn clients resolve is not given', 'dns.vpn'],
    ['external sip.contoso.com', 'what external clients resolve is not given', 'dns.external.zones'],
    ['internal sip.fabrikam.com', 'no zone of the internal view holds sip.fabrikam.com', 'dns.internal.zones'],
    [
      'internal sip.eu.contoso.com',
      'eu.contoso.com is delegated elsewhere, so sip.eu.contoso.com is not described in the internal view',
      'dns.internal.zones',
    ],
  ])('%s', (asked, reason, settledBy) => {
    expect(ask(files, asked)).toEqual({ status: 'unanswered', reason, settledBy })
  })

  test('no DNS at all', () => {
    expect(ask({ 'env.yaml': SMALLEST }, 'internal sip.contoso.com')).toEqual({
      status: 'unanswered',
      reason: 'what internal clients resolve is not given',
      settledBy: 'dns.internal',
    })
  })
})
