/** The remediation plan: what to do in which order, where, what it settles, who usually does it, and how much it is. */

import type { Report } from '../../report.ts'
import { type Given, MANY_SUBJECTS, type PlanStep, planOf } from '../../reports/plan.ts'
import { WORK_EFFORT } from '../../reports/plan-proposals.ts'
import { counted, firstFew } from '../text-layout.ts'
import type { DocumentPart, Line } from './model.ts'

const MOST_FIXES = 3
const MOST_SUBJECTS = 12
const MOST_FILES = 3
const MOST_RULES = 4

/** Nothing where there is nothing to do. */
export function planPart(report: Report): DocumentPart | undefined {
  const steps = planOf(report)
  if (steps.length === 0) return undefined
  const hasDue = steps.some(({ due }) => due !== undefined)
  return {
    id: 'plan',
    title: 'Remediation plan',
    blocks: [
      { kind: 'paragraph', text: leadText(steps, report) },
      {
        kind: 'table',
        caption: 'What to do, in order',
        columns: ['step', 'what to do', 'where', 'what it settles', 'owner', 'effort', ...(hasDue ? ['due'] : [])],
        rows: steps.map((step, index) => [...rowOf(step, index + 1), ...(hasDue ? [step.due ?? ''] : [])]),
        widths: [5, 31, 22, 22, 10, 10, ...(hasDue ? [9] : [])],
      },
      { kind: 'paragraph', look: 'quiet', text: legend(steps) },
    ],
  }
}

function leadText(steps: readonly PlanStep[], { coverage }: Report): string {
  const findings = steps.reduce((total, { settles }) => total + settles.findings, 0)
  const open =
    coverage.unknown === 0 ? '' : ` What ${counted(coverage.unknown, 'rule')} could not judge in full may add to it.`
  return `${counted(steps.length, 'step')} for ${counted(findings, 'finding')} that ${findings === 1 ? 'counts' : 'count'}: what fails before what warns, and first what others hang on.${open}`
}

function rowOf(step: PlanStep, number: number): readonly Line[] {
  return [
    [{ text: String(number), look: 'strong' }, ` ${step.level}`],
    fixText(step),
    whereText(step),
    settlesText(step),
    givenText(step.owner),
    givenText(step.effort),
  ]
}

function fixText(step: PlanStep): string {
  return `${firstFew(stepFixes(step), MOST_FIXES).join('; ')}${acceptedMark(step)}`
}

/** What to do: what the rule says, or else what it requires. */
export function stepFixes({ fixes, rule }: PlanStep): readonly string[] {
  return fixes.length === 0 ? [`see to it: ${rule.title}`] : fixes
}

/** Behind what to do, where somebody accepted the root of it; else empty. */
export function acceptedMark({ headlines }: PlanStep): string {
  return headlines.some(({ rootAccepted }) => rootAccepted) ? ' (accepted, while what follows from it counts)' : ''
}

function whereText({ subjects, files }: PlanStep): string {
  const many = subjects.length > MOST_SUBJECTS ? `${counted(subjects.length, 'subject')}: ` : ''
  return `${many}${firstFew(subjects, MOST_SUBJECTS).join(', ')} (${firstFew(files, MOST_FILES).join(', ')})`
}

/** What is wrong, and how many findings of which rules it makes. */
function settlesText(step: PlanStep): string {
  const { findings, rules } = step.settles
  const of = rules.length === 1 ? '' : `${counted(rules.length, 'rule')}: `
  return `${wrongText(step)} \u2013 ${counted(findings, 'finding')} of ${of}${firstFew(rules, MOST_RULES).join(', ')}`
}

/** What is wrong, in a sentence. */
export function wrongText({ headlines: [first, ...others], rule }: PlanStep): string {
  return first === undefined || others.length > 0 ? `not as required: ${rule.title}` : first.text
}

/** Who, or how much; what a person gave says so. */
export function givenText(given: Given | undefined): string {
  if (given === undefined) return ''
  return given.given ? `${given.text} (given)` : given.text
}

function legend(steps: readonly PlanStep[]): string {
  const isGiven = steps.some(({ owner, effort }) => owner?.given || effort?.given)
  const [some, many] = MANY_SUBJECTS
  return [
    'Owner is the role that such work usually belongs to: a proposal.',
    `Effort is an estimate by kind of work, not a measure: ${worksOf('small')} small, ${worksOf('medium')} medium, ${worksOf('large')} large;`,
    `one class higher from ${some} subjects on, two from ${many}.`,
    ...(isGiven ? ['What is marked (given) comes from the audit data.'] : []),
  ].join(' ')
}

function worksOf(effort: string): string {
  const works = Object.entries(WORK_EFFORT).flatMap(([work, own]) => (own === effort ? [work] : []))
  return `${works.slice(0, -1).join(', ')}${works.length > 1 ? ' and ' : ''}${works.at(-1)} ${works.length > 1 ? 'are' : 'is'}`
}
