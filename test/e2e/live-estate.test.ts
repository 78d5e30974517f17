/**
 * The program itself before an estate that stands: BIND, OpenSSL, coturn, SIPp and web services at the addresses that
 * the reference environment gives, in a network namespace of its own.
 */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Report } from '../../src/report.ts'
import { describeEstate } from '../support/estate/description.ts'
import { type Network, program, startNetwork } from '../support/estate/network.ts'
import type { Fault } from '../support/estate/services.ts'
import { needs } from '../support/gate.ts'
import { noNamespaces } from '../support/namespaces.ts'

const missing = ['named', 'openssl', 'turnserver', 'sipp'].filter((each) => needs(each))
const reason = missing.length > 0 ? `${missing.join(' and ')} are not installed` : noNamespaces()

const CHECK = ['check', 'env.yaml', '--as-of', '2014-06-01', '--format', 'json']
const RECORDINGS = { inside: 'inside.json', internet: 'internet.json' } as const
type Place = keyof typeof RECORDINGS
const OTHER = { inside: 'internet', internet: 'inside' } as const
/** All that ask something here; no machine is connected to the VPN. */
const OBSERVED = [
  'certificates/presented-as-assigned',
  'certificates/presented-for-the-name-asked',
  'certificates/presented-with-its-chain',
  'discovery/lyncdiscover-answers',
  'discovery/lyncdiscoverinternal-answers',
  'discovery/simple-urls-answer',
  'discovery/sip-servers-answer',
  'dns/declared-records-as-answered',
  'ports/av-edge-answers-stun',
  'ports/required-openings-reachable',
  'ports/trunks-answer-options',
  'tls/offered-as-documented',
  'tls/offered-as-given',
]
const SIP_5061 = 'internet/sip.contoso.com:5061'

describe.skipIf(reason !== undefined)(`an estate${reason ? ` (skipped: ${reason})` : ''}`, () => {
  let folder = ''
  let network: Network | undefined
  /** Of the estate without a fault. */
  let clean: Report

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lync-ready-estate-'))
    describeEstate(folder)
    network = await startNetwork(folder)
    for (const [place, file] of Object.entries(RECORDINGS)) {
      const { exitCode, stderr } = await network.run('observe', 'env.yaml', '--vantage', place, '-o', file)
      expect(exitCode, stderr).toBe(0)
    }
    clean = await judgedOutside('inside.json,internet.json')
  }, 180_000)

  afterAll(async () => {
    await network?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Where none of the servers can be reached. */
  async function judgedOutside(recordings: string): Promise<Report> {
    const args = [program, ...CHECK, '--observations', recordings]
    const { stdout } = await execa(process.execPath, args, { cwd: folder, reject: false })
    return JSON.parse(stdout)
  }

  async function judgedLive(place: Place, ...more: readonly string[]): Promise<Report> {
    const ran = await network?.run(...CHECK, '--live', '--vantage', place, ...more)
    return JSON.parse(ran?.stdout ?? '')
  }

  const statuses = ({ results }: Report) => Object.fromEntries(results.map(({ ruleId, status }) => [ruleId, status]))
  const verdicts = ({ results, findings }: Report) => JSON.stringify({ results, findings }, null, 1)
  /** What else became of each rule than without the fault. */
  const changed = (report: Report) => {
    const before = statuses(clean)
    return Object.fromEntries(Object.entries(statuses(report)).filter(([id, status]) => before[id] !== status))
  }
  const found = ({ findings }: Report) =>
    findings.map(({ ruleId, subject, verdict, level }) => `${level ?? verdict} ${ruleId} ${subject}`)

  test('is judged by what was observed of it as it is by what it says itself', async () => {
    expect(found(clean)).toEqual([])
    const passed = statuses(clean)
    expect(OBSERVED.filter((id) => passed[id] !== 'pass')).toEqual([])
    for (const place of ['inside', 'internet'] as const) {
      const live = await judgedLive(place, '--observations', RECORDINGS[OTHER[place]])
      expect(verdicts(live)).toBe(verdicts(clean))
    }
  }, 120_000)

  /** One fault: what becomes of the rules, and every finding. */
  const FAULTS: readonly {
    readonly what: string
    readonly service: string
    readonly fault: Fault | 'stopped'
    readonly place: Place
    readonly becomes: Readonly<Record<string, string>>
    readonly finds: readonly string[]
  }[] = [
    {
      what: 'a record that one view lacks',
      service: 'dns',
      fault: { missing: { view: 'external', zone: 'contoso.com', label: 'webcon' } },
      place: 'internet',
      becomes: { 'dns/declared-records-as-answered': 'warn', 'dns/edge-service-records-present': 'fail' },
      finds: [
        'warn dns/declared-records-as-answered external/webcon.contoso.com/A',
        'fail dns/edge-service-records-present external/webcon.contoso.com/A',
      ],
    },
    {
      what: 'a server that presents no intermediate authority',
      service: 'sip.contoso.com:5061',
      fault: { chainless: true },
      place: 'internet',
      becomes: { 'certificates/presented-with-its-chain': 'fail' },
      finds: [`fail certificates/presented-with-its-chain ${SIP_5061}`],
    },
    {
      what: 'a port that nobody listens at',
      service: 'sip.contoso.com:5061',
      fault: 'stopped',
      place: 'internet',
      becomes: {
        'certificates/presented-as-assigned': 'unknown',
        'certificates/presented-for-the-name-asked': 'unknown',
        'certificates/presented-with-its-chain': 'unknown',
        'tls/offered-as-documented': 'unknown',
        'tls/offered-as-given': 'unknown',
        'ports/required-openings-reachable': 'fail',
      },
      finds: [
        `unknown certificates/presented-as-assigned ${SIP_5061}`,
        `unknown certificates/presented-for-the-name-asked ${SIP_5061}`,
        `unknown certificates/presented-with-its-chain ${SIP_5061}`,
        `unknown tls/offered-as-documented ${SIP_5061}`,
        `unknown tls/offered-as-given ${SIP_5061}`,
        'fail ports/required-openings-reachable internet/lsedge.contoso.net/external/access-edge/in/tcp/5061',
      ],
    },
    {
      what: 'Autodiscover that is not found',
      service: 'reverse proxy',
      fault: { notFound: 'lyncdiscover.contoso.com' },
      place: 'internet',
      becomes: { 'discovery/lyncdiscover-answers': 'fail' },
      finds: ['fail discovery/lyncdiscover-answers internet/https/lyncdiscover.contoso.com'],
    },
    {
      what: 'an A/V Edge whose service ended',
      service: 'stun',
      fault: 'stopped',
      place: 'inside',
      becomes: { 'ports/av-edge-answers-stun': 'fail' },
      finds: ['fail ports/av-edge-answers-stun lsedge.contoso.net/internal/edge-internal/in/udp/3478'],
    },
    {
      what: 'a gateway that ends every connection',
      service: 'gateway',
      fault: 'stopped',
      place: 'inside',
      becomes: { 'ports/trunks-answer-options': 'unknown' },
      finds: ['unknown ports/trunks-answer-options inside/gw01.contoso.net/tls/5067'],
    },
  ]

  test.each(FAULTS)(
    '$what',
    async ({ service, fault, place, becomes, finds }) => {
      const other = RECORDINGS[OTHER[place]]
      const live = await network?.having(service, fault, () =>
        judgedLive(place, '--observations', other, '--record', 'faulty.json'),
      )
      if (live === undefined) throw new Error('the estate is not there')
      expect(found(live)).toEqual(finds)
      expect(changed(live)).toEqual(becomes)
      expect(verdicts(await judgedOutside(`${other},faulty.json`))).toBe(verdicts(live))
    },
    120_000,
  )

  test('without DNS nothing that asks it passes or fails', async () => {
    const live = await network?.having('dns', 'stopped', () => judgedLive('internet'))
    if (live === undefined) throw new Error('the estate is not there')
    expect(new Set(live.findings.map(({ verdict }) => verdict))).toEqual(new Set(['unknown']))
    // What still passes never asked: it met as much as before.
    const met = new Map(clean.results.map(({ ruleId, counts }) => [ruleId, counts.met]))
    const passes = live.results.filter(({ status }) => status === 'pass')
    expect(passes.filter(({ ruleId, counts }) => counts.met !== met.get(ruleId))).toEqual([])
    const became = changed(live)
    for (const id of ['dns/lyncdiscover-present', 'dns/pool-host-records-present', 'dns/declared-records-as-answered'])
      expect(became[id]).toBe('unknown')
    expect(new Set(Object.values(became))).toEqual(new Set(['unknown']))
  }, 120_000)
})
