/** The comment at the head of an environment file that was made from exports. */

import { printable } from '../reporters/printable.ts'
import { counted, firstFew } from '../reporters/text-layout.ts'
import type { ExportFile, Note } from './export-file.ts'

const SCHEMA_FILE = 'lync-ready.schema.json'

/** How to have completion and checks in an editor. */
export const EDITOR_LINES: readonly string[] = [
  `For completion and checks while you type: lync-ready schema > ${SCHEMA_FILE}`,
  `yaml-language-server: $schema=${SCHEMA_FILE}`,
]

const MOST_LINES = 20

/** Which files the values are from, and what of them is not understood. */
export function filesNote(files: readonly ExportFile[]): Note {
  return {
    text: 'Behind a value stands where it was read, as file:line:column of',
    lines: files.map(({ file, reading: { title } }) => `${file}: ${title}`),
  }
}

/** What of the files is not understood, with the command that lists it. */
export function unknownNote(files: readonly ExportFile[]): readonly Note[] {
  const lines = files.flatMap(({ file, reading: { items } }) => {
    const unknown = items.filter(({ status }) => status === 'unknown').length
    const command = `lync-ready import --explain --status unknown ${quoted(file)}`
    return unknown === 0 ? [] : [`${file}: ${unknown} of ${counted(items.length, 'item')}; ${command}`]
  })
  return lines.length === 0 ? [] : [{ text: 'Not understood', lines }]
}

/** What nobody gave, the key that most rules wait for first. */
export function missingNote(missing: readonly { readonly key: string; readonly rules: number }[]): readonly Note[] {
  const lines = missing.map(({ key, rules }) => `${key} (${counted(rules, 'rule')})`)
  const text = 'Not given, and to be added by hand, what most rules wait for first ("none": there is none)'
  return lines.length === 0 ? [] : [{ text, lines }]
}

/** The notes as comments, each with its first lines, and an empty line after them. */
export function headText(before: readonly string[], notes: readonly Note[]): string {
  const blocks = [
    ...(before.length > 0 ? [before] : []),
    ...notes.map(({ text, lines }) => [`${text}:`, ...firstFew(lines, MOST_LINES).map((line) => `  ${line}`)]),
  ]
  const lines = blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block]))
  return `${lines.map((line) => `${`# ${printable(line)}`.trimEnd()}\n`).join('')}\n`
}

/** As a shell takes it for one word; what cannot be written plainly is left to the user. */
function quoted(file: string): string {
  if (/^[\w./@:=+-]+$/.test(file) && !file.startsWith('-')) return file
  return file === '<stdin>' ? '-' : `"${file}"`
}
