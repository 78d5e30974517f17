import { describe, expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import type { Report, Status } from '../../src/report.ts'
import { BASES, type Base, judgeCopy } from '../support/copies.ts'
import { certificates } from './certificates.ts'
import { clients } from './clients.ts'
import { devices } from './devices.ts'
import { discovery } from './discovery.ts'
import { dns } from './dns.ts'
import { dnsRules } from './dns-rules.ts'
import { federation } from './federation.ts'
import { lifecycle } from './lifecycle.ts'
import type { Mutation } from './mutation.ts'
import { network } from './network.ts'
import { networkQuality } from './network-quality.ts'
import { observedDns } from './observed-dns.ts'
import { observedReach } from './observed-reach.ts'
import { observedTalk } from './observed-talk.ts'
import { observedTls } from './observed-tls.ts'
import { os } from './os.ts'
import { ports } from './ports.ts'
import { prerequisites } from './prerequisites.ts'
import { stores } from './stores.ts'
import { tls } from './tls.ts'
import { topology } from './topology.ts'
import { updates } from './updates.ts'
import { vpn } from './vpn.ts'

const tables = [
  ...os,
  ...prerequisites,
  ...clients,
  ...devices,
  ...certificates,
  ...dns,
  ...discovery,
  ...dnsRules,
  ...observedDns,
  ...federation,
  ...vpn,
  ...ports,
  ...network,
  ...observedReach,
  ...networkQuality,
  ...stores,
  ...topology,
  ...tls,
  ...observedTls,
  ...updates,
  ...lifecycle,
  ...observedTalk,
]

const clean = new Map<Base, Promise<Report>>()

function cleanReport(base: Base): Promise<Report> {
  const report = clean.get(base) ?? judgeCopy(base, {})
  clean.set(base, report)
  return report
}

test('every rule has its mutations, once', () => {
  expect(tables.map(({ rule }) => rule).sort()).toEqual(rules.map(({ id }) => id).sort())
})

test('every rule judges something in a clean environment', { timeout: 60_000 }, async () => {
  const reports = await Promise.all((Object.keys(BASES) as Base[]).map(cleanReport))
  const passing = new Set(
    reports.flatMap(({ results }) => results.filter(({ status }) => status === 'pass').map(({ ruleId }) => ruleId)),
  )
  expect(rules.map(({ id }) => id).filter((id) => !passing.has(id))).toEqual([])
})

describe.each(tables)('$rule', ({ rule, broken, unknown }) => {
  test(`${broken.status} after one edit`, async () => {
    await expectOutcome(rule, broken.status, broken)
  })

  if ('never' in unknown) test.skip(`never unknown: ${unknown.never}`)
  else {
    test('unknown after one edit', async () => {
      await expectOutcome(rule, 'unknown', unknown)
    })
  }
})

async function expectOutcome(
  rule: string,
  status: Status,
  { on, edits, asOf, observations, subjects, consequences }: Mutation,
): Promise<void> {
  const before = statuses(await cleanReport(on))
  const report = await judgeCopy(on, { edits, observations, ...(asOf !== undefined && { asOf }) })
  const changed = Object.fromEntries(Object.entries(statuses(report)).filter(([id, now]) => before[id] !== now))
  expect(changed).toEqual({ ...consequences, [rule]: status })
  const verdict = status === 'unknown' ? 'unknown' : 'unmet'
  const found = report.findings.filter((finding) => finding.ruleId === rule && finding.verdict === verdict)
  expect(found.map(({ subject }) => subject)).toEqual(subjects)
}

function statuses({ results }: Report): Record<string, Status> {
  return Object.fromEntries(results.map(({ ruleId, status }) => [ruleId, status]))
}
