// Prints `N passed, N failed` from the JSON report of vitest and the exit code of the run.
// Whatever broke without failing a test (an import, a hook, vitest itself) counts as one failure: it must not read as success.

import { existsSync, readFileSync } from 'node:fs'

const [reportFile = '', status = '1'] = process.argv.slice(2)

const report = read(reportFile)
const passed = report.numPassedTests ?? 0
const brokenFiles = (report.testResults ?? []).filter(
  (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
)
const counted = (report.numFailedTests ?? 0) + brokenFiles.length
const broken = status !== '0' || report.success !== true || passed === 0
const failed = counted === 0 && broken ? 1 : counted

process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1

function read(file) {
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  } catch {
    return {}
  }
}
