/**
 * From YAML text to plain values, and back from a value to its place in the text.
 * Scalars keep what was typed: a number whose digits would be lost (`6.60`, `0042`) stays text.
 */

import type { Document, ParsedNode } from 'yaml'
import { Composer, LineCounter, Parser } from 'yaml'
import type { Place } from '../question.ts'
import { lineFrom } from './decode.ts'
import { InputError, type InputProblem } from './input-error.ts'
import { shallow } from './yaml-depth.ts'
import { type Offsets, type ProblemAt, rangeOf } from './yaml-places.ts'
import { type Container, toValue, type Value } from './yaml-values.ts'

/** One parsed file. */
export interface YamlFile {
  readonly file: string
  readonly text: string
  readonly value: Value
  /** Whether a container was read from this file. */
  holds(container: Container): boolean
  /** The place of a key or index of a container of this file. */
  placeOf(container: Container, key: string | number): Place | undefined
  /** The place of the key itself, for a key that is not known. */
  placeOfKey(container: Container, key: string | number): Place | undefined
  snippet(line: number): string
}

const MAX_PROBLEMS = 50

/** @throws InputError with every problem of the text, each with its place */
export function readYaml(text: string, file: string): YamlFile {
  const lines = new LineCounter()
  const problemAt = (range: Offsets, message: string): InputProblem => ({
    ...place(range),
    message,
    snippet: snippetAt(range[0]),
  })
  const place = ([start, end]: Offsets) => {
    const from = lines.linePos(start)
    const to = lines.linePos(Math.max(end, start))
    return { file, line: from.line, column: from.col, endLine: to.line, endColumn: to.col }
  }
  const snippetAt = (offset: number) => lineFrom(text, lines.lineStarts[lines.linePos(offset).line - 1] ?? 0)

  const document = parse(text, lines, problemAt)
  const nodes = new WeakMap<Container, ParsedNode>()
  const value = toValue(document, nodes, problemAt)
  const placeOf = (container: Container, key: string | number, ofKey: boolean) => {
    const range = rangeOf(nodes.get(container), key, ofKey, text)
    return range && place(range)
  }
  return {
    file,
    text,
    value,
    holds: (container) => nodes.has(container),
    placeOf: (container, key) => placeOf(container, key, false),
    placeOfKey: (container, key) => placeOf(container, key, true),
    snippet: (line) => lineFrom(text, lines.lineStarts[line - 1] ?? 0),
  }
}

function parse(text: string, lines: LineCounter, problemAt: ProblemAt): Document.Parsed {
  const composer = new Composer({
    schema: 'failsafe',
    uniqueKeys: false,
    lineCounter: lines,
    prettyErrors: false,
    strict: true,
  })
  const documents = composer.compose(shallow(new Parser(lines.addNewLine).parse(text), problemAt), true, text.length)
  const first = documents.next()
  if (first.done) throw new InputError([problemAt([0, 0], 'the file is empty')])
  const document = first.value
  const problems = [...document.errors, ...document.warnings].slice(0, MAX_PROBLEMS)
  if (problems.length > 0) {
    throw new InputError(
      problems.map(({ code, message, pos }) => problemAt(pos, explain(code, message, text.slice(...pos)))),
    )
  }
  const second = documents.next()
  if (!second.done) {
    const at = second.value.range[0]
    throw new InputError([problemAt([at, at], 'a second YAML document: an environment file holds one')])
  }
  return document
}

/** The parser's own words, except where they do not say what to do. */
function explain(code: string, message: string, source: string): string {
  if (code === 'BAD_DQ_ESCAPE') {
    const typed = message.split(' ').at(-1)
    return `"${typed}" is no escape in double quotes: use single quotes, where a backslash is a backslash`
  }
  if (code === 'TAG_RESOLVE_FAILED') return `a tag (${source}) means nothing here: leave it out`
  return message
}
