/** Reads the rules a Windows script would create, without running any of it. */

import type { FirewallRule } from '../../../domain/firewall-rule.ts'
import type { Place } from '../../../question.ts'
import { type Ledger, openLedger, splitLines } from '../line-accounts.ts'
import { netFirewallRule } from './net-firewall-rule.ts'
import { netshKind, netshRule } from './netsh-rule.ts'
import type { FirewallReading } from './reading.ts'
import { type ScriptStatement, scriptStatements } from './script-statements.ts'
import { type RawRule, type RuleFault, windowsRule } from './windows-rule.ts'

/** Commands that create no rule and change none. */
const HARMLESS =
  /^(?:write-(?:host|output|verbose|warning|information|debug|error|progress)|import-module|set-strictmode|set-executionpolicy|start-transcript|stop-transcript|start-sleep|get-netfirewall\w+|get-date|out-null|param|pause|clear-host|cls|setlocal|endlocal|using|\[cmdletbinding|title)$/i
/** What follows may not run. */
const ENDS = /^(?:exit|return|break|throw|goto)$/i
const CHANGES = /^(?:set|remove|disable|enable|copy|rename|sync|import)-netfirewall\w*$/i

/** Reads `New-NetFirewallRule` and `netsh advfirewall firewall add rule`. Never throws, and runs nothing. */
export function readWindowsScript(text: string, file: string): FirewallReading {
  const script = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const run: Run = {
    script,
    file,
    starts: lineStarts(script),
    ledger: openLedger(),
    rules: [],
    unresolved: [],
    variables: new Map(),
    ended: false,
  }
  for (const statement of scriptStatements(script)) readStatement(statement, run)
  const lines = splitLines(text).length
  for (let line = 1; line <= lines; line += 1) run.ledger.ignore(line, 'blank, comment or bracket')
  return { rules: run.rules, unresolved: run.unresolved, ...run.ledger.close(lines) }
}

/** One reading under way. */
interface Run {
  readonly script: string
  readonly file: string
  readonly starts: readonly number[]
  readonly ledger: Ledger
  readonly rules: FirewallRule[]
  readonly unresolved: { readonly what: string; readonly place: Place }[]
  readonly variables: Map<string, readonly string[]>
  /** Whether something before may have ended the script. */
  ended: boolean
}

function lineStarts(script: string): readonly number[] {
  const starts = [0]
  for (let at = script.indexOf('\n'); at >= 0; at = script.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The line and column of an index, by halving. */
function position({ starts }: Run, at: number): { readonly line: number; readonly column: number } {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: at - (starts[low] ?? 0) + 1 }
}

function eachLine(run: Run, { start, end }: ScriptStatement, say: (line: number) => void): void {
  const last = position(run, Math.max(start, end - 1)).line
  for (let { line } = position(run, start); line <= last; line += 1) say(line)
}

function readStatement(statement: ScriptStatement, run: Run): void {
  const kind = kindOf(statement)
  const { ledger } = run
  if (kind === 'end' && statement.depth === 0) run.ended = true
  if (kind === 'rule') readRule(statement, run)
  else if (kind === 'harmless' || kind === 'end')
    eachLine(run, statement, (line) => ledger.ignore(line, 'creates no rule and changes none'))
  else if (kind === 'assignment') assign(statement, run)
  else {
    const what =
      kind === 'change' ? 'a command that changes rules, which is not followed' : 'a command this reader does not know'
    // What comes before the first rule, such as clearing old rules, does not change what follows.
    if (kind === 'change' && run.rules.length > 0)
      run.unresolved.push({ what, place: { file: run.file, ...position(run, statement.start) } })
    eachLine(run, statement, (line) => ledger.unknown(line, what))
  }
}

type Kind = 'rule' | 'change' | 'harmless' | 'end' | 'assignment' | 'other'

const NETSH_KINDS = { add: 'rule', change: 'change', other: 'harmless' } as const

function kindOf(statement: ScriptStatement): Kind {
  if (statement.kind === 'netsh') return NETSH_KINDS[netshKind(statement.text)]
  const [first, second] = statement.words
  const commands = statement.words.filter(({ kind }) => kind === 'bare').map(({ text }) => text)
  if (commands.some((command) => CHANGES.test(command))) return 'change'
  if (first?.kind === 'bare' && /^new-netfirewallrule$/i.test(first.text)) return 'rule'
  // A rule made out of a pipeline, or kept in a variable.
  if (commands.some((command) => /^new-netfirewallrule$/i.test(command))) return 'change'
  if (second && /^[-+*/]?=$/.test(second.text)) return 'assignment'
  if (first && ENDS.test(first.text)) return 'end'
  return first && HARMLESS.test(first.text) ? 'harmless' : 'other'
}

function readRule(statement: ScriptStatement, run: Run): void {
  const place: Place = { file: run.file, ...position(run, statement.start) }
  const raw =
    statement.kind === 'netsh'
      ? netshRule(statement.text, statement.start, place)
      : netFirewallRule(statement, run.variables, place)
  if (raw === 'nothing') {
    eachLine(run, statement, (line) => run.ledger.ignore(line, '-WhatIf: creates nothing'))
    return
  }
  eachLine(run, statement, (line) => run.ledger.read(line))
  const rule = toRule(raw, statement, run.ended)
  if ('fault' in rule) {
    const { line, column } = position(run, rule.at)
    run.ledger.problem(line, column, rule.fault)
    return
  }
  run.rules.push(rule)
  if (!('fault' in raw) && overrides(raw))
    run.unresolved.push({ what: 'a rule that lets some traffic through past every rule that blocks', place })
}

/** Authenticated traffic may be let through whatever blocks it. */
function overrides({ fields, narrowedBy }: RawRule): boolean {
  return narrowedBy.includes('overrideblockrules') || fields.get('action')?.values?.[0]?.toLowerCase() === 'bypass'
}

function toRule(raw: RawRule | RuleFault, { depth }: ScriptStatement, ended: boolean): FirewallRule | RuleFault {
  if ('fault' in raw) return raw
  if (depth === 0 && !ended) return windowsRule(raw)
  const why =
    depth > 0 ? 'the command stands in a block, which may run never or often' : 'the script may end before the command'
  return windowsRule({ ...raw, unresolved: [...raw.unresolved, { field: 'command', why }] })
}

/** Keeps a literal; anything else makes the variable unknown from here on. */
function assign(statement: ScriptStatement, run: Run): void {
  const [target, sign, ...rest] = statement.words
  const name = (target?.text ?? '').toLowerCase()
  const values = rest
    .filter(({ kind }) => kind !== 'comma')
    .map((word) => (word.kind === 'quoted' || /^\d+$/.test(word.text) ? word.values : undefined))
  const known = values.length > 0 && values.every((some) => some !== undefined)
  if (known && sign?.text === '=' && statement.depth === 0 && target?.kind === 'variable')
    run.variables.set(name, values.flat() as string[])
  else run.variables.delete(name.replace(/^.*(?=\$)/, ''))
  eachLine(run, statement, (line) => run.ledger.ignore(line, 'sets a variable'))
}
