/**
 * `npm run bench:live`: how fast DNS is asked, beside what else asks the same server on this machine, and how long slow
 * endpoints take. Needs BIND, dig, dnsperf and openssl.
 * `--rounds N` (7), each of which asks with every one of them in turn; `--enforce`: end with 1 when a target is missed.
 */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import type { Measured } from '../bench/live/ask.ts'
import { askSlowEndpoints } from '../bench/live/slow-endpoints.ts'
import { median } from '../bench/measure.ts'
import { startBind } from '../test/support/servers/dns-servers.ts'

const QUESTIONS = 10_000
/** As in a long run: compiled by then. */
const WARM_UPS = 5
/** As many as dnsperf has out unless it is told otherwise; `dig -f` asks one after the other, and cannot do anything else. */
const AT_ONCE = 100
const DNSPERF_SECONDS = 2
const OF_DIG = 3
const OF_DNSPERF = 0.2
const EXTRA_MB = 100

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, enforce: { type: 'boolean', default: false } },
})
const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'lync-ready-bench-live-'))
const hosts = Array.from({ length: QUESTIONS }, (_, index) => `host${index}`)
const names = hosts.map((host) => `${host}.contoso.com`)
const zone = ['$TTL 1h', '@ IN SOA ns1 hostmaster 1 1h 15m 2w 1h', ' IN NS ns1', 'ns1 IN A 192.0.2.1']
const server = await startBind({
  'contoso.com': [...zone, ...hosts.map((host) => `${host} IN A 192.0.2.10`), ''].join('\n'),
})
try {
  process.exitCode = await bench()
} finally {
  await server.stop()
  rmSync(folder, { recursive: true })
}

async function bench(): Promise<number> {
  const lists = {
    plain: list('names', names),
    none: list('none', []),
    dig: list(
      'dig',
      names.map((name) => `@127.0.0.1 -p ${server.port} ${name} A +short`),
    ),
    dnsperf: list(
      'dnsperf',
      names.map((name) => `${name} A`),
    ),
  }
  const program = join(folder, 'ask.mjs')
  await build({
    entryPoints: [join(root, 'bench/live/ask.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: program,
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)" },
  })
  const ask = (who: string, atOnce: number, warmUps: number): Measured => {
    const args = [program, who, lists.plain, ...[server.port, atOnce, warmUps].map(String)]
    const measured: Measured = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))
    if (who === 'ours' && measured.answered !== QUESTIONS)
      throw new Error(`${who}: ${measured.answered} of ${QUESTIONS} answered`)
    return measured
  }
  // That a program starts is not counted, of none of them.
  const rounds = Array.from({ length: Number(values.rounds) }, () => ({
    dig: perSecond(timeOf('dig', ['-f', lists.dig]) - timeOf('dig', ['-f', lists.none])),
    ours: perSecond(ask('ours', AT_ONCE, WARM_UPS).ms),
    dnsperf: dnsperf(lists.dnsperf),
    node: answeredPerSecond(ask('node', AT_ONCE, WARM_UPS)),
  }))
  const { extraMb } = ask('ours', QUESTIONS, 0)

  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${QUESTIONS} questions to one BIND, ${AT_ONCE} of them at once; dig one after the other`,
  )
  console.log(`median of ${rounds.length} rounds, in each of which every one asks in turn; ratios of the same round\n`)
  const of = (who: keyof (typeof rounds)[number]) => rounds.map((round) => round[who])
  for (const [text, who] of [
    ['lync-ready', 'ours'],
    ['dig -f', 'dig'],
    ["Node's resolver", 'node'],
    ['dnsperf', 'dnsperf'],
  ] as const)
    console.log(`${text.padEnd(18)}${median(of(who)).toFixed(0).padStart(8)} questions per second`)
  const toDig = median(rounds.map(({ ours, dig }) => ours / dig))
  const toDnsperf = median(rounds.map((round) => round.ours / round.dnsperf))
  const targets = [
    { text: `of dig -f: ${toDig.toFixed(2)} (at least ${OF_DIG})`, met: toDig >= OF_DIG },
    { text: `of dnsperf: ${toDnsperf.toFixed(2)} (at least ${OF_DNSPERF})`, met: toDnsperf >= OF_DNSPERF },
    {
      text: `extra memory of ${QUESTIONS} questions: ${extraMb.toFixed(0)} MB (less than ${EXTRA_MB})`,
      met: extraMb < EXTRA_MB,
    },
    await askSlowEndpoints(),
  ]
  console.log('')
  for (const { text, met } of targets) console.log(`${met ? 'ok    ' : 'MISSED'}  ${text}`)
  return values.enforce && targets.some(({ met }) => !met) ? 1 : 0
}

function list(name: string, lines: readonly string[]): string {
  const file = join(folder, name)
  writeFileSync(file, `${lines.join('\n')}\n`)
  return file
}

function timeOf(program: string, args: readonly string[]): number {
  const started = performance.now()
  execFileSync(program, args, { stdio: 'ignore' })
  return performance.now() - started
}

/** What it gave up does not count. */
function answeredPerSecond({ ms, answered }: Measured): number {
  return (answered / ms) * 1000
}

function perSecond(ms: number): number {
  return (QUESTIONS / ms) * 1000
}

function dnsperf(file: string): number {
  const args = ['-s', '127.0.0.1', '-p', String(server.port), '-d', file, '-l', String(DNSPERF_SECONDS)]
  const text = execFileSync('dnsperf', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  const [, rate] = /Queries per second: +([\d.]+)/.exec(text) ?? []
  if (rate === undefined) throw new Error('dnsperf says no rate')
  return Number(rate)
}
