/** One environment against every product, as the formats show it. */

import type { Finding, Level, Report, ReportKnowledge, ReportSource } from '../report.ts'

export type WayShown = 'none' | 'back' | 'in-place' | 'side-by-side' | 'over' | 'undocumented' | 'no-way'

/** The way from one product in use. */
export interface ShownWay {
  readonly from: string
  readonly kind: WayShown
  /** The product that the way leads over. */
  readonly over?: string
  /** The documented sentence, and what has to be kept in mind. */
  readonly text?: string
  readonly conditions: readonly string[]
  readonly confidence?: string
  readonly sources: readonly ReportSource[]
}

/** Findings of one rule that stand in the way. */
export interface ShownBlocker {
  readonly ruleId: string
  readonly title: string
  readonly level: Level
  readonly findings: readonly Finding[]
}

export interface ShownTarget {
  readonly product: string
  readonly name: string
  /** Of several ways, the hardest. */
  readonly way: WayShown
  readonly ways: readonly ShownWay[]
  /** The build it is judged at. */
  readonly build?: string
  /** When it came out, where that is after the day. */
  readonly outFrom?: string
  /** The last day of support. */
  readonly supportEnd?: string
  readonly summary: Report['summary']
  readonly blockers: readonly ShownBlocker[]
  /** Of today's unmet findings, the rules whose findings would be gone. */
  readonly solved: readonly { readonly ruleId: string; readonly subjects: readonly string[] }[]
}

export interface ShownUpgrade {
  readonly environment: Report['environment']
  readonly asOf: string
  readonly tool: Report['tool']
  readonly knowledge?: ReportKnowledge
  readonly from: readonly string[]
  readonly targets: readonly ShownTarget[]
}

/** Findings under their rules, failures first, else in the order of the rules. */
export function blockersOf(findings: readonly Finding[], rules: Report['rules']): readonly ShownBlocker[] {
  const titles = new Map(rules.map(({ id, title }) => [id, title]))
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = `${finding.level} ${finding.ruleId}`
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  const blockers = [...groups.values()].flatMap((own): readonly ShownBlocker[] => {
    const [first] = own
    if (first?.level === undefined) return []
    const { ruleId, level } = first
    return [{ ruleId, title: titles.get(ruleId) ?? ruleId, level, findings: own }]
  })
  return [...blockers.filter(({ level }) => level === 'fail'), ...blockers.filter(({ level }) => level === 'warn')]
}

/** The subjects of findings by their rule. */
export function subjectsByRule(findings: readonly Finding[]): ShownTarget['solved'] {
  const subjects = new Map<string, string[]>()
  for (const { ruleId, subject } of findings) {
    const own = subjects.get(ruleId)
    if (own) own.push(subject)
    else subjects.set(ruleId, [subject])
  }
  return [...subjects].map(([ruleId, own]) => ({ ruleId, subjects: own }))
}
