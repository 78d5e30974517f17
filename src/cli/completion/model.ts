/** What can be written on a command line, taken from the commands themselves. */

import type { Argument, Command, Option } from 'commander'

/** What may stand in one place. */
export interface Value {
  /** As the help names it, without brackets. */
  readonly name: string
  /** The name of a list of words. */
  readonly list?: string
  /** Several words of the list with commas. */
  readonly isMany?: boolean
  /** The name of a file or folder; behind a word of the list and `=`, where there is a list. */
  readonly path?: 'file' | 'folder'
}

export interface CompletionOption {
  /** The short one first. */
  readonly names: readonly string[]
  readonly text: string
  readonly value?: Value & { readonly isOptional: boolean }
}

export interface CompletionCommand {
  /** Its name behind that of the program, such as `baseline create`; empty for the program. */
  readonly path: string
  readonly name: string
  readonly text: string
  readonly options: readonly CompletionOption[]
  readonly commands: readonly CompletionCommand[]
  readonly positions: readonly Value[]
  /** Whether the last position may be repeated. */
  readonly isOpen: boolean
}

export interface Completion {
  readonly program: CompletionCommand
  /** Every command, the program first. */
  readonly all: readonly CompletionCommand[]
  readonly lists: ReadonlyMap<string, readonly string[]>
}

/** What values are, by the name that the help gives them; a choice of commander's own needs no entry. */
export interface Vocabulary {
  readonly values: Readonly<Record<string, Omit<Value, 'name'>>>
  readonly lists: Readonly<Record<string, readonly string[]>>
}

/** @throws Error when a value has no choices and its name is not in the vocabulary */
export function completionOf(program: Command, vocabulary: Vocabulary): Completion {
  const lists = new Map(Object.entries(vocabulary.lists))

  function meaningOf(name: string, choices: readonly string[] | undefined): Value {
    if (choices) return { name, list: listOf(name, choices) }
    const known = vocabulary.values[name]
    if (known === undefined) throw new Error(`nobody says what can be written for <${name}>`)
    return { name, ...known }
  }

  function listOf(name: string, words: readonly string[]): string {
    const text = words.join(' ')
    for (const [held, heldWords] of lists) if (heldWords.join(' ') === text) return held
    const free = [name, ...words.map((_, index) => `${name}${index + 2}`)].find((each) => !lists.has(each)) ?? text
    lists.set(free, words)
    return free
  }

  function optionOf(option: Option): CompletionOption {
    const { short, long, description, required, optional, argChoices, flags } = option
    const names = [short, long].filter((name) => name !== undefined)
    if (!required && !optional) return { names, text: description }
    const value = meaningOf(nameIn(/[<[]([^.>\]]+)/.exec(flags)?.[1]), argChoices)
    return { names, text: description, value: { ...value, isOptional: optional } }
  }

  function commandOf(command: Command, above: readonly string[], isRoot = false): CompletionCommand {
    const help = command.createHelp()
    const path = isRoot ? [] : [...above, command.name()]
    const positions = help.visibleArguments(command)
    return {
      path: path.join(' '),
      name: command.name(),
      text: command.description(),
      options: help.visibleOptions(command).map(optionOf),
      commands: help.visibleCommands(command).map((each) => commandOf(each, path)),
      positions: argumentsOf(command, positions).map((each) => meaningOf(each.name(), each.argChoices)),
      isOpen: positions.at(-1)?.variadic ?? false,
    }
  }

  const root = commandOf(program, [], true)
  return { program: root, all: everyCommand(root), lists }
}

/** commander lists arguments only when one of them has a description. */
function argumentsOf(command: Command, visible: readonly Argument[]): readonly Argument[] {
  return visible.length > 0 ? visible : command.registeredArguments
}

function nameIn(found: string | undefined): string {
  return found ?? ''
}

function everyCommand(command: CompletionCommand): readonly CompletionCommand[] {
  return [command, ...command.commands.flatMap(everyCommand)]
}
