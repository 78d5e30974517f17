/**
 * Reads a list of subnets in JSON: entries with `prefix` and `verdict` (or `policy`, `mode`), lists under `include` and
 * `exclude`, lists of Cloudflare (`mode` and `tunnels`), and of Meraki (`rules` with `policy` and `destCidr`, `custom`).
 */

import { readJsonTree } from '../../imports/json-tree.ts'
import { type Fields, type Leaf, parts, type Tree } from '../../imports/tree.ts'
import { type Ledger, openLedger, splitLines } from '../line-accounts.ts'
import { type ListColumn, listColumn } from './prefix-list-columns.ts'
import { type ListDraft, listPolicy, newListDraft, sideOf, takeEntry } from './prefix-list-entries.ts'
import type { VpnReading } from './reading.ts'
import { noteUnreadable, nothingKnown } from './unparsed.ts'

interface Run {
  readonly file: string
  readonly ledger: Ledger
  readonly draft: ListDraft
}

/** Reads the list. Never throws. */
export function readPrefixJson(text: string, file: string): VpnReading {
  const ledger = openLedger()
  const whole = text.replace(/^\uFEFF/, '')
  const lines = splitLines(whole).length
  const run: Run = { file, ledger, draft: newListDraft() }
  try {
    readTree(readJsonTree(whole), '', run)
    for (let line = 1; line <= lines; line += 1) ledger.ignore(line, 'blank, or a bracket')
  } catch (error) {
    noteUnreadable(error, lines, ledger)
    run.draft.unresolved.push(nothingKnown(file))
  }
  return { policy: listPolicy(run.draft, file), ...ledger.close(lines) }
}

/** Names under which lists stand; `include` and `exclude` say what becomes of theirs. */
const LISTS: ReadonlyMap<string, string | undefined> = new Map<string, string | undefined>([
  ...'result rules tunnels value data routes items prefixes entries'
    .split(' ')
    .map((name) => [name, undefined] as const),
  ['include', 'include'],
  ['included', 'include'],
  ['exclude', 'exclude'],
  ['excluded', 'exclude'],
  ['custom', 'exclude'],
])
const ABOUT = /^(?:success|errors|messages|result_info|account_id|policy_id|version|updated|created|\$schema)$/

/** Reads lists, objects that hold lists, and entries; `verdict` is what the list around says. */
function readTree(tree: Tree, verdict: string, run: Run): void {
  if (tree.kind === 'list') for (const item of tree.items) readTree(item, verdict, run)
  else if (tree.kind === 'leaf') readText(tree, verdict, run)
  else if (isEntry(tree)) readEntry(tree, verdict, run)
  else readHolder(tree, verdict, run)
}

function isEntry({ fields }: Fields): boolean {
  return fields.some(({ name, value }) => listColumn(name) === 'target' && value.kind === 'leaf')
}

function readText(leaf: Leaf, verdict: string, run: Run): void {
  run.ledger.read(leaf.at.line)
  if (leaf.value !== null && leaf.value !== '') take(leaf, String(leaf.value), { mask: '', verdict, only: [] }, run)
}

function take(
  { at: { line, column } }: Tree,
  target: string,
  more: { readonly mask: string; readonly verdict: string; readonly only: readonly string[] },
  { file, ledger, draft }: Run,
): void {
  const fault = takeEntry({ target, ...more, place: { file, line, column } }, draft, ledger)
  if (fault) ledger.problem(line, column, fault.fault)
}

function readEntry(tree: Fields, around: string, run: Run): void {
  const held = heldBy(tree, run)
  const texts = (column: ListColumn) => held.filter((one) => one.column === column).map(({ text }) => text)
  const target = held.find(({ column }) => column === 'target')
  const [verdict = around, second] = texts('verdict')
  const [mask = ''] = texts('mask')
  if (target && second === undefined)
    take(target.leaf, texts('target').join(','), { mask, verdict, only: texts('only') }, run)
  else
    unreadable(
      tree,
      target ? 'an entry says twice what becomes of it' : 'expected a subnet in this entry',
      'an entry cannot be read',
      run,
    )
}

/** The values of an entry that are not empty, by what their names are about. */
function heldBy(tree: Fields, { ledger }: Run) {
  const held: { readonly column: ListColumn | 'remark'; readonly leaf: Leaf; readonly text: string }[] = []
  for (const { name, value } of tree.fields) {
    const column = listColumn(name)
    for (const part of parts(value)) ledger.read(part.at.line)
    if (column === undefined || (column !== 'remark' && value.kind !== 'leaf'))
      ledger.note(value.at.line, 'a property of an entry is not known')
    else if (value.kind === 'leaf') held.push({ column, leaf: value, text: String(value.value ?? '').trim() })
  }
  return held.filter(({ text }) => text !== '')
}

function unreadable({ at: { line, column } }: Tree, message: string, what: string, { file, ledger, draft }: Run): void {
  ledger.problem(line, column, message)
  draft.unresolved.push({ what, place: { file, line, column }, effect: 'any' })
}

function readHolder(tree: Fields, around: string, run: Run): void {
  const mode = tree.fields.find(({ name }) => listColumn(name) === 'verdict')?.value
  const said = mode?.kind === 'leaf' ? String(mode.value) : around
  for (const { name, value } of tree.fields) {
    const word = name.toLowerCase()
    if (value === mode) run.ledger.read(value.at.line)
    else if (LISTS.has(word)) {
      run.ledger.read(value.at.line)
      readTree(value, LISTS.get(word) ?? said, run)
    } else if (word === 'default') readDefault(value, run)
    else readOther(word, value, run)
  }
}

function readOther(word: string, value: Tree, { file, ledger, draft }: Run): void {
  const place = { file, line: value.at.line, column: value.at.column }
  const each = (say: (line: number) => void) => {
    for (const part of parts(value)) say(part.at.line)
  }
  if (word === 'majorapplications') {
    each((line) => ledger.read(line))
    const what = 'applications stay outside whose addresses the file does not hold'
    if (value.kind !== 'list' || value.items.length > 0) draft.unresolved.push({ what, place, effect: 'direct' })
  } else if (ABOUT.test(word) || listColumn(word) === 'remark') each((line) => ledger.ignore(line, 'about the list'))
  else {
    each((line) => ledger.unknown(line, 'a property this reader does not know'))
    ledger.note(value.at.line, 'a property this reader does not know')
  }
}

function readDefault(value: Tree, run: Run): void {
  const side = value.kind === 'leaf' ? sideOf(String(value.value)) : undefined
  if (side) {
    run.ledger.read(value.at.line)
    run.draft.rest = { side, place: { file: run.file, line: value.at.line, column: value.at.column } }
  } else unreadable(value, 'expected tunnel or direct', 'the default cannot be read', run)
}
