/** Texts of people. */

import type { Line, Paragraph } from './model.ts'

/** The paragraphs, which an empty line parts; a label stands before the first. */
export function paragraphsOf(text: string, label?: string): readonly Paragraph[] {
  return text.split('\n\n').map((each, index) => {
    const lead = label === undefined || index > 0 ? [] : [{ text: label, look: 'strong' } as const, ': ']
    return { kind: 'paragraph', text: [...lead, each] }
  })
}

/** A line without its looks and links. */
export function plainText(line: Line): string {
  if (typeof line === 'string') return line
  return 'text' in line ? line.text : line.map(plainText).join('')
}
