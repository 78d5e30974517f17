/** A part of an environment being written: values come one by one, from several objects, and lists are by name. */

import type * as z from 'zod'
import type { Placed, PlacedMap, PlacedValue, Spot } from '../../../environment/imported.ts'
import type { Accounts } from '../accounts.ts'
import { FQDN, refusal, TEXT } from '../judge.ts'
import { plain } from '../reading.ts'
import type { Part } from '../tree.ts'
import { rank } from './key-order.ts'

/** An item of a list, told from the others by its value for a key. */
export interface Named {
  readonly list: string
  readonly key: string
  readonly name: string
}

export type Path = readonly (string | Named)[]

export interface Sheet {
  /** Puts a value to a place, and says so in the book; not a value that the format refuses or another part contradicts. */
  put(path: Path, part: Part, value: PlacedValue, schema?: z.ZodType): void
  /** Adds a text to a list of texts, once. */
  add(path: Path, part: Part, value: string, schema?: z.ZodType): void
  close(): PlacedMap
}

type Node =
  | { readonly kind: 'map'; readonly at: Spot; readonly entries: Map<string, Node> }
  | { readonly kind: 'list'; readonly at: Spot; readonly items: Map<string, Node> }
  | { readonly kind: 'value'; readonly placed: Placed }

export function named(list: string, key: string, name: string): Named {
  return { list, key, name }
}

/** Opens an empty document. */
export function openSheet(book: Accounts): Sheet {
  const root: Node & { kind: 'map' } = { kind: 'map', at: { line: 1, column: 1 }, entries: new Map() }

  const refused = (path: Path, part: Part, value: unknown, schema: z.ZodType | undefined) => {
    const reason = wrongName(path) ?? (schema && refusal(schema, value)) ?? takenBefore(root, path)
    if (reason !== undefined) book.unknown(part, reason)
    return reason !== undefined
  }
  return {
    put: (path, part, value, schema) => {
      if (refused(path, part, plain(value), schema)) return
      const holder = holderOf(root, path.slice(0, -1), part)
      const key = String(path.at(-1))
      const held = holder.entries.get(key)
      if (held && JSON.stringify(plain(placedOf(held).value)) !== JSON.stringify(plain(value))) {
        book.unknown(part, already(path, placedOf(held)))
        return
      }
      if (!held) holder.entries.set(key, { kind: 'value', placed: { at: part.at, value } })
      book.mapped(part, words(path))
    },
    add: (path, part, value, schema) => {
      if (refused(path, part, value, schema)) return
      const holder = holderOf(root, path.slice(0, -1), part)
      const list = listIn(holder, String(path.at(-1)), part)
      if (!list.items.has(value)) list.items.set(value, { kind: 'value', placed: { at: part.at, value } })
      book.mapped(part, words(path))
    },
    close: () => placedOf(root).value as PlacedMap,
  }
}

/** Why a thing cannot have the name that a path gives it. */
function wrongName(path: Path): string | undefined {
  for (const step of path) {
    const wrong = typeof step === 'string' ? undefined : refusal(step.key === 'fqdn' ? FQDN : TEXT, step.name)
    if (wrong !== undefined) return wrong
  }
  return undefined
}

/** Why a path leads nowhere: a value stands where a map of values would have to be. */
function takenBefore(root: Node & { kind: 'map' }, path: Path): string | undefined {
  let here: Node | undefined = root
  for (const [index, step] of path.slice(0, -1).entries()) {
    const key: string = typeof step === 'string' ? step : step.list
    here = here?.kind === 'map' ? here.entries.get(key) : undefined
    if (here?.kind === 'value') return already(path.slice(0, index + 1), here.placed)
    if (typeof step !== 'string') here = here?.kind === 'list' ? here.items.get(step.name) : undefined
  }
  return undefined
}

function already(path: Path, { at, value }: Placed): string {
  return `${words(path)} is already ${JSON.stringify(plain(value))} by line ${at.line}`
}

/** The map a path leads to, made where it is not yet. */
function holderOf(root: Node & { kind: 'map' }, path: Path, part: Part): Node & { kind: 'map' } {
  let here = root
  for (const step of path) {
    const held = typeof step === 'string' ? here.entries : listIn(here, step.list, part).items
    const key = typeof step === 'string' ? step : step.name
    const next = held.get(key)
    if (next?.kind === 'map') here = next
    else {
      const made = { kind: 'map' as const, at: part.at, entries: new Map<string, Node>() }
      if (typeof step !== 'string') made.entries.set(step.key, valueNode(part, step.name))
      held.set(key, made)
      here = made
    }
  }
  return here
}

function valueNode({ at }: Part, value: string): Node {
  return { kind: 'value', placed: { at, value } }
}

function listIn(holder: Node & { kind: 'map' }, key: string, { at }: Part): Node & { kind: 'list' } {
  const held = holder.entries.get(key)
  if (held?.kind === 'list') return held
  const made = { kind: 'list' as const, at, items: new Map<string, Node>() }
  holder.entries.set(key, made)
  return made
}

function placedOf(node: Node): Placed {
  if (node.kind === 'value') return node.placed
  if (node.kind === 'list') return { at: node.at, value: [...node.items.values()].map(placedOf) }
  const entries = [...node.entries].toSorted(([a], [b]) => rank(a) - rank(b))
  return { at: node.at, value: Object.fromEntries(entries.map(([key, each]) => [key, placedOf(each)])) }
}

/** `edgePools edge01.contoso.com: services.access.port`. */
function words(path: Path): string {
  const first = path[0]
  const start = typeof first === 'object' ? `${first.list} ${first.name}` : String(first)
  const rest = path.slice(1).map((step) => (typeof step === 'string' ? step : `${step.list} ${step.name}`))
  if (rest.length === 0) return start
  return typeof first === 'object' ? `${start}: ${rest.join('.')}` : `${start}.${rest.join('.')}`
}
