/** What could not be judged, by the key that would settle it; and what went wrong inside of a rule. */

import type { Finding, Report } from '../../report.ts'
import { attestedIn } from '../attested.ts'
import { type Markup, markup } from '../markup.ts'
import { findingItem } from './finding.ts'
import { heading, many, type Place, section, table } from './parts.ts'

/** Nothing where everything was judged. */
export function unjudged(report: Report, place: Place): Markup | undefined {
  const { coverage, results, findings, rules } = report
  const errors = results.filter(({ status }) => status === 'error')
  const unknown = findings.filter(({ verdict }) => verdict === 'unknown')
  const waiting = results.filter(({ status }) => status === 'unknown').length
  if (errors.length + unknown.length + waiting + coverage.unread.length === 0) return undefined
  const { ofFinding } = attestedIn(report)
  const families = new Map(rules.map(({ id, family }) => [id, family]))
  return section(
    place,
    'unjudged',
    'What could not be judged',
    markup`${errorList(errors)}${missing(report)}${attestedLine(report, place)}${unread(report)}${groups(unknown).map(
      ([key, own]) => markup`<section data-group="" data-rule="${key ?? ''}">
${heading(place.level + 1, key === undefined ? 'The description cannot settle this' : markup`Give <code>${key}</code>`)}<ol class="findings">
${own.map((finding) => findingItem(finding, undefined, families.get(finding.ruleId) ?? finding.ruleId, { attested: ofFinding(finding) }))}</ol></section>\n`,
    )}`,
  )
}

function missing({ coverage: { missing: keys, unknown } }: Report): Markup {
  const said = markup`<p>${many(unknown, 'rule')} could not be judged in full. What is not given is never taken for a pass.</p>\n`
  if (keys.length === 0) return said
  const rows = keys.map(({ key, rules }) => [markup`<code>${key}</code>`, rules] as const)
  return markup`${said}${table('What to add to the environment file, the key that settles most rules first', ['key', 'rules it settles'], rows)}`
}

function attestedLine({ audit }: Report, { prefix }: Place): Markup | undefined {
  const count = (audit?.attestations ?? []).filter(({ speaksOf }) => speaksOf === 'unknown').length
  if (count === 0) return undefined
  return markup`<p><a href="#${prefix}attestations">${many(count, 'attestation')}</a> ${count === 1 ? 'speaks' : 'speak'} of what is unknown here. It stays unknown.</p>\n`
}

function unread({ coverage: { unread: sections } }: Report): Markup | undefined {
  if (sections.length === 0) return undefined
  return markup`<p>Given, but read by no rule yet: ${sections.join(', ')}.</p>\n`
}

function errorList(errors: Report['results']): Markup | undefined {
  if (errors.length === 0) return undefined
  return markup`<p>A fault of lync-ready, not of the description; please report it:</p>
<ul>${errors.map(({ ruleId, reason = 'no reason given' }) => markup`<li><code>${ruleId}</code> ${reason}</li>\n`)}</ul>\n`
}

/** The key that most findings wait for first; of findings without a key none. */
function groups(findings: readonly Finding[]): readonly (readonly [string | undefined, readonly Finding[]])[] {
  const byKey = new Map<string | undefined, Finding[]>()
  for (const finding of findings) {
    const held = byKey.get(finding.settledBy)
    if (held) held.push(finding)
    else byKey.set(finding.settledBy, [finding])
  }
  return [...byKey].sort(([a = '', own], [b = '', others]) => others.length - own.length || (a < b ? -1 : 1))
}
