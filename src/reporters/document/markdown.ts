/** Shows parts as Markdown. Drawings and pictures are left to formats that can show them: what they say in words stays. */

import { markdownText, table } from '../markdown-text.ts'
import type { Block, DocumentPart, Line } from './model.ts'

/** Blocks of lines, under a heading of this level. */
export function partMarkdown({ title, blocks }: DocumentPart, level: number): readonly (readonly string[])[] {
  return [[headingLine(level, title)], ...blocks.map((block) => blockLines(block, level))]
}

function blockLines(block: Block, level: number): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [lineText(block.text)]
    case 'heading':
      return [headingLine(level + block.level, block.text)]
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${lineText(item)}`)
    case 'table':
      return table(
        block.columns.map(markdownText),
        block.rows.map((row) => row.map(lineText)),
      )
    case 'drawing':
    case 'picture':
      return [markdownText(block.text)]
  }
}

function headingLine(level: number, text: string): string {
  return `${'#'.repeat(Math.min(level, 6))} ${markdownText(text)}`
}

/** Without looks; of a link the address as well, where it is one of the web. */
function lineText(line: Line): string {
  const spans = typeof line === 'string' || 'text' in line ? [line] : line
  const texts = spans.map((span) => {
    if (typeof span === 'string') return span
    return span.link === undefined || span.link.startsWith('#') ? span.text : `${span.text} (${span.link})`
  })
  return markdownText(texts.join(''))
}
