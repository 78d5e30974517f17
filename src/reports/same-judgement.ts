/** Whether a report says what judging again says. */

import type { Finding, Report } from '../report.ts'

/** In words what is not the same; findings that are met are listed in some reports only. */
export function judgedOtherwise(saved: Report, again: Report): readonly string[] {
  const parts = [
    ...(['environment', 'knowledge', 'inputs', 'provenance', 'policy'] as const),
    ...(['rules', 'results', 'summary', 'coverage'] as const),
  ]
  return [
    ...parts
      .filter((part) => !same(saved[part], again[part]))
      .map((part) => `judged again, what it says under ${part} is not the same`),
    ...findingFaults(listed(saved), listed(again)),
  ]
}

function listed({ findings }: Report): readonly Finding[] {
  return findings.filter(({ verdict }) => verdict !== 'met')
}

function findingFaults(saved: readonly Finding[], again: readonly Finding[]): readonly string[] {
  const told = (finding: Finding) => JSON.stringify(sorted(finding))
  const [was, is] = [new Set(saved.map(told)), new Set(again.map(told))]
  const named = ({ ruleId, subject }: Finding) => `${ruleId} on ${subject}`
  return [
    ...saved
      .filter((each) => !is.has(told(each)))
      .map((each) => `judged again, nobody finds what it says: ${named(each)}`),
    ...again
      .filter((each) => !was.has(told(each)))
      .map((each) => `judged again, this is missing in it: ${named(each)}`),
  ]
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

/** With the keys in order, whoever wrote them. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(sorted)
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]))
}
