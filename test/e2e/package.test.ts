/** What npm would publish, installed where there is nothing else: every file it needs must be in it. */

import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** A half of it are the tables, the JSON Schemas, and the typefaces and the writer of PDF. */
const MAX_PACKED_BYTES = 1700 * 1024

let folder = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lync-ready-package-'))
  // Built before the tests, so that packing need not build again.
  await execa('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: root })
  const tarball = tarballPath()
  mkdirSync(join(folder, 'estate'))
  writeFileSync(join(folder, 'estate/package.json'), '{ "private": true }')
  await execa('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', tarball], {
    cwd: join(folder, 'estate'),
  })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function tarballPath(): string {
  return join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '')
}

function lyncReady(...args: readonly string[]) {
  return execa('lync-ready', args, { cwd: join(folder, 'estate'), preferLocal: true, reject: false })
}

function packageFile(path: string): string {
  return readFileSync(join(folder, 'estate/node_modules/lync-ready', path), 'utf8')
}

describe('the package', () => {
  test('is small', () => {
    expect(statSync(tarballPath()).size).toBeLessThan(MAX_PACKED_BYTES)
  })

  test('brings nothing else along', () => {
    expect(readdirSync(join(folder, 'estate/node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'lync-ready',
    ])
  })

  test('passes on the licences of what it contains', () => {
    const licences = packageFile('dist/third-party-licenses.txt')
    for (const name of ['commander', 'yaml', 'zod']) expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'))
  })

  test('holds no part that cannot be loaded', async () => {
    const dist = join(folder, 'estate/node_modules/lync-ready/dist')
    const chunks = readdirSync(dist).filter((name) => /\.c?js$/.test(name))
    const load = `await Promise.all(${JSON.stringify(chunks)}.map((name) => import('./' + name)))`
    await execa(process.execPath, ['--input-type=module', '--eval', load], { cwd: dist })
  })

  test('holds no translated messages of zod', () => {
    const chunks = readdirSync(join(folder, 'estate/node_modules/lync-ready/dist')).filter((name) =>
      /\.c?js$/.test(name),
    )
    expect(chunks).toHaveLength(4)
    expect(chunks.filter((name) => packageFile(`dist/${name}`).includes('Ungültige Eingabe'))).toEqual([])
  })
})

describe('the installed program', () => {
  test('--version', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(await lyncReady('--version')).toMatchObject({ exitCode: 0, stdout: version })
  })

  test('init, then check', async () => {
    expect(await lyncReady('init')).toMatchObject({ exitCode: 0 })
    const file = readdirSync(join(folder, 'estate')).find((name) => name.endsWith('.yaml')) ?? ''
    const checked = await lyncReady('check', file)
    expect([0, 1], checked.stderr).toContain(checked.exitCode)
    expect(checked.stdout).not.toBe('')
  })

  test('init by options, which replaces a file only with --force', async () => {
    const args = [
      'init',
      'own.yaml',
      '--product',
      'lync-2013',
      '--sip-domain',
      'contoso.com',
      '--pool',
      'se01.contoso.net',
    ]
    expect(await lyncReady(...args)).toMatchObject({ exitCode: 0 })
    expect(readFileSync(join(folder, 'estate/own.yaml'), 'utf8')).toContain('  - fqdn: se01.contoso.net\n')
    expect(await lyncReady(...args)).toMatchObject({ exitCode: 2 })
    expect(await lyncReady(...args, '--force')).toMatchObject({ exitCode: 0 })
  })

  // With the parsers of XML and JSON, which are loaded for such files alone.
  test.each([
    { text: '{ "a": 1 }', says: 'JSON of a kind' },
    { text: '<a/>', says: 'XML whose first element is a' },
  ])('import of $text', async ({ text, says }) => {
    writeFileSync(join(folder, 'estate/what.txt'), text)
    const { exitCode, stderr } = await lyncReady('import', '--explain', 'what.txt')
    expect(exitCode, stderr).toBe(2)
    expect(stderr).toContain(says)
  })

  test('an estate read from its exports, by check and by init', async () => {
    const environments = join(root, 'fixtures/environments')
    cpSync(join(environments, 'contoso-exported'), join(folder, 'estate/contoso-exported'), { recursive: true })
    cpSync(join(environments, 'contoso-single-edge'), join(folder, 'estate/contoso-single-edge'), { recursive: true })
    const rooted = ['--root', '.', '--as-of', '2014-06-01']
    const checked = await lyncReady('check', 'contoso-exported/env.yaml', ...rooted)
    expect(checked.stdout).toContain(' 0 fail, 0 warn, 0 unknown, ')
    const exports = ['contoso-exported/export/topology.xml', 'contoso-exported/export/hosts/*.json']
    expect(await lyncReady('init', 'written.yaml', '--from', ...exports)).toMatchObject({ exitCode: 0 })
    const written = await lyncReady('check', 'written.yaml', ...rooted)
    expect(written.exitCode, written.stderr).toBe(0)
  })

  test('check --format json', async () => {
    const { exitCode, stdout } = await lyncReady('check', '--format', 'json', newcomer())
    expect([0, 1]).toContain(exitCode)
    expect(JSON.parse(stdout)).toMatchObject({ reportVersion: 1 })
  })

  test.each([
    { args: ['rules'], says: 'dns/auto-sign-in-srv-present' },
    { args: ['explain', 'dns/auto-sign-in-srv-present'], says: '_sipinternaltls' },
    { args: ['schema'], says: 'urn:lync-ready:environment:1' },
    { args: ['facts'], says: 'dns-records' },
    { args: ['requirements', newcomer()], says: '_sipinternaltls' },
    { args: ['discovery', newcomer()], says: 'signs in at lync01.contoso.net, port 5061' },
  ])('$args.0', async ({ args, says }) => {
    const { exitCode, stdout, stderr } = await lyncReady(...args)
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toContain(says)
  })

  test('check of files by a pattern', async () => {
    const { exitCode, stdout } = await lyncReady(
      'check',
      '--format',
      'json',
      'node_modules/lync-ready/fixtures/*/*.yaml',
    )
    expect([0, 1]).toContain(exitCode)
    expect(JSON.parse(stdout)).toMatchObject({ reportVersion: 1 })
  })

  test('check of a file that is not there', async () => {
    const { exitCode, stderr } = await lyncReady('check', 'nowhere.yaml')
    expect(exitCode).toBe(2)
    expect(stderr).not.toContain('    at ')
  })
})

function newcomer(): string {
  return join('node_modules/lync-ready/fixtures/environments/newcomer.yaml')
}
