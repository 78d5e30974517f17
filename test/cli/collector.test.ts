import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderOf, run } from './fake-io.ts'

const script = readFileSync(new URL('../../collector/collect.ps1', import.meta.url), 'utf8')

test('prints the script as it is', async () => {
  expect(await run(['collector'])).toEqual({ code: 0, stdout: script, stderr: '' })
})

test('writes a file, and replaces none unless told', async () => {
  const workingFolder = folderOf({ 'there.ps1': 'mine' })
  expect(await run(['collector', '-o', 'collect.ps1'], { workingFolder })).toMatchObject({ code: 0, stdout: '' })
  expect(readFileSync(join(workingFolder, 'collect.ps1'), 'utf8')).toBe(script)
  const refused = await run(['collector', '-o', 'there.ps1'], { workingFolder })
  expect(refused).toMatchObject({ code: 2, stderr: 'error: there.ps1 is there already: --force replaces it\n' })
  expect(readFileSync(join(workingFolder, 'there.ps1'), 'utf8')).toBe('mine')
  expect((await run(['collector', '-o', 'there.ps1', '--force'], { workingFolder })).code).toBe(0)
})

test('says how to run it, and that it changes nothing', async () => {
  const { stdout } = await run(['collector', '--help'])
  for (const words of ['-File collect.ps1 -Path', 'it changes nothing', 'inventory:']) expect(stdout).toContain(words)
})
