import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const count = fileURLToPath(new URL('../../.ci/count.mjs', import.meta.url))
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lync-ready-count-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function counted(report: unknown, status: string) {
  const file = join(folder, 'vitest.json')
  writeFileSync(file, typeof report === 'string' ? report : JSON.stringify(report))
  const { stdout, exitCode } = await execa(process.execPath, [count, file, status], { reject: false })
  return { stdout, exitCode }
}

const good = { success: true, numPassedTests: 7, numFailedTests: 0, testResults: [] }
const brokenFile = { status: 'failed', assertionResults: [] }
const failedFile = { status: 'failed', assertionResults: [{ status: 'failed' }] }

describe('the last line of .ci/run', () => {
  test.each([
    { what: 'all passed', report: good, status: '0', stdout: '7 passed, 0 failed', exitCode: 0 },
    {
      what: 'two failed in one file',
      report: { ...good, success: false, numFailedTests: 2, testResults: [failedFile] },
      status: '1',
      stdout: '7 passed, 2 failed',
      exitCode: 1,
    },
    {
      what: 'a file could not be loaded',
      report: { ...good, success: false, testResults: [brokenFile] },
      status: '1',
      stdout: '7 passed, 1 failed',
      exitCode: 1,
    },
    { what: 'an error outside of any test', report: good, status: '1', stdout: '7 passed, 1 failed', exitCode: 1 },
    {
      what: 'nothing ran',
      report: { ...good, numPassedTests: 0 },
      status: '0',
      stdout: '0 passed, 1 failed',
      exitCode: 1,
    },
    {
      what: 'a report cut short',
      report: '{"success": true, "num',
      status: '1',
      stdout: '0 passed, 1 failed',
      exitCode: 1,
    },
  ])('$what', async ({ report, status, stdout, exitCode }) => {
    expect(await counted(report, status)).toEqual({ stdout, exitCode })
  })

  test('no report', async () => {
    const { stdout, exitCode } = await execa(process.execPath, [count, join(folder, 'none.json'), '137'], {
      reject: false,
    })
    expect({ stdout, exitCode }).toEqual({ stdout: '0 passed, 1 failed', exitCode: 1 })
  })
})
