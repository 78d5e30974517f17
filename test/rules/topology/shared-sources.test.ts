import { describe, expect, it } from 'vitest'
import { differ } from '../../../rules/topology/shared-sources.ts'
import type { EnvironmentDocument, Path } from '../../../src/environment/model.ts'

const document = { pools: [] } as unknown as EnvironmentDocument

function differs(key: string, stands: unknown, other: unknown): boolean {
  const path: Path = ['pools', 0, 'servers', 0, 'prerequisites', key]
  const place = { file: 'env.yaml' }
  return differ({ path, stands: { value: stands, place }, other: { value: other, place } }, [], document, 5)
}

describe('two sources say the same', () => {
  it.each([
    ['productVersion', '6.0.9319', '6.0.9319.0'],
    ['dotNet', '.NET Framework 4.5.2', '4.5.2'],
    ['dotNet', '4.8', '4.8.04161'],
    ['powershell', '4.0', '6.3.9600.16394'],
    ['powershell', '5.1', '5'],
    ['silverlight', 5.1, '5.1.50918.0'],
    ['hotfixes', ['2982006'], ['KB2982006', 'KB2919355']],
    ['visualCpp', [2012], ['11.0.61030.0', '9.0.30729.4148']],
    ['ports', 443, '443-443'],
    ['mediaPorts', '50000-59999', '50000-60000'],
    ['memoryGb', '32', 31.9],
    ['mode', 'failover-cluster', 'standalone'],
  ])('%s: %j and %j', (key, stands, other) => {
    expect(differs(key, stands, other)).toBe(false)
  })
})

describe('two sources differ', () => {
  it.each([
    ['productVersion', '6.0.9319.516', '6.0.9319.0'],
    ['dotNet', '4.5.1', '4.5.2'],
    ['powershell', '3.0', '6.3.9600.16394'],
    ['powershell', '4.0', '5'],
    ['hotfixes', ['KB2982006'], ['KB2919355']],
    ['visualCpp', ['2012'], ['14.0.24215.1']],
    ['ports', 443, 444],
    ['mediaPorts', '50000-59999', '50000-50019'],
    ['mode', 'standalone', 'mirroring'],
    ['rebootPending', false, true],
  ])('%s: %j and %j', (key, stands, other) => {
    expect(differs(key, stands, other)).toBe(true)
  })
})
