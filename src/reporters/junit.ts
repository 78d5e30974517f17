/**
 * JUnit XML as Jenkins, GitLab and Azure Pipelines read it: a suite for each family, a test case for each rule, so that
 * the names of test cases stay the same from run to run. An unmet finding is a failure of type `fail` or `warn`; what was
 * not judged, is accepted or does not apply is skipped, with the word at the start of the message; a rule that broke is
 * an error. JUnit has no word for a warning, and a passed one would be a wrong pass.
 */

import { type Report, STATUSES } from '../report.ts'
import type { ReportPolicyChange } from '../report-policy.ts'
import { statusWords } from './counts.ts'
import { detailsOf, type Entry, type EntryStatus, entriesOf, groupedBy, unlisted } from './entries.ts'
import { changeText } from './policy-text.ts'
import { printable } from './printable.ts'
import { position } from './text-finding.ts'
import { xmlElement, xmlText } from './xml.ts'

interface Tested {
  readonly element: string
  readonly outcome: 'failures' | 'errors' | 'skipped' | 'passed'
}

/** All reports as one document. */
export function renderJunit(reports: readonly Report[]): string {
  const suites = reports.flatMap((report) => {
    const byFamily = groupedBy(entriesOf(report), ({ rule }) => rule.family)
    // Of a family that a policy switches off nothing is left but what switches it off.
    const changes = changesByFamily(report)
    return [...new Set([...byFamily.keys(), ...changes.keys()])].map((family) =>
      suiteOf(family, byFamily.get(family) ?? [], changes.get(family) ?? [], report),
    )
  })
  const totals = countsOf(suites.flatMap(({ tested }) => tested))
  const root = xmlElement(
    'testsuites',
    { name: 'lync-ready', tests: totals.tests, failures: totals.failures, errors: totals.errors },
    suites.map(({ element }) => element),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}

function suiteOf(family: string, entries: readonly Entry[], changes: readonly ReportPolicyChange[], report: Report) {
  const { environment, asOf, tool, knowledge, policy } = report
  // Jenkins takes what stands before the last dot for a package.
  const classname = `${environment.path.replaceAll('.', '_')}.${family}`
  const tested = [...groupedBy(entries, ({ rule }) => rule.id)].map(([id, own]) => testCase(id, classname, own))
  const given = Object.entries({
    environment: environment.name,
    path: environment.path,
    product: environment.product,
    asOf,
    version: tool.version,
    ...(knowledge && { knowledge: knowledge.version, knowledgeOld: String(knowledge.old) }),
    ...(policy?.path !== undefined && { policy: policy.path }),
    ...(policy?.profiles && { profile: policy.profiles.join(', ') }),
    ...(policy?.baseline && { baseline: policy.baseline.path }),
  })
  const told = [...given, ...changes.map((change) => ['change', changeText(change)] as const)]
  const properties = told.map(([name, value]) => xmlElement('property', { name, value }))
  const children = [xmlElement('properties', {}, properties), ...tested.map(({ element }) => element)]
  return {
    tested,
    element: xmlElement('testsuite', { name: `${environment.path}: ${family}`, ...countsOf(tested) }, children),
  }
}

function changesByFamily({ policy, rules }: Report): ReadonlyMap<string, readonly ReportPolicyChange[]> {
  const families = new Map(rules.map(({ id, family }) => [id, family]))
  return groupedBy(policy?.changes ?? [], ({ ruleId }) => families.get(ruleId) ?? unlisted(ruleId).family)
}

function countsOf(tested: readonly Tested[]) {
  const of = (wanted: Tested['outcome']) => tested.filter(({ outcome }) => outcome === wanted).length
  return { tests: tested.length, failures: of('failures'), errors: of('errors'), skipped: of('skipped') }
}

function testCase(id: string, classname: string, entries: readonly Entry[]): Tested {
  const status = worstOf(entries)
  const deciding = entries.filter((entry) => entry.status === status)
  const rest = deciding.length > 1 ? ` (and ${deciding.length - 1} more)` : ''
  const first = `${deciding[0]?.message ?? ''}${rest}`
  const attributes = { classname, name: id }
  const lines = entries.flatMap(entryLines).map(xmlText)
  if (status === 'fail' || status === 'warn') {
    const failure = xmlElement('failure', { type: status, message: first }, lines)
    return { outcome: 'failures', element: xmlElement('testcase', attributes, [failure]) }
  }
  if (status === 'error') {
    const error = xmlElement('error', { type: status, message: first }, lines)
    return { outcome: 'errors', element: xmlElement('testcase', attributes, [error]) }
  }
  if (status === 'pass') {
    const met = entries.some(({ finding }) => finding) ? [xmlElement('system-out', {}, lines)] : []
    return { outcome: 'passed', element: xmlElement('testcase', attributes, met) }
  }
  const skipped = xmlElement('skipped', { type: status, message: `${statusWords(status)}: ${first}` }, lines)
  return { outcome: 'skipped', element: xmlElement('testcase', attributes, [skipped]) }
}

/** An accepted finding decides only where nothing else does. */
function worstOf(entries: readonly Entry[]): EntryStatus {
  const there = new Set<EntryStatus>(entries.map(({ status }) => status))
  const counting = STATUSES.find((status) => status !== ('waived' as EntryStatus) && there.has(status))
  return counting === undefined || (counting === 'pass' && there.has('waived')) ? 'waived' : counting
}

function entryLines(entry: Entry): readonly string[] {
  const { status, rule, message, location, finding } = entry
  return [
    `${position(location)}  ${statusWords(status)}  ${message}`,
    ...(finding?.location.snippet === undefined ? [] : [`  line      ${printable(finding.location.snippet).trim()}`]),
    ...detailsOf(entry).map(([label, text]) => `  ${label.padEnd(10)}${text}`),
    ...(status === 'pass' ? [] : [`  rule      ${rule.title}`]),
  ]
}
