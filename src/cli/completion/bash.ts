/** The script for bash, which runs in the 3.2 of macOS too. */

import { type KindOfPlace, optionKinds, positionKinds } from './kinds.ts'
import type { Completion } from './model.ts'
import { identifier, shellQuote } from './quote.ts'

/** What the shell sources. */
export function bashScript(completion: Completion): string {
  const { all, lists } = completion
  const words = [...lists].map(([name, list]) => `_lync_ready_${identifier(name)}=${shellQuote(list.join(' '))}`)
  const parents = all.filter(({ commands }) => commands.length > 0)
  const inside = parents.flatMap(({ path, commands }) =>
    commands.map((command) => `    ${shellQuote(`${path}:${command.name}`)}) command=${shellQuote(command.path)} ;;`),
  )
  const names = parents.map(({ path, commands }) => branch(path, commands.map(({ name }) => name).join(' ')))
  const options = all.map(({ path, options }) => branch(path, options.flatMap((option) => option.names).join(' ')))
  return `# bash completion for lync-ready: source <(lync-ready completion bash)

${words.join('\n')}

_lync_ready_kind_of_option() {
  kind=
  case "$1" in
${cases(optionKinds(completion))}
  esac
}

_lync_ready_kind_of_argument() {
  kind=any
  case "$1" in
${cases(positionKinds(completion))}
  esac
}

_lync_ready_enter() {
  case "$command:$1" in
${inside.join('\n')}
    *) return 1 ;;
  esac
}

_lync_ready_commands_in() {
  case "$1" in
${names.join('\n')}
  esac
}

_lync_ready_options_of() {
  case "$1" in
${options.join('\n')}
  esac
}

# The words of the list $2 that begin with $3, each behind $1.
_lync_ready_offer() {
  local word
  for word in $2; do
    if [[ $word == "$3"* ]]; then COMPREPLY+=("$1$word"); fi
  done
}

# What begins with $3 and is of the kind $1; $2 stands before it in what bash takes for the word.
_lync_ready_offer_kind() {
  local kind=$1 given=$3 many= file= list
  if [[ $kind == ,* ]]; then many=1 kind=\${kind#,}; fi
  if [[ $kind == =* ]]; then file=1 kind=\${kind#=}; fi
  # Nothing offered: bash offers files.
  if [[ $kind == path || ( -n $file && $given == *=* ) ]]; then return; fi
  compopt +o default 2>/dev/null
  if [[ $kind == any ]]; then return; fi
  list=_lync_ready_\${kind//[^a-zA-Z0-9]/_}
  if [[ -n $many$file ]]; then compopt -o nospace 2>/dev/null; fi
  if [[ -n $many && $given == *,* ]]; then
    _lync_ready_offer "$2\${given%,*}," "\${!list}" "\${given##*,}"
  else
    _lync_ready_offer "$2" "\${!list}" "$given"
  fi
}

_lync_ready() {
  local command= kind= count=0 only= last=0 i word before=
  local words
  words=()
  COMPREPLY=()
  # bash parts words at = where COMP_WORDBREAKS says so: here they are put together again.
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if ((i > 1)) && [[ $word == = || \${COMP_WORDS[i - 1]} == = ]]; then
      words[last]=\${words[last]}$word
    else
      last=$((last + 1))
      words[last]=$word
    fi
  done
  for ((i = 1; i < last; i++)); do
    word=\${words[i]}
    if [[ -n $kind ]]; then
      kind=
    elif [[ -n $only ]]; then
      count=$((count + 1))
    elif [[ $word == -- ]]; then
      only=1
    elif [[ $word == -* ]]; then
      _lync_ready_kind_of_option "$command:$word"
    elif ! _lync_ready_enter "$word"; then
      count=$((count + 1))
    fi
  done
  word=\${words[last]}
  if [[ -z $kind && -z $only && $word == --*=* ]]; then
    _lync_ready_kind_of_option "$command:\${word%%=*}"
    before=\${word%%=*}=
    word=\${word#*=}
  fi
  if [[ $COMP_WORDBREAKS == *=* ]]; then before=; fi
  if [[ -n $kind ]]; then
    _lync_ready_offer_kind "$kind" "$before" "$word"
  elif [[ -z $only && $word == -* ]]; then
    compopt +o default 2>/dev/null
    _lync_ready_offer '' "$(_lync_ready_options_of "$command")" "$word"
  elif [[ $count -eq 0 && -n $(_lync_ready_commands_in "$command") ]]; then
    compopt +o default 2>/dev/null
    _lync_ready_offer '' "$(_lync_ready_commands_in "$command")" "$word"
  else
    _lync_ready_kind_of_argument "$command:$count"
    _lync_ready_offer_kind "$kind" '' "$word"
  fi
}

complete -o default -F _lync_ready lync-ready
`
}

function branch(pattern: string, words: string): string {
  return `    ${shellQuote(pattern)}) echo ${shellQuote(words)} ;;`
}

function cases(kinds: readonly KindOfPlace[]): string {
  const places = new Map<string, string[]>()
  for (const { place, kind } of kinds) {
    const pattern = place.endsWith(':*') ? `${shellQuote(place.slice(0, -1))}*` : shellQuote(place)
    places.set(kind, [...(places.get(kind) ?? []), pattern])
  }
  return [...places].map(([kind, patterns]) => `    ${patterns.join(' | ')}) kind=${shellQuote(kind)} ;;`).join('\n')
}
