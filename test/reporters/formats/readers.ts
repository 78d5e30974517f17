/**
 * What reads each format, as the program that consumes it would: the texts it finds, and the shape that holds them. A
 * format without a reader here fails the tests that walk over all of them.
 */

import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { parse } from 'csv-parse/sync'
import MarkdownIt from 'markdown-it'
import type { Format, Rendered } from '../../../src/reporters/index.ts'
import { readDocx } from './docx-shape.ts'
import { readPage } from './html-shape.ts'
import { type Element, readJunit } from './junit-shape.ts'
import { readPdf } from './pdf-shape.ts'
import { readXlsx } from './xlsx-shape.ts'

/** Throws where the output is not as its format demands. */
export type Read = (output: Rendered) => Reading | Promise<Reading>

type ReadText = (output: string) => Reading

export interface Reading {
  /** Decoded: as the consumer shows or keeps them. */
  readonly texts: readonly string[]
  /** What it takes for structure: elements, columns, commands. Each text in it stands for itself. */
  readonly shape: readonly string[]
}

const schema = JSON.parse(
  readFileSync(new URL('../../../fixtures/schemas/sarif-2.1.0-rtm.5.json', import.meta.url), 'utf8'),
)
// It is written in draft 4, of which it uses nothing that is different but the name of its id.
const { $schema: _, id: $id, ...sarif } = schema
const isSarif = new Ajv({
  strict: false,
  unicodeRegExp: false,
  formats: { uri: isUri, 'uri-reference': isReference, 'date-time': true },
}).compile({ $id, ...sarif })

function isUri(text: string): boolean {
  return URL.canParse(text) && /^[!-~]+$/.test(text)
}

function isReference(text: string): boolean {
  return /^[!#-;=?-[\]_a-z~]*$/.test(text) && !/%(?![0-9A-Fa-f]{2})/.test(text) && URL.canParse(text, 'file:///')
}

const readLines: ReadText = (output) => {
  const lines = output.split('\n')
  return { texts: lines, shape: lines.map((line) => line.replace(/^ *\| *\^+$/, '^')) }
}

const readJson: ReadText = (output) => fromValue(JSON.parse(output))

const readJsonLines: ReadText = (output) => {
  const lines = output.trimEnd().split('\n')
  return fromValue(lines.map((line) => JSON.parse(line)))
}

const readSarif: ReadText = (output) => {
  const value = JSON.parse(output)
  if (!isSarif(value)) throw new Error(JSON.stringify(isSarif.errors?.slice(0, 3)))
  const { texts, shape } = fromValue(value)
  const unescaped = texts.flatMap((text) => [
    text,
    text.replace(/\{\{(\d+)\}\}/g, '{$1}').replace(/\\([\\[\]])/g, '$1'),
    ...(isReference(text) ? [decodeURIComponent(text)] : []),
  ])
  return { texts: unescaped, shape }
}

const readGitlab: ReadText = (output) => {
  const issues = JSON.parse(output) as Record<string, unknown>[]
  const fingerprints = new Set(issues.map(({ fingerprint }) => fingerprint))
  if (fingerprints.size !== issues.length) throw new Error('two issues have one fingerprint')
  for (const { severity } of issues) {
    if (!['info', 'minor', 'major', 'critical', 'blocker'].includes(String(severity))) throw new Error(String(severity))
  }
  return fromValue(issues)
}

const readXml: ReadText = (output) => {
  const elements = flat(readJunit(output))
  return {
    texts: elements.flatMap(({ attributes, text }) => [...Object.values(attributes), ...text.split('\n')]),
    shape: elements.flatMap(({ name, attributes, text }) => [
      name,
      ...Object.entries(attributes).flat(),
      ...text.split('\n'),
    ]),
  }
}

function flat(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(flat)]
}

const readCsv: ReadText = (output) => {
  const rows: string[][] = parse(output, { bom: true, relax_column_count: false, record_delimiter: '\r\n' })
  for (const delimiter of [',', ';', '\t']) {
    const cells: string[][] = parse(output, { bom: true, delimiter, relax_quotes: true, relax_column_count: true })
    const formula = cells.flat().find((cell) => /^\s*["']?[=+\-@\t\r＝＋－＠]/.test(cell) && !cell.startsWith("'"))
    if (formula !== undefined) throw new Error(`a spreadsheet would calculate ${formula.slice(0, 80)}`)
  }
  const texts = rows.flat().map((cell) => cell.replace(/^'(?=[=+\-@ ＝＋－＠\\])/, '').replaceAll(";'", ';'))
  return { texts, shape: [`${rows[0]?.length} columns`, ...rows.flat()] }
}

const readGithub: ReadText = (output) =>
  fromCommands(output, /^::(error|warning|notice) ([^:]*)::(.*)$/, ',', (text) =>
    text
      .replaceAll('%2C', ',')
      .replaceAll('%3A', ':')
      .replaceAll('%0A', '\n')
      .replaceAll('%0D', '\r')
      .replaceAll('%25', '%'),
  )

const readAzure: ReadText = (output) =>
  fromCommands(output, /^##vso\[(task\.logissue) ([^\]]*)\](.*)$/, ';', (text) =>
    text
      .replaceAll('%3B', ';')
      .replaceAll('%5D', ']')
      .replaceAll('%0A', '\n')
      .replaceAll('%0D', '\r')
      .replaceAll('%AZP25', '%'),
  )

function fromCommands(output: string, command: RegExp, between: string, decode: (text: string) => string): Reading {
  const read = output.split('\n').map((line): Reading => {
    const [, name, properties = '', data = ''] = command.exec(line) ?? []
    if (name === undefined) return { texts: [line], shape: [`line ${line}`] }
    const pairs = properties.split(between).filter((pair) => pair !== '')
    const values = pairs.map((pair) => decode(pair.slice(pair.indexOf('=') + 1)))
    const lines = decode(data).split('\n')
    return {
      texts: [...values, ...lines],
      shape: [name, ...pairs.map((pair) => pair.slice(0, pair.indexOf('='))), ...values, ...lines],
    }
  })
  return { texts: read.flatMap(({ texts }) => texts), shape: read.flatMap(({ shape }) => shape) }
}

const markdown = new MarkdownIt({ html: true, linkify: false })

const readMarkdown: ReadText = (output) => {
  const tokens = markdown.parse(output, {}).flatMap((token) => [token, ...(token.children ?? [])])
  const texts: string[] = []
  const shape: string[] = []
  for (const { type, content, children, markup } of tokens) {
    if (type === 'html_block' || (type === 'html_inline' && content !== '<!-- -->')) throw new Error(`HTML: ${content}`)
    if (/^(link|image|code|fence|s_open|em_open)/.test(type)) throw new Error(`markup: ${type} ${content}`)
    if (type === 'inline') {
      const text = (children ?? []).map((child) => (child.type === 'html_inline' ? '' : child.content)).join('')
      texts.push(text)
      shape.push(text)
    } else if (type !== 'text' && type !== 'text_special' && type !== 'html_inline') shape.push(`${type} ${markup}`)
  }
  return { texts, shape }
}

function fromValue(value: unknown): Reading {
  if (typeof value === 'string') return { texts: [value], shape: [value] }
  if (value === null || typeof value !== 'object') return { texts: [], shape: [String(value)] }
  const read = Object.entries(value).map(([key, each]) => ({ key, ...fromValue(each) }))
  return {
    texts: read.flatMap(({ texts }) => texts),
    shape: read.flatMap(({ key, shape }) => [`.${key}`, ...shape]),
  }
}

/** A format that is text must not come as bytes. */
function ofText(read: ReadText): Read {
  return (output) => {
    if (typeof output !== 'string') throw new Error('bytes, where text was expected')
    return read(output)
  }
}

/** A format that is no text must not come as one. */
function ofBytes(read: (bytes: Uint8Array) => Reading | Promise<Reading>): Read {
  return (output) => {
    if (typeof output === 'string') throw new Error('text, where bytes were expected')
    return read(output)
  }
}

export const READERS: Readonly<Record<Format, Read>> = {
  text: ofText(readLines),
  short: ofText(readLines),
  json: ofText(readJson),
  jsonl: ofText(readJsonLines),
  sarif: ofText(readSarif),
  junit: ofText(readXml),
  github: ofText(readGithub),
  'github-summary': ofText(readMarkdown),
  gitlab: ofText(readGitlab),
  azure: ofText(readAzure),
  csv: ofText(readCsv),
  markdown: ofText(readMarkdown),
  html: ofText(readPage),
  pdf: ofBytes(readPdf),
  docx: ofBytes(readDocx),
  xlsx: ofBytes(readXlsx),
}
