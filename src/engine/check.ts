/** Judges one environment and makes the report. */

import type { Loaded } from '../environment/load.ts'
import type { Environment } from '../environment/model.ts'
import { estateOf } from '../estate/estate.ts'
import type { Facts } from '../facts/facts.ts'
import { statusOf, summarise } from '../policy/verdict.ts'
import type { Place, Unanswered } from '../question.ts'
import type { Finding, Level, Location, Report, ReportEvidence, Result } from '../report.ts'
import type { ReportEstate } from '../report-estate.ts'
import type { ReportInput, ReportProvenance } from '../report-provenance.ts'
import { deriveRequirements } from '../requirements/derive.ts'
import type { Evidence, Judgement, Rule } from '../rule.ts'
import { type Observed, sourcesOf } from '../sources/sources.ts'
import { coverageOf } from './coverage.ts'
import { evaluate, type Outcome } from './evaluate.ts'
import { fingerprintOf } from './fingerprint.ts'
import { MAX_KNOWLEDGE_AGE_MONTHS, reportKnowledge } from './knowledge.ts'
import { createObserver } from './observe.ts'
import { provenanceOf } from './provenance.ts'
import { reportRules } from './report-rules.ts'
import { type JudgedRule, rootCauses } from './root-causes.ts'

export interface CheckOptions extends Observed {
  readonly rules: readonly Rule[]
  /** Every rule there is, selected or not: tells which sections no rule reads. */
  readonly allRules: readonly Rule[]
  readonly facts: Facts
  /** ISO day as of which is judged. */
  readonly asOf: string
  readonly version: string
  /** Whether the report lists met findings too. */
  readonly includeMet: boolean
  /** The months that the knowledge of the rules may be old without a word about it. */
  readonly maxKnowledgeAge?: number
  /** The files the policy was read from, for the report. */
  readonly policyFiles?: readonly ReportInput[]
  /** Told of the stack of a rule that threw. */
  readonly onError?: (ruleId: string, error: unknown) => void
}

/** @throws InputError when a file of the environment that a rule needs cannot be used */
export async function checkEnvironment(loaded: Loaded, options: CheckOptions): Promise<Report> {
  const { environment } = loaded
  const { facts, rules, asOf } = options
  const requirements = deriveRequirements(environment, facts)
  const dated = new Set<Rule>()
  const asking = new Set<Rule>()
  const watch = {
    day: (rule: Rule) => void dated.add(rule),
    answer: (rule: Rule) => void dated.add(rule),
    question: (rule: Rule) => void asking.add(rule),
  }
  const world = { environment, facts, requirements, sources: sourcesOf(loaded, options), now: asOf }
  const observer = createObserver(world.sources)
  const outcomes = await evaluate(rules, world, { keepMet: options.includeMet, observer, watch })
  const judged = outcomes.map((outcome) => marked(judge(outcome, loaded, options), dated.has(outcome.rule)))
  const results = judged.map(({ result }) => result)
  const { document } = environment
  const causes = rootCauses(judged, { world, observer, asking })
  // Computed for a format that shows it, as are the hashes of the inputs.
  let provenance: ReportProvenance | undefined
  let estate: ReportEstate | undefined
  return {
    reportVersion: 1,
    tool: { name: 'lync-ready', version: options.version },
    asOf,
    knowledge: reportKnowledge(facts, asOf, options.maxKnowledgeAge ?? MAX_KNOWLEDGE_AGE_MONTHS),
    environment: { path: loaded.inputs[0]?.path ?? '', name: document.name, product: document.product },
    inputs: loaded.inputsSoFar(),
    get provenance() {
      provenance ??= provenanceOf({
        facts,
        version: options.version,
        ruleIds: rules.map(({ id }) => id),
        policy: options.policyFiles,
      })
      return provenance
    },
    rules: reportRules(rules, facts),
    results,
    findings: judged.flatMap(({ findings }) => findings),
    get causes() {
      return causes()
    },
    summary: summarise(results),
    coverage: coverageOf(outcomes, results, options.allRules, environment),
    get estate() {
      estate ??= estateOf(environment, requirements)
      return estate
    },
  }
}

function marked(judged: JudgedRule, readsDay: boolean): JudgedRule {
  return readsDay ? { ...judged, result: { ...judged.result, readsDay } } : judged
}

const NO_COUNTS = { met: 0, unmet: 0, unknown: 0 }

function judge(outcome: Outcome, loaded: Loaded, options: CheckOptions): JudgedRule {
  const { rule } = outcome
  const ruleId = rule.id
  const nothing = { rule, findings: [], judgements: [] }
  switch (outcome.kind) {
    case 'skipped':
      return { ...nothing, result: { ruleId, status: 'skip', counts: NO_COUNTS, reason: outcome.reason } }
    case 'not-given':
      return {
        ...nothing,
        result: unknownResult(ruleId, { reason: `${outcome.section} is not given`, settledBy: outcome.section }),
      }
    case 'not-answered':
      return { ...nothing, result: unknownResult(ruleId, outcome.answer) }
    case 'error':
      options.onError?.(ruleId, outcome.error)
      return { ...nothing, result: { ruleId, status: 'error', counts: NO_COUNTS, reason: String(outcome.error) } }
    case 'judged':
      return fromJudgements(outcome, loaded)
  }
}

function unknownResult(ruleId: string, { reason, settledBy }: Pick<Unanswered, 'reason' | 'settledBy'>): Result {
  return { ruleId, status: 'unknown', counts: NO_COUNTS, reason, settledBy }
}

function fromJudgements(
  { rule, judgements, metUnkept }: Extract<Outcome, { kind: 'judged' }>,
  loaded: Loaded,
): JudgedRule {
  const counts = { met: metUnkept, unmet: 0, unknown: 0 }
  for (const { verdict } of judgements) counts[verdict] += 1
  const told = judgements
    .map((judgement) => ({ judgement, finding: toFinding(rule, judgement, loaded) }))
    .sort((a, b) => bySubject(a.finding, b.finding))
  const findings = told.map(({ finding }) => finding)
  const levels = findings.flatMap(({ level }) => level ?? [])
  const result = { ruleId: rule.id, status: statusOf(levels, counts), counts }
  return { rule, result, findings, judgements: told.map(({ judgement }) => judgement) }
}

function bySubject(a: Finding, b: Finding): number {
  if (a.subject !== b.subject) return a.subject < b.subject ? -1 : 1
  return a.message < b.message ? -1 : 1
}

function toFinding(rule: Rule, judgement: Judgement, loaded: Loaded): Finding {
  const { subject, verdict, message, fix, settledBy } = judgement
  const evidence = judgement.evidence()
  const location = toLocation(judgement.place ?? loaded.environment.locate(subject.at), loaded)
  return {
    ruleId: rule.id,
    subject: subject.id,
    verdict,
    ...(verdict === 'unmet' && { level: levelOf(rule, evidence) }),
    message,
    evidence: evidence.map((each) => toReportEvidence(each, loaded.environment)),
    location,
    ...(fix !== undefined && { fix }),
    ...(settledBy !== undefined && { settledBy }),
    fingerprint: fingerprintOf(rule.id, subject.id, location.path),
  }
}

/** A fact that the vendor has not confirmed can warn, never fail. */
export function levelOf(rule: Rule, evidence: readonly Evidence[]): Level {
  const shaky = evidence.some(
    ({ role, origin }) => role === 'expected' && origin?.kind === 'fact' && origin.row.confidence !== 'confirmed',
  )
  return shaky ? 'warn' : rule.severity
}

/** The place with the line itself. */
export function toLocation(place: Place, loaded: Loaded): Location {
  const whole = wholePlace(place)
  const snippet = loaded.lineOf(place.file, whole.line)
  return { ...whole, ...(snippet !== undefined && { snippet }) }
}

function wholePlace({
  file,
  line = 1,
  column = 1,
  endLine = line,
  endColumn = column,
}: Place): Omit<Location, 'snippet'> {
  return { path: file, line, column, endLine, endColumn }
}

function toReportEvidence({ role, text, origin }: Evidence, environment: Environment): ReportEvidence {
  if (origin === undefined) return { role, text }
  if (origin.kind === 'fact') {
    const { id, confidence, citations } = origin.row
    const sources = citations.map(({ title, url }) => ({ title, ...(url !== undefined && { url }) }))
    return { role, text, fact: { table: origin.table, row: id, confidence, sources } }
  }
  return { role, text, location: wholePlace(origin.kind === 'place' ? origin.place : environment.locate(origin.path)) }
}
