import { expect, test } from 'vitest'
import { gapsIn, haveInCommon, isHardened, writtenVersions } from '../../src/domain/tls-versions.ts'

test('versions are written in their order, once', () => {
  expect(writtenVersions(['TLS 1.2', 'SSL 3.0', 'TLS 1.2'])).toBe('SSL 3.0, TLS 1.2')
  expect(writtenVersions([])).toBe('no version')
})

test('hardened is without TLS 1.0', () => {
  expect(isHardened(['TLS 1.1', 'TLS 1.2'])).toBe(true)
  expect(isHardened(['TLS 1.0', 'TLS 1.2'])).toBe(false)
})

test('two ends have a version in common, or not', () => {
  expect(haveInCommon(['TLS 1.0', 'TLS 1.2'], ['TLS 1.2', 'TLS 1.3'])).toBe(true)
  expect(haveInCommon(['TLS 1.0'], ['TLS 1.2'])).toBe(false)
  expect(haveInCommon([], ['TLS 1.2'])).toBe(false)
})

test('gaps are between versions only', () => {
  expect(gapsIn(['TLS 1.0', 'TLS 1.3'])).toEqual(['TLS 1.1', 'TLS 1.2'])
  expect(gapsIn(['TLS 1.1', 'TLS 1.2'])).toEqual([])
  expect(gapsIn([])).toEqual([])
})
