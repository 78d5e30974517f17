/** What blocks each move, for a person: the products side by side, then each with what stands in its way. */

import type { Finding } from '../report.ts'
import { knowledgeLine } from './old-knowledge.ts'
import { printable } from './printable.ts'
import { paragraph, position } from './text-finding.ts'
import { counted, firstFew, hanging, labelled } from './text-layout.ts'
import { AFTER_WORD, leadingWord, type Page } from './text-page.ts'
import type { ShownBlocker, ShownTarget, ShownUpgrade, ShownWay, WayShown } from './upgrade-data.ts'

const MOST_MESSAGES = 4
const MOST_RULES = 8

const WAYS: Record<WayShown, string> = {
  none: 'in use',
  back: 'no way back',
  'in-place': 'in place or side by side',
  'side-by-side': 'side by side',
  over: 'over another product',
  undocumented: 'not documented',
  'no-way': 'not supported',
}

export function renderUpgradeText(upgrade: ShownUpgrade, page: Page): string {
  const { environment, from, targets, asOf, tool, knowledge } = upgrade
  const { chalk } = page
  const runs = targets.filter(({ product }) => from.includes(product)).map(({ name }) => name)
  const heading = `${printable(environment.path)}: ${printable(environment.name)} runs ${runs.join(' and ')}`
  const blocks = [
    [chalk.bold(heading)],
    table(upgrade, page),
    ...targets.filter(({ way }) => way !== 'none').map((target) => targetLines(target, page)),
    [
      ...paragraph(
        'numbers count rules; judged as if every pool had that product with every update, on servers as described',
        page,
      ),
      `judged as of ${asOf}, lync-ready ${tool.version}`,
      ...(knowledge === undefined ? [] : paragraph(knowledgeLine(knowledge), page)),
    ],
  ]
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`
}

function table({ targets, asOf }: ShownUpgrade, { chalk }: Page): readonly string[] {
  const rows = targets.map((target) => [
    target.name,
    wayWords(target),
    `${target.summary.fail}`,
    `${target.summary.warn}`,
    `${target.summary.unknown}`,
    supportWords(target, asOf),
  ])
  const head = ['product', 'way', 'fail', 'warn', 'unknown', 'support']
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        /^\d+$/.test(cell) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return [chalk.bold(line(head)), ...rows.map(line)]
}

function wayWords({ way, ways }: ShownTarget): string {
  const over = ways.find((each) => each.kind === 'over')?.over
  return way === 'over' && over !== undefined ? `over ${over}` : WAYS[way]
}

function supportWords({ supportEnd }: ShownTarget, asOf: string): string {
  if (supportEnd === undefined) return 'not documented'
  return supportEnd < asOf ? `ended ${supportEnd}` : `until ${supportEnd}`
}

function targetLines(target: ShownTarget, page: Page): readonly string[] {
  const { chalk } = page
  const { name, build, outFrom, ways, blockers, solved } = target
  const out = outFrom === undefined ? '' : `, out from ${outFrom}`
  const at = build === undefined ? '' : `, judged at build ${build}`
  return [
    chalk.bold.underline(`${name}: ${wayWords(target)}${out}${at}`),
    ...ways.flatMap((way) => wayLines(way, page)),
    ...blockers.flatMap((blocker) => blockerLines(blocker, page)),
    ...(blockers.length === 0 ? ['nothing that is right today would be wrong'] : []),
    ...(solved.length === 0 ? [] : solvedLines(solved, page)),
  ]
}

function wayLines({ text, conditions, confidence, sources }: ShownWay, { width }: Page): readonly string[] {
  if (text === undefined) return []
  const [source] = sources
  return [
    ...labelled('way', confidence === 'confirmed' ? text : `${text} (${confidence})`, width),
    ...conditions.flatMap((condition) => labelled('', condition, width)),
    ...(source === undefined ? [] : labelled('source', [source.title, source.url].filter(Boolean).join('  '), width)),
  ]
}

function blockerLines({ ruleId, title, level, findings }: ShownBlocker, page: Page): readonly string[] {
  const { width } = page
  const messages = firstFew(
    findings.map(({ message }) => message),
    MOST_MESSAGES,
  )
  const [first] = findings
  return [
    ...hanging(leadingWord(level, page), `${ruleId}: ${title}`, AFTER_WORD, width),
    ...messages.flatMap((message) => hanging(' '.repeat(AFTER_WORD), message, AFTER_WORD, width)),
    ...(first === undefined ? [] : detailLines(first, page)),
  ]
}

function detailLines({ evidence, fix, location }: Finding, { width }: Page): readonly string[] {
  const wanted = evidence.find(({ role }) => role === 'expected')
  return [
    ...(wanted === undefined ? [] : labelled('expected', wanted.text, width)),
    ...(fix === undefined ? [] : labelled('fix', fix, width)),
    ...labelled('at', position(location), width),
  ]
}

function solvedLines(solved: ShownTarget['solved'], { width }: Page): readonly string[] {
  const rules = firstFew(
    solved.map(({ ruleId, subjects }) => `${ruleId} (${subjects.length})`),
    MOST_RULES,
  )
  const count = solved.reduce((sum, { subjects }) => sum + subjects.length, 0)
  return labelled('gone', `${counted(count, 'finding')} of today: ${rules.join(', ')}`, width)
}
