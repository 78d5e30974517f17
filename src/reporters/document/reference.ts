/** What a report is held to later: every rule with its documents, every file with its hash, and how it was judged. */

import type { Report, Result } from '../../report.ts'
import { statusWord } from '../html/parts.ts'
import { observedLines } from '../observed-text.ts'
import { knowledgeLine } from '../old-knowledge.ts'
import { otherFiles } from '../other-files.ts'
import { capital } from '../text-layout.ts'
import { sourceSpans } from './findings.ts'
import type { Block, DocumentPart, Line } from './model.ts'

/** Every rule that was run, in report order. */
export function rulesPart({ rules, results }: Report): DocumentPart {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const rows = results.map((result): readonly Line[] => {
    const rule = byId.get(result.ruleId)
    return [
      [`${rule?.title ?? ''} `, { text: result.ruleId, look: 'code' }],
      statusWord(result.status),
      outcome(result),
      sourceSpans(rule?.sources ?? []),
    ]
  })
  return {
    id: 'rules',
    title: 'Rules and documents',
    blocks: [
      {
        kind: 'table',
        caption: 'Every rule, how it came out, and what it rests on',
        columns: ['rule', 'came out as', 'found', 'documents'],
        rows,
        widths: [38, 12, 20, 30],
      },
    ],
  }
}

function outcome({ counts: { met, unmet, unknown }, reason, settledBy }: Result): string {
  const counted = [
    [met, 'met'],
    [unmet, 'unmet'],
    [unknown, 'unknown'],
  ].flatMap(([count, word]) => (count === 0 ? [] : [`${count} ${word}`]))
  const why = reason === undefined ? [] : [reason]
  const key = settledBy === undefined || reason !== undefined ? [] : [`${settledBy} is not given`]
  return [...counted, ...why, ...key].join(', ')
}

/** Every file that was read. */
export function inputsPart(report: Report): DocumentPart {
  const code = (text: string) => ({ text, look: 'code' }) as const
  return {
    id: 'inputs',
    title: 'Inputs',
    blocks: [
      {
        kind: 'table',
        caption: 'Every file that was read, with its SHA-256',
        columns: ['file', 'SHA-256'],
        rows: [...report.inputs, ...otherFiles(report)].map(({ path, sha256 }) => [code(path), code(sha256)]),
        widths: [40, 60],
      },
    ],
  }
}

function isLive({ observed = [] }: Report): boolean {
  return observed.some(({ kind }) => kind === 'live')
}

function askedText(report: Report): string {
  const lines = observedLines(report)
  if (lines.length === 0) return 'Nothing was asked of the network.'
  return `What the network answered stands before what is written: ${lines.join('; ')}.`
}

/** How it was judged, as of which day, by what knowledge. */
export function methodPart(report: Report): DocumentPart {
  const { asOf, tool, knowledge } = report
  const text = `${tool.name} ${tool.version} judged the written description and the files it names as of ${asOf}. ${askedText(report)} Each rule is one requirement that the vendor documents; it is met, not met, or unknown where the description does not say enough. A finding that rests on a fact the vendor has not confirmed warns at most. The same files, day and version give ${isLive(report) ? 'the same verdicts again where the network answers alike' : 'this report again, byte for byte'}.`
  const known: readonly Block[] =
    knowledge === undefined ? [] : [{ kind: 'paragraph', text: `${capital(knowledgeLine(knowledge))}.` }]
  return { id: 'method', title: 'Method', blocks: [{ kind: 'paragraph', text }, ...known] }
}
