import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { TABLE_NAMES } from '../../src/facts/table-names.ts'
import { version } from '../../src/package.ts'
import { FAILING, folderOf, NEWCOMER, run, SMALLEST } from './fake-io.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

describe('the program', () => {
  test('tells its version', async () => {
    for (const flag of ['--version', '-V']) {
      expect(await run([flag])).toEqual({ code: 0, stdout: `${version()}\n`, stderr: '' })
    }
  })

  test('tells its commands and exit codes', async () => {
    const { code, stdout, stderr } = await run(['--help'])
    expect([code, stderr]).toEqual([0, ''])
    for (const word of [
      'check',
      'render',
      'requirements',
      'discovery',
      'rules',
      'horizon',
      'upgrade',
      'explain',
      'facts',
      'schema',
      'init',
      'import',
      'collector',
      'Exit codes',
    ]) {
      expect(stdout).toContain(word)
    }
    expect(await run(['help', 'check'])).toEqual(await run(['check', '--help']))
  })

  test.each([
    [[], 'Usage: lync-ready'],
    [['chek'], "error: unknown command 'chek'\n(Did you mean check?)\n"],
    [['check'], "error: missing required argument 'files'\n"],
    [['check', 'a.yaml', '--fromat', 'json'], "error: unknown option '--fromat'\n(Did you mean --format?)\n"],
    [['check', 'a.yaml', '-f', 'xml'], "'xml' is invalid. Allowed choices are text, short, json, "],
    [['check', 'a.yaml', '--fail-on', 'error'], 'Allowed choices are fail, warn, never.'],
    [['check', 'a.yaml', '--as-of', '2014-02-30'], 'Give a day such as 2014-06-01.'],
    [['check', 'a.yaml', '--min-coverage', '0.9'], 'Give a percentage such as 90%.'],
    [['check', 'a.yaml', '--min-coverage', '101%'], 'Give a percentage such as 90%.'],
    [['check', 'a.yaml', '--only', ''], 'It is empty.'],
    [['rules', 'extra'], 'error: too many arguments'],
    [
      ['explain', 'dns/lyncdiscover'],
      'error: there is no rule dns/lyncdiscover, did you mean dns/lyncdiscover-alias-in-own-domain, ',
    ],
    [['explain', '../../package'], 'error: there is no rule ../../package'],
    [['facts', 'dns-record'], 'error: there is no table dns-record, did you mean dns-records?'],
    [['schema', 'reports'], 'Allowed choices are environment, policy, audit, report, diff.'],
    [['--\u001b[2J'], "error: unknown option '--\\u001b[2J'"],
  ])('refuses %j with exit code 2', async (args, message) => {
    const { code, stdout, stderr } = await run(args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })

  test('calls a fault of its own one, with the stack and exit code 3', async () => {
    const stdout = () => {
      throw new Error('boom')
    }
    const told: string[] = []
    expect((await run(['rules'], { stdout, stderr: (text) => void told.push(text) })).code).toBe(3)
    expect(told.join('')).toMatch(/^Error: boom\n {4}at /)
    expect(told.join('')).toContain('This is our fault')
  })
})

describe('requirements', () => {
  test('prints records by view, ready to paste, with reason and source', async () => {
    const { code, stdout, stderr } = await run(['requirements', 'newcomer.yaml'], { workingFolder: NEWCOMER })
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(
      /^; DNS records inside the network\n\n_sipinternaltls\._tcp\.contoso\.com\. IN SRV 0 0 5061 /,
    )
    expect(stdout).toContain(';   because ')
    expect(stdout).toContain('documented in [1]')
    expect(stdout).toContain('; [1] ')
  })

  test('gives the same for programs and spreadsheets', async () => {
    const world = { workingFolder: NEWCOMER }
    const json = JSON.parse((await run(['requirements', 'newcomer.yaml', '-f', 'json'], world)).stdout)
    expect(json).toMatchObject({ requirementsVersion: 1, environment: { name: 'Contoso', product: 'lync-2013' } })
    const csv = (await run(['requirements', 'newcomer.yaml', '-f', 'csv'], world)).stdout.split('\r\n')
    expect(csv).toHaveLength(json.dns.length + json.certificates.length + json.firewall.length + json.vpn.length + 2)
    expect(csv[0]).toMatch(
      /^kind,view,name,.*,certificate,.*,opening,.*,outside the tunnel,.*,necessity,needed if,because,confidence,sources$/,
    )
  })

  test('gives one kind where only that is asked for', async () => {
    const world = { workingFolder: NEWCOMER }
    const { stdout } = await run(['requirements', 'newcomer.yaml', '--only', 'certificates', '-f', 'json'], world)
    expect(Object.keys(JSON.parse(stdout))).toEqual(['requirementsVersion', 'environment', 'certificates', 'notGiven'])
    const firewall = await run(['requirements', 'newcomer.yaml', '--only', 'firewall'], world)
    expect(firewall.stdout).toMatch(/^; Openings between servers, clients and stores inside\n/)
    expect(firewall.stdout).not.toMatch(/\/(external|internal)\//)
    const vpn = await run(['requirements', 'newcomer.yaml', '--only', 'vpn'], world)
    expect(vpn.stdout).toBe('; nothing must be reached past a tunnel\n')
  })

  test('names sections that are not given', async () => {
    const workingFolder = folderOf({})
    const args = ['requirements', '-', '--only', 'firewall', '-f', 'json']
    const { stdout } = await run(args, { workingFolder, stdin: SMALLEST })
    const { firewall, notGiven } = JSON.parse(stdout)
    expect(firewall.filter(({ side }: { side: string }) => side !== 'inside')).toEqual([])
    expect(notGiven.slice(0, 3)).toEqual(['edgePools', 'reverseProxies', 'officeWebApps'])
    expect(notGiven).toContain('sites')
  })

  test('reads standard input and writes a file', async () => {
    const workingFolder = folderOf({})
    const args = ['requirements', '-', '-o', 'records.zone']
    expect(await run(args, { workingFolder, stdin: SMALLEST })).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(readFileSync(join(workingFolder, 'records.zone'), 'utf8')).toContain('IN SRV')
  })

  test('names the mistake in a file that is wrong', async () => {
    const workingFolder = folderOf({ 'env.yaml': SMALLEST.replace('lync-2013', 'lync-2031') })
    const { code, stdout, stderr } = await run(['requirements', 'env.yaml'], { workingFolder })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^env\.yaml:3:10: .*\n {4}3 \| product: lync-2031\n {6}\| {10}\^{9}\n$/)
  })
})

describe('rules', () => {
  test('starts each line with an id', async () => {
    const { code, stdout } = await run(['rules'])
    expect(code).toBe(0)
    expect(stdout.split('\n').map((line) => line.split(' ')[0])).toEqual([...rules.map(({ id }) => id), ''])
  })

  test('lists the same as JSON', async () => {
    const listed = JSON.parse((await run(['rules', '-f', 'json'])).stdout)
    expect(listed.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id))
  })
})

describe('explain', () => {
  test('prints the page of a rule', async () => {
    const { id } = rules.find((rule) => existsSync(join(root, `rules/${rule.id}.md`))) ?? { id: 'a page' }
    const { code, stdout } = await run(['explain', id])
    expect([code, stdout]).toEqual([0, readFileSync(join(root, `rules/${id}.md`), 'utf8')])
  })

  test('shows how the rule judged a file, met findings too', async () => {
    const { code, stdout } = await run(['explain', 'dns/server-host-records-present', 'newcomer.yaml'], {
      workingFolder: NEWCOMER,
    })
    expect(code).toBe(0)
    expect(stdout).toMatch(/^dns\/server-host-records-present {2}pass {2}\d+ met, 0 unmet, 0 unknown\n/)
    expect(stdout).toContain('  met  dns/server-host-records-present  ')
  })

  test('exits with 0 whatever it found', async () => {
    const workingFolder = folderOf({ 'env.yaml': FAILING })
    expect(await run(['explain', 'dns/pool-host-records-present', 'env.yaml'], { workingFolder })).toMatchObject({
      code: 0,
    })
    expect(await run(['explain', 'dns/pool-host-records-present', 'none.yaml'], { workingFolder })).toMatchObject({
      code: 2,
      stderr: 'none.yaml: there is no such file\n',
    })
  })
})

describe('facts', () => {
  test('lists the tables', async () => {
    const { code, stdout } = await run(['facts'])
    expect(code).toBe(0)
    const lines = stdout.split('\n')
    expect(lines.slice(0, -3).map((line) => line.split(' ')[0])).toEqual([...TABLE_NAMES])
    expect(lines.slice(-3)).toEqual([
      '',
      expect.stringMatching(/^rule knowledge 20\d\d\.\d\d, from documents read /),
      '',
    ])
    const tables = JSON.parse((await run(['facts', '-f', 'json'])).stdout)
    expect(tables).toHaveLength(TABLE_NAMES.length)
    const day = expect.stringMatching(/^20\d\d-\d\d-\d\d$/)
    for (const { read } of tables) expect(read).toEqual({ oldest: day, newest: day })
  })

  test('lists the rows of a table and where they come from', async () => {
    const { code, stdout } = await run(['facts', 'dns-records'])
    expect(code).toBe(0)
    const { rows, sources } = JSON.parse((await run(['facts', 'dns-records', '-f', 'json'])).stdout)
    for (const row of rows) expect(stdout).toContain(`\n${row.id}  ${row.products.join(',')}  ${row.confidence}  `)
    for (const { url, read } of sources) {
      expect(stdout).toContain(`(read ${read})`)
      expect(stdout).toContain(`    ${url}\n`)
    }
  })
})

describe('schema', () => {
  test.skipIf(!existsSync(join(root, 'schema')))('prints a JSON Schema', async () => {
    const environment = await run(['schema'])
    expect(environment).toEqual(await run(['schema', 'environment']))
    expect(JSON.parse(environment.stdout).$id).toBe('urn:lync-ready:environment:1')
    expect(JSON.parse((await run(['schema', 'report'])).stdout).$id).toBe('urn:lync-ready:report:1')
  })
})

describe('init', () => {
  test('writes a file that can be checked at once', async () => {
    const workingFolder = folderOf({})
    const { code, stdout, stderr } = await run(['init'], { workingFolder })
    expect([code, stdout]).toEqual([0, ''])
    expect(stderr).toContain('lync-ready check lync-ready.yaml')
    const text = readFileSync(join(workingFolder, 'lync-ready.yaml'), 'utf8')
    expect(text).toContain(
      'lync-ready schema > lync-ready.schema.json\n# yaml-language-server: $schema=lync-ready.schema.json\n',
    )
    expect(text.match(/yaml-language-server/g)).toHaveLength(1)
    expect(readdirSync(workingFolder)).toEqual(['lync-ready.yaml'])
    const checked = await run(['check', 'lync-ready.yaml'], { workingFolder })
    expect(checked).toMatchObject({ code: 0, stderr: '' })
    // Planned certificates have no days yet; all else is judged, and as it should be.
    expect(checked.stdout).toContain(' 0 fail, 0 warn, 2 unknown, ')
    expect(checked.stdout).toContain('add certificates.notAfter (1 rule), certificates.notBefore (1)')
  })

  test('never overwrites by itself', async () => {
    const workingFolder = folderOf({ 'mine.yaml': 'mine' })
    expect(await run(['init', 'mine.yaml'], { workingFolder })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: cannot write mine.yaml: it exists already (--force replaces it)\n',
    })
    expect(readFileSync(join(workingFolder, 'mine.yaml'), 'utf8')).toBe('mine')
  })
})
