import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { folderOf, NEWCOMER, run, SMALLEST } from './fake-io.ts'

const world = { workingFolder: NEWCOMER }
const REFERENCE = 'contoso-single-edge/env.yaml'
const horizon = (...args: readonly string[]) => run(['horizon', ...args], world)

/** Each looks at many days with many rules. */
describe('horizon', { timeout: 60_000 }, () => {
  test('shows what turns and what to do, and ends with 0 whatever it shows', async () => {
    const { code, stdout, stderr } = await horizon(REFERENCE, '--as-of', '2014-06-01', '--months', '20')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('\n2015-11-16, in 17 months\nwarn     certificates/expires-not-soon: ')
    expect(stdout).toContain('\n2016-01-15, in 19 months\nfail     certificates/not-expired: ')
    expect(stdout).toContain('edge-external expired on 2016-01-15')
  })

  test('looks 18 months ahead from today by itself', async () => {
    const { stdout } = await run(['horizon', 'newcomer-with-certificate.yaml', '-f', 'json'], world)
    expect(JSON.parse(stdout)).toMatchObject({ horizonVersion: 1, asOf: '2014-06-02', until: '2015-12-02' })
  })

  test('writes a calendar that reads back', async () => {
    const workingFolder = folderOf({ 'env.yaml': SMALLEST })
    const args = ['horizon', 'env.yaml', '--as-of', '2022-06-01', '-f', 'ics', '-o', 'out.ics']
    expect(await run(args, { workingFolder })).toEqual({ code: 0, stdout: '', stderr: '' })
    const text = readFileSync(join(workingFolder, 'out.ics'), 'utf8')
    const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent')
    expect(events.map((each) => `${new ICAL.Event(each).startDate}`)).toEqual(['2023-04-12'])
  })

  test('the uid of an event stays, as long as it is ahead', async () => {
    const uids = async (asOf: string) =>
      (await horizon(REFERENCE, '--as-of', asOf, '-f', 'ics', '--only', 'certificates')).stdout.match(/^UID:.*$/gm) ??
      []
    const [early, late] = [await uids('2014-12-01'), await uids('2015-12-01')]
    expect(late).toContain(early.at(-1))
  })

  test('--only and --skip choose the rules', async () => {
    const data = async (...args: string[]) =>
      JSON.parse((await horizon(REFERENCE, '--as-of', '2014-06-01', '--months', '24', '-f', 'json', ...args)).stdout)
    const ids = ({ entries }: { entries: { ruleId: string }[] }) => [...new Set(entries.map(({ ruleId }) => ruleId))]
    expect(ids(await data('--only', 'lifecycle'))).toContain('lifecycle/sql-server-in-support')
    expect(ids(await data('--only', 'certificates'))).toEqual([
      'certificates/expires-not-soon',
      'certificates/not-expired',
    ])
  })

  test('says that the knowledge of the rules grows old, and when it is', async () => {
    const { stdout } = await horizon(REFERENCE, '--as-of', '2026-11-22', '--months', '120', '--only', 'lifecycle')
    expect(stdout).toMatch(/warn {5}The knowledge of the rules is not older than 12 months\n/)
    const late = await horizon(REFERENCE, '--as-of', '2036-01-01', '-f', 'json', '--only', 'lifecycle')
    expect(JSON.parse(late.stdout).knowledge.old).toBe(true)
    expect([late.code, late.stderr]).toEqual([0, expect.stringContaining('is older than 12 months')])
  })

  test.each([
    [['none.yaml'], 'none.yaml: there is no such file'],
    [['a.yaml', '--months', '0'], 'Give months, such as 18 or "12 months"; 120 at most.'],
    [['a.yaml', '--months', '121'], '120 at most'],
    [['a.yaml', '--as-of', 'soon'], 'Give a day such as 2014-06-01.'],
    [['a.yaml', '-f', 'csv'], 'Allowed choices are text, json, ics.'],
    [['a.yaml', '--only', 'nothing'], 'no rule matches nothing'],
  ])('refuses %j with exit code 2', async (args, message) => {
    const { code, stdout, stderr } = await horizon(...args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })
})
