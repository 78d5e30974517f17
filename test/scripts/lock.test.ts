import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type LockedPackages, leftOut } from '../../scripts/lock.ts'

const path = fileURLToPath(new URL('../../package-lock.json', import.meta.url))
const lock = JSON.parse(readFileSync(path, 'utf8')) as { readonly packages: LockedPackages }

describe('package-lock.json', () => {
  test('holds the packages of every system (npm run complete-lock)', () => {
    expect([...leftOut(lock.packages).keys()]).toEqual([])
  })

  test('names no registry', () => {
    expect(Object.values(lock.packages).filter(({ resolved }) => resolved !== undefined)).toEqual([])
  })
})

describe('what npm left out', () => {
  const locked = { version: '2.0.0', dev: true, optional: true }
  const wanting = (names: readonly string[]) => ({
    'node_modules/tool': {
      version: '2.0.0',
      dev: true,
      optionalDependencies: Object.fromEntries(names.map((name) => [name, '2.0.0'])),
    },
  })

  test.each([
    { name: '@tool/cli-darwin-arm64', gives: { os: ['darwin'], cpu: ['arm64'] } },
    { name: '@tool/linux-x64', gives: { os: ['linux'], cpu: ['x64'] } },
    { name: '@tool/binding-linux-arm-musleabihf', gives: { os: ['linux'], cpu: ['arm'], libc: ['musl'] } },
    { name: '@tool/binding-linux-s390x-gnu', gives: { os: ['linux'], cpu: ['s390x'], libc: ['glibc'] } },
    { name: '@tool/binding-win32-x64-msvc', gives: { os: ['win32'], cpu: ['x64'] } },
  ])('$name', ({ name, gives }) => {
    expect(Object.fromEntries(leftOut(wanting([name])))).toEqual({ [`node_modules/${name}`]: { ...locked, ...gives } })
  })

  test('is not what is locked, here or inside, nor what is for every system', () => {
    const packages = {
      ...wanting(['tool-darwin-x64', 'tool-linux-x64', 'fsevents']),
      'node_modules/tool-darwin-x64': locked,
      'node_modules/tool/node_modules/tool-linux-x64': locked,
    }
    expect(leftOut(packages).size).toBe(0)
  })
})
