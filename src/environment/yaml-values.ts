/** From parsed YAML nodes to plain values, bounded in number, each container remembered with its node. */

import type { Document, ParsedNode, Scalar } from 'yaml'
import { isAlias, isMap, isScalar, isSeq } from 'yaml'
import { InputError, type InputProblem } from './input-error.ts'
import { nodeRange, type ProblemAt } from './yaml-places.ts'

export type Container = { readonly [key: string]: Value } | readonly Value[]
export type Value = string | number | boolean | null | Container

/** Which node each container was made from. */
export type NodesOfContainers = WeakMap<Container, ParsedNode>

const MAX_NODES = 2_000_000
const MAX_ALIASED_NODES = 20_000
const MAX_PROBLEMS = 50
const REFUSED_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

interface Conversion {
  readonly document: Document.Parsed
  readonly nodes: NodesOfContainers
  readonly problems: InputProblem[]
  readonly problemAt: ProblemAt
  /** Nodes still allowed, in all and through aliases: the bound against alias bombs. */
  left: number
  leftAliased: number
  readonly open: Set<ParsedNode>
}

/** @throws InputError for keys given twice or not allowed, aliases in a circle, and more values than allowed */
export function toValue(document: Document.Parsed, nodes: NodesOfContainers, problemAt: ProblemAt): Value {
  const conversion: Conversion = {
    document,
    nodes,
    problems: [],
    problemAt,
    left: MAX_NODES,
    leftAliased: MAX_ALIASED_NODES,
    open: new Set(),
  }
  const { contents } = document
  if (contents === null) throw new InputError([problemAt([0, 0], 'the file is empty')])
  const value = convert(contents, conversion, false)
  if (conversion.problems.length > 0) throw new InputError(conversion.problems.slice(0, MAX_PROBLEMS))
  return value
}

function convert(node: ParsedNode | null, conversion: Conversion, aliased: boolean): Value {
  if (node === null) return null
  count(node, conversion, aliased)
  if (isAlias(node)) return convertAlias(node, conversion)
  if (isScalar(node)) return scalarValue(node)
  const container = isSeq(node) ? [] : {}
  conversion.nodes.set(container, node)
  conversion.open.add(node)
  if (isSeq(node)) {
    for (const item of node.items) (container as Value[]).push(convert(item, conversion, aliased))
  } else fillMap(node, container as Record<string, Value>, conversion, aliased)
  conversion.open.delete(node)
  return container
}

function count(node: ParsedNode, conversion: Conversion, aliased: boolean): void {
  conversion.left -= 1
  if (aliased) conversion.leftAliased -= 1
  if (conversion.left >= 0 && conversion.leftAliased >= 0) return
  const message = aliased ? 'aliases expand to too much' : `more than ${MAX_NODES.toLocaleString('en')} values`
  throw new InputError([conversion.problemAt(nodeRange(node), message)])
}

function convertAlias(node: ParsedNode & { source: string }, conversion: Conversion): Value {
  const target = (node as unknown as { resolve(document: Document): ParsedNode | undefined }).resolve(
    conversion.document,
  )
  if (target === undefined || conversion.open.has(target)) {
    const why = target === undefined ? 'points to no anchor' : 'points to what it stands in'
    conversion.problems.push(conversion.problemAt(nodeRange(node), `the alias *${node.source} ${why}`))
    return null
  }
  return convert(target, conversion, true)
}

function fillMap(node: ParsedNode, map: Record<string, Value>, conversion: Conversion, aliased: boolean): void {
  if (!isMap(node)) return
  for (const { key, value } of node.items) {
    const name = keyName(key as ParsedNode | null)
    const problem = name === undefined ? 'a key must be a plain word' : keyProblem(name, map)
    if (problem) conversion.problems.push(conversion.problemAt(nodeRange((key ?? node) as ParsedNode), problem))
    else map[name as string] = convert(value as ParsedNode | null, conversion, aliased)
  }
}

function keyName(key: ParsedNode | null): string | undefined {
  return isScalar(key) && key.value !== null ? String(key.value) : undefined
}

function keyProblem(name: string, map: object): string | undefined {
  if (REFUSED_KEYS.has(name)) return `the key "${name}" is not allowed`
  if (name === '<<') return 'merge keys (<<) are not used here: repeat the keys, or use serverDefaults or extends'
  return Object.hasOwn(map, name) ? `the key "${name}" is given twice` : undefined
}

function scalarValue(node: Scalar): Value {
  const text = String(node.value ?? '')
  if (node.type !== 'PLAIN') return text
  if (text === '' || text === '~' || text === 'null') return null
  if (text === 'true') return true
  if (text === 'false') return false
  const first = text.charCodeAt(0)
  const numeric = first === 45 || (first >= 48 && first <= 57)
  return numeric && String(Number(text)) === text ? Number(text) : text
}
