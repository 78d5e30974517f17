import { describe, expect, test } from 'vitest'
import { needs } from './gate.ts'

const missing = () => false

describe('tests that need a program', () => {
  test('run where it is installed', () => {
    expect(needs('node')).toBe(false)
  })

  test('are skipped where it is missing', () => {
    expect(needs('no-such-program', { environment: {} })).toBe(true)
  })

  test('fail where it is missing and servers are required', () => {
    const environment = { LYNC_READY_REQUIRE_SERVERS: '1' }
    expect(() => needs('named', { environment, exists: missing })).toThrow('named is not installed')
  })
})
