import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { FAILING, folderOf, run } from './fake-io.ts'
// Loaded before the clock of the first test starts.
import '../../src/cli/program.ts'

const HEAD = 'lync-ready-policy: 1\n'
const RULE = 'dns/server-host-records-present'
const SUBJECT = 'internal/lync01.contoso.net/A'
const REASON = 'the record comes on the day of the move'
const WAIVER = `waivers: [{ rule: ${RULE}, subject: ${SUBJECT}, until: 2026-12-31, reason: ${REASON} }]\n`
const COMMENT = `# lync-ready-ignore ${RULE} until=2026-12-31 reason="${REASON}"`

const only = ['--only', RULE]
const check = (workingFolder: string, ...args: readonly string[]) =>
  run(['check', 'env.yaml', ...only, '--as-of', '2026-12-01', ...args], { workingFolder })

/** The environment with a policy beside it. */
const beside = (policy: string, env = FAILING) => folderOf({ 'env.yaml': env, 'lync-ready.policy.yaml': HEAD + policy })

/** A comment over the zone that lacks a record, or behind it. */
const commented = (comment: string) => FAILING.replace('      contoso.net:', `      ${comment}\n      contoso.net:`)

describe('each way of accepting a finding turns the exit code, and shows', () => {
  test('without any, the environment fails', async () => {
    const { code, stdout } = await check(folderOf({ 'env.yaml': FAILING }))
    expect(code).toBe(1)
    expect(stdout).toContain(`fail  ${RULE}`)
    expect(stdout).not.toContain('policy')
  })

  test('a waiver in the policy file', async () => {
    const folder = beside(WAIVER)
    const { code, stdout, stderr } = await check(folder)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain(`waived   env.yaml:12:7  ${RULE}`)
    expect(stdout).toContain(`  until     2026-12-31, 30 days left\n`)
    expect(stdout).toContain(' 0 fail, 0 warn, 0 unknown, 1 waived, 0 pass')
    expect(stdout).toContain('policy lync-ready.policy.yaml: 1 finding waived\n')
    expect((await check(folder, '--no-policy')).code).toBe(1)
    expect((await check(folder, '--as-of', '2027-01-01')).code).toBe(1)
  })

  test('a comment in the environment file', async () => {
    const folder = folderOf({ 'env.yaml': commented(COMMENT) })
    const { code, stdout } = await check(folder)
    expect(code).toBe(0)
    expect(stdout).toContain('  comment   env.yaml:12:7\n')
    const refused = await check(folder, '--no-inline-ignores')
    expect(refused.code).toBe(1)
    expect(refused.stdout).toContain('env.yaml:12:7: comments may not accept findings here')
    expect((await check(beside('waiverTerms: { inline: false }\n', commented(COMMENT)))).code).toBe(1)
  })

  test('a comment behind the line, and one of several above it', async () => {
    const behind = FAILING.replace('192.168.10.91] }', `192.168.10.91] } ${COMMENT}`)
    expect((await check(folderOf({ 'env.yaml': behind }))).code).toBe(0)
    const several = `${COMMENT}\n      # lync-ready-ignore dns/lyncdiscover-present until=2026-12-31 reason="another reason"`
    expect((await check(folderOf({ 'env.yaml': commented(several) }))).code).toBe(0)
  })

  test('no comment: a text that looks like one', async () => {
    const quoted = FAILING.replace('name: Contoso', `name: 'Contoso ${COMMENT}'`)
    const block = FAILING.replace('name: Contoso', `name: Contoso\ndescription: |\n  ${COMMENT}`)
    for (const env of [quoted, block]) {
      const { code, stdout } = await check(folderOf({ 'env.yaml': env }), '-f', 'json')
      expect([code, JSON.parse(stdout).policy]).toEqual([1, undefined])
    }
  })

  test('a baseline: made, checked, and pruned when it is fixed', async () => {
    const folder = folderOf({ 'env.yaml': FAILING, 'mended.yaml': FAILING.replace('other A', 'lync01 A') })
    const baseline = (...args: string[]) =>
      run(['baseline', ...args, '--as-of', '2026-12-01'], { workingFolder: folder })
    expect(await baseline('create', 'env.yaml', '-o', 'known.json')).toMatchObject({ code: 0, stdout: '' })
    const again = await baseline('create', 'env.yaml', '-o', 'known.json')
    expect(again).toMatchObject({ code: 2, stderr: 'error: known.json is there already: --force replaces it\n' })
    expect((await baseline('create', 'env.yaml', '-o', 'known.json', '--force')).code).toBe(0)
    const { code, stdout } = await check(folder, '--baseline', 'known.json')
    expect(code).toBe(0)
    expect(stdout).toContain('baseline known.json: 1 finding known\n')
    expect((await check(folder, '--baseline', 'known.json', '--only', 'dns')).code).toBe(0)
    const kept = await baseline('prune', 'env.yaml', '--baseline', 'known.json')
    expect(kept.stderr).toMatch(/^known\.json: 0 findings fixed and taken out, \d+ left\n$/)
    await baseline('create', 'env.yaml', 'mended.yaml', '-o', 'both.json')
    expect((await check(folder, '--baseline', 'both.json')).code).toBe(0)
  })

  test('in a saved report, which renders the same again', async () => {
    const folder = beside(`failOn: warn\n${WAIVER}`)
    const text = await check(folder)
    await check(folder, '-f', 'json', '-o', 'report.json')
    expect(await run(['render', 'report.json'], { workingFolder: folder })).toEqual(text)
  })
})

describe('which policy', () => {
  test('the nearest one from the file up to the root, or the one that is named; its hash is among the inputs', async () => {
    const policy = `${HEAD}${WAIVER}`
    const folder = folderOf({ 'sites/oslo/env.yaml': FAILING, 'lync-ready.policy.yaml': policy, 'strict.yaml': HEAD })
    mkdirSync(join(folder, '.git'))
    const from = (...args: string[]) =>
      run(['check', 'sites/oslo/env.yaml', ...only, '--as-of', '2026-12-01', '-f', 'json', ...args], {
        workingFolder: folder,
      })
    const found = await from()
    const { policy: used, inputs } = JSON.parse(found.stdout)
    expect([found.code, used.path]).toEqual([0, 'lync-ready.policy.yaml'])
    expect(inputs).toContainEqual({ path: 'lync-ready.policy.yaml', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect((await from('--policy', 'strict.yaml')).code).toBe(1)
    expect((await from('--root', 'sites')).code).toBe(1)
    expect(await from('--policy', 'none.yaml')).toMatchObject({ code: 2, stderr: 'none.yaml: there is no such file\n' })
  })

  test.skipIf(process.platform === 'win32')(
    'a link that leaves the root is followed only when it is named',
    async () => {
      const folder = folderOf({ 'repo/env.yaml': FAILING, 'far.yaml': HEAD + WAIVER })
      symlinkSync(join(folder, 'far.yaml'), join(folder, 'repo/lync-ready.policy.yaml'))
      const repo = join(folder, 'repo')
      expect((await check(repo)).stderr).toContain('is a link that leaves the root: name the file with --policy')
      expect((await check(repo, '--policy', '../far.yaml')).code).toBe(0)
    },
  )

  test('files it extends: the last word is its own, waivers of all hold, and demands on waivers stay', async () => {
    const folder = beside(`extends: base.yaml\nfailOn: fail\n`)
    const base = folderOf({
      'env.yaml': FAILING,
      'base.yaml': `${HEAD}failOn: never\n${WAIVER}`,
      'lync-ready.policy.yaml': `${HEAD}extends: base.yaml\nfailOn: fail\n`,
    })
    expect((await check(folder)).stderr).toContain('there is no file "base.yaml"')
    expect((await check(base)).code).toBe(0)
    expect((await check(base, '--as-of', '2027-01-01')).code).toBe(1)
    const strict = folderOf({
      'env.yaml': FAILING,
      'base.yaml': `${HEAD}waiverTerms: { require: [ticket], inline: false }\n`,
      'lync-ready.policy.yaml': `${HEAD}extends: base.yaml\nwaiverTerms: { require: [], inline: true }\n${WAIVER}`,
    })
    expect((await check(strict)).stderr).toContain('missing key "ticket": waiverTerms.require asks for it')
  })

  test('what it demands, the command line overrides', async () => {
    expect((await check(beside('failOn: never\n'))).code).toBe(0)
    expect((await check(beside('failOn: never\n'), '--fail-on', 'fail')).code).toBe(1)
    const half = FAILING.replace('other A', 'lync01 A')
    const both = ['--only', `${RULE},os/server-os-supported`]
    const codeOf = async (policy: string, ...args: string[]) =>
      (await check(beside(policy, half), ...both, ...args)).code
    expect(await codeOf('')).toBe(0)
    expect(await codeOf('requireKnown: true\n')).toBe(4)
    expect(await codeOf('requireKnown: [os]\n')).toBe(4)
    expect(await codeOf('requireKnown: [dns]\n')).toBe(0)
    expect(await codeOf('requireKnown: true\n', `--require-known=${RULE}`)).toBe(0)
    expect(await codeOf('minCoverage: 51%\n')).toBe(4)
    expect(await codeOf('minCoverage: 51%\n', '--min-coverage', '50')).toBe(0)
    expect(await codeOf('profile: audit\n')).toBe(4)
    expect(await codeOf('profile: audit\nrequireKnown: false\n')).toBe(0)
  })

  test('a mistake in it is told once for all environments, which are not judged', async () => {
    const folder = folderOf({ 'a.yaml': FAILING, 'b.yaml': FAILING, 'lync-ready.policy.yaml': `${HEAD}failOn: no\n` })
    const { code, stderr } = await run(['check', 'a.yaml', 'b.yaml'], { workingFolder: folder })
    expect([code, stderr.match(/expected fail \| warn \| never/g)?.length]).toEqual([2, 1])
  })
})

test.each([
  ['a policy that is not there', ['--policy', 'none.yaml'], 'none.yaml: there is no such file\n'],
  ['a folder', ['--policy', '.'], '.: is not a file\n'],
  ['a device', ['--policy', '/dev/zero'], '/dev/zero: is not a file\n'],
  ['a baseline that is not there', ['--baseline', 'none.json'], 'none.json: there is no such file or folder\n'],
  [
    'no baseline',
    ['--baseline', 'list.json'],
    ['baselineVersion: Invalid input: expected 1', 'createdOn: expected a day such as 2014-06-01']
      .map((fault) => `list.json: is not a baseline: ${fault}\n`)
      .join(''),
  ],
])('%s is told once, also of environments in several folders', async (_, args, told) => {
  const folder = folderOf({
    'a/a.yaml': FAILING,
    'b/b.yaml': FAILING,
    'list.json': '{ "baselineVersion": 2, "createdOn": "today", "findings": [] }',
  })
  const { code, stdout, stderr } = await run(['check', 'a/a.yaml', 'b/b.yaml', ...args], { workingFolder: folder })
  expect([code, stdout, stderr]).toEqual([2, '', told])
})

test('a policy that is found and is no file is refused', async () => {
  const folder = folderOf({ 'env.yaml': FAILING, 'lync-ready.policy.yaml/x': '' })
  expect(await check(folder)).toMatchObject({ code: 2, stderr: 'lync-ready.policy.yaml: is not a file\n' })
})

describe('--print-config', () => {
  test('goes to several files, and to none for each environment', async () => {
    const folder = beside('profile: voice\n')
    const print = (...args: readonly string[]) =>
      run(['check', 'env.yaml', '--print-config', ...args], { workingFolder: folder })
    const { code, stdout } = await print('-f', 'text', '-f', 'json=config.json')
    expect([code, stdout.split('\n')[0]]).toEqual([0, 'environment  env.yaml'])
    expect(JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8'))).toMatchObject({ environment: 'env.yaml' })
    expect(await print('-f', 'json={name}.json')).toMatchObject({ code: 2, stdout: '' })
    expect((await print('-f', 'sarif')).stderr).toBe('error: --print-config is shown as text or json, not as sarif\n')
  })

  test('says of every rule whether it runs, at which severity, and which line says so', async () => {
    const folder = beside(
      `profile: voice\nrules:\n  vpn: { severity: off, reason: nobody dials in }\n  network: fail\n`,
    )
    const { code, stdout } = await run(['check', 'env.yaml', '--print-config'], { workingFolder: folder })
    expect(code).toBe(0)
    expect(stdout).toContain('policy       lync-ready.policy.yaml\n')
    expect(stdout).toMatch(/^off {2}dns\/lyncdiscover-present +fail {2}in none of the profiles$/m)
    expect(stdout).toMatch(/^off {2}vpn\/peer-media-blocked +\w+ {2}switched off$/m)
    expect(stdout).toContain('vpn/peer-media-blocked: off (lync-ready.policy.yaml:4:3): nobody dials in')
    expect(stdout).toContain('fail instead of warn (lync-ready.policy.yaml:5:3)')
    const json = await run(['check', 'env.yaml', '--print-config', '-f', 'json'], { workingFolder: folder })
    const { rules, profiles } = JSON.parse(json.stdout)
    expect(profiles).toMatchObject([{ name: 'voice', location: { line: 2 } }])
    expect(rules.filter(({ runs }: { runs: boolean }) => runs).length).toBeGreaterThan(10)
  })
})

describe('mistakes in a policy file are told with their place', () => {
  test.each<[string, string, string]>([
    [
      'rules: { dns/lyncdiscover-presnt: off }',
      '2:10',
      'no rule matches "dns/lyncdiscover-presnt", did you mean "dns/lyncdiscover-present"?',
    ],
    ['rules: { dns: of }', '2:15', 'expected off | on | warn | fail, did you mean "off" or "on"?'],
    ['rules: { dns: off }', '2:15', 'a rule can be switched off only with a reason'],
    ['rules: { dns: warn }', '2:15', 'a rule can be made a warning only with a reason'],
    ['rules: { dns: { severity: off, reason: because } }', '2:40', 'expected a reason of 10 to 1,024 characters'],
    ['rules: { dns: { severity: off, reason: "          " } }', '2:40', 'expected a reason of 10 to 1,024 characters'],
    [
      'rules: { certificates: { severity: warn, reason: it is long enough } }',
      '2:36',
      'certificates/no-private-key-in-file cannot be made a warning',
    ],
    ['rules: { dns: { parameters: { days: 3 }, reason: it is long enough } }', '2:31', 'parameters belong to one rule'],
    [
      'rules: { dns/lyncdiscover-present: { parameters: { days: 3 }, reason: it is long enough } }',
      '2:52',
      'has no parameters',
    ],
    [
      'rules: { certificates/expires-not-soon: { parameters: { day: 3 }, reason: it is long enough } }',
      '2:57',
      'has no parameter "day", did you mean "days"?',
    ],
    [
      'rules: { certificates/expires-not-soon: { parameters: { days: 3 } } }',
      '2:57',
      'another figure for days needs a reason',
    ],
    [
      'rules: { certificates/expires-not-soon: { parameters: { days: 0 }, reason: it is long enough } }',
      '2:63',
      'expected 1 to 365 days',
    ],
    [
      'rules: { certificates/expires-not-soon: { parameters: { days: 3 weeks }, reason: it is long enough } }',
      '2:63',
      'expected days, such as 10 days',
    ],
    [
      'rules: { certificates/expires-not-soon: { parameters: { days: 3.5 }, reason: it is long enough } }',
      '2:63',
      'expected days',
    ],
    ['rules: { __proto__: off }', '2:10', 'the key "__proto__" is not allowed'],
    ['profile: edge', '2:10', 'expected edge-only | voice'],
    ['requireKnown: [dsn/x]', '2:16', 'no rule matches "dsn/x"'],
    ['minCoverage: 110%', '2:14', 'expected a percentage'],
    ['maxKnowledgeAge: 2 days', '2:18', 'expected months'],
    ['extends: ../far.yaml', '2:10', 'leaves the root'],
    ['extends: lync-ready.policy.yaml', '2:10', 'the files extend each other in a circle'],
    [
      'waivers: [{ rule: dns/x, subject: a, until: 2026-12-31, reason: it is long enough }]',
      '2:19',
      'no rule matches "dns/x"',
    ],
    [
      `waivers: [{ rule: ${RULE}, subject: a, until: 2026-02-29, reason: it is long enough }]`,
      '2:71',
      'expected a day',
    ],
    [`waivers: [{ rule: ${RULE}, subject: a, until: 2026-12-31 }]`, '2:11', 'missing key "reason"'],
    [`waivers: [{ rule: ${RULE}, subject: a, reason: it is long enough }]`, '2:11', 'missing key "until"'],
    [`waivers: [{ rule: ${RULE}, until: 2026-12-31, reason: it is long enough }]`, '2:11', 'missing key "subject"'],
    [
      `waivers: [{ rule: ${RULE}, subject: '*.*', until: 2026-12-31, reason: it is long enough }]`,
      '2:61',
      '"*.*" would match nearly everything',
    ],
    [
      `waivers: [{ rule: ${RULE}, subject: a, until: 2026-12-31, grantedOn: 2027-01-01, reason: it is long enough }]`,
      '2:71',
      'ends before it is granted, on 2027-01-01',
    ],
    [
      'waivers: [{ rule: certificates/not-expired, subject: a, until: 2026-12-31, reason: it is long enough }]',
      '2:19',
      'certificates/not-expired cannot be waived',
    ],
    [`waiverTerms: { require: [ticket] }\n${WAIVER}`, '3:11', 'missing key "ticket"'],
    [
      `${WAIVER.replace(']', `, { rule: ${RULE}, subject: ${SUBJECT.toUpperCase()}, until: 2027-12-31, reason: it is long enough }]`)}`,
      '2:',
      'a second waiver for the same: lync-ready.policy.yaml:2 says it first',
    ],
    ['waivers: &a [*a]', '2:14', 'points to what it stands in'],
  ])('%s', async (policy, place, message) => {
    const { code, stdout, stderr } = await check(beside(`${policy}\n`))
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(`lync-ready.policy.yaml:${place}`)
    expect(stderr).toContain(message)
  })

  test.each([
    ['', 'the file is empty'],
    ['lync-ready-policy: 2\n', 'expected lync-ready-policy: 1'],
    ['failOn: warn\n', 'expected lync-ready-policy: 1'],
    ['[1]\n', 'expected a map'],
    [`${HEAD}rules: ${'['.repeat(60)}${']'.repeat(60)}\n`, 'nested deeper than 48 levels'],
  ])('%j', async (text, message) => {
    const { code, stderr } = await check(folderOf({ 'env.yaml': FAILING, 'lync-ready.policy.yaml': text }))
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)])
  })
})

describe('mistakes in a comment are told with their place', () => {
  test.each([
    ['', 'name the rule'],
    ['until=2026-12-31', 'name the rule'],
    ['dns/x until=2026-12-31 reason="it is long enough"', 'no rule matches "dns/x"'],
    [`${RULE} reason="it is long enough"`, 'give the last day'],
    [`${RULE} until=2026-02-29 reason="it is long enough"`, 'give the last day'],
    [`${RULE} until=2026-12-31 reason="short"`, 'give a reason of at least 10 characters'],
    [
      `${RULE} until=2026-12-31 reason=it is long`,
      'expected key=value, with double quotes around several words, at "is long"',
    ],
    [`${RULE} untill=2026-12-31`, 'unknown key "untill", did you mean "until"?'],
    [`${RULE} until=2026-12-31 until=2026-12-31`, 'the key "until" is given twice'],
    [`${RULE} __proto__=x until=2026-12-31`, 'expected key=value'],
    ['certificates/not-expired until=2026-12-31 reason="it is long enough"', 'cannot be waived'],
  ])('%s', async (words, message) => {
    const { code, stderr } = await check(folderOf({ 'env.yaml': commented(`# lync-ready-ignore ${words}`) }))
    expect(code).toBe(2)
    expect(stderr).toContain('env.yaml:12:7: ')
    expect(stderr).toContain(message)
  })
})

describe('mistakes in a baseline', () => {
  const entry = { environment: 'env.yaml', rule: RULE, subject: SUBJECT, file: 'env.yaml', level: 'fail' }
  const text = (extra: object, ...findings: object[]) =>
    JSON.stringify({ baselineVersion: 1, createdOn: '2026-12-01', findings, ...extra })
  test.each([
    ['{', 'it is not JSON'],
    ['[]', 'is not a baseline'],
    [text({ baselineVersion: 2 }), 'baselineVersion'],
    [text({ createdOn: '2026-02-29' }), 'expected a day'],
    [text({ more: 1 }), 'more'],
    [text({}, { ...entry, rule: 'dns/x' }), 'no rule matches "dns/x"'],
    [text({}, { ...entry, rule: 'certificates/not-expired' }), 'cannot be waived'],
    [text({}, { ...entry, level: 'info' }), 'findings.0.level'],
  ])('%s', async (content, message) => {
    const folder = folderOf({ 'env.yaml': FAILING, 'known.json': content })
    const { code, stderr } = await check(folder, '--baseline', 'known.json')
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)])
    expect(stderr).toMatch(/^known\.json: is not a baseline: /)
  })
})
