/** Reads the rules a Windows script would create, without running any of it. */

import type { FirewallRule } from '../../../domain/firewall-rule.ts'
import type { Place } from '../../../question.ts'
import { type Ledger, openLedger, splitLines } from '../line-accounts.ts'
import { netFirewallRule } from './net-firewall-rule.ts'
import { netshKind, netshRule } from './netsh-rule.ts'
import type { FirewallReading } from './reading.ts'
import type { ScriptStatement } from './script-statements.ts'
import { assign, isAssignment, openScript, type ScriptText } from './script-text.ts'
import { type RawRule, type RuleFault, windowsRule } from './windows-rule.ts'

/** Commands that create no rule and change none. */
const HARMLESS =
  /^(?:write-(?:host|output|verbose|warning|information|debug|error|progress)|import-module|set-strictmode|set-executionpolicy|start-transcript|stop-transcript|start-sleep|get-netfirewall\w+|get-date|out-null|param|pause|clear-host|cls|setlocal|endlocal|using|\[cmdletbinding|title)$/i
/** What follows may not run. */
const ENDS = /^(?:exit|return|break|throw|goto)$/i
const CHANGES = /^(?:set|remove|disable|enable|copy|rename|sync|import)-netfirewall\w*$/i

/** Reads `New-NetFirewallRule` and `netsh advfirewall firewall add rule`. Never throws, and runs nothing. */
export function readWindowsScript(text: string, file: string): FirewallReading {
  const run: Run = {
    ...openScript(text),
    file,
    ledger: openLedger(),
    rules: [],
    unresolved: [],
    variables: new Map(),
    ended: false,
  }
  for (const statement of run.statements) readStatement(statement, run)
  const lines = splitLines(text).length
  for (let line = 1; line <= lines; line += 1) run.ledger.ignore(line, 'blank, comment or bracket')
  return { rules: run.rules, unresolved: run.unresolved, ...run.ledger.close(lines) }
}

/** One reading under way. */
interface Run extends ScriptText {
  readonly file: string
  readonly ledger: Ledger
  readonly rules: FirewallRule[]
  readonly unresolved: { readonly what: string; readonly place: Place }[]
  readonly variables: Map<string, readonly string[]>
  /** Whether something before may have ended the script. */
  ended: boolean
}

function readStatement(statement: ScriptStatement, run: Run): void {
  const kind = kindOf(statement)
  const { ledger } = run
  if (kind === 'end' && statement.depth === 0) run.ended = true
  if (kind === 'rule') readRule(statement, run)
  else if (kind === 'harmless' || kind === 'end')
    run.eachLine(statement, (line) => ledger.ignore(line, 'creates no rule and changes none'))
  else if (kind === 'assignment') {
    assign(statement, run.variables)
    run.eachLine(statement, (line) => ledger.ignore(line, 'sets a variable'))
  } else {
    const what =
      kind === 'change' ? 'a command that changes rules, which is not followed' : 'a command this reader does not know'
    // What comes before the first rule, such as clearing old rules, does not change what follows.
    if (kind === 'change' && run.rules.length > 0)
      run.unresolved.push({ what, place: { file: run.file, ...run.position(statement.start) } })
    run.eachLine(statement, (line) => ledger.unknown(line, what))
  }
}

type Kind = 'rule' | 'change' | 'harmless' | 'end' | 'assignment' | 'other'

const NETSH_KINDS = { add: 'rule', change: 'change', other: 'harmless' } as const

function kindOf(statement: ScriptStatement): Kind {
  if (statement.kind === 'netsh') return NETSH_KINDS[netshKind(statement.text)]
  const [first] = statement.words
  const commands = statement.words.filter(({ kind }) => kind === 'bare').map(({ text }) => text)
  if (commands.some((command) => CHANGES.test(command))) return 'change'
  if (first?.kind === 'bare' && /^new-netfirewallrule$/i.test(first.text)) return 'rule'
  // A rule made out of a pipeline, or kept in a variable.
  if (commands.some((command) => /^new-netfirewallrule$/i.test(command))) return 'change'
  if (isAssignment(statement)) return 'assignment'
  if (first && ENDS.test(first.text)) return 'end'
  return first && HARMLESS.test(first.text) ? 'harmless' : 'other'
}

function readRule(statement: ScriptStatement, run: Run): void {
  const place: Place = { file: run.file, ...run.position(statement.start) }
  const raw =
    statement.kind === 'netsh'
      ? netshRule(statement.text, statement.start, place)
      : netFirewallRule(statement, run.variables, place)
  if (raw === 'nothing') {
    run.eachLine(statement, (line) => run.ledger.ignore(line, '-WhatIf: creates nothing'))
    return
  }
  run.eachLine(statement, (line) => run.ledger.read(line))
  const rule = toRule(raw, statement, run.ended)
  if ('fault' in rule) {
    const { line, column } = run.position(rule.at)
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
