/** The parameters of a PowerShell command, in any order and any unambiguous abbreviation. Nothing is ever run. */

import type { Fault } from '../../../domain/prefix.ts'
import type { ScriptWord } from './script-statements.ts'

/** A value as given: texts, or why they are not known; `at` is where it stands in the script. */
export interface Given {
  readonly values?: readonly string[]
  readonly why?: string
  readonly at: number
}

/** What is wrong, and where in the script. */
export interface ScriptFault extends Fault {
  readonly at: number
}

/** A command by its parameters, all in lower case. */
export interface ScriptCommand {
  readonly name: string
  /** One of them as people write it, for messages. */
  readonly example: string
  readonly parameters: readonly string[]
  /** Those that stand without a value. */
  readonly switches: ReadonlySet<string>
  /** Those whose values may stand without their names, in this order. */
  readonly positional?: readonly string[]
  /** Whether `$true` and `$false` are values; some commands refuse them. */
  readonly truths?: boolean
}

/** The values of the variables that are known where the command stands. */
export type Variables = ReadonlyMap<string, readonly string[]>

export interface Argument {
  readonly name: string
  readonly given: Given
}

export interface Arguments {
  readonly list: readonly Argument[]
  /** Whether parameters come out of a variable (splatting). */
  readonly splatted: boolean
}

/** Reads the words of a statement behind the name of its command. */
export function readArguments(
  statement: readonly ScriptWord[],
  variables: Variables,
  command: ScriptCommand,
): Arguments | ScriptFault {
  const words = statement.slice(1, endOfCommand(statement))
  const list: Argument[] = []
  let splatted = false
  for (let index = 0; index < words.length; ) {
    const word = words[index]
    if (word?.kind === 'splat') {
      splatted = true
      index += 1
      continue
    }
    const step = readStep(words, index, variables, command, list)
    if ('fault' in step) return step
    list.push(step.argument)
    index = step.next
  }
  return { list, splatted }
}

function endOfCommand(words: readonly ScriptWord[]): number {
  const pipe = words.findIndex(({ kind }) => kind === 'pipe')
  return pipe < 0 ? words.length : pipe
}

type ArgumentStep = { readonly argument: Argument; readonly next: number }

function readStep(
  words: readonly ScriptWord[],
  index: number,
  variables: Variables,
  command: ScriptCommand,
  before: readonly Argument[],
): ArgumentStep | ScriptFault {
  const word = words[index] as ScriptWord
  if (word.kind === 'parameter') return readArgument(words, index, variables, command)
  const name = command.positional?.find((each) => before.every((argument) => argument.name !== each))
  if (name !== undefined && word.kind !== 'comma') return readValue(words, index, name, variables, command, word.at)
  return { fault: `expected a parameter such as -${command.example}`, at: word.at }
}

function readArgument(
  words: readonly ScriptWord[],
  index: number,
  variables: Variables,
  command: ScriptCommand,
): ArgumentStep | ScriptFault {
  const word = words[index] as ScriptWord
  const [typed = '', inline] = word.text.slice(1).split(/:(.*)/s)
  const name = fullName(typed.toLowerCase(), command)
  if (name === undefined)
    return { fault: `${command.name} has no such parameter, or several start like this`, at: word.at }
  const at = word.at + 1
  if (inline) return { argument: { name, given: { ...literal(inline), at } }, next: index + 1 }
  if (command.switches.has(name) && inline === undefined)
    return { argument: { name, given: { values: ['true'], at } }, next: index + 1 }
  return readValue(words, index + 1, name, variables, command, word.at)
}

/** A full name, or the only one that starts like this. */
function fullName(typed: string, { parameters }: ScriptCommand): string | undefined {
  if (parameters.includes(typed)) return typed
  const [only, second] = typed === '' ? [] : parameters.filter((name) => name.startsWith(typed))
  return second === undefined ? only : undefined
}

const TRUTH = /^\$(true|false)$/i

function literal(text: string): Pick<Given, 'values' | 'why'> {
  const truth = TRUTH.exec(text)?.[1]
  if (truth) return { values: [truth.toLowerCase()] }
  return /[$%`]/.test(text) ? { why: NOT_KNOWN } : { values: [text] }
}

const NOT_KNOWN = 'its value is an expression, which is not run'

function readValue(
  words: readonly ScriptWord[],
  start: number,
  name: string,
  variables: Variables,
  command: ScriptCommand,
  at: number,
): ArgumentStep | ScriptFault {
  const first = words[start]
  if (first === undefined || !isValue(first)) return { fault: 'expected a value after the parameter', at }
  const values: string[] = []
  let why: string | undefined
  let index = start
  for (;;) {
    const word = words[index]
    const some = word && valuesOf(word, variables, command)
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

function valuesOf(word: ScriptWord, variables: Variables, { truths }: ScriptCommand): readonly string[] | undefined {
  if (word.kind !== 'variable') return word.values
  const truth = truths ? TRUTH.exec(word.text)?.[1] : undefined
  return truth ? [truth.toLowerCase()] : variables.get(word.text.toLowerCase())
}

function whyNot({ text }: ScriptWord): string {
  // Some cmdlets take the words True and False, and refuse a truth value in some versions.
  return TRUTH.test(text) ? 'PowerShell may refuse it here; write True or False' : NOT_KNOWN
}
