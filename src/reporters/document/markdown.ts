/** Shows blocks as Markdown. */

import { markdownText, table } from '../markdown-text.ts'
import type { Block, DocumentPart, Line, Span, Terms } from './model.ts'

type Lines = readonly string[]

/** A part under a heading of this level; each block stands by itself. */
export function partMarkdown({ title, blocks }: DocumentPart, level = 2): readonly Lines[] {
  return [
    [heading(level, title)],
    ...blocks.map((block) => blockMarkdown(block, level)).filter(({ length }) => length > 0),
  ]
}

/** A drawing is told in words; a picture is left out, since no wiki or ticket would show it. */
function blockMarkdown(block: Block, level: number): Lines {
  switch (block.kind) {
    case 'paragraph':
      return [lineText(block.text)]
    case 'heading':
      return [heading(level + block.level, block.text)]
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${lineText(item)}`)
    case 'table':
      return table(
        block.columns.map(markdownText),
        block.rows.map((row) => row.map(lineText)),
      )
    case 'terms':
      return termLines(block.items)
    case 'finding': {
      const { standing, message, position, facts } = block
      return [
        `- **${standing}** ${markdownText(`${message} (${position})`)}`,
        ...termLines(facts).map((line) => `  ${line}`),
      ]
    }
    case 'drawing':
      return [markdownText(block.text)]
    case 'picture':
      return []
  }
}

function termLines(items: Terms['items']): Lines {
  return items.map(([label, text]) => `- **${markdownText(label)}**: ${lineText(text)}`)
}

function heading(level: number, text: string): string {
  return `${'#'.repeat(Math.min(level, 6))} ${markdownText(text)}`
}

/** How a span looks is left out: marks around any text do not always mark it. */
function lineText(line: Line): string {
  const spans = typeof line === 'string' || 'text' in line ? [line] : line
  return markdownText(spans.map(spanText).join(''))
}

function spanText(span: string | Span): string {
  if (typeof span === 'string') return span
  const { text, link } = span
  return link === undefined || link.startsWith('#') || link === text ? text : `${text} ${link}`
}
