import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesFor } from '../../src/cli/file-names.ts'
import type { Report } from '../../src/report.ts'
import { folderOf, run, SMALLEST } from './fake-io.ts'

const ARGS = ['--only', 'dns,topology', '--as-of', '2014-06-01']

/** Three sites, each a few lines over one base. */
const site = (name: string) => `extends: ../base.yaml
name: ${name}
pools:
  - fqdn: ${name.toLowerCase()}.contoso.net
    role: standard-edition
    servers: [{ address: 192.168.10.90 }]
`
const SITES = {
  'base.yaml': SMALLEST.replace(/pools:[\s\S]*/, 'dns: { internal: { zones: { contoso.net: { records: [] } } } }\n'),
  'sites/kiel.yaml': site('Kiel'),
  'sites/oslo.yaml': site('Oslo'),
  'sites/turin.yaml': site('Turin'),
  '.git/HEAD': '',
}

describe('three sites over one base', () => {
  test('are one report together, and one file each', async () => {
    const workingFolder = folderOf(SITES)
    const outputs = ['-f', 'json=all.json', '-f', 'json=reports/{name}.json', '-f', 'text=texts/{path}.txt']
    const { code, stdout, stderr } = await run(['check', 'sites/*.yaml', ...ARGS, ...outputs], { workingFolder })
    expect([code, stdout, stderr.includes('error')]).toEqual([1, '', false])
    const read = (file: string) => JSON.parse(readFileSync(join(workingFolder, file), 'utf8'))
    const all = read('all.json') as { reports: readonly Report[] }
    expect(all.reports.map(({ environment }) => environment.name)).toEqual(['Kiel', 'Oslo', 'Turin'])
    expect(all.reports.every(({ inputs }) => inputs.some(({ path }) => path === 'base.yaml'))).toBe(true)
    expect(['kiel', 'oslo', 'turin'].map((name) => read(`reports/${name}.json`))).toEqual(all.reports)
    expect(readdirSync(join(workingFolder, 'texts/sites'))).toEqual(['kiel.txt', 'oslo.txt', 'turin.txt'])
  })

  test('whose files would have one name lose none: nothing is written in that format', async () => {
    const workingFolder = folderOf({ ...SITES, 'more/kiel.yaml': site('Kiel') })
    const args = ['check', 'sites/*.yaml', 'more/kiel.yaml', ...ARGS, '-f', 'json={name}.json', '-f', 'text=all.txt']
    const { code, stderr } = await run(args, { workingFolder })
    expect(code).toBe(2)
    expect(stderr).toContain(
      'nothing is written as json: sites/kiel.yaml and more/kiel.yaml would both be written to kiel.json: name the files by {path}',
    )
    expect([existsSync(join(workingFolder, 'kiel.json')), existsSync(join(workingFolder, 'all.txt'))]).toEqual([
      false,
      true,
    ])
  })
})

describe('the name of a file', () => {
  const reports = (...paths: readonly string[]) =>
    paths.map((path) => ({ environment: { path, name: 'Contoso', product: 'lync-2013' } }) as unknown as Report)
  const names = (pattern: string, ...paths: readonly string[]) => {
    const files = filesFor(pattern, reports(...paths))
    return 'fault' in files ? files.fault : files.map(({ file }) => file)
  }

  test.each([
    ['{path}.json', 'sites/a.yaml', ['sites/a.json']],
    ['out/{name}.json', 'sites/a.yml', ['out/a.json']],
    ['{path}.json', '../../etc/passwd', ['_../_../etc/passwd.json']],
    ['{path}.json', '/etc/passwd', ['etc/passwd.json']],
    ['{path}.json', 'C:\\Windows\\win.ini', ['C_/Windows/win.ini.json']],
    ['{name}.json', 'CON.yaml', ['_CON.json']],
    ['{name}.json', 'a\u001b[2Jb:c*.yaml', ['a__2Jb_c_.json']],
    ['{name}.json', '-', ['-.json']],
    ['all.json', 'a.yaml', ['all.json']],
  ])('%s of %j is safe', (pattern, path, expected) => {
    expect(names(pattern, path)).toEqual(expected)
  })

  test('that differs from another by its case only is refused', () => {
    expect(names('{path}.json', 'sites/A.yaml', 'sites/a.yaml')).toBe(
      'sites/A.yaml and sites/a.yaml would both be written to sites/a.json',
    )
  })
})
