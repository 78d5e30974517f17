// Loaded before the clock of the first test runs.
import '../../src/cli/program.ts'
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { globSync } from 'tinyglobby'
import { describe, expect, test } from 'vitest'
import { loadEnvironment } from '../../src/environment/load.ts'
import { folderOf, run } from './fake-io.ts'

const root = fileURLToPath(new URL('../../fixtures/artefacts/topologies', import.meta.url))
const files = globSync('*.{tbxml,xml}', { cwd: root }).sort()
/** What a topology of several product versions does not tell. */
const OPTIONS: Readonly<Record<string, readonly string[]>> = { 'litware-mixed.xml': ['--product', 'sfb-2015'] }

describe('init --from a topology', { timeout: 60_000 }, () => {
  test.each(files)('%s: the file loads and checks as it is, and every value says its line', async (file) => {
    const folder = folderOf({})
    copyFileSync(join(root, file), join(folder, file))
    const world = { workingFolder: folder }
    expect(await run(['init', '--from', file, ...(OPTIONS[file] ?? [])], world)).toMatchObject({ code: 0, stdout: '' })
    const text = readFileSync(join(folder, 'lync-ready.yaml'), 'utf8')
    expect(text).not.toContain('Left out')
    const body = text.slice(text.indexOf('\nsipDomains:'))
    const values = body.split('\n').filter((line) => /^ +(- )?\S+: \S|^ +- [^:]+$/.test(line.replace(/ +#.*$/, '')))
    expect(values.filter((line) => !line.includes(`  # ${file}:`))).toEqual([])
    expect(values.length).toBeGreaterThan(10)
    loadEnvironment('lync-ready.yaml', world)
    const { stderr } = await run(['check', 'lync-ready.yaml', '--fail-on', 'never', '-o', 'report.txt'], world)
    expect(stderr).not.toMatch(/lync-ready\.yaml:\d/)
  })
})
