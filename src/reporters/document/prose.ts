/** Texts of people. */

import type { Paragraph } from './model.ts'

/** The paragraphs, which an empty line parts; a label stands before the first. */
export function paragraphsOf(text: string, label?: string): readonly Paragraph[] {
  return text.split('\n\n').map((each, index) => {
    const lead = label === undefined || index > 0 ? [] : [{ text: label, look: 'strong' } as const, ': ']
    return { kind: 'paragraph', text: [...lead, each] }
  })
}
