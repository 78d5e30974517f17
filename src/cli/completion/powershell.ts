/** The script for PowerShell, Windows PowerShell 5.1 too. */

import { type KindOfPlace, optionKinds, positionKinds } from './kinds.ts'
import type { Completion, CompletionCommand } from './model.ts'
import { powershellQuote } from './quote.ts'

/** What goes into `$PROFILE`, or runs there. */
export function powershellScript(completion: Completion): string {
  const { all, lists } = completion
  const table = (entries: readonly string[]) => `@{\n${entries.map((entry) => `        ${entry}\n`).join('')}    }`
  const parents = all.filter(({ commands }) => commands.length > 0)
  return `# PowerShell completion for lync-ready: lync-ready completion powershell | Out-String | Invoke-Expression

Register-ArgumentCompleter -Native -CommandName 'lync-ready' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    # By the name of a list.
    $lists = ${table([...lists].map(([name, words]) => entry(name, array(words))))}
    # By command: those in it, and its options, each with its text.
    $commands = ${table(parents.map(({ path, commands }) => entry(path, described(commands.map(({ name, text }) => [name, text])))))}
    $options = ${table(all.map((command) => entry(command.path, described(optionTexts(command)))))}
    # What the values of options and the arguments are.
    $optionKinds = ${table(kinds(optionKinds(completion)))}
    $argumentKinds = ${table(kinds(positionKinds(completion)))}

    # The words before the cursor, as they are typed; a list with commas is one word.
    $text = $commandAst.ToString()
    $length = [Math]::Max(0, [Math]::Min($text.Length, $cursorPosition - $commandAst.Extent.StartOffset))
    $before = @([regex]::Split($text.Substring(0, $length), '\\s+'))
    $current = if ($cursorPosition - $commandAst.Extent.StartOffset -gt $text.Length) { '' } else { $before[-1] }
    $done = if ($current -eq '') { @($before | Where-Object { $_ -ne '' }) } else { @($before | Select-Object -SkipLast 1) }

    $command = ''
    $kind = $null
    $count = 0
    foreach ($word in @($done | Select-Object -Skip 1)) {
        $inside = "$command $word".Trim()
        if ($kind) { $kind = $null }
        elseif ($word.StartsWith('-')) { $kind = $optionKinds["\${command}:$word"] }
        elseif ($commands.ContainsKey($command) -and $commands[$command].Contains($word)) { $command = $inside }
        else { $count++ }
    }

    # What stands before the part that is completed, and belongs to the same word.
    $prefix = ''
    if (-not $kind -and $current -match '^(--[a-z-]+)=(.*)$') {
        $kind = $optionKinds["\${command}:$($Matches[1])"]
        $prefix = "$($Matches[1])="
        $current = $Matches[2]
    }
    $found = [ordered]@{}
    if (-not $kind -and $current.StartsWith('-')) { $found = $options[$command] }
    elseif (-not $kind -and $count -eq 0 -and $commands.ContainsKey($command)) { $found = $commands[$command] }
    else {
        if (-not $kind) { $kind = $argumentKinds["\${command}:$count"] }
        if (-not $kind) { $kind = $argumentKinds["\${command}:*"] }
        # Nothing returned: PowerShell offers files.
        if (-not $kind -or $kind -eq 'path') { return }
        if ($kind.StartsWith('=') -and $current.Contains('=')) { return }
        if ($kind.StartsWith(',') -and $current -match '^(.*,)([^,]*)$') {
            $prefix += $Matches[1]
            $current = $Matches[2]
        }
        foreach ($word in @($lists[$kind.TrimStart(',', '=')])) { if ($word) { $found[$word] = $word } }
    }
    # PowerShell may take only the last part of the word for what it replaces.
    if (-not $wordToComplete.StartsWith($prefix)) { $prefix = '' }
    foreach ($name in $found.Keys) {
        if ($name.StartsWith($current, [StringComparison]::Ordinal)) {
            [System.Management.Automation.CompletionResult]::new("$prefix$name", $name, 'ParameterValue', $found[$name])
        }
    }
}
`
}

function entry(key: string, value: string): string {
  return `${powershellQuote(key)} = ${value}`
}

function array(words: readonly string[]): string {
  return `@(${words.map(powershellQuote).join(', ')})`
}

function described(texts: readonly (readonly [name: string, text: string])[]): string {
  return `[ordered]@{ ${texts.map(([name, text]) => entry(name, powershellQuote(text))).join('; ')} }`
}

function optionTexts({ options }: CompletionCommand): readonly (readonly [string, string])[] {
  return options.flatMap(({ names, text }) => names.map((name) => [name, text] as const))
}

function kinds(places: readonly KindOfPlace[]): readonly string[] {
  return places.map(({ place, kind }) => entry(place, powershellQuote(kind)))
}
