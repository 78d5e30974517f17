/** A FortiGate configuration, cut into the sections a tunnel depends on. Nothing is resolved yet. */

import type { Ledger } from '../line-accounts.ts'
import { type CommandLine, commandLines, type Word } from './fortigate-lines.ts'

/** A setting: its values, and where they start. */
export interface Setting {
  readonly line: number
  readonly values: Word[]
}

/** What `edit … next` holds, or a section without `edit`, whose name is empty. */
export interface Entry {
  readonly name: string
  readonly line: number
  readonly settings: Map<string, Setting>
  /** Every line of it, to be marked as read when it is used. */
  readonly lines: number[]
}

/** The sections of one virtual domain. */
export type Sections = Map<string, Map<string, Entry>>

export interface FortiGateConfig {
  /** By virtual domain; empty for a device without. */
  readonly domains: ReadonlyMap<string, Sections>
  /** Whether its nesting does not come out even: nothing of it is used then. */
  readonly broken: boolean
}

const WANTED = new Set([
  'firewall address',
  'firewall address6',
  'firewall addrgrp',
  'firewall addrgrp6',
  'firewall policy',
  'vpn ssl web portal',
  'vpn ipsec phase1-interface',
  'vpn ipsec phase1',
])

interface Frame {
  readonly kind: 'config' | 'edit'
  readonly name: string
  readonly entries?: Map<string, Entry>
  readonly entry?: Entry
}

const UNUSED = 'part of the configuration that these users do not use'
const OTHER = 'part of a section that is not about tunnels'

/** Cuts a configuration into its sections. An entry given twice is one entry, and the later setting counts. */
export function collectFortiGate(lines: readonly string[], ledger: Ledger): FortiGateConfig {
  const state: State = { domains: new Map(), stack: [], domain: '', ledger }
  let broken = false
  for (const command of commandLines(lines, ledger)) {
    const fault = take(command, state)
    if (fault === undefined) continue
    broken = true
    ledger.problem(command.line, command.words[0]?.column ?? 1, fault)
  }
  if (state.stack.length > 0) {
    broken = true
    ledger.problem(lines.length, 1, `expected end: ${state.stack.length} levels of config and edit are still open`)
  }
  return { domains: state.domains, broken }
}

interface State {
  readonly domains: Map<string, Sections>
  readonly stack: Frame[]
  domain: string
  readonly ledger: Ledger
}

const MAX_DEPTH = 32

/** What is wrong with the line, if something is. */
function take({ line, words }: CommandLine, state: State): string | undefined {
  const [keyword, ...values] = words
  const top = state.stack.at(-1)
  switch (keyword?.text) {
    case 'config':
      return openConfig(line, values, state)
    case 'edit':
      return openEdit(line, values, state)
    case 'next':
      if (top?.kind !== 'edit') return 'next without edit'
      state.stack.pop()
      return note(line, top.entry, state)
    case 'end':
      return close(line, state)
    case 'set':
    case 'append':
    case 'unset':
      return takeSetting(line, keyword.text, values, state)
    default:
      // An empty line of words is one that was only a prompt.
      if (keyword === undefined) state.ledger.ignore(line, 'blank or comment')
      else if (top !== undefined && top.entries === undefined && top.entry === undefined)
        state.ledger.ignore(line, OTHER)
      else state.ledger.unknown(line, 'a command this reader does not know')
      return undefined
  }
}

/** Marks a line as part of an entry, or of nothing that matters. */
function note(line: number, entry: Entry | undefined, { ledger }: State): undefined {
  entry?.lines.push(line)
  ledger.ignore(line, entry ? UNUSED : OTHER)
  return undefined
}

function openConfig(line: number, values: readonly Word[], state: State): string | undefined {
  const name = values.map(({ text }) => text).join(' ')
  if (name === '') return 'expected the name of a section after config'
  if (state.stack.length >= MAX_DEPTH) return `more than ${MAX_DEPTH} levels inside each other`
  const top = state.stack.at(-1)
  // The sections of a virtual domain stand inside its entry, and those of the device inside `config global`.
  const outermost = top === undefined || top.name === 'global' || state.stack.at(-2)?.name === 'vdom'
  const entries = outermost && WANTED.has(name) ? sectionOf(name, state) : undefined
  state.stack.push({ kind: 'config', name, ...(entries ? { entries } : {}) })
  return note(line, top?.entry, state)
}

function sectionOf(name: string, { domains, domain }: State): Map<string, Entry> {
  const sections = domains.get(domain) ?? new Map<string, Map<string, Entry>>()
  domains.set(domain, sections)
  const entries = sections.get(name) ?? new Map<string, Entry>()
  sections.set(name, entries)
  return entries
}

function openEdit(line: number, [word]: readonly Word[], state: State): string | undefined {
  const top = state.stack.at(-1)
  if (top?.kind !== 'config') return 'edit outside a section, or without next before it'
  if (word === undefined) return 'expected a name after edit'
  if (top.name === 'vdom' && state.stack.length === 1) state.domain = word.text
  const { entries } = top
  const entry = entries?.get(word.text) ?? { name: word.text, line, settings: new Map(), lines: [] }
  entries?.set(word.text, entry)
  state.stack.push({ kind: 'edit', name: word.text, ...(entries ? { entry } : {}) })
  return note(line, entries ? entry : undefined, state)
}

/** Also closes an entry that has no next. */
function close(line: number, state: State): string | undefined {
  const top = state.stack.pop()
  if (top === undefined) return 'end without config'
  if (top.kind === 'edit') state.stack.pop()
  if (state.stack.length === 0) state.domain = ''
  return note(line, top.entry, state)
}

function takeSetting(line: number, keyword: string, words: readonly Word[], state: State): string | undefined {
  const top = state.stack.at(-1)
  if (top === undefined) return `${keyword} outside a section`
  const [key, ...values] = words
  const settings = top.entry?.settings
  if (key !== undefined && settings) {
    if (keyword === 'unset') settings.delete(key.text)
    else if (keyword === 'set') settings.set(key.text, { line, values })
    else {
      const held = settings.get(key.text) ?? { line, values: [] }
      settings.set(key.text, held)
      for (const value of values) held.values.push(value)
    }
  }
  return note(line, top.entry, state)
}

/** The text of a setting's first value. */
export function firstOf(entry: Entry, key: string): string | undefined {
  return entry.settings.get(key)?.values[0]?.text
}

/** Marks every line of an entry as read. */
export function use(entry: Entry, ledger: Ledger): void {
  for (const line of entry.lines) ledger.read(line)
}
