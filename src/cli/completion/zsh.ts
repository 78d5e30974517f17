/** The script for zsh: one function for each command. */

import type { Completion, CompletionCommand, CompletionOption, Value } from './model.ts'
import { identifier, shellQuote } from './quote.ts'

/** What the shell sources, or finds as `_lync-ready` in a folder of its `fpath`. */
export function zshScript({ all, lists }: Completion): string {
  return `#compdef lync-ready
# zsh completion for lync-ready: source <(lync-ready completion zsh)

# One word of a list; several with commas when $1 is many, a file behind = when it is file.
_lync_ready_words() {
  local how=$1
  shift
  if [[ $how == file ]] && compset -P '*='; then
    _files
    return
  fi
  if [[ $how == many ]]; then compset -P '*,'; fi
  if [[ $how == one ]]; then
    compadd -- "$@"
  else
    compadd -S '' -- "$@"
  fi
}

${[...lists].map(([name, words]) => listFunction(name, words)).join('\n')}
${all.map(commandFunction).join('\n')}
if [[ $funcstack[1] == _lync-ready ]]; then
  _lync_ready "$@"
else
  compdef _lync_ready lync-ready
fi
`
}

function listFunction(name: string, words: readonly string[]): string {
  return `_lync_ready_list_${identifier(name)}() { _lync_ready_words $1 ${words.map(shellQuote).join(' ')} }\n`
}

function commandFunction(command: CompletionCommand): string {
  const specs = command.options.flatMap(optionSpecs)
  const nested = command.commands.length > 0
  const values = nested ? ["'1: :->command'", "'*:: :->arguments'"] : positionSpecs(command)
  const head = nested ? '  local context state state_descr line\n  typeset -A opt_args\n' : ''
  const asked = `_arguments ${nested ? '-C ' : ''}-S \\\n    ${[...specs, ...values].join(' \\\n    ')}`
  return `${functionName(command.path)}() {\n${head}  ${asked}${nested ? insideOf(command) : ''}\n}\n`
}

function insideOf({ commands }: CompletionCommand): string {
  const described = commands.map(({ name, text }) => `      ${shellQuote(`${name}:${text}`)}`).join('\n')
  const branches = commands.map(({ name, path }) => `        ${name}) ${functionName(path)} ;;`).join('\n')
  return ` && return
  case $state in
    command)
      local -a commands
      commands=(
${described}
      )
      _describe command commands
      ;;
    arguments)
      case $words[1] in
${branches}
      esac
      ;;
  esac`
}

function functionName(path: string): string {
  return path === '' ? '_lync_ready' : `_lync_ready_command_${identifier(path)}`
}

function optionSpecs({ names, text, value }: CompletionOption): readonly string[] {
  return names.map((name) => {
    const sign = value && name.startsWith('--') ? '=' : ''
    const colon = value?.isOptional ? '::' : ':'
    const action = value ? `${colon}${escaped(value.name)}:${actionOf(value)}` : ''
    // Some options may be given several times.
    return shellQuote(`*${name}${sign}[${escaped(text)}]${action}`)
  })
}

function positionSpecs({ positions, isOpen }: CompletionCommand): readonly string[] {
  return positions.map((value, index) => {
    const place = isOpen && index === positions.length - 1 ? '*' : index + 1
    return shellQuote(`${place}:${escaped(value.name)}:${actionOf(value)}`)
  })
}

function actionOf({ list, isMany, path }: Value): string {
  if (list === undefined) return { none: ' ', file: '_files', folder: '_files -/' }[path ?? 'none']
  // The space keeps zsh from adding arguments of its own.
  return ` _lync_ready_list_${identifier(list)} ${isMany ? 'many' : path ? 'file' : 'one'}`
}

/** What ends a text in what `_arguments` reads. */
function escaped(text: string): string {
  return text.replaceAll(/[\\:[\]]/g, '\\$&')
}
