/** The page on the collector is true to the script: its parts, its parameters, its commands. */

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { folderOf, run } from '../cli/fake-io.ts'
import '../../src/cli/program.ts'

const root = new URL('../../', import.meta.url)
const page = readFileSync(new URL('docs/collector.md', root), 'utf8')
const script = readFileSync(new URL('collector/collect.ps1', root), 'utf8')

test('every part of the script is on the page, and no other', () => {
  const cells = [...page.matchAll(/^\| (`\w+`(?:, `\w+`)*) \|/gm)].flatMap(([, cell = '']) =>
    cell.replaceAll('`', '').split(', '),
  )
  const parts = [...script.matchAll(/^ *Add-Fact(?:List)? '(\w+)'/gm)].map(([, name = '']) => name)
  expect(cells.sort()).toEqual(parts.sort())
})

test('every parameter of the script is on the page, and no other', () => {
  const [, block = ''] = /^param\(\n([\s\S]*?)^\)/m.exec(script) ?? []
  const own = [...block.matchAll(/\$(\w+)(?=,|$| =)/gm)].map(([, name = '']) => `-${name}`)
  const named = new Set([...page.matchAll(/`(-[A-Z]\w+)`/g)].map(([, name = '']) => name))
  expect([...named].sort()).toEqual(own.sort())
})

test('every command runs, in the order of the page', async () => {
  const facts = readFileSync(new URL('fixtures/artefacts/collected/fe01.lync-ready.json', root), 'utf8')
  const workingFolder = folderOf({ 'servers/fe01.lync-ready.json': facts })
  const commands = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, text = '']) => text.trim())
  expect(commands).toHaveLength(2)
  for (const command of commands) {
    const [, ...args] = command.split(' ')
    expect([command, (await run(args, { workingFolder })).code]).toEqual([command, 0])
  }
})
