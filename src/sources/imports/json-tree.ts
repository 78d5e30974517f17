/** JSON with the place of every value. */

import { type JSONVisitor, type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser'
import type { Spot } from '../../environment/imported.ts'
import { BOUNDS, Unreadable } from './bounds.ts'
import type { Field, Fields, Leaf, List, Tree } from './tree.ts'

interface Open {
  readonly node: (List & { items: Tree[] }) | (Fields & { fields: Field[] })
  name: string | undefined
}

/**
 * Reads a JSON text: no comments, no trailing commas.
 * @throws Unreadable with the place, when it is not JSON or passes a bound
 */
export function readJsonTree(text: string): Tree {
  const open: Open[] = []
  let top: Tree | undefined
  let count = 0

  const attach = (make: (what: string) => Tree): Tree => {
    const above = open.at(-1)
    if (above === undefined) {
      top = make('')
      return top
    }
    const { node, name } = above
    if (node.kind === 'list') {
      const item = make(`${node.what}[${node.items.length}]`)
      node.items.push(item)
      return item
    }
    const value = make(below(node.what, name ?? ''))
    node.fields.push({ name: name ?? '', value })
    return value
  }
  const counted = (line: number, character: number) => {
    count += 1
    if (count > BOUNDS.parts)
      throw new Unreadable(`more than ${BOUNDS.parts.toLocaleString('en')} values`, line + 1, character + 1)
  }
  const begin = (kind: 'list' | 'fields', at: Spot) => {
    if (open.length >= BOUNDS.depth)
      throw new Unreadable(`more than ${BOUNDS.depth} values inside each other`, at.line, at.column)
    const node = attach((what) =>
      kind === 'list' ? { kind, at, what, items: [] } : { kind, at, what, fields: [] },
    ) as Open['node']
    open.push({ node, name: undefined })
  }
  const visitor: JSONVisitor = {
    onObjectBegin: (_offset, length, line, character) => {
      counted(line, character)
      begin('fields', spot(line, character, length))
    },
    onArrayBegin: (_offset, length, line, character) => {
      counted(line, character)
      begin('list', spot(line, character, length))
    },
    onObjectEnd: () => void open.pop(),
    onArrayEnd: () => void open.pop(),
    onObjectProperty: (name) => {
      const above = open.at(-1)
      if (above) above.name = name
    },
    onLiteralValue: (value: Leaf['value'], _offset, length, line, character) => {
      counted(line, character)
      attach((what) => ({ kind: 'leaf', at: spot(line, character, length), what, value }))
    },
    onError: (error: ParseErrorCode, _offset, _length, line, character) => {
      throw new Unreadable(`not JSON here (${words(printParseErrorCode(error))})`, line + 1, character + 1)
    },
  }
  visit(text, visitor, { disallowComments: true, allowTrailingComma: false })
  if (top === undefined) throw new Unreadable('not JSON: there is no value')
  return top
}

function spot(line: number, character: number, length: number): Spot {
  return { line: line + 1, column: character + 1, endLine: line + 1, endColumn: character + 1 + length }
}

function below(what: string, name: string): string {
  return what === '' ? name : `${what}.${name}`
}

/** `CommaExpected` as words: comma expected. */
function words(code: string): string {
  return code.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`).toLowerCase()
}
