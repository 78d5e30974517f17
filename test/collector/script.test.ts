/** The collector only reads, and only writes its one file: held to a list of what it may call. */

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { SECTIONS } from '../../src/sources/imports/inventory/collected-sections.ts'
import { nodes, parsed, texts } from './powershell.ts'

const script = readFileSync(new URL('../../collector/collect.ps1', import.meta.url), 'utf8')

/** Cmdlets that read, and the three that write: JSON in memory, the file, a line for whoever runs it. */
const CMDLETS = [
  ...['Get-ChildItem', 'Get-CimInstance', 'Get-CsCertificate', 'Get-HotFix', 'Get-Item', 'Get-ItemProperty'],
  ...['Get-NetAdapterBinding', 'Get-NetAdapterRss', 'Get-WindowsFeature', 'Test-Path', 'Where-Object'],
  ...['ConvertTo-Json', 'Set-Content', 'Write-Output'],
]
const OWN = ['Add-Fact', 'Add-FactList', 'Get-Chosen', 'Get-RegistryValue']
const TYPES = [
  ...['[string]', '[string[]]', '[switch]', '[bool]', '[int]', '[ordered]', '[scriptblock]'],
  ...['[Convert]', '[DateTime]', '[Environment]', '[Globalization.CultureInfo]'],
]
const METHODS = ['GetValue', 'GetValueNames', 'ToBase64String', 'ToString', 'ToUniversalTime']
/** No -ComputerName, -CimSession, -Credential, -OutFile and the like. */
const PARAMETERS = [
  ...['-ClassName', '-ComponentID', '-Depth', '-Encoding', '-Filter', '-InputObject', '-LiteralPath', '-Namespace'],
  '-Value',
]

const not = (allowed: readonly string[], found: readonly string[]) => found.filter((each) => !allowed.includes(each))

/** Everything in a script that the collector may not do. */
function faults(text: string): readonly string[] {
  const root = parsed(text)
  const methods = [...nodes(root)].filter(
    ({ type, parent }) => type === 'member_name' && parent?.type === 'invokation_expression',
  )
  return [
    ...(root.hasError ? ['it cannot be parsed'] : []),
    ...not([...CMDLETS, ...OWN, '$Read'], texts(root, 'command_name', 'path_command_name', 'command_name_expr')),
    ...not(['&'], texts(root, 'command_invokation_operator')),
    ...not(TYPES, texts(root, 'type_literal')),
    ...not(
      METHODS,
      methods.map(({ text: name }) => name),
    ),
    ...not(PARAMETERS, texts(root, 'command_parameter')),
    ...texts(root, 'redirection'),
    ...texts(root, 'member_access').filter((each) => /\.(?:PrivateKey|\w*Password\w*)$/i.test(each)),
    ...texts(root, 'left_assignment_expression').filter((each) => !/^\$\w+(?:\[.+\])?$/.test(each)),
    ...texts(root, 'string_literal').filter((each) => /https?:|\\\\\\\\/i.test(each)),
  ]
}

test('does nothing that it may not do', () => {
  expect(faults(script)).toEqual([])
})

test.each([
  ['a cmdlet that changes', "Set-ItemProperty -LiteralPath 'HKLM:\\x' -Value 1"],
  ['a cmdlet at the end of a pipeline', 'Get-Item -LiteralPath x | Remove-Item'],
  ['code made of texts', 'Invoke-Expression $x'],
  ['an alias', 'iex $x'],
  ['a download', 'Invoke-WebRequest $x'],
  ['a program', 'netsh.exe int tcp show global'],
  ['a program by its path', "& 'C:\\x.exe'"],
  ['another script', '. ./other.ps1'],
  ['a method that changes', "[IO.File]::Delete('x')"],
  ['a method of an object', "$key.SetValue('x', 1)"],
  ['a private key', '$certificate.PrivateKey'],
  ['a redirection', 'Get-Item -LiteralPath x > y'],
  ['another computer', 'Get-CimInstance -ClassName x -ComputerName y'],
  ['a variable of the environment', "$env:PATH = 'x'"],
  ['a property', '$item.Value = 1'],
  ['an open brace', 'if ($x) {'],
  ['an open quote', "$x = 'y"],
])('the list refuses %s', (_what, text) => {
  expect(faults(`${script}\n${text}\n`)).not.toEqual([])
})

test('writes once, and that is the file it was told', () => {
  expect(script.match(/Set-Content/g)).toHaveLength(1)
  expect(script).toContain('Set-Content -LiteralPath $Path -Value $json -Encoding UTF8\n')
  expect(script).toMatch(/^if \(\(Test-Path -LiteralPath \$Path\) -and -not \$Force\) \{\n {4}throw /m)
})

test('is a small text that every Windows reads alike', () => {
  expect(script).toMatch(/^[\x20-\x7e\n]*$/)
  const lines = script.split('\n')
  expect(lines.length).toBeLessThanOrEqual(260)
  expect(lines.filter((line) => line.length > 130)).toEqual([])
  expect(lines[0]).toBe('#Requires -Version 3.0')
})

describe('what it collects', () => {
  const parts = [...script.matchAll(/^ *Add-Fact(?:List)? '(\w+)'/gm)].map(([, name = '']) => name)

  test('is what the reader reads', () => {
    const read = [...Object.keys(SECTIONS), 'dnsName', 'ipv6Bindings', 'certificates', 'assignments']
    expect([...parts].sort()).toEqual(read.sort())
  })

  test.each(['fe01', 'lsedge', 'sql01', 'old01'])('is what the recorded output of %s holds', (name) => {
    const file = new URL(`../../fixtures/artefacts/collected/${name}.lync-ready.json`, import.meta.url)
    const facts = JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, '')) as Record<string, unknown>
    const wanted = ['lyncReadyCollector', 'collectedAt', 'runBy', ...parts]
    expect(Object.keys(facts)).toEqual(name === 'old01' ? wanted.filter((each) => each !== 'assignments') : wanted)
    for (const key of propertiesIn(Object.values(facts))) expect(script).toMatch(new RegExp(`\\b${key}\\b`))
  })
})

function propertiesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(propertiesIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => [key, ...propertiesIn(each)])
}
