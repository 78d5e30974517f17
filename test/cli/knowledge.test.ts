import { expect, test } from 'vitest'
import { addDays, addMonths } from '../../src/domain/calendar.ts'
import { loadFacts } from '../../src/facts/facts.ts'
import { NEWCOMER, run } from './fake-io.ts'

const { newest, version } = loadFacts().knowledge()
const world = { workingFolder: NEWCOMER }
const check = (...args: string[]) => run(['check', 'newcomer-with-certificate.yaml', ...args], world)

const FRESH = `rule knowledge ${version}, from documents read until ${newest}\n`
const OLD = 'is older than 12 months: what the vendor published since is not in it, update lync-ready'
const oneLine = (text: string) => text.replace(/\s+/g, ' ')

test('a report says how old the knowledge of the rules is', async () => {
  const { stdout } = await check('--as-of', '2014-06-01')
  expect(stdout).toContain(FRESH)
  const { stdout: json } = await check('--as-of', '2014-06-01', '-f', 'json')
  expect(JSON.parse(json).knowledge).toMatchObject({ version, newest, maxAgeMonths: 12, old: false })
})

test('it is old on the day after a year, and the code stays', async () => {
  const last = addMonths(newest, 12)
  const before = await check('--as-of', last, '--fail-on', 'never')
  const after = await check('--as-of', addDays(last, 1), '--fail-on', 'never')
  expect(before.stdout).toContain(FRESH)
  expect(oneLine(after.stdout)).toContain(OLD)
  expect([before.code, after.code]).toEqual([0, 0])
})

test('where the report is no text, standard error says it too, and so does a saved report', async () => {
  const { stdout, stderr } = await check(
    '--as-of',
    addDays(addMonths(newest, 12), 1),
    '--fail-on',
    'never',
    '-f',
    'json',
  )
  expect(JSON.parse(stdout).knowledge.old).toBe(true)
  expect(stderr).toContain(OLD)
  const rendered = await run(['render', '-', '--fail-on', 'never'], { stdin: stdout })
  expect(oneLine(rendered.stdout)).toContain(OLD)
})

test.each([
  ['1', true],
  ['1 month', true],
  ['2 years', false],
  ['24 months', false],
])('--max-knowledge-age %s', async (age, old) => {
  const { stdout } = await check(
    '--as-of',
    addMonths(newest, 13),
    '--fail-on',
    'never',
    '--max-knowledge-age',
    age,
    '-f',
    'json',
  )
  expect(JSON.parse(stdout).knowledge.old).toBe(old)
})

test.each(['0', '-1', 'soon', '12 days', '121'])('--max-knowledge-age %s cannot be used', async (age) => {
  const { code, stderr } = await check('--max-knowledge-age', age)
  expect(code).toBe(2)
  expect(stderr).toContain('Give months, such as 18 or "12 months"; 120 at most.')
})
