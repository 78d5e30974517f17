import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../src/environment/input-error.ts'
import { loadEnvironment } from '../../src/environment/load.ts'
import { inFolder, load, problemsOf, SMALLEST } from '../support/files.ts'
import { REFUSED } from './load-rows.ts'

/** `line:column message` of each problem, without the file, which is always env.yaml. */
function told(yaml: string): readonly string[] {
  return problemsOf({ 'env.yaml': yaml }).map(({ line, column, message }) => `${line}:${column} ${message}`)
}

describe('says what is wrong, where', () => {
  test.each(REFUSED)('%s', (_, yaml, expected) => {
    expect(told(yaml)[0]).toContain(expected)
  })

  test('every problem at once, in the order of the lines, each with its line of text', () => {
    const yaml = SMALLEST.replace('Contoso', '""')
      .replace('lync-2013', 'lync-1')
      .replace('192.168.10.90', '192.168.10.900')
    const problems = problemsOf({ 'env.yaml': yaml })
    expect(problems.map(({ line }) => line)).toEqual([2, 3, 8])
    expect(problems.map(({ snippet }) => snippet)).toEqual([
      'name: ""',
      'product: lync-1',
      '    servers: [{ address: 192.168.10.900 }]',
    ])
  })

  test('bytes that are not UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('name: '), Buffer.from([0xe6, 0xf8, 0xe5])])
    expect(problemsOf({ 'env.yaml': bytes })).toEqual([
      { file: 'env.yaml', line: 1, column: 7, message: 'not UTF-8 text: save the file as UTF-8' },
    ])
  })

  test('a file larger than 10 MB is not read', () => {
    expect(problemsOf({ 'env.yaml': Buffer.alloc(10 * 1024 * 1024 + 1, 0x20) })[0]?.message).toBe(
      'is larger than 10 MB',
    )
  })

  test('nesting beyond the limit, in either style', () => {
    expect(told(`name: ${'['.repeat(60)}${']'.repeat(60)}`)[0]).toContain('nested deeper than 48 levels')
    const block = Array.from({ length: 60 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')
    expect(told(block)[0]).toContain('nested deeper than 48 levels')
  })

  test('aliases that expand to too much', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]']
    for (const [name, before] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf'])
      bomb.push(`${name}: &${name} [${`*${before}, `.repeat(10)}]`)
    expect(told(bomb.join('\n'))[0]).toContain('aliases expand to too much')
  })

  test('a link that leaves the root', () => {
    inFolder(
      { 'outside/x.zone': '', 'root/env.yaml': `${SMALLEST}dns: { internal: { zones: { contoso.com: x.zone } } }\n` },
      (folder) => {
        symlinkSync(join(folder, 'outside/x.zone'), join(folder, 'root/x.zone'))
        const root = join(folder, 'root')
        expect(() => loadEnvironment('env.yaml', { workingFolder: root, root })).toThrow(
          'is a link that leaves the root',
        )
      },
    )
  })
})

describe('reads', () => {
  const utf16 = (text: string, bigEndian: boolean) => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
    return bigEndian ? bytes.swap16() : bytes
  }
  test.each([
    ['UTF-8', Buffer.from(SMALLEST)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${SMALLEST}`)],
    ['UTF-16 little-endian', utf16(SMALLEST, false)],
    ['UTF-16 big-endian', utf16(SMALLEST, true)],
    ['CRLF line endings', Buffer.from(SMALLEST.replaceAll('\n', '\r\n'))],
  ])('%s', (_, bytes) => {
    load({ 'env.yaml': bytes }, ({ environment }) => {
      expect(environment.document.name).toBe('Contoso')
      expect(environment.locate(['pools', 0, 'servers', 0, 'address'])).toMatchObject({
        line: 8,
        column: 26,
        endColumn: 39,
      })
    })
  })

  test('versions as they are typed', () => {
    const versions = ['6.60', '10.10', '4.0', '007', '1e3', '0x1F', '12345678901234567890', '5.0.8308.556', '4110']
    const devices = versions.map(
      (version, index) => `  - { name: d${index}, category: other, vendor: V, model: ${version}, version: ${version} }`,
    )
    load({ 'env.yaml': `${SMALLEST}devices:\n${devices.join('\n')}\n` }, ({ environment }) => {
      const given = environment.document.devices
      expect(given === 'none' ? [] : given?.map(({ version }) => version)).toEqual(versions)
      expect(given === 'none' ? [] : given?.map(({ model }) => model)).toEqual(versions)
    })
  })

  test('backslashes in a path on every system', () => {
    const yaml = `${SMALLEST}dns: { internal: { zones: { contoso.com: 'zones\\in.zone' } } }\n`
    load({ 'env.yaml': yaml, 'zones/in.zone': 'a A 192.0.2.1\n' }, ({ readArtefact }) => {
      expect(readArtefact('zones/in.zone', ['dns', 'internal', 'zones', 'contoso.com'])).toEqual({
        file: 'zones/in.zone',
        text: 'a A 192.0.2.1\n',
      })
    })
  })

  test('standard input, with references from the working folder', () => {
    inFolder({ 'x.zone': 'a A 192.0.2.1\n' }, (folder) => {
      const stdin = Buffer.from(`${SMALLEST}dns: { internal: { zones: { contoso.com: x.zone } } }\n`)
      const loaded = loadEnvironment('-', { workingFolder: folder, root: folder, stdin })
      expect(loaded.inputs.map(({ path }) => path)).toEqual(['<stdin>'])
    })
  })

  test('the root is the nearest folder with a policy file or a repository', () => {
    const yaml = `${SMALLEST}dns: { internal: { zones: { contoso.com: ../x.zone } } }\n`
    inFolder({ 'x.zone': '', 'site/env.yaml': yaml }, (folder) => {
      const site = join(folder, 'site')
      expect(() => loadEnvironment('env.yaml', { workingFolder: site })).toThrow(InputError)
      writeFileSync(join(folder, 'lync-ready.policy.yaml'), '')
      expect(loadEnvironment('env.yaml', { workingFolder: site }).inputs[0]?.path).toBe('site/env.yaml')
    })
  })
})

describe('positions', () => {
  test('a value, a key of a map, an item, and the nearest parent of what is missing', () => {
    load({ 'env.yaml': SMALLEST }, ({ environment: { locate } }) => {
      expect(locate(['product'])).toMatchObject({ line: 3, column: 10, endColumn: 19 })
      expect(locate(['sipDomains'])).toMatchObject({ line: 4, column: 1, endColumn: 11 })
      expect(locate(['pools', 0])).toMatchObject({ line: 6, column: 5 })
      expect(locate(['pools', 0, 'servers', 0, 'os', 'edition'])).toMatchObject({ line: 8, column: 15 })
      expect(locate(['dns', 'external'])).toEqual({ file: 'env.yaml', line: 1, column: 1 })
    })
  })
})
