/** A document to be handed over: its cover, and everything behind it. */

import { PRODUCT_NAMES } from '../../domain/names.ts'
import type { Report } from '../../report.ts'
import type { ReportCover } from '../../report-audit.ts'
import { many } from '../html/parts.ts'
import type { RenderOptions } from '../index.ts'
import { noticeLines } from '../policy-text.ts'
import { printable } from '../printable.ts'
import { titleOf } from './cover.ts'
import type { Block, Heading, Line, Picture, Terms } from './model.ts'
import { documentParts } from './report-parts.ts'
import { verdictOf } from './verdict.ts'

/** What stands under a heading of its own, on the first or the second level. */
export interface PaperSection {
  readonly level: 1 | 2
  readonly id: string
  readonly title: string
  /** Begins every id of the report it belongs to. */
  readonly prefix: string
  readonly blocks: readonly Block[]
}

export interface Paper {
  /** On one line, and not longer than a line may be. */
  readonly title: string
  readonly author: string
  /** ISO day. */
  readonly date: string
  /** Stands on every page: `Confidential`. */
  readonly mark?: string
  readonly logo?: Picture
  /** Below the title. */
  readonly cover: readonly Block[]
  readonly sections: readonly PaperSection[]
}

const MOST_CHARACTERS = 160

/** What stands before everything else, of one report or of several. */
export interface Front extends Pick<Paper, 'title' | 'author' | 'date' | 'mark'> {
  /** The only report, where there is one, and it was not asked for as one of several. */
  readonly one?: Report
  /** What the cover says: that of the only report, or what all of them say alike. */
  readonly own: ReportCover
}

export function frontOf(reports: readonly Report[], { asSet = false }: Pick<RenderOptions, 'asSet'>): Front {
  const [first, second] = reports
  const isOne = !asSet && first !== undefined && second === undefined
  const covers = reports.map(({ audit }) => audit?.cover ?? {})
  const own: ReportCover =
    isOne || new Set(covers.map((cover) => JSON.stringify(cover))).size === 1 ? (covers[0] ?? {}) : {}
  const name = isOne ? first.environment.name : many(reports.length, 'environment')
  const marks = [...new Set(covers.flatMap(({ confidentiality }) => confidentiality ?? []))]
  return {
    title: shortened(titleOf(name, own)),
    author: shortened(own.author ?? own.company ?? ''),
    date: first?.asOf ?? '1980-01-01',
    ...(marks.length > 0 && { mark: shortened(marks.join(' / ')) }),
    ...(isOne && { one: first }),
    own,
  }
}

/** One report, or several with an overview before them. */
export function paperOf(reports: readonly Report[], options: Pick<RenderOptions, 'showAll' | 'asSet'>): Paper {
  const { one, own, ...front } = frontOf(reports, options)
  const { showAll } = options
  return {
    ...front,
    ...(own.logo !== undefined && { logo: { kind: 'picture', text: 'Logo', ...own.logo } }),
    cover: [
      ...(one ? [verdictBlock(one)] : []),
      { kind: 'terms', items: [...coverTerms(own), ...(one ? scopeTerms(one) : [])] },
      ...noticeBlocks(reports),
    ],
    sections: one
      ? documentParts(one, showAll).map((part) => ({ ...part, level: 1, prefix: '' }))
      : setSections(reports, showAll),
  }
}

function setSections(reports: readonly Report[], showAll: boolean): readonly PaperSection[] {
  const rows = reports.map((report, index): readonly Line[] => [
    [{ text: report.environment.name, link: `#r${index + 1}` }, ' ', { text: report.environment.path, look: 'code' }],
    verdictOf(report).text,
    report.asOf,
  ])
  const columns = ['environment', 'verdict', 'as of']
  const overview: Block = { kind: 'table', caption: 'How each came out', columns, rows, widths: [45, 40, 15] }
  return [
    { level: 1, id: 'overview', title: 'Overview', prefix: '', blocks: [overview] },
    ...reports.flatMap((report, index): readonly PaperSection[] => {
      const id = `r${index + 1}`
      const blocks: readonly Block[] = [verdictBlock(report), { kind: 'terms', items: scopeTerms(report) }]
      const parts = documentParts(report, showAll)
      return [
        { level: 1, id, title: report.environment.name, prefix: '', blocks },
        ...parts.map((part) => ({ ...part, id: `${id}-${part.id}`, level: 2, prefix: `${id}-` }) as const),
      ]
    }),
  ]
}

function verdictBlock(report: Report): Block {
  return { kind: 'paragraph', text: { text: `${verdictOf(report).text}.`, look: 'strong' } }
}

/** Whom it is for, why, and who wrote it. */
export function coverTerms({ client, purpose, author, company, version }: ReportCover): Terms['items'] {
  const by = [author, company].filter((each) => each !== undefined).join(', ')
  return [
    ...(client === undefined ? [] : [['client', client] as const]),
    ...(purpose === undefined ? [] : [['purpose', purpose] as const]),
    ...(by === '' ? [] : [['author', by] as const]),
    ...(version === undefined ? [] : [['version', version] as const]),
  ]
}

/** What was judged, as of when, and how far it reaches. */
export function scopeTerms({ environment, asOf, tool, rules }: Report): Terms['items'] {
  const families = [...new Set(rules.map(({ family }) => family))]
  return [
    ['environment', environment.name],
    ['file', { text: environment.path, look: 'code' }],
    ['product', PRODUCT_NAMES[environment.product]],
    ['judged as of', `${asOf}, by ${tool.name} ${tool.version}`],
    ['scope', `${many(rules.length, 'rule')} on ${families.join(', ')}`],
  ]
}

/** Of all reports: a waiver that several share is told of once. */
function noticeBlocks(reports: readonly Report[]): readonly Block[] {
  const items = noticeLines(reports)
  if (items.length === 0) return []
  return [
    { kind: 'paragraph', text: 'To know about waivers:' },
    { kind: 'list', items },
  ]
}

/** A text for a title, a bookmark or the margin, where there is room for a line. */
export function shortened(text: string): string {
  const characters = [...printable(text)]
  return characters.length <= MOST_CHARACTERS
    ? characters.join('')
    : `${characters.slice(0, MOST_CHARACTERS - 1).join('')}\u2026`
}

/** Every id that something in the document can be linked to. */
export function anchorsOf({ sections }: Paper): ReadonlySet<string> {
  return new Set(
    sections.flatMap(({ id, prefix, blocks }) => [
      id,
      ...blocks
        .filter((block): block is Heading => block.kind === 'heading')
        .flatMap((block) => (block.id === undefined ? [] : [`${prefix}${block.id}`])),
    ]),
  )
}
