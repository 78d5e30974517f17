/** What is to come, for a person: day by day, with what to do before. */

import type { HorizonEntry, ShownHorizon } from './horizon-data.ts'
import { knowledgeLine } from './old-knowledge.ts'
import { printable } from './printable.ts'
import { paragraph, position } from './text-finding.ts'
import { counted, firstFew, hanging, labelled } from './text-layout.ts'
import { AFTER_WORD, leadingWord, type Page } from './text-page.ts'

const MOST_ITEMS = 5
const MOST_FIXES = 3

export function renderHorizonText(horizon: ShownHorizon, version: string, page: Page): string {
  const { environment, asOf, until, entries } = horizon
  const heading = `${printable(environment.path)}: ${printable(environment.name)}, ${asOf} to ${until}`
  const days = [...new Set(entries.map(({ day }) => day))]
  const blocks = days.map((day) => [
    page.chalk.bold.underline(`${day}, ${ahead(asOf, day)}`),
    ...entries.filter((entry) => entry.day === day).flatMap((entry) => entryLines(entry, page)),
  ])
  const lines = [[page.chalk.bold(heading)], ...blocks, closing(horizon, version, page)]
  return `${lines.map((block) => block.join('\n')).join('\n\n')}\n`
}

function entryLines({ to, ruleId, title, items }: HorizonEntry, page: Page): readonly string[] {
  const { width } = page
  const messages = firstFew(
    items.map(({ message }) => message),
    MOST_ITEMS,
  )
  const fixes = firstFew([...new Set(items.flatMap(({ fix }) => fix ?? []))], MOST_FIXES)
  const [first] = items
  return [
    ...hanging(leadingWord(to, page), ruleId === undefined ? title : `${ruleId}: ${title}`, AFTER_WORD, width),
    ...messages.flatMap((message) => hanging(' '.repeat(AFTER_WORD), message, AFTER_WORD, width)),
    ...fixes.flatMap((fix, index) => labelled(index === 0 ? 'fix' : '', fix, width)),
    ...(first?.location === undefined ? [] : labelled('at', position(first.location), width)),
  ]
}

/** `in 12 days`, `in 17 months` */
function ahead(from: string, day: string): string {
  const days = Math.round((Date.parse(day) - Date.parse(from)) / 86_400_000)
  return days < 60 ? `in ${counted(days, 'day')}` : `in ${Math.floor(days / 30.4375)} months`
}

function closing({ asOf, until, today, entries, knowledge }: ShownHorizon, version: string, page: Page) {
  const count = (to: HorizonEntry['to']) =>
    entries.reduce((sum, entry) => (entry.to === to ? sum + entry.items.length : sum), 0)
  const turns = `${count('fail')} fail, ${count('warn')} warn, ${count('unknown')} unknown, ${count('pass')} pass`
  const standing = `${today.fail} fail, ${today.warn} warn, ${today.unknown} unknown`
  return [
    page.chalk.bold(entries.length === 0 ? `nothing turns until ${until}` : `until ${until} turn: ${turns}`),
    ...paragraph(`as it is on ${asOf}: ${standing} (lync-ready check shows them)`, page),
    `seen from ${asOf}, lync-ready ${version}`,
    ...paragraph(knowledgeLine(knowledge), page),
  ]
}
