/** The script for fish: one `complete` for each option and argument. */

import type { Completion, CompletionCommand, CompletionOption, Value } from './model.ts'
import { fishQuote, identifier } from './quote.ts'

/** What goes into `~/.config/fish/completions/lync-ready.fish`. */
export function fishScript({ all, lists }: Completion): string {
  const nested = all.filter(({ commands }) => commands.length > 0)
  return `# fish completion for lync-ready: lync-ready completion fish | source

${[...lists].map(([name, words]) => `set -g __lync_ready_${identifier(name)} ${words.join(' ')}`).join('\n')}

# The command that is written, such as "baseline create".
function __lync_ready_command
    set -l path
    for word in (commandline -opc)[2..-1]
        string match -q -- '-*' $word; and continue
        if contains -- (string join ' ' $path $word) ${all
          .map(({ path }) => path)
          .filter(Boolean)
          .map(fishQuote)
          .join(' ')}
            set -a path $word
        else
            break
        end
    end
    string join ' ' $path
end

function __lync_ready_at
    test "$(__lync_ready_command)" = "$argv[1]"
end

# What is being written, without the option before = .
function __lync_ready_token
    string replace -r -- '^--[a-z-]+=' '' (commandline -ct)
end

# Words with commas.
function __lync_ready_many
    set -l before (string replace -r -- '[^,]*$' '' (__lync_ready_token))
    printf '%s\\n' $before$argv
end

# Words, and files behind = .
function __lync_ready_with_file
    set -l parts (string split -m 1 -- = (__lync_ready_token))
    if test (count $parts) -lt 2
        printf '%s\\n' $argv
        return
    end
    for path in $parts[2]*
        test -d $path; and set path $path/
        echo $parts[1]=$path
    end
end

complete -c lync-ready -e
${nested.map(commandLines).join('\n')}
${all.flatMap((command) => command.options.map((option) => optionLine(command, option))).join('\n')}
${all.flatMap(positionLines).join('\n')}
`
}

function commandLines({ path, commands }: CompletionCommand): string {
  return commands
    .map(({ name, text }) => `complete -c lync-ready ${at(path)} -f -a ${name} -d ${fishQuote(text)}`)
    .join('\n')
}

function optionLine({ path }: CompletionCommand, { names, text, value }: CompletionOption): string {
  const flags = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`))
  return `complete -c lync-ready ${at(path)} ${flags.join(' ')} -d ${fishQuote(text)}${value ? ` ${words(value)}` : ''}`
}

function positionLines({ path, positions }: CompletionCommand): readonly string[] {
  const listed = positions.filter(({ list }) => list !== undefined)
  const takesFiles = positions.some((value) => value.path !== undefined)
  return listed.map((value) => `complete -c lync-ready ${at(path)} ${takesFiles ? '' : '-f '}${offered(value)}`)
}

/** Whether the command is the one at hand. */
function at(path: string): string {
  return `-n ${fishQuote(`__lync_ready_at ${fishQuote(path)}`)}`
}

/** What an option takes: files beside the words only where they stand alone. */
function words(value: Value): string {
  if (value.list !== undefined) return `-x ${offered(value)}`
  return { none: '-x', file: '-r -F', folder: "-x -a '(__fish_complete_directories)'" }[value.path ?? 'none']
}

function offered({ list = '', isMany, path }: Value): string {
  const held = `$__lync_ready_${identifier(list)}`
  const how = isMany ? `(__lync_ready_many ${held})` : path ? `(__lync_ready_with_file ${held})` : held
  return `-a ${fishQuote(how)}`
}
