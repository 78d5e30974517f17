/** The requirements as a zone file an administrator can read and paste: what must not be pasted is a comment. */

import { printable } from './printable.ts'
import type { ShownRequirement } from './requirements-data.ts'
import { hanging } from './text-layout.ts'
import type { Page } from './text-page.ts'

type Block = readonly string[]
type Source = ShownRequirement['sources'][number]

const VIEWS = ['internal', 'external'] as const
const WHERE = { internal: 'inside the network', external: 'on the Internet' } as const

/** Every requirement, by view, then the documents they are taken from. */
export function renderRequirementsText(requirements: readonly ShownRequirement[], page: Page): string {
  if (requirements.length === 0) return '; no DNS record is required\n'
  const views = VIEWS.map((view) => ({ view, own: requirements.filter((each) => each.view === view) }))
  const all = views.flatMap(({ own }) => own.flatMap(({ sources }) => sources))
  const sources = new Map(all.map((source) => [sourceKey(source), source]))
  const keys = [...sources.keys()]
  const blocks = views.flatMap(({ view, own }) => viewBlocks(view, own, keys, page))
  const documents = [...sources.values()].flatMap((source, index) => documentLines(source, index + 1, page))
  return `${[...blocks, documents].map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function sourceKey({ title, url }: Source): string {
  return url ?? title
}

function viewBlocks(
  view: (typeof VIEWS)[number],
  own: readonly ShownRequirement[],
  sources: readonly string[],
  page: Page,
): readonly Block[] {
  if (own.length === 0) return []
  const heading = page.chalk.bold(`; DNS records ${WHERE[view]}`)
  return [[heading], ...own.map((each) => requirementLines(each, sources, page))]
}

function requirementLines(requirement: ShownRequirement, sources: readonly string[], page: Page): Block {
  const { because, rule, confidence } = requirement
  const trust = confidence === 'confirmed' ? '' : ` (${confidence})`
  const numbers = requirement.sources.map((source) => sources.indexOf(sourceKey(source)) + 1)
  const cited = numbers.sort((a, b) => a - b).map((number) => `[${number}]`)
  return [
    ...recordLines(requirement, page),
    ...comment(necessityText(requirement), page),
    ...because.flatMap((text) => comment(`because ${text}`, page)),
    ...comment(`judged by ${rule}; documented in ${cited.join('')}${trust}`, page),
  ]
}

/** A record that must not be there, or that is perhaps not needed, stands behind a semicolon. */
function recordLines({ name, type, records, leadsTo, neededIf }: ShownRequirement, { chalk }: Page): Block {
  if (records.length === 0) {
    const target = leadsTo === undefined ? '' : ` (${leadsTo})`
    return [`; ${chalk.bold(printable(`${name}. IN ${type}${target}`))}`]
  }
  const lead = neededIf === undefined ? '' : '; '
  return records.map((record) => `${lead}${chalk.bold(printable(record))}`)
}

function necessityText(requirement: ShownRequirement): string {
  const { necessity, neededIf, aliasTargets, records, give, match } = requirement
  const parts = [
    neededIf === undefined ? necessity : `${necessity} if ${neededIf}, which is not given, asks for it`,
    ...targetText(requirement),
    ...(match === 'some' && records.length > 1 ? ['one of these is enough'] : []),
    ...(aliasTargets.length > 0 ? [`may be a CNAME to ${aliasTargets.join(' or ')}`] : []),
    ...(give === undefined ? [] : [`give ${give} to know all addresses`]),
  ]
  return parts.join('; ')
}

function targetText({ leadsTo, type, records }: ShownRequirement): readonly string[] {
  if (leadsTo === undefined) return []
  if (type === 'SRV') return [`the target leads to ${leadsTo}`]
  return records.length > 0 ? [`leads to ${leadsTo}`] : []
}

function documentLines({ title, url }: Source, number: number, { width, chalk }: Page): Block {
  const lead = `; [${number}] `
  const lines = commented(hanging(lead, title, lead.length, width))
  const address = url === undefined ? [] : [`;${' '.repeat(lead.length - 1)}${printable(url)}`]
  return [...lines, ...address].map((line) => chalk.dim(line))
}

function comment(text: string, { width, chalk }: Page): Block {
  return commented(hanging(';   ', text, 4, width)).map((line) => chalk.dim(line))
}

/** Further lines of a hanging text are comments like the first. */
function commented(lines: Block): Block {
  return lines.map((line) => `;${line.slice(1)}`)
}
