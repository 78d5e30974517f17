import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import packet from 'dns-packet'
import { afterAll, describe, expect, test, vi } from 'vitest'
import type { Recording } from '../../src/sources/observed/recording.ts'
import { type Query, reply, serve } from '../sources/live/dns/scripted-server.ts'
import { ESCAPE, folderOf, run, SMALLEST } from './fake-io.ts'

// The first run of a process loads all rules.
vi.setConfig({ testTimeout: 60_000 })
afterAll(() => vi.resetConfig())

const SRV = { name: '_sipinternaltls._tcp.contoso.com', type: 'SRV' } as const
const HOST = { name: 'sip.contoso.com', type: 'A' } as const

/** A server that knows where clients sign in, and nothing else. */
function answers(query: Query): Buffer {
  const [question] = query.message.questions ?? []
  const asked = (name: string, type: string) => question?.name.toLowerCase() === name && question.type === type
  if (asked(SRV.name, 'SRV')) {
    const data = { priority: 0, weight: 0, port: 5061, target: HOST.name }
    return reply(query, { answers: [{ ...SRV, ttl: 60, data }] })
  }
  if (asked(HOST.name, 'A')) return reply(query, { answers: [{ ...HOST, ttl: 60, data: '192.168.10.90' }] })
  const soa = {
    mname: 'ns.contoso.com',
    rname: 'x.contoso.com',
    serial: 1,
    refresh: 1,
    retry: 1,
    expire: 1,
    minimum: 1,
  }
  return reply(query, { rcode: 3, authorities: [{ type: 'SOA', name: 'contoso.com', ttl: 60, data: soa }] })
}

const environment = (port: number) => `${SMALLEST}dns: { internal: { resolver: "127.0.0.1:${port}" } }\n`
const ONLY = ['--only', 'dns', '--as-of', '2014-06-01']

async function observed() {
  const server = await serve((query) => [answers(query)])
  const workingFolder = folderOf({ 'env.yaml': environment(server.port) })
  return { server, workingFolder }
}

/** The DNS messages that were kept, in base64. */
function messagesOf(observations: Recording['observations']): readonly string[] {
  return observations.flatMap(({ evidence }) =>
    'exchanges' in evidence ? evidence.exchanges.flatMap((each) => ('message' in each ? [each.message] : [])) : [],
  )
}

const jsonOf = (stdout: string) => JSON.parse(stdout)

test('nothing is asked without --live', async () => {
  const { server, workingFolder } = await observed()
  await run(['check', 'env.yaml', ...ONLY], { workingFolder })
  await run(['requirements', 'env.yaml'], { workingFolder })
  expect(server.queries).toEqual([])
})

test('the same rules judge what the network answers', async () => {
  const { workingFolder } = await observed()
  const { stdout } = await run(['check', 'env.yaml', '--live', '-f', 'json', ...ONLY], { workingFolder })
  const { results, observed: told } = jsonOf(stdout)
  const status = (id: string) => results.find(({ ruleId }: { ruleId: string }) => ruleId === id).status
  expect(status('dns/auto-sign-in-srv-present')).toBe('pass')
  expect(status('dns/lyncdiscoverinternal-present')).toBe('fail')
  expect(told).toMatchObject([{ kind: 'live', vantages: [], notRun: 0, complete: true }])
  expect(told[0].answered).toBeGreaterThan(3)
})

test('what was recorded is judged as it was when it was live, on any machine', async () => {
  const { workingFolder } = await observed()
  const live = await run(['check', 'env.yaml', '--live', '--record', 'seen.json', '-f', 'json', ...ONLY], {
    workingFolder,
  })
  const elsewhere = folderOf({
    'env.yaml': readFileSync(join(workingFolder, 'env.yaml'), 'utf8'),
    'seen.json': readFileSync(join(workingFolder, 'seen.json'), 'utf8'),
  })
  const replay = () =>
    run(['check', 'env.yaml', '--observations', 'seen.json', '-f', 'json', ...ONLY], { workingFolder: elsewhere })
  const [first, second] = [await replay(), await replay()]
  const { findings, results, summary, coverage } = jsonOf(first.stdout)
  expect({ findings, results, summary, coverage }).toEqual(
    (({ findings, results, summary, coverage }) => ({ findings, results, summary, coverage }))(jsonOf(live.stdout)),
  )
  expect(first.code).toBe(live.code)
  expect(second.stdout).toBe(first.stdout)
  expect(jsonOf(first.stdout).observed).toMatchObject([{ kind: 'recording', path: 'seen.json', complete: true }])
})

test('observe records what the rules ask, sorted, with who was asked, when, and the messages', async () => {
  const { server, workingFolder } = await observed()
  const { code, stderr } = await run(['observe', 'env.yaml', '-o', 'seen.json'], { workingFolder })
  expect(code).toBe(0)
  expect(stderr).toContain('--vantage')
  const recording: Recording = jsonOf(readFileSync(join(workingFolder, 'seen.json'), 'utf8'))
  expect(stderr).toContain(`${recording.observations.length} answers`)
  const srv = recording.observations.find(({ probe }) => 'name' in probe && probe.name === SRV.name)
  expect(srv).toMatchObject({
    probe: { ask: 'dns', view: 'internal', ...SRV },
    seen: { at: '2014-06-02T04:30:00Z' },
    evidence: { exchanges: [{ server: `127.0.0.1:${server.port}`, transport: 'udp', tries: 1 }] },
  })
  const [message = ''] = srv ? messagesOf([srv]) : []
  expect(packet.decode(Buffer.from(message, 'base64')).answers?.[0]).toMatchObject({ type: 'SRV' })
  const keys = recording.observations.map(({ probe }) => JSON.stringify(probe))
  expect(keys).toEqual(keys.toSorted())
})

describe('recordings of several places go together', () => {
  test('the later answer counts, and one that could not be asked says less', async () => {
    const { workingFolder } = await observed()
    await run(['observe', 'env.yaml', '-o', 'first.json'], { workingFolder })
    const first: Recording = jsonOf(readFileSync(join(workingFolder, 'first.json'), 'utf8'))
    const notRun = {
      ...first,
      observations: first.observations.map((each) => ({ ...each, evidence: { notRun: 'no' } })),
    }
    const later = notRun.observations.map((each) => ({ ...each, seen: { at: '2014-07-01T00:00:00Z' } }))
    writeFileSync(join(workingFolder, 'second.json'), JSON.stringify({ ...notRun, observations: later }))
    const check = (...files: readonly string[]) =>
      run(['check', 'env.yaml', '--observations', files.join(','), '-f', 'json', ...ONLY], { workingFolder })
    const both = jsonOf((await check('first.json', 'second.json')).stdout)
    expect(both.findings).toEqual(jsonOf((await check('first.json')).stdout).findings)
    expect(both.observed).toHaveLength(2)
    expect(jsonOf((await check('second.json')).stdout).summary.unknown).toBeGreaterThan(0)
  })
})

describe('where nothing is known', () => {
  test('a server that is silent makes unknown, never pass or fail, within the deadline', async () => {
    const server = await serve(() => [])
    const workingFolder = folderOf({ 'env.yaml': environment(server.port) })
    const args = ['check', 'env.yaml', '--live', '--deadline', '0.4', '-f', 'json', ...ONLY]
    const { code, stdout } = await run(args, { workingFolder })
    const { summary, findings, results, observed: told } = jsonOf(stdout)
    const skipped = (all: readonly { ruleId: string; status: string }[]) =>
      all.filter(({ status }) => status === 'skip').map(({ ruleId }) => ruleId)
    const answering = await observed()
    const answered = await run(['check', 'env.yaml', '--live', '-f', 'json', ...ONLY], answering)
    // With an answer there might be something to judge.
    const skippedThen = skipped(jsonOf(answered.stdout).results)
    expect(skipped(results).filter((id) => !skippedThen.includes(id))).toEqual([])
    expect(summary).toMatchObject({ fail: 0, warn: 0, error: 0 })
    expect(code).toBe(0)
    const reasons = findings.map(({ message }: { message: string }) => message)
    expect(reasons.join('\n')).toContain('the deadline of 0.4 s was over')
    expect(told).toMatchObject([{ kind: 'live', answered: 0, complete: false }])
    expect((await run([...args, '--require-known'], { workingFolder })).code).toBe(4)
  })

  test('Ctrl-C leaves a valid recording of what was answered by then', async () => {
    let interrupt: () => void = () => undefined
    const server = await serve((query) => {
      const [question] = query.message.questions ?? []
      if (question?.type === 'SRV') return [answers(query)]
      setTimeout(interrupt, 300)
      return []
    })
    const workingFolder = folderOf({ 'env.yaml': environment(server.port) })
    const onInterrupt = (callBack: () => void) => {
      interrupt = callBack
      return () => undefined
    }
    const { code, stderr } = await run(['observe', 'env.yaml', '-o', 'seen.json'], { workingFolder, onInterrupt })
    expect(code).toBe(4)
    expect(stderr).toContain('ended by hand')
    const recording: Recording = jsonOf(readFileSync(join(workingFolder, 'seen.json'), 'utf8'))
    expect(recording.complete).toBe(false)
    const found = (isRun: boolean) => recording.observations.filter(({ evidence }) => 'notRun' in evidence !== isRun)
    expect(found(true).length).toBeGreaterThan(0)
    expect(found(false).length).toBeGreaterThan(0)
    const check = await run(['check', 'env.yaml', '--observations', 'seen.json', ...ONLY], { workingFolder })
    expect(check.stdout.replaceAll(/\s+/g, ' ')).toContain('ended by hand before it was asked')
    expect(check.stdout).toContain('give --observations to judge')
    expect(check.stdout).toContain('ended early')
  })
})

test('a terminal is told how far it is, and nothing else is', async () => {
  const server = await serve((query) => [answers(query)])
  const workingFolder = folderOf({ 'env.yaml': environment(server.port) })
  let time = Date.parse('2014-06-01T00:00:00Z')
  const now = () => {
    time += 60
    return new Date(time)
  }
  const args = ['check', 'env.yaml', '--live', ...ONLY]
  const onTerminal = await run(args, { workingFolder, now, stderrIsTerminal: () => true })
  expect(onTerminal.stderr).toMatch(/\d+ of \d+ probes answered/)
  expect(onTerminal.stderr.split(`\r${ESCAPE}[K`).at(-1)).not.toContain('probes answered')
  expect((await run(args, { workingFolder })).stderr).not.toContain(ESCAPE)
})

test('a redacted recording names nobody, and is one', async () => {
  const { workingFolder } = await observed()
  writeFileSync(join(workingFolder, 'key'), 'a key of more than sixteen bytes')
  const args = ['observe', 'env.yaml', '-o', 'seen.json', '--redact', '--redact-key', 'key']
  expect((await run(args, { workingFolder })).code).toBe(0)
  const text = readFileSync(join(workingFolder, 'seen.json'), 'utf8')
  const recording: Recording = jsonOf(text)
  expect(recording.redacted).toMatchObject({ isKeyed: true })
  const decoded = messagesOf(recording.observations)
    .map((message) => JSON.stringify(packet.decode(Buffer.from(message, 'base64'))))
    .join('\n')
  for (const name of ['contoso', '192.168.10.90']) {
    expect(text.toLowerCase()).not.toContain(name)
    expect(decoded.toLowerCase()).not.toContain(name)
  }
  expect(decoded).toContain('_sipinternaltls._tcp.')
  await run(args, { workingFolder })
  const again: Recording = jsonOf(readFileSync(join(workingFolder, 'seen.json'), 'utf8'))
  expect(again.observations.map(({ probe }) => probe)).toEqual(recording.observations.map(({ probe }) => probe))
  const check = await run(['check', 'env.yaml', '--observations', 'seen.json', ...ONLY], { workingFolder })
  expect(check.stderr).toContain('seen.json is redacted')
  expect(check.code).toBe(2)
})

test('a recording of another environment is not used, and an error', async () => {
  const { workingFolder } = await observed()
  await run(['observe', 'env.yaml', '-o', 'seen.json'], { workingFolder })
  writeFileSync(join(workingFolder, 'other.yaml'), SMALLEST.replace('name: Contoso', 'name: Fabrikam'))
  const check = (...files: readonly string[]) =>
    run(['check', ...files, '--observations', 'seen.json', '-f', 'json', ...ONLY], { workingFolder })
  const alone = await check('other.yaml')
  expect(alone.code).toBe(2)
  expect(alone.stderr).toContain('seen.json is of another environment: Contoso')
  expect(jsonOf(alone.stdout)).not.toHaveProperty('observed')
  const both = await check('other.yaml', 'env.yaml')
  expect(both.stderr).not.toContain('another environment')
  const [other, own] = jsonOf(both.stdout).reports
  expect(other).not.toHaveProperty('observed')
  expect(own.observed).toHaveLength(1)
})

describe('what cannot be meant is refused', () => {
  test.each([
    [['--vantage', 'inside'], 'give --live'],
    [['--record', 'x.json'], 'give --live'],
    [['--live', '--vantage', 'outside'], 'it is none of inside, internet'],
    [['--live', '--vantage', 'vpn/staff'], 'there is no VPN staff'],
    [['--live', '--vantage', 'host/fe09.contoso.net'], 'there is no server fe09.contoso.net'],
    [['--live', '--deadline', '0'], 'Give seconds'],
    [['--live', '--concurrency', '0'], 'Give a number of probes'],
    [['--live', '--record', 'env.yaml'], 'would replace env.yaml'],
    [['--live', '--record', 'x', '-o', 'x'], 'cannot both go to the file x'],
    [['other.yaml', '--live', '--record', 'x.json'], '--record keeps what was observed of one environment'],
    [['--observations', 'missing.json'], 'missing.json'],
    [['--observations', 'env.yaml'], 'is not JSON'],
  ])('%j', async (args, message) => {
    const workingFolder = folderOf({ 'env.yaml': SMALLEST, 'other.yaml': SMALLEST })
    const { code, stderr } = await run(['check', 'env.yaml', ...args], { workingFolder })
    expect(code).toBe(2)
    expect(stderr).toContain(message)
    expect(readFileSync(join(workingFolder, 'env.yaml'), 'utf8')).toBe(SMALLEST)
  })
})

describe('verify', () => {
  test('judges again from the recordings a report names, and notices when one is another', async () => {
    const { workingFolder } = await observed()
    await run(['observe', 'env.yaml', '-o', 'seen.json'], { workingFolder })
    const args = ['check', 'env.yaml', '--observations', 'seen.json', '-f', 'json=report.json', ...ONLY]
    await run(args, { workingFolder })
    const verify = () => run(['verify', 'report.json', '--rejudge'], { workingFolder })
    const before = await verify()
    expect(before.stdout).toContain('judged again as of 2014-06-01, it is the same')
    expect(before.code).toBe(0)
    const file = join(workingFolder, 'seen.json')
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n`)
    const after = await verify()
    expect(after.stdout).toContain('seen.json')
    expect(after.code).toBe(1)
  })

  test('does not judge live answers again', async () => {
    const { workingFolder } = await observed()
    await run(['check', 'env.yaml', '--live', '-f', 'json=report.json', ...ONLY], { workingFolder })
    const { stdout, code } = await run(['verify', 'report.json', '--rejudge'], { workingFolder })
    expect(stdout).toContain('not judged again: the network was asked')
    expect(code).toBe(1)
  })
})
