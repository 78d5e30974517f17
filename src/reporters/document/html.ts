/** Shows blocks on the page. */

import { heading, type Place, section, table } from '../html/parts.ts'
import { type Markup, markup } from '../markup.ts'
import { drawingMarkup } from './html-drawing.ts'
import type { Block, DocumentPart, FindingBlock, Heading, Line, Span, Terms } from './model.ts'

/** A part as a section of the page, to be linked to. */
export function partSection({ id, title, blocks }: DocumentPart, place: Place): Markup {
  return section(
    place,
    id,
    title,
    markup`${blocks.map((block, index) => blockMarkup(block, place, `${id}-${index + 1}`))}`,
  )
}

/** One block; `id` is that of a drawing, and unique in its report. */
export function blockMarkup(block: Block, place: Place, id: string): Markup {
  switch (block.kind) {
    case 'paragraph':
      return block.look === 'quiet'
        ? markup`<p class="quiet">${lineMarkup(block.text, place)}</p>\n`
        : markup`<p>${lineMarkup(block.text, place)}</p>\n`
    case 'heading':
      return anchored(block, place)
    case 'list': {
      const items = block.items.map((item) => markup`<li>${lineMarkup(item, place)}</li>\n`)
      return block.ordered ? markup`<ol>${items}</ol>\n` : markup`<ul>${items}</ul>\n`
    }
    case 'table':
      return table(
        block.caption,
        block.columns,
        block.rows.map((row) => row.map((cell) => lineMarkup(cell, place))),
      )
    case 'terms':
      return terms(block.items, place)
    case 'finding':
      return markup`<div class="finding ${block.standing}"${idOf(block, place)}>\n${findingContent(block, place)}</div>\n`
    case 'drawing':
      return drawingMarkup(block, place, id)
    case 'picture':
      return markup`<p><img class="picture" src="data:${block.mediaType};base64,${block.data}" alt="${block.text}" width="${block.width}" height="${block.height}"/></p>\n`
  }
}

/** Of a finding that others link to. */
export function idOf({ id }: FindingBlock, { prefix }: Place): Markup | undefined {
  return id === undefined ? undefined : markup` id="${prefix}${id}"`
}

/** What stands inside of a finding. */
export function findingContent({ standing, message, position, snippet, facts }: FindingBlock, place: Place): Markup {
  const quoted = snippet === undefined ? undefined : markup`<p class="code">${lineMarkup(snippet, place)}</p>\n`
  return markup`<p class="message"><span class="badge">${standing}</span> ${message}</p>
<p><code>${position}</code></p>
${quoted}${facts.length === 0 ? undefined : terms(facts, place)}`
}

function terms(items: Terms['items'], place: Place): Markup {
  return markup`<dl>${items.map(([label, text]) => markup`<dt>${label}</dt><dd>${lineMarkup(text, place)}</dd>`)}</dl>\n`
}

function anchored({ level, text, id }: Heading, { level: above, prefix }: Place): Markup {
  const shown = heading(above + level, text)
  return id === undefined ? shown : markup`<div id="${prefix}${id}">${shown}</div>\n`
}

function lineMarkup(line: Line, place: Place): Markup {
  const spans = typeof line === 'string' || 'text' in line ? [line] : line
  return markup`${spans.map((span) => (typeof span === 'string' ? span : spanMarkup(span, place)))}`
}

function spanMarkup({ text, look, link }: Span, { prefix }: Place): Markup {
  const shown = look === undefined ? markup`${text}` : looking(text, look)
  if (link === undefined) return shown
  return link.startsWith('#')
    ? markup`<a href="#${prefix}${link.slice(1)}">${shown}</a>`
    : markup`<a href="${link}" rel="noreferrer">${shown}</a>`
}

function looking(text: string, look: NonNullable<Span['look']>): Markup {
  switch (look) {
    case 'code':
      return markup`<code>${text}</code>`
    case 'strong':
      return markup`<strong>${text}</strong>`
    case 'mark':
      return markup`<mark>${text}</mark>`
    case 'quiet':
      return markup`<span class="quiet">${text}</span>`
  }
}
