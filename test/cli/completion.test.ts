import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, describe, expect, test } from 'vitest'
import { completionOf } from '../../src/cli/completion/model.ts'
import { completionScript } from '../../src/cli/completion/scripts.ts'
import { readRuleIds } from '../../src/cli/rule-ids.ts'
import { FORMATS } from '../../src/reporters/index.ts'
import { needs } from '../support/gate.ts'
import { folderOf, run } from './fake-io.ts'

const kept = mkdtempSync(join(tmpdir(), 'lync-ready-zsh-'))
afterAll(() => rmSync(kept, { recursive: true, force: true }))

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const

/** A folder with the script and with files to find. */
async function folderWith(shell: string): Promise<string> {
  const { code, stdout } = await run(['completion', shell])
  expect(code).toBe(0)
  return folderOf({ script: stdout, 'env.yaml': '', 'out.sarif': '', 'sites/kiel.yaml': '' })
}

/** What a shell says, line by line. */
function said(program: string, args: readonly string[], cwd: string): readonly string[] {
  const { stdout, stderr, status } = spawnSync(program, args, { cwd, encoding: 'utf8', timeout: 20_000 })
  expect([stderr, status]).toEqual(['', 0])
  return stdout.split('\n').filter((line) => line !== '')
}

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: what stands between quotes is code of shells.

/** What bash offers for a line, whose words it parts as readline does. */
function offeredByBash(line: string, folder: string, breaks = '='): readonly string[] {
  const words = line.split(' ').flatMap((word) => (breaks === '' ? [word] : word.split(/(=)/)))
  const shown = words.filter((word, index) => word !== '' || index === words.length - 1)
  const quoted = shown.map((word) => `'${word}'`).join(' ')
  const commands = [
    'source ./script',
    `COMP_WORDBREAKS='${breaks}'`,
    `COMP_WORDS=(${quoted})`,
    `COMP_CWORD=${shown.length - 1}`,
    // Only what readline calls may change how the completion at hand behaves.
    'compopt() { :; }',
    '_lync_ready',
    'printf "%s\\n" "${COMPREPLY[@]}"',
  ]
  return said('bash', ['--norc', '-c', commands.join('\n')], folder)
}

/** What fish offers for a line, without the descriptions. */
function offeredByFish(line: string, folder: string): readonly string[] {
  const lines = said('fish', ['--no-config', '-c', `source ./script; complete -C'${line}'`], folder)
  return lines.map((each) => each.split('\t')[0] ?? '')
}

/** What zsh offers, in a terminal of its own: the words handed to compadd are written down. */
function offeredByZsh(line: string, folder: string): readonly string[] {
  const inner = [
    'PS1=',
    'unsetopt zle_bracketed_paste 2>/dev/null',
    // What zsh brings along is looked through once for all tests.
    `autoload -Uz compinit && compinit -C -d ${kept}/zcompdump`,
    'source ./script',
    'compadd() {',
    '  if [[ -z "${argv[(r)-[OAD]]}" ]]; then',
    '    local -a __hits; builtin compadd -O __hits "$@"; print -rl -- $IPREFIX$^__hits >>hits',
    '  fi',
    '  builtin compadd "$@"',
    '}',
    `stop() { print done >>hits; exit }; zle -N stop; bindkey '^T' stop; bindkey '^I' complete-word`,
  ]
  const outer = [
    'rm -f hits; zmodload zsh/zpty',
    `zpty shell zsh -f -i`,
    ...inner.map((each) => `zpty -w shell ${JSON.stringify(each).replaceAll('$', '\\$').replaceAll('`', '\\`')}`),
    `zpty -w -n shell '${line}'$'\\t\\x14'`,
    'for i in {1..200}; do zpty -r -t shell >/dev/null; grep -qx done hits 2>/dev/null && break; sleep 0.05; done',
    'zpty -d shell',
    'cat hits',
  ]
  const lines = said('zsh', ['-f', '-c', outer.join('\n')], folder)
  expect(lines.at(-1)).toBe('done')
  return [...new Set(lines.slice(0, -1))]
}

// biome-ignore-end lint/suspicious/noTemplateCurlyInString: see above.

const OFFERING = [
  { shell: 'bash', offered: (line: string, folder: string) => offeredByBash(line, folder) },
  { shell: 'zsh', offered: offeredByZsh },
  { shell: 'fish', offered: offeredByFish },
]

describe.each(OFFERING.filter(({ shell }) => !needs(shell)))('in $shell', { timeout: 60_000 }, ({ shell, offered }) => {
  test('offers commands, and those inside one', async () => {
    const folder = await folderWith(shell)
    expect(offered('lync-ready c', folder)).toEqual(['check', 'collector', 'completion'])
    expect(offered('lync-ready baseline ', folder)).toEqual(expect.arrayContaining(['create', 'prune']))
  })

  test('offers the options of the command at hand', async () => {
    const folder = await folderWith(shell)
    expect(offered('lync-ready check --sh', folder).map(bare).sort()).toEqual(['--shard', '--show'])
    expect(offered('lync-ready baseline create --forc', folder).map(bare)).toEqual(['--force'])
    expect(offered('lync-ready check --forc', folder)).toEqual([])
  })

  test('offers the choices of an option, and of an argument', async () => {
    const folder = await folderWith(shell)
    expect([...offered('lync-ready check --show ', folder)].sort()).toEqual(['all', 'problems'])
    expect([...offered('lync-ready schema ', folder)].sort()).toEqual([
      'audit',
      'diff',
      'environment',
      'policy',
      'report',
    ])
  })

  test('offers formats where a report is shown, and files behind =', async () => {
    const folder = await folderWith(shell)
    expect([...offered('lync-ready check -f ', folder)].sort()).toEqual([...FORMATS].sort())
    expect([...offered('lync-ready diff -f ', folder)].sort()).not.toContain('sarif')
    // bash completes files itself where the script offers nothing.
    const files = offered('lync-ready check -f sarif=ou', folder)
    expect(files.map((file) => file.replace('sarif=', ''))).toEqual(shell === 'bash' ? [] : ['out.sarif'])
  })

  test('offers rules and families, one after the other', async () => {
    const folder = await folderWith(shell)
    expect(offered('lync-ready check --only no-such', folder)).toEqual([])
    expect(offered('lync-ready check --only dn', folder)).toEqual(
      expect.arrayContaining(['dns', ...readRuleIds().current.filter((id) => id.startsWith('dns/'))]),
    )
    const second = offered('lync-ready check env.yaml --skip dns,federa', folder)
    expect(second).toContain('dns,federation')
    expect(second.every((each) => each.startsWith('dns,federation'))).toBe(true)
    expect([...offered('lync-ready explain federation/', folder)].sort()).toEqual(
      readRuleIds()
        .current.filter((id) => id.startsWith('federation/'))
        .sort(),
    )
  })
})

describe.skipIf(needs('bash'))('bash alone', () => {
  test('a word with = is offered whole where bash does not part it', async () => {
    const folder = await folderWith('bash')
    expect(offeredByBash('lync-ready check --format=sar', folder)).toEqual(['sarif'])
    expect(offeredByBash('lync-ready check --format=sar', folder, '')).toEqual(['--format=sarif'])
  })

  test('what follows -- is no option', async () => {
    const folder = await folderWith('bash')
    expect(offeredByBash('lync-ready check -- --sh', folder)).toEqual([])
  })
})

test('a script for PowerShell has every command and rule, whole strings and no key twice', async () => {
  const { stdout } = await run(['completion', 'powershell'])
  const code = stdout.replaceAll(/'(?:[^']|'')*'/g, "''").replaceAll(/^\s*#.*$/gm, '')
  expect(code).not.toMatch(/[“”‘’]/)
  for (const [open, close] of ['{}', '()'].map((pair) => pair.split('') as [string, string])) {
    expect(code.split(open).length).toBe(code.split(close).length)
  }
  for (const id of readRuleIds().current) expect(stdout).toContain(`'${id}'`)
  for (const line of stdout.split('\n').filter((each) => each.includes('[ordered]@{ '))) {
    const keys = [...line.matchAll(/'((?:[^']|'')*)' = /g)].map(([, key = '']) => key.toLowerCase())
    expect(new Set(keys).size).toBe(keys.length)
  }
})

test.each(SHELLS)('the script for %s is the same each time, and ASCII', async (shell) => {
  const { stdout } = await run(['completion', shell])
  expect((await run(['completion', shell])).stdout).toBe(stdout)
  expect(stdout).toMatch(/^[\x20-\x7e\n]+$/)
})

test.each(SHELLS)('no text of a command ends its quotes in the script for %s', (shell) => {
  const program = new Command('lync-ready')
  program.command('odd').description(`it's "odd": [a] $(touch x) \`y\` \\`).option('--on', `isn't [it]: \\' $z`)
  const script = completionScript(shell, program, [])
  const folder = folderOf({ script })
  if (shell === 'powershell') expect(script).toContain(`isn''t [it]: \\'' $z`)
  else if (!needs(shell)) expect(said(shell, ['-c', 'source ./script 2>/dev/null; ls'], folder)).toEqual(['script'])
})

test('a value that nobody described is an error here, not a silent gap in a shell', () => {
  const program = new Command('lync-ready').option('--on <unheard>', 'on')
  expect(() => completionOf(program, { lists: {}, values: {} })).toThrow('<unheard>')
})

test('another shell is refused with the choices', async () => {
  const { code, stderr } = await run(['completion', 'tcsh'])
  expect([code, stderr.includes('bash, zsh, fish, powershell')]).toEqual([2, true])
})

/** zsh is told of options with the = that their values follow. */
function bare(option: string): string {
  return option.replace(/=$/, '')
}
