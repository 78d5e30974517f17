/** What every part of the page needs: where it stands, headings, links, words. */

import type { Finding, Report, ReportSource, Status } from '../../report.ts'
import { Markup, markup } from '../markup.ts'

/** Of one report of the page. */
export interface Place {
  /** Begins every id of this report: `r1-`. */
  readonly prefix: string
  /** Of the headings of its sections: 2, or 3 where several reports stand on the page. */
  readonly level: number
}

/** What a filter tells apart. */
export type Kind = 'fail' | 'warn' | 'unknown' | 'accepted' | 'met'

/** In the order of the page. */
export const KINDS: readonly Kind[] = ['fail', 'warn', 'unknown', 'accepted', 'met']

/** What a finding counts as. */
export function kindOf({ verdict, level, waived }: Finding): Kind {
  if (verdict === 'met') return 'met'
  if (verdict === 'unknown') return 'unknown'
  return waived === undefined ? (level ?? 'fail') : 'accepted'
}

const WORDS: Readonly<Record<string, string>> = { skip: 'not applicable', waived: 'accepted' }

/** A status as the page says it. */
export function statusWord(status: Status): string {
  return WORDS[status] ?? status
}

/** How many rules came out so. */
export function countOf({ results }: Report, status: Status): number {
  return results.filter((result) => result.status === status).length
}

/** `5,000`, the same everywhere. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `1 finding`, `5,000 findings`. */
export function many(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** A heading; those inside are one level deeper. */
export function heading(level: number, text: string | Markup): Markup {
  const tag = new Markup(`h${Math.min(level, 6)}`)
  return markup`<${tag}>${text}</${tag}>\n`
}

/** A section of the page with its heading, to be linked to. */
export function section({ prefix, level }: Place, id: string, title: string, content: Markup): Markup {
  return markup`<section id="${prefix}${id}">\n${heading(level, title)}${content}</section>\n`
}

/** A document, as a link where its address is one of the web. */
export function sourceLink({ title, url }: ReportSource): Markup {
  if (url === undefined) return markup`${title}`
  return isWebAddress(url)
    ? markup`<a href="${url}" rel="noreferrer">${title}</a>`
    : markup`${title} <code>${url}</code>`
}

/** Whether a text is an address a browser would open, and not one that runs. */
export function isWebAddress(url: string): boolean {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  return parsed?.protocol === 'https:' || parsed?.protocol === 'http:'
}

/** Things with a comma between them. */
export function listed(items: readonly Markup[]): Markup {
  return markup`${items.map((item, index) => (index === 0 ? item : markup`, ${item}`))}`
}

/** A table that a narrow screen shows as blocks. */
export function table(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly (string | number | Markup)[])[],
): Markup {
  const cell = (value: string | number | Markup, index: number) =>
    markup`<td data-label="${columns[index]}">${value}</td>`
  return markup`<table><caption>${caption}</caption><thead><tr>${columns.map((name) => markup`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map((row) => markup`<tr>${row.map(cell)}</tr>\n`)}</tbody></table>\n`
}
