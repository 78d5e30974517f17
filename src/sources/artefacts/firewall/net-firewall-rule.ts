/** `New-NetFirewallRule` with its parameters in any order and any unambiguous abbreviation. */

import type { UnresolvedField } from '../../../domain/firewall-rule.ts'
import type { Place } from '../../../question.ts'
import type { ScriptStatement, ScriptWord } from './script-statements.ts'
import type { Given, RawRule, RuleFault, RuleField } from './windows-rule.ts'

const FIELDS: ReadonlyMap<string, RuleField> = new Map([
  ['displayname', 'name'],
  ['direction', 'direction'],
  ['action', 'action'],
  ['enabled', 'enabled'],
  ['profile', 'profile'],
  ['protocol', 'protocol'],
  ['localport', 'localPorts'],
  ['remoteport', 'remotePorts'],
  ['localaddress', 'localAddresses'],
  ['remoteaddress', 'remoteAddresses'],
])

/** Parameters that make a rule hold for a part of the traffic only; the value `Any` takes that back. */
const NARROWING = new Set(
  `authentication dynamictarget dynamictransport encryption icmptype interfacealias interfacetype localonlymapping
  localuser overrideblockrules package platform policyappid program remotedynamickeywordaddresses remotemachine
  remoteuser service`.split(/\s+/),
)

/** Parameters that change nothing about the traffic. */
const HARMLESS = new Set(
  `name description group owner edgetraversalpolicy loosesourcemapping policystore gposession cimsession throttlelimit
  erroraction errorvariable warningaction warningvariable informationaction informationvariable outvariable outbuffer
  pipelinevariable progressaction`.split(/\s+/),
)

const SWITCHES = new Set(['asjob', 'confirm', 'debug', 'verbose', 'whatif'])
const ALL = [...FIELDS.keys(), ...NARROWING, ...HARMLESS, ...SWITCHES]

/** The values of the variables that are known where the command stands. */
export type Variables = ReadonlyMap<string, readonly string[]>

interface Argument {
  readonly name: string
  readonly given: Given
}

/** Reads the command; `nothing` when it would create no rule (`-WhatIf`). */
export function netFirewallRule(
  statement: ScriptStatement,
  variables: Variables,
  place: Place,
): RawRule | RuleFault | 'nothing' {
  const words = statement.words.slice(1, endOfCommand(statement.words))
  const read = readArguments(words, variables)
  if ('fault' in read) return read
  const fields = new Map<RuleField, Given>()
  const narrowedBy: string[] = []
  for (const { name, given } of read.list) {
    const field = FIELDS.get(name)
    if (name === 'whatif' && given.values?.[0] !== 'false') return 'nothing'
    if (field && fields.has(field)) return { fault: 'a parameter is given twice', at: given.at }
    if (field) fields.set(field, given)
    else if (NARROWING.has(name) && given.values?.join() !== 'Any') narrowedBy.push(name)
  }
  return { fields, narrowedBy, unresolved: read.unresolved, place }
}

function endOfCommand(words: readonly ScriptWord[]): number {
  const pipe = words.findIndex(({ kind }) => kind === 'pipe')
  return pipe < 0 ? words.length : pipe
}

type Arguments = { readonly list: readonly Argument[]; readonly unresolved: readonly UnresolvedField[] }

function readArguments(words: readonly ScriptWord[], variables: Variables): Arguments | RuleFault {
  const list: Argument[] = []
  const unresolved: UnresolvedField[] = []
  for (let index = 0; index < words.length; ) {
    const word = words[index]
    if (word?.kind === 'splat') {
      unresolved.push({ field: 'parameters', why: 'parameters come out of a variable (splatting)' })
      index += 1
      continue
    }
    const step = word?.kind === 'parameter' ? readArgument(words, index, variables) : undefined
    if (step === undefined) return { fault: 'expected a parameter such as -Direction', at: word?.at ?? 0 }
    if ('fault' in step) return step
    list.push(step.argument)
    index = step.next
  }
  return { list, unresolved }
}

type ArgumentStep = { readonly argument: Argument; readonly next: number }

function readArgument(words: readonly ScriptWord[], index: number, variables: Variables): ArgumentStep | RuleFault {
  const word = words[index] as ScriptWord
  const [typed = '', inline] = word.text.slice(1).split(/:(.*)/s)
  const name = fullName(typed.toLowerCase())
  if (name === undefined)
    return { fault: 'New-NetFirewallRule has no such parameter, or several start like this', at: word.at }
  const at = word.at + 1
  if (inline) return { argument: { name, given: { ...literal(inline), at } }, next: index + 1 }
  if (SWITCHES.has(name) && inline === undefined)
    return { argument: { name, given: { values: ['true'], at } }, next: index + 1 }
  return readValue(words, index + 1, name, variables, word.at)
}

/** A full name, or the only one that starts like this. */
function fullName(typed: string): string | undefined {
  if (ALL.includes(typed)) return typed
  const [only, second] = typed === '' ? [] : ALL.filter((name) => name.startsWith(typed))
  return second === undefined ? only : undefined
}

function literal(text: string): Pick<Given, 'values' | 'why'> {
  const truth = /^\$(true|false)$/i.exec(text)?.[1]
  if (truth) return { values: [truth.toLowerCase()] }
  return /[$%`]/.test(text) ? { why: NOT_KNOWN } : { values: [text] }
}

const NOT_KNOWN = 'its value is an expression, which is not run'

function readValue(
  words: readonly ScriptWord[],
  start: number,
  name: string,
  variables: Variables,
  at: number,
): ArgumentStep | RuleFault {
  const first = words[start]
  if (first === undefined || !isValue(first)) return { fault: 'expected a value after the parameter', at }
  const values: string[] = []
  let why: string | undefined
  let index = start
  for (;;) {
    const word = words[index]
    const some = word && valuesOf(word, variables)
    if (word === undefined || !isValue(word)) return { fault: 'expected a value after the comma', at }
    if (some === undefined) why = whyNot(word)
    else for (const value of some) values.push(value)
    index += 1
    if (words[index]?.kind !== 'comma') break
    index += 1
  }
  const given: Given = why === undefined ? { values, at: first.at } : { why, at: first.at }
  return { argument: { name, given }, next: index }
}

function isValue({ kind }: ScriptWord): boolean {
  return kind !== 'parameter' && kind !== 'comma' && kind !== 'splat'
}

function valuesOf(word: ScriptWord, variables: Variables): readonly string[] | undefined {
  return word.kind === 'variable' ? variables.get(word.text.toLowerCase()) : word.values
}

function whyNot({ text }: ScriptWord): string {
  // The cmdlets of this module take the words True and False, and refuse a truth value in some versions.
  return /^\$(?:true|false)$/i.test(text) ? 'PowerShell may refuse it here; write True or False' : NOT_KNOWN
}
