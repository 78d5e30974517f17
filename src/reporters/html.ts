/** The audit report: one HTML file that needs no other, runs from a disk, and asks the network for nothing. */

import { createHash } from 'node:crypto'
import type { Report } from '../report.ts'
import { verdictOf } from './document/verdict.ts'
import { filterForm } from './html/filter.ts'
import { notices } from './html/notices.ts'
import { heading, many, table } from './html/parts.ts'
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
  const title = isOne ? `Readiness of ${first.environment.name}` : `Readiness of ${many(reports.length, 'environment')}`
  const { head, links, content } = isOne ? onePage(first, showAll) : setPage(reports, showAll)
  return markup`${DOCTYPE}
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${POLICY}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<meta name="generator" content="lync-ready"/>
<title>${title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
<header>
${heading(1, title)}${head}</header>
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

/** Nothing is loaded, nothing is sent, and only the style and script of this page count. */
const POLICY = [
  "default-src 'none'",
  `style-src '${hashOf(STYLE)}'`,
  `script-src '${hashOf(SCRIPT)}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

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
    head: markup`${scope(report)}${notices([report])}`,
    ...reportParts(report, { prefix: '', level: 2 }, showAll),
  }
}

function setPage(reports: readonly Report[], showAll: boolean): Page {
  const pages = reports.map((report, index) => {
    const place = { prefix: `r${index + 1}-`, level: 3 }
    const { links, content } = reportParts(report, place, showAll)
    const id = `r${index + 1}`
    return { id, content: reportOfSet(report, id, links, content) }
  })
  const rows = reports.map((report, index) => [
    markup`<a href="#r${index + 1}">${report.environment.name}</a> <code>${report.environment.path}</code>`,
    verdictOf(report).text,
    report.asOf,
  ])
  return {
    head: markup`${table('How each came out', ['environment', 'verdict', 'as of'], rows)}${notices(reports)}`,
    links: markup`<ul>${reports.map(({ environment }, index) => markup`<li><a href="#r${index + 1}">${environment.name}</a></li>`)}</ul>\n`,
    content: markup`${pages.map(({ content }) => content)}`,
  }
}

function reportOfSet(report: Report, id: string, links: Markup, content: Markup): Markup {
  return markup`<section class="report" id="${id}">
${heading(2, report.environment.name)}${scope(report)}${links}${content}</section>\n`
}
