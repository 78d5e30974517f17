/** The table of one rule: cases on the clean environments, with the exact subjects of each verdict. */

import { describe, expect, test } from 'vitest'
import type { Loaded } from '../../src/environment/load.ts'
import type { Level, Report, Verdict } from '../../src/report.ts'
import type { Rule } from '../../src/rule.ts'
import type { EvidenceFor, NotRun, Outcome, Probe, Prober } from '../../src/sources/observed/probe.ts'
import { type Base, type Edit, judgeCopy } from './copies.ts'
import { asDescribed, scripted } from './observed/as-described.ts'

export interface RuleCase {
  readonly name: string
  readonly on: Base
  /** Laid over the base as by `extends`: YAML text. */
  readonly overlay?: string
  readonly edits?: readonly Edit[]
  /** By default the day as of which the clean environments are clean. */
  readonly asOf?: string
  /** What is observed instead of what the recordings of the base hold. */
  readonly prober?: Prober
  /** A further recording, beside the base. */
  readonly observations?: string
  /** Subjects by verdict, sorted; what is not named must not appear. */
  readonly met?: readonly string[]
  readonly unmet?: readonly string[]
  readonly unknown?: readonly string[]
  /** The level of the unmet findings; default the rule's severity. */
  readonly level?: Level
  /** No subject: the reason, or a part of it. */
  readonly skipped?: string
  /** The section that is not given. */
  readonly notGiven?: string
  /** What is seen of the network instead of what is described; `nobody`: nobody looks. */
  readonly seen?: ((probe: Probe) => EvidenceFor<Probe> | NotRun | undefined) | 'nobody'
  /** A part of the message of the first unmet or unknown finding. */
  readonly says?: string
}

/** Every rule has at least one met, one unmet, one unknown (where possible) and one empty case. */
export function ruleTest(rule: Rule, cases: readonly RuleCase[]): void {
  describe(rule.id, () => {
    test.each(cases)('$name', async (given) => {
      const { on, overlay, edits, asOf, observations, prober, seen } = given
      const options = {
        only: [rule],
        includeMet: true,
        observations,
        prober,
        ...(overlay !== undefined && { overlay }),
        ...(edits && { edits }),
        ...(asOf !== undefined && { asOf }),
        ...(seen && { probers: (loaded: Loaded) => (seen === 'nobody' ? [] : [mostlyAsDescribed(loaded, seen)]) }),
      }
      const report = await judgeCopy(on, options)
      expectSubjects(report, given)
      expectLevels(report, given.unmet?.length ? [given.level ?? rule.severity] : [])
      expectResult(report, given)
    })
  })
}

function mostlyAsDescribed(loaded: Loaded, seen: Exclude<RuleCase['seen'], 'nobody' | undefined>) {
  const described = asDescribed(loaded)
  return scripted((probe) => seen(probe) ?? (described.probe(probe) as Outcome | undefined)?.evidence)
}

function expectSubjects({ findings }: Report, { met = [], unmet = [], unknown = [] }: RuleCase): void {
  const subjects = (verdict: Verdict) =>
    findings.filter((finding) => finding.verdict === verdict).map(({ subject }) => subject)
  expect({ met: subjects('met'), unmet: subjects('unmet'), unknown: subjects('unknown') }).toEqual({
    met,
    unmet,
    unknown,
  })
}

function expectLevels({ findings }: Report, levels: readonly Level[]): void {
  expect([...new Set(findings.flatMap(({ level }) => level ?? []))]).toEqual(levels)
}

function expectResult({ results: [result], findings }: Report, { skipped, notGiven, says }: RuleCase): void {
  if (skipped !== undefined) expect(result).toMatchObject({ status: 'skip', reason: expect.stringContaining(skipped) })
  if (notGiven !== undefined) expect(result).toMatchObject({ status: 'unknown', settledBy: notGiven })
  if (says !== undefined) expect(findings.find(({ verdict }) => verdict !== 'met')?.message).toContain(says)
}
