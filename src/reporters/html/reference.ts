/** What a report is held to later: every rule with its documents, every file with its hash, and how it was judged. */

import type { Report, Result } from '../../report.ts'
import { auditFiles } from '../audit-files.ts'
import { type Markup, markup } from '../markup.ts'
import { knowledgeLine } from '../old-knowledge.ts'
import { listed, type Place, section, sourceLink, statusWord, table } from './parts.ts'

/** Every rule that was run, in report order. */
export function rulesAndDocuments({ rules, results }: Report, place: Place): Markup {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const rows = results.map((result) => {
    const rule = byId.get(result.ruleId)
    const name = markup`${rule?.title ?? ''} <code>${result.ruleId}</code>`
    return [name, statusWord(result.status), outcome(result), listed((rule?.sources ?? []).map(sourceLink))]
  })
  const columns = ['rule', 'came out as', 'found', 'documents']
  return section(
    place,
    'rules',
    'Rules and documents',
    table('Every rule, how it came out, and what it rests on', columns, rows),
  )
}

function outcome({ counts: { met, unmet, unknown }, reason, settledBy }: Result): string {
  const counted = [
    [met, 'met'],
    [unmet, 'unmet'],
    [unknown, 'unknown'],
  ].flatMap(([count, word]) => (count === 0 ? [] : [`${count} ${word}`]))
  const why = reason === undefined ? [] : [reason]
  const key = settledBy === undefined ? [] : [`${settledBy} is not given`]
  return [...counted, ...why, ...key].join(', ')
}

/** Every file that was read. */
export function inputs(report: Report, place: Place): Markup {
  const rows = [...report.inputs, ...auditFiles(report)].map(({ path, sha256 }) => [
    markup`<code>${path}</code>`,
    markup`<code>${sha256}</code>`,
  ])
  return section(
    place,
    'inputs',
    'Inputs',
    table('Every file that was read, with its SHA-256', ['file', 'SHA-256'], rows),
  )
}

/** How it was judged, as of which day, by what knowledge. */
export function method({ asOf, tool, knowledge }: Report, place: Place): Markup {
  const known = knowledge === undefined ? undefined : markup`<p>${capital(knowledgeLine(knowledge))}.</p>\n`
  return section(
    place,
    'method',
    'Method',
    markup`<p>${tool.name} ${tool.version} judged the written description and the files it names as of ${asOf}. Nothing was asked of the network. Each rule is one requirement that the vendor documents; it is met, not met, or unknown where the description does not say enough. A finding that rests on a fact the vendor has not confirmed warns at most. The same files, day and version give this report again, byte for byte.</p>
${known}`,
  )
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
