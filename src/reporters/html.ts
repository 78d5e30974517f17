/** The audit report: one HTML file that needs no other, runs from a disk, and asks the network for nothing. */

import { createHash } from 'node:crypto'
import type { Report } from '../report.ts'
import { cover, titleOf } from './document/cover.ts'
import { blockMarkup } from './document/html.ts'
import { verdictOf } from './document/verdict.ts'
import { filterForm } from './html/filter.ts'
import { notices } from './html/notices.ts'
import { heading, many, type Place, table } from './html/parts.ts'
import { reportParts, scope } from './html/report.ts'
import { SCRIPT } from './html/script.ts'
import { STYLE } from './html/style.ts'
import type { RenderOptions } from './index.ts'
import { Markup, markup } from './markup.ts'

/** One report, or several with an overview before them. */
export function renderHtml(
  reports: readonly Report[],
  { showAll, asSet = false }: Pick<RenderOptions, 'showAll' | 'asSet'>,
): string {
  const [first, second] = reports
  const isOne = !asSet && first !== undefined && second === undefined
  const shared = isOne ? first : sharedCover(reports)
  const name = isOne ? first.environment.name : many(reports.length, 'environment')
  const title = titleOf(name, shared?.audit?.cover)
  const { head, links, content } = isOne ? onePage(first, showAll) : setPage(reports, shared, showAll)
  return markup`${DOCTYPE}
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${policyFor(reports)}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<meta name="generator" content="lync-ready"/>
<title>${title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
<header>
${marks(reports)}${heading(1, title)}${head}</header>
<nav aria-label="Contents">
${links}</nav>
${filterForm(reports, showAll)}<main id="main">
${content}</main>
<script>${new Markup(SCRIPT)}</script>
</body>
</html>
`.text
}

const DOCTYPE = new Markup('<!DOCTYPE html>')

/** Nothing is loaded, nothing is sent, and only the style and script of this page count; a picture stands in the page. */
function policyFor(reports: readonly Report[]): string {
  return [
    "default-src 'none'",
    `style-src '${hashOf(STYLE)}'`,
    `script-src '${hashOf(SCRIPT)}'`,
    ...(reports.some(({ audit }) => audit?.cover.logo) ? ['img-src data:'] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

interface Page {
  readonly head: Markup
  readonly links: Markup
  readonly content: Markup
}

function onePage(report: Report, showAll: boolean): Page {
  return {
    head: markup`${coverOf(report, { prefix: '', level: 2 })}${scope(report)}${notices([report])}`,
    ...reportParts(report, { prefix: '', level: 2 }, showAll),
  }
}

/** What stands below the title. */
function coverOf(report: Report, place: Place): Markup | undefined {
  const part = cover(report)
  return part && markup`<div class="cover">\n${part.blocks.map((block) => blockMarkup(block, place, part.id))}</div>\n`
}

/** One of the reports, where all have the same cover: it is shown once. */
function sharedCover(reports: readonly Report[]): Report | undefined {
  const [first, ...others] = reports
  if (first === undefined || cover(first) === undefined) return undefined
  const told = ({ audit, asOf }: Report) => JSON.stringify([audit?.cover, asOf])
  return others.every((report) => told(report) === told(first)) ? first : undefined
}

/** How confidential the page is: once at its top, and on paper on every sheet. */
function marks(reports: readonly Report[]): Markup | undefined {
  const said = [...new Set(reports.flatMap(({ audit }) => audit?.cover.confidentiality ?? []))]
  return said.length === 0 ? undefined : markup`<p class="confidential">${said.join(' \u00b7 ')}</p>\n`
}

function setPage(reports: readonly Report[], shared: Report | undefined, showAll: boolean): Page {
  const pages = reports.map((report, index) => {
    const place = { prefix: `r${index + 1}-`, level: 3 }
    const { links, content } = reportParts(report, place, showAll)
    const id = `r${index + 1}`
    const own = shared === undefined ? coverOf(report, place) : undefined
    return { id, content: reportOfSet(report, id, links, markup`${own}${scope(report)}`, content) }
  })
  const rows = reports.map((report, index) => [
    markup`<a href="#r${index + 1}">${report.environment.name}</a> <code>${report.environment.path}</code>`,
    verdictOf(report).text,
    report.asOf,
  ])
  return {
    head: markup`${shared && coverOf(shared, { prefix: '', level: 2 })}${table('How each came out', ['environment', 'verdict', 'as of'], rows)}${notices(reports)}`,
    links: markup`<ul>${reports.map(({ environment }, index) => markup`<li><a href="#r${index + 1}">${environment.name}</a></li>`)}</ul>\n`,
    content: markup`${pages.map(({ content }) => content)}`,
  }
}

function reportOfSet(report: Report, id: string, links: Markup, head: Markup, content: Markup): Markup {
  return markup`<section class="report" id="${id}">
${heading(2, report.environment.name)}${head}${links}${content}</section>\n`
}
