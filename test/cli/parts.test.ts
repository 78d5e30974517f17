import { describe, expect, test, vi } from 'vitest'
import type { Context } from '../../src/cli/context.ts'
import { explainCrash } from '../../src/cli/crash.ts'
import { currentId } from '../../src/cli/current-id.ts'
import { processIo } from '../../src/cli/io.ts'
import { near } from '../../src/cli/near.ts'
import { systemReason } from '../../src/cli/problems.ts'
import { readRuleIds } from '../../src/cli/rule-ids.ts'
import { colorLevel, lineWidth } from '../../src/cli/terminal.ts'
import { list, percentage } from '../../src/cli/values.ts'
import { ESCAPE, run } from './fake-io.ts'

describe('colours', () => {
  const io = { ...processIo(), env: {}, stdoutIsTerminal: true }

  test.each<[0 | 1, Partial<typeof io>, boolean | undefined]>([
    [1, {}, undefined],
    [0, { stdoutIsTerminal: false }, undefined],
    [0, { env: { NO_COLOR: '1' } }, undefined],
    [1, { env: { NO_COLOR: '' } }, undefined],
    [0, { env: { NO_COLOR: '1', FORCE_COLOR: '1' } }, undefined],
    [1, { env: { FORCE_COLOR: '' }, stdoutIsTerminal: false }, undefined],
    [1, { env: { FORCE_COLOR: '3', CI: 'true' }, stdoutIsTerminal: false }, undefined],
    [0, { env: { FORCE_COLOR: '0' } }, undefined],
    [0, { env: { FORCE_COLOR: 'false' } }, undefined],
    [0, { env: { CI: 'true' } }, undefined],
    [0, { env: { TERM: 'dumb' } }, undefined],
    [1, { env: { NO_COLOR: '1' }, stdoutIsTerminal: false }, true],
    [0, { env: { FORCE_COLOR: '1' } }, false],
  ])('%i for %j and %j', (level, world, asked) => {
    expect(colorLevel({ ...io, ...world }, asked)).toBe(level)
  })
})

test('lines are as wide as the terminal within reason, and the same everywhere else', () => {
  const io = { ...processIo(), stdoutIsTerminal: true }
  expect([80, 300, 0].map((columns) => lineWidth({ ...io, columns }))).toEqual([80, 120, 100])
  expect(lineWidth({ ...io, columns: 80, stdoutIsTerminal: false })).toBe(100)
})

test('lists are repeated options, or values with commas', () => {
  expect(list('a, b,', undefined)).toEqual(['a', 'b'])
  expect(list('c', ['a', 'b'])).toEqual(['a', 'b', 'c'])
  expect(list('c', true)).toEqual(['c'])
})

test('a percentage needs its sign to have a fraction', () => {
  expect(['90%', '90', '0', '100 %', '99.5%'].map(percentage)).toEqual([0.9, 0.9, 0, 1, 0.995])
  for (const wrong of ['0.9', '101', '-1', '1e2', 'all', ''])
    expect(() => percentage(wrong)).toThrow('Give a percentage')
})

describe('what was perhaps meant', () => {
  const ids = ['dns', 'dns/lyncdiscover-present', 'dns/lyncdiscoverinternal-present', 'vpn', 'os']

  test.each([
    ['dsn', ', did you mean dns?'],
    ['dns/lyncdiscover-presnt', ', did you mean dns/lyncdiscover-present?'],
    ['LYNCDISCOVER', ', did you mean dns/lyncdiscover-present or dns/lyncdiscoverinternal-present?'],
    ['something-else-altogether', ''],
  ])('by %s', (given, answer) => {
    expect(near(given, ids)).toBe(answer)
  })
})

describe('rule ids', () => {
  const ids = readRuleIds(
    '# comment\ndns/a\n\ndns/oldest -> dns/old  # why\ndns/old -> dns/b\r\ndns/b\nx/y -> x/z\nx/z -> x/y\n',
  )
  const told: string[] = []
  const context: Context = {
    io: processIo(),
    fail: (message) => {
      throw new Error(message)
    },
    notice: (message) => void told.push(message),
  }

  test('stand one a line, with what replaced them', () => {
    expect(ids.current).toEqual(['dns/a', 'dns/b'])
    expect(ids.replacements.get('dns/oldest')).toBe('dns/b')
    expect(ids.replacements.get('dns/old')).toBe('dns/b')
  })

  test('that are old stand for the new one, with a notice', async () => {
    expect(await currentId('dns/a', ids, context)).toBe('dns/a')
    expect(told).toEqual([])
    expect(await currentId('dns/oldest', ids, context)).toBe('dns/b')
    expect(told).toEqual(['dns/oldest is now dns/b'])
  })

  test('that never were are refused', async () => {
    await expect(currentId('dns/c', ids, context)).rejects.toThrow('there is no rule dns/c, did you mean dns/a')
  })
})

test('reasons of the system are given in words, faults of ours are not hidden', () => {
  expect(systemReason(Object.assign(new Error('x'), { code: 'EROFS' }))).toBe('the file system is read-only')
  expect(systemReason(Object.assign(new Error('x'), { code: 'EMFILE' }))).toBe('EMFILE')
  expect(() => systemReason(new TypeError('a bug'))).toThrow('a bug')
})

test('a crash cannot steer the terminal', () => {
  expect(explainCrash(`${ESCAPE}[2J`)).toMatch(/^\\u001b\[2J\n\nThis is our fault/)
})

test('the version is told without loading the program', async () => {
  vi.doMock('../../src/cli/program.ts', () => {
    throw new Error('was loaded')
  })
  expect(await run(['--version'])).toMatchObject({ code: 0 })
  expect(await run(['rules'])).toMatchObject({ code: 3 })
  vi.doUnmock('../../src/cli/program.ts')
})
