import { describe, expect, test } from 'vitest'
import { NEWCOMER, run } from './fake-io.ts'

const world = { workingFolder: NEWCOMER }
const REFERENCE = 'contoso-single-edge/env.yaml'
const upgrade = (...args: readonly string[]) => run(['upgrade', ...args], world)

/** Each judges four times. */
describe('upgrade', { timeout: 60_000 }, () => {
  test('sets the products side by side, then what blocks each, and ends with 0', async () => {
    const { code, stdout, stderr } = await upgrade(REFERENCE, '--as-of', '2022-06-01')
    expect([code, stderr]).toEqual([0, ''])
    const lines = stdout.split('\n')
    expect(lines[0]).toBe(
      'fixtures/environments/contoso-single-edge/env.yaml: Contoso, single consolidated Edge behind NAT runs Lync Server 2013',
    )
    const cells = lines.slice(2, 7).map((line) => line.split(/\s{2,}/))
    expect(cells.map(([product, way, , , , support]) => [product, way, support])).toEqual([
      ['product', 'way', 'support'],
      ['Lync Server 2013', 'in use', 'until 2023-04-11'],
      ['Skype for Business Server 2015', 'in place or side by side', 'until 2025-10-14'],
      ['Skype for Business Server 2019', 'side by side', 'until 2025-10-14'],
      ['Skype for Business Server Subscription Edition', 'over Skype for Business Server 2019', 'until 2035-12-31'],
    ])
    expect(stdout).toMatch(/\nSkype for Business Server 2019: side by side, judged at build 7\.0\.2046\.\d+\n {2}way /)
    expect(stdout).toMatch(/\nfail {5}os\/server-os-supported: [\s\S]+?\n {2}fix {7}set fe01\.contoso\.net up anew/)
    expect(stdout).toContain('\njudged as of 2022-06-01, lync-ready ')
  })

  test('gives the same as data', async () => {
    const { code, stdout } = await upgrade(REFERENCE, '--as-of', '2022-06-01', '-f', 'json')
    expect(code).toBe(0)
    const data = JSON.parse(stdout)
    expect(data).toMatchObject({ upgradeVersion: 1, asOf: '2022-06-01', from: ['lync-2013'] })
    const [, , target] = data.targets
    expect(target).toMatchObject({
      product: 'sfb-2019',
      way: 'side-by-side',
      ways: [{ from: 'lync-2013', kind: 'side-by-side', confidence: 'confirmed' }],
    })
    const [first] = target.blockers
    expect(first).toMatchObject({ ruleId: 'os/server-os-supported', level: 'fail' })
    expect(first.findings[0]).toMatchObject({ subject: 'fe01.contoso.net', verdict: 'unmet', level: 'fail' })
    expect(target.summary.fail).toBeGreaterThan(0)
  })

  test('--only chooses the rules', async () => {
    const { stdout } = await upgrade(REFERENCE, '--as-of', '2022-06-01', '-f', 'json', '--only', 'devices')
    const data: { targets: { blockers: { ruleId: string }[] }[] } = JSON.parse(stdout)
    const families = data.targets.flatMap(({ blockers }) => blockers.map(({ ruleId }) => ruleId.split('/')[0]))
    expect(new Set(families)).toEqual(new Set(['devices']))
  })

  test('what would be right as before is said', async () => {
    const { stdout } = await upgrade('northwind-sfb-2019.yaml', '--as-of', '2025-10-01')
    expect(stdout).toContain('nothing that is right today would be wrong')
    expect(stdout).toContain('Lync Server 2013: no way back')
  })

  test('the same input gives the same bytes', async () => {
    const twice = await Promise.all([1, 2].map(() => upgrade(REFERENCE, '--as-of', '2022-06-01')))
    expect(twice[0]).toEqual(twice[1])
  })

  test.each([
    [['none.yaml'], 'none.yaml: there is no such file'],
    [['a.yaml', '--as-of', 'soon'], 'Give a day such as 2014-06-01.'],
    [['a.yaml', '-f', 'ics'], 'Allowed choices are text, json.'],
  ])('refuses %j with exit code 2', async (args, message) => {
    const { code, stdout, stderr } = await upgrade(...args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })
})
