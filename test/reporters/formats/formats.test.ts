/** What each format says of a report, read as its consumer reads it. */

import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { type Report, STATUSES } from '../../../src/report.ts'
import { FORMATS, type Format, REPORTERS } from '../../../src/reporters/index.ts'
import { readSavedReport } from '../../../src/reporters/saved-report.ts'
import { renderShort } from '../../../src/reporters/short.ts'
import { findingOf, PLAIN, reportOf, resultOf, unknownOf } from '../samples.ts'
import { FULL } from './full-report.ts'
import { readJunit } from './junit-shape.ts'
import { READERS } from './readers.ts'

const { knowledge: _, ...OLD } = FULL
const PASSING = reportOf({ path: 'sites/oslo.yaml', results: [resultOf('dns/fails', 'pass')] })
const NOTHING = reportOf({ path: 'sites/rome.yaml', results: [] })

const SAVED: readonly (readonly [name: string, reports: readonly Report[]])[] = [
  ['everything there is', [FULL]],
  ['an older version', [OLD]],
  ['all in order', [PASSING]],
  ['nothing at all', [NOTHING]],
  ['several environments', [FULL, PASSING, NOTHING, OLD]],
  ['several with the same findings', [FULL, FULL]],
  ['findings of rules that are not listed', [{ ...FULL, rules: [], results: FULL.results.slice(3) }]],
]

const ALL = { ...PLAIN, showAll: true }

async function render(format: Format, reports: readonly Report[], options = PLAIN as typeof PLAIN | typeof ALL) {
  return (await REPORTERS[format].load())(reports, options)
}

async function renderText(format: Format, reports: readonly Report[], options?: typeof PLAIN | typeof ALL) {
  const output = await render(format, reports, options)
  if (typeof output !== 'string') throw new Error(`${format} is no text`)
  return output
}

describe.each(SAVED)('a saved report with %s', (_name, reports) => {
  const saved = JSON.stringify(reports.length === 1 ? reports[0] : { reportVersion: 1, reports })

  test.each(FORMATS)(
    'renders as %s, the same each time, and as its consumer can read it',
    async (format) => {
      const { reports: again } = readSavedReport(saved, 'report.json')
      for (const options of [PLAIN, ALL]) {
        const output = await render(format, again, options)
        expect(output).toEqual(await render(format, reports, options))
        if (typeof output === 'string') expect(output.endsWith('\n')).toBe(true)
        const { texts } = await READERS[format](output)
        // What lists nothing but problems may have nothing to say.
        if (typeof output !== 'string') expect(texts.length).toBeGreaterThan(0)
      }
      // A PDF of several reports is laid out and read four times.
    },
    120_000,
  )
})

test.each(FORMATS.filter((format) => format !== 'short'))('%s tells accepted findings as accepted', async (format) => {
  const output = await render(format, [FULL])
  const { texts } = await READERS[format](output)
  expect(texts.some((text) => /accepted|waived/.test(text))).toBe(true)
  expect(texts.join('\n')).toContain('it is replaced in the summer')
})

describe('short', () => {
  test('fits a chat message', () => {
    expect(renderShort([FULL])).toMatchInlineSnapshot(`
      "ERROR  1 error, 1 fail, 1 warn, 2 unknown, 2 pass, 1 not applicable: Contoso Ltd
      3 findings, 2 root causes
      error  devices/broken  TypeError: a bug
      fail  dns/fails (2 findings)  contoso.com is not published
      fail  os/accepted (accepted, 1 finding)  fe03.contoso.net has no successor
      3 findings accepted
      policy lync-ready.policy.yaml: profile edge-only, 1 rule off, 1 severity changed, 1 figure changed, 2 finding…
      baseline ready-baseline.json: 1 finding known, 1 fixed (lync-ready baseline prune takes them out)
      1 finding of the assessor; 4 attestations, 2 of what is unknown and stays so: none of it counts (audit/contos…
      since the report of 2014-05-01: 1 new, 2 changed, 1 not judged any more, 1 fixed
      1 notice about waivers
      judged as of 2014-06-01, lync-ready 0.1.0
      the rule knowledge 2013.01 is old: update lync-ready
      2 of 8 rules were not judged
      "
    `)
  })

  test('tells of several environments together, the worst first', () => {
    expect(renderShort([PASSING, OLD])).toMatchInlineSnapshot(`
      "ERROR  1 error, 1 fail, 1 warn, 2 unknown, 3 pass, 1 not applicable: 2 environments
      3 findings, 2 root causes
      ERROR  sites/env.yaml  1 error, 1 fail, 1 warn, 2 unknown, 2 pass, 1 not applicable
      PASS  sites/oslo.yaml  0 fail, 0 warn, 0 unknown, 1 pass, 0 not applicable
      error  sites/env.yaml  devices/broken  TypeError: a bug
      fail  sites/env.yaml  dns/fails (2 findings)  contoso.com is not published
      fail  env.yaml  os/accepted (accepted, 1 finding)  fe03.contoso.net has no successor
      3 findings accepted
      policy lync-ready.policy.yaml: profile edge-only, 1 rule off, 1 severity changed, 1 figure changed, 2 finding…
      baseline ready-baseline.json: 1 finding known, 1 fixed (lync-ready baseline prune takes them out)
      1 finding of the assessor; 4 attestations, 2 of what is unknown and stays so: none of it counts (audit/contos…
      since the report of 2014-05-01: 1 new, 2 changed, 1 not judged any more, 1 fixed
      1 notice about waivers
      judged as of 2014-06-01, lync-ready 0.1.0
      2 of 9 rules were not judged
      "
    `)
  })

  test('never takes more than 2,000 characters', () => {
    const findings = Array.from({ length: 40 }, (_each, n) =>
      findingOf('dns/x', { subject: `${n}`, message: `${n} ${'very '.repeat(60)}` }),
    )
    const long = reportOf({ path: 'very/'.repeat(60), results: [resultOf('dns/x', 'fail')], findings })
    const text = renderShort(Array.from({ length: 12 }, () => long))
    expect([...text].length).toBeLessThanOrEqual(2_000)
    expect(text).toContain('\nand 472 more\n')
    expect(text).toContain('\nand 8 more\n')
  })
})

test('jsonl holds all that the report holds', async () => {
  const lines = (await renderText('jsonl', [FULL, PASSING]))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  const of = (type: string, path: string) =>
    lines
      .filter((line) => line.type === type && line.environmentPath === path)
      .map(({ type: _type, environmentPath: _path, ...fields }) => fields)
  for (const report of [FULL, PASSING]) {
    const { path } = report.environment
    expect({
      ...of('report', path)[0],
      rules: of('rule', path),
      results: of('result', path),
      findings: of('finding', path),
      ...of('summary', path)[0],
    }).toEqual(JSON.parse(JSON.stringify(report)))
  }
})

describe('sarif', () => {
  const runOf = async (reports: readonly Report[], options = PLAIN as typeof PLAIN | typeof ALL) =>
    JSON.parse(await renderText('sarif', reports, options)).runs[0]
  const kinds = (run: { results: { ruleId: string; kind: string; level: string }[] }) =>
    run.results.map(({ ruleId, kind, level }) => `${ruleId} ${kind} ${level}`)

  test('lists problems and what is open, the rest on request', async () => {
    const problems = [
      'dns/fails fail error',
      'dns/fails fail error',
      'os/warns fail warning',
      'os/unknown open none',
      'os/accepted fail error',
      'os/accepted fail warning',
      'os/accepted fail warning',
    ]
    expect(kinds(await runOf([FULL]))).toEqual(problems)
    expect(kinds(await runOf([FULL], ALL))).toEqual([
      ...problems,
      'vpn/passes pass none',
      'vpn/skips notApplicable none',
    ])
  })

  test('tells what broke, and what lacks a whole section', async () => {
    const { invocations } = await runOf([FULL])
    expect(invocations).toMatchObject([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [{ level: 'error', message: { text: 'devices/broken broke: TypeError: a bug' } }],
        toolConfigurationNotifications: [
          { level: 'note', message: { text: 'vpn/lacks was not judged: vpn is not given' } },
          { level: 'warning', message: { text: expect.stringContaining('ended on 2014-05-01') } },
        ],
      },
    ])
    expect((await runOf([PASSING])).invocations[0].executionSuccessful).toBe(true)
  })

  test('tells what the policy changed, as an override where it is the same for all environments', async () => {
    const run = await runOf([FULL])
    const overrides = run.invocations[0].ruleConfigurationOverrides
    expect(overrides.map(({ descriptor, ...rest }: { descriptor: { id: string } }) => [descriptor.id, rest])).toEqual([
      ['off/rule', { configuration: { enabled: false }, properties: { reasons: ['nobody has such devices'] } }],
      [
        'os/warns',
        { configuration: { level: 'warning' }, properties: { reasons: ['until the servers are replaced'] } },
      ],
      ['vpn/passes', { configuration: { parameters: { daysLeft: '60 days' } } }],
    ])
    const { rules } = run.tool.driver
    for (const { descriptor } of overrides) expect(rules[descriptor.index].id).toBe(descriptor.id)
    const changed = rules.find(({ id }: { id: string }) => id === 'os/warns')
    expect(changed.defaultConfiguration).toEqual({ level: 'error' })
    expect(run.properties.environments[0].policy).toEqual(FULL.policy)
    const two = await runOf([FULL, PASSING])
    expect(two.invocations[0].ruleConfigurationOverrides).toBeUndefined()
    expect(two.properties.environments[0].policy).toEqual(FULL.policy)
  })

  test('places a finding, and links each rule by its index', async () => {
    const run = await runOf([FULL, PASSING])
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId)
    expect(run.results[0]).toMatchObject({
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'sites/env.yaml', uriBaseId: '%SRCROOT%' },
            region: { startLine: 41, startColumn: 18, endLine: 41, endColumn: 29 },
          },
        },
      ],
      relatedLocations: [{ physicalLocation: { artifactLocation: { uri: 'zones/contoso.com.zone' } } }],
      partialFingerprints: { 'lyncReadyFinding/v1': '0'.repeat(64) },
    })
  })

  test('suppresses what is accepted, in the source or outside', async () => {
    const { results } = await runOf([FULL])
    const suppressed = results.flatMap(({ suppressions = [] }: { suppressions?: object[] }) => suppressions)
    expect(suppressed).toMatchObject([
      { kind: 'external', status: 'accepted', location: { physicalLocation: { region: { startLine: 3 } } } },
      { kind: 'inSource', status: 'accepted' },
      { kind: 'external', status: 'accepted' },
    ])
    expect(suppressed[0].justification).toBe(
      'accepted by a waiver until 2014-07-01, 30 days left, written at waivers.yaml:3:2 ' +
        '(approved by Dana Swope, ticket CHG-4711, risk: users may be cut off): it is replaced in the summer',
    )
  })

  test('describes a rule with why and where to read on, and keeps to what code scanning takes', async () => {
    const long = 'word '.repeat(400)
    const rule = { id: 'dns/x', family: 'dns', title: long, severity: 'fail', why: long, sources: [] } as const
    const { tool } = await runOf([{ ...FULL, rules: [rule, ...FULL.rules], results: [resultOf('dns/x', 'pass')] }])
    const [first, second] = tool.driver.rules
    expect([first.shortDescription.text.length, first.fullDescription.text.length]).toEqual([1024, 1024])
    expect(second).toMatchObject({
      id: 'dns/fails',
      helpUri: 'https://example.org/planning',
      defaultConfiguration: { level: 'error' },
    })
    expect(second.help.text).toContain(
      'Clients do not find the server.\nThe planning guide https://example.org/planning',
    )
    expect(second.properties.tags).toEqual(['dns'])
  })
})

describe('root causes', () => {
  test('are in the last columns of csv, and the same of all that belongs together', async () => {
    const root = { ...FULL, findings: FULL.findings.map((each, n) => ({ ...each, fingerprint: `${n}`.repeat(64) })) }
    const rows = parse(await render('csv', [root]), { bom: true, columns: true }) as Record<string, string>[]
    expect(Object.keys(rows[0] ?? {}).slice(-3)).toEqual(['attested', 'headline', 'cause'])
    expect(rows.flatMap(({ cause, headline, message }) => (cause ? [[message, headline, cause[0]]] : []))).toEqual([
      ['_sip._tls.contoso.com is missing in the external view', 'contoso.com is not published', '0'],
      ['other.contoso.com is missing as well', 'fe03.contoso.net has no successor', '4'],
      ['fe01.contoso.net warns', 'contoso.com is not published', '0'],
      ['fe03.contoso.net runs an old system', 'fe03.contoso.net has no successor', '4'],
    ])
  })

  test('are related locations and a property of sarif', async () => {
    const { results } = JSON.parse(await renderText('sarif', [FULL])).runs[0]
    const cause = { headline: 'contoso.com is not published', ruleId: 'dns/fails', subject: 'lync01.contoso.net' }
    expect(results[0].properties.cause).toMatchObject(cause)
    expect(results[0].relatedLocations).toHaveLength(1)
    expect(results[2].properties.cause).toMatchObject(cause)
    expect(results[2].relatedLocations).toMatchObject([
      { physicalLocation: { artifactLocation: { uri: 'sites/env.yaml' }, region: { startLine: 41 } } },
    ])
    expect(results[1].properties.cause).toMatchObject({ ruleId: 'os/accepted', accepted: true })
    expect(results[3].properties.cause).toBeUndefined()
  })

  test.each(['github', 'azure'] as const)(
    '%s annotates them before what follows, and drops nothing',
    async (format) => {
      const findings = Array.from({ length: 14 }, (_, n) => findingOf('dns/x', { message: `server ${n} fails` }))
      const causes = [{ headline: 'one name is missing', finding: 13, consequences: [...Array(12).keys()] }]
      const report = { ...reportOf({ results: [resultOf('dns/x', 'fail')], findings }), causes }
      const output = await renderText(format, [report])
      const annotated = output.split('\n').filter((line) => /^(::|##vso)/.test(line))
      expect(annotated).toHaveLength(10)
      expect(annotated.slice(0, 3).map((line) => /server \d+/.exec(line)?.[0])).toEqual([
        'server 12',
        'server 13',
        'server 0',
      ])
      for (let n = 0; n < 14; n += 1) expect(output).toContain(`server ${n} fails`)
      expect(output.match(/follows:? from dns\/x \(env\.yaml:4:5\): one name is missing/g)).toHaveLength(12)
      expect(output).toContain('14 findings, 2 root causes')
    },
  )

  test.each(FORMATS)('%s shows as well what no cause fits', async (format) => {
    const broken = { ...FULL, causes: [{ headline: 'x', finding: 99, consequences: [0, 7, -1] }] }
    const { causes: _causes, ...without } = FULL
    if (format !== 'json' && format !== 'jsonl') {
      expect(await render(format, [broken])).toEqual(await render(format, [without]))
    } else expect(await render(format, [broken])).toContain('"headline"')
  })
})

test('junit tells failures, errors and what is skipped apart, a test case for each rule', async () => {
  const root = readJunit(await renderText('junit', [FULL]))
  const cases = root.children.flatMap(({ children }) => children.filter(({ name }) => name === 'testcase'))
  expect(
    cases.map(({ attributes, children: [outcome] }) => [
      attributes.name,
      outcome ? `${outcome.name} ${outcome.attributes.type}: ${outcome.attributes.message}` : 'passed',
    ]),
  ).toMatchInlineSnapshot(`
    [
      [
        "dns/fails",
        "failure fail: _sip._tls.contoso.com is missing in the external view (and 1 more)",
      ],
      [
        "os/warns",
        "failure warn: fe01.contoso.net warns",
      ],
      [
        "os/unknown",
        "skipped unknown: unknown: fe02.contoso.net cannot be judged",
      ],
      [
        "os/accepted",
        "skipped waived: waived: fe03.contoso.net runs an old system (and 2 more)",
      ],
      [
        "vpn/passes",
        "system-out undefined: undefined",
      ],
      [
        "vpn/skips",
        "skipped skip: not applicable: there is no VPN",
      ],
      [
        "vpn/lacks",
        "skipped unknown: unknown: vpn is not given",
      ],
      [
        "devices/broken",
        "error error: TypeError: a bug",
      ],
    ]
  `)
  expect(root.attributes).toEqual({ name: 'lync-ready', tests: '8', failures: '2', errors: '1' })
  expect(root.children.map(({ attributes }) => `${attributes.name} ${attributes.tests} ${attributes.skipped}`)).toEqual(
    [
      'sites/env.yaml: dns 1 0',
      'sites/env.yaml: os 3 2',
      'sites/env.yaml: vpn 3 2',
      'sites/env.yaml: devices 1 0',
      'sites/env.yaml: off 0 0',
    ],
  )
  const properties = root.children.map(({ children: [first] }) =>
    first?.children.map(({ attributes }) => `${attributes.name}=${attributes.value}`),
  )
  for (const of of properties) {
    expect(of).toEqual(
      expect.arrayContaining(['policy=lync-ready.policy.yaml', 'profile=edge-only', 'baseline=ready-baseline.json']),
    )
  }
  expect(properties.map((of) => of?.filter((each) => each.startsWith('change=')))).toEqual([
    [],
    ['change=os/warns: warn instead of fail (base.policy.yaml:8:2): until the servers are replaced'],
    ['change=vpn/passes: daysLeft 60 days instead of 30 (lync-ready.policy.yaml:9:2)'],
    [],
    ['change=off/rule: off (lync-ready.policy.yaml:7:2): nobody has such devices'],
  ])
})

describe('logs', () => {
  const MANY = reportOf({
    results: [resultOf('dns/x', 'fail'), resultOf('os/y', 'unknown', { counts: { met: 0, unmet: 0, unknown: 1 } })],
    findings: [
      ...Array.from({ length: 12 }, (_each, n) =>
        findingOf('dns/x', { subject: `s${n}`, message: `server ${n} fails` }),
      ),
      unknownOf('os/y', 'pools.servers.os', 'fe01'),
    ],
  })

  test('of GitHub annotate ten of a level, and tell how many more there are', async () => {
    const lines = (await renderText('github', [MANY])).trimEnd().split('\n')
    expect(lines.filter((line) => line.startsWith('::error file='))).toHaveLength(9)
    expect(lines.slice(0, 1).concat(lines.slice(8))).toMatchInlineSnapshot(`
      [
        "::error file=env.yaml,line=4,endLine=4,col=5,endColumn=9,title=dns/x::server 0 fails",
        "::error file=env.yaml,line=4,endLine=4,col=5,endColumn=9,title=dns/x::server 8 fails",
        "::error title=lync-ready::and 3 more, which stand in the log",
        "::notice file=env.yaml,line=4,endLine=4,col=5,endColumn=9,title=os/y::unknown: fe01 cannot be judged%0Agive: pools.servers.os",
        "fail  env.yaml:4:5  dns/x  server 9 fails",
        "fail  env.yaml:4:5  dns/x  server 10 fails",
        "fail  env.yaml:4:5  dns/x  server 11 fails",
        "env.yaml: 1 fail, 0 warn, 1 unknown, 0 pass, 0 not applicable, judged as of 2014-06-01",
        "1 of 2 rules was not judged",
      ]
    `)
  })

  test('of Azure Pipelines do the same, and have no word for what is unknown', async () => {
    const lines = (await renderText('azure', [MANY])).trimEnd().split('\n')
    expect(lines.filter((line) => line.startsWith('##vso[task.logissue type=error;sourcepath='))).toHaveLength(9)
    expect(lines.slice(0, 1).concat(lines.slice(8))).toMatchInlineSnapshot(`
      [
        "##vso[task.logissue type=error;sourcepath=env.yaml;linenumber=4;columnnumber=5;code=dns/x;]server 0 fails",
        "##vso[task.logissue type=error;sourcepath=env.yaml;linenumber=4;columnnumber=5;code=dns/x;]server 8 fails",
        "##vso[task.logissue type=error;]and 3 more, which stand in the log",
        "fail  env.yaml:4:5  dns/x  server 9 fails",
        "fail  env.yaml:4:5  dns/x  server 10 fails",
        "fail  env.yaml:4:5  dns/x  server 11 fails",
        "unknown  env.yaml:4:5  os/y  fe01 cannot be judged",
        "env.yaml: 1 fail, 0 warn, 1 unknown, 0 pass, 0 not applicable, judged as of 2014-06-01",
        "1 of 2 rules was not judged",
      ]
    `)
  })
})

test('gitlab gives each issue a severity and a fingerprint of its own', async () => {
  const issues = JSON.parse(await renderText('gitlab', [FULL]))
  expect(
    issues.map(({ check_name, severity, location }: Record<string, { path: string; lines: { begin: number } }>) =>
      [severity, check_name, location?.path, location?.lines.begin].join(' '),
    ),
  ).toEqual([
    'critical dns/fails sites/env.yaml 41',
    'critical dns/fails env.yaml 4',
    'minor os/warns env.yaml 4',
    'info os/unknown env.yaml 12',
    'info os/accepted env.yaml 30',
    'info os/accepted env.yaml 30',
    'info os/accepted env.yaml 30',
    'info vpn/lacks sites/env.yaml 1',
    'blocker devices/broken sites/env.yaml 1',
  ])
  expect(issues[4].description).toMatch(/^waived: fe03\.contoso\.net runs an old system; accepted: by a waiver/)
})

test('csv has a row for each finding, and for each rule without one', async () => {
  const rows = parse(await renderText('csv', [FULL, PASSING]), { bom: true, columns: true }) as Record<string, string>[]
  expect(rows.map(({ environmentFile, status, rule }) => `${environmentFile} ${status} ${rule}`)).toEqual([
    'sites/env.yaml fail dns/fails',
    'sites/env.yaml fail dns/fails',
    'sites/env.yaml warn os/warns',
    'sites/env.yaml unknown os/unknown',
    ...Array.from({ length: 3 }, () => 'sites/env.yaml waived os/accepted'),
    'sites/env.yaml pass vpn/passes',
    'sites/env.yaml not applicable vpn/skips',
    'sites/env.yaml unknown vpn/lacks',
    'sites/env.yaml error devices/broken',
    'sites/env.yaml off off/rule',
    'sites/env.yaml fixed dns/fails',
    'sites/oslo.yaml pass dns/fails',
  ])
  expect(rows.map(({ change }) => change).filter(Boolean)).toHaveLength(3)
  expect(rows[12]).toMatchObject({ subject: 'gone.contoso.com', file: 'sites/gone.yaml', family: 'dns' })
  expect(rows[4]).toMatchObject({ reason: 'it is replaced in the summer', until: '2014-07-01', daysLeft: '30' })
})

test('markdown shows all of it', async () => {
  expect(await renderText('markdown', [FULL])).toMatchInlineSnapshot(`
    "# Contoso Ltd: error

    - **file**: sites/env.yaml
    - **product**: lync-2013
    - **result**: 1 error, 1 fail, 1 warn, 2 unknown, 2 pass, 1 not applicable; 3 findings, 2 root causes
    - **judged as of**: 2014-06-01, lync-ready 0.1.0
    - **network**: observed before (observations/seen.json) from inside, vpn/staff between 2014-05-30T08:00:00Z and 2014-05-30T08:01:00Z: 120 answers, 3 not asked, ended early
    - **knowledge**: rule knowledge 2013.01, from documents read until 2013-01-02, is older than 12 months: what the vendor published since is not in it, update lync-ready
    - **not judged**: 2 of 8 rules were not judged

    ## Readiness of a laboratory

    - Client: Fabrikam Inc
    - Author: Kari Nordmann
    - Company: Northwind Traders
    - Purpose: acceptance by the works council
    - Version: draft 2
    - Confidentiality: Eyes only
    - Judged as of: 2014-06-01

    ## Root causes

    - **fail** contoso.com is not published (dns/fails, sites/env.yaml:41:18): 2 findings
    - **fail** fe03.contoso.net has no successor (os/accepted, env.yaml:30:5): 1 finding

    ## Remediation plan

    2 steps for 3 findings that count: what fails before what warns, and first what others hang on. What 2 rules could not judge in full may add to it.

    | step | what to do | where | what it settles | owner | effort | due |
    | --- | --- | --- | --- | --- | --- | --- |
    | 1 fail | add the record to the zone | lync01.contoso.net (sites/env.yaml) | contoso.com is not published – 2 findings of 2 rules: dns/fails, os/warns | the DNS team (given) | two hours (given) | 2014-06-30 |
    | 2 fail | see to it: What os/accepted requires holds (accepted, while what follows from it counts) | fe03.contoso.net (env.yaml) | fe03.contoso.net has no successor – 1 finding of dns/fails | Windows Server administrator | large (rebuild) |  |

    Owner is the role that such work usually belongs to: a proposal. Effort is an estimate by kind of work, not a measure: record, setting and enquiry are small, certificate and update are medium, rebuild, purchase and design are large; one class higher from 10 subjects on, two from 100. What is marked (given) comes from the audit data.

    ## Since the report of 2014-05-01

    Findings: 1 new, 2 changed, 1 not judged any more, 1 fixed.

    ### New

    | is | rule | what | where | before | because |
    | --- | --- | --- | --- | --- | --- |
    | fail | dns/fails | new.contoso.com is not there | sites/before.yaml:7:2 |  | one of these changed: the environment, the calendar |

    ### Changed

    | is | rule | what | where | before | because |
    | --- | --- | --- | --- | --- | --- |
    | fail | dns/fails | moved.contoso.com leads nowhere | sites/before.yaml:7:2 | warn: moved.contoso.com led elsewhere | one of these changed: the environment, the calendar |
    | unknown, waived | dns/fails | kept.contoso.com is the same | sites/before.yaml:7:2 | waived: no hurry | one of these changed: the environment, the calendar |

    ### Not judged any more

    | is | rule | what | where | before | because |
    | --- | --- | --- | --- | --- | --- |
    |  | dns/fails | lost.contoso.com was not known | sites/before.yaml:7:2 | unknown | one of these changed: the environment, the calendar |

    ### Fixed

    | is | rule | what | where | before | because |
    | --- | --- | --- | --- | --- | --- |
    |  | dns/fails | old.contoso.com was not there | sites/before.yaml:7:2 | fail | one of these changed: the environment, the calendar |

    ### Files

    - sites/added.yaml added

    Compared with reports/of-may.json, judged as of 2014-05-01 by lync-ready 0.0.9.

    ## Not as required

    ### devices/broken

    What devices/broken requires holds

    - **error** sites/env.yaml:1:1: TypeError: a bug

    Why: Clients that look for the record do not find the server, and users cannot sign in.

    Source: The planning guide https://example.org/planning

    ### dns/fails

    What dns/fails requires holds

    - **fail** sites/env.yaml:41:18: \\_sip.\\_tls.contoso.com is missing in the external view
      - line: sipDomains: \\[contoso.com\\]
      - expected: a record that leads to sip.contoso.com
      - found: nothing of that name (zones/contoso.com.zone:1:2)
      - note: the zone is complete
      - fix: add the record to the zone
      - headline: contoso.com is not published
      - leads to: 1 finding of os/warns
    - **fail** env.yaml:4:5: other.contoso.com is missing as well
      - follows: from os/accepted (env.yaml:30:5, accepted): fe03.contoso.net has no successor

    Why: Clients do not find the server.

    Source: DNS requirements https://example.org/dns; A book

    ### os/warns

    What os/warns requires holds

    - **warn** env.yaml:4:5: fe01.contoso.net warns
      - follows: from dns/fails (sites/env.yaml:41:18): contoso.com is not published

    Why: The vendor gives no updates.

    Source: A list

    ## Not known

    ### os/unknown

    What os/unknown requires holds

    - **unknown** env.yaml:12:5: fe02.contoso.net cannot be judged
      - give: pools.servers.os
      - attested: by Mari Nordmann on 2014-05-28: it runs what the others run (audit/inventory.txt)

    Why: Clients that look for the record do not find the server, and users cannot sign in.

    Source: The planning guide https://example.org/planning

    ### vpn/lacks

    What vpn/lacks requires holds

    - **unknown** sites/env.yaml:1:1: vpn is not given
      - give: vpn
      - attested: by Mari Nordmann on 2014-05-28: there is no tunnel

    Why: Clients that look for the record do not find the server, and users cannot sign in.

    Source: The planning guide https://example.org/planning

    | to judge more, give | rules |
    | --- | --- |
    | pools.servers.product | 2 |

    Given, but read by no rule yet: adoption

    ## Accepted

    ### os/accepted

    What os/accepted requires holds

    - **waived** env.yaml:30:5: fe03.contoso.net runs an old system
      - line: \\- fqdn: fe03.contoso.net
      - accepted: by a waiver until 2014-07-01, 30 days left, written at waivers.yaml:3:2 (approved by Dana Swope, ticket CHG-4711, risk: users may be cut off): it is replaced in the summer
      - headline: fe03.contoso.net has no successor
      - leads to: 1 finding of dns/fails
    - **waived** env.yaml:30:5: fe04.contoso.net runs an old system
      - line: \\- fqdn: fe04.contoso.net
      - accepted: by a comment in the file, written at sites/env.yaml:9:2: a laboratory
    - **waived** env.yaml:30:5: fe05.contoso.net runs an old system
      - line: \\- fqdn: fe05.contoso.net
      - accepted: because the baseline knows it: known before the gate

    Why: Clients that look for the record do not find the server, and users cannot sign in.

    Source: The planning guide https://example.org/planning

    ## Findings of the assessor

    No rule judged these. They are the observations of a person, and count neither for the verdict nor for any number in this report.

    ### A-01: nobody restores a backup

    In the opinion of the assessor: should be looked at · Karl Nordmann, 2014-05-27 · about the backups

    they are copied every week

    What to do: restore one of them

    - evidence: audit/restore.txt SHA-256 9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a

    ## Attestations

    The word of people on what no rule could judge. It settles nothing: what is unknown stays unknown, and is counted so.

    | rule | subject | answer | by | evidence | stands as |
    | --- | --- | --- | --- | --- | --- |
    | os/unknown | fe02.contoso.net | it runs what the others run | Mari Nordmann, 2014-05-28 | audit/inventory.txt SHA-256 bcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbc | unknown; attested |
    | vpn/lacks | the rule as a whole | there is no tunnel | Mari Nordmann, 2014-05-28 |  | unknown; attested |
    | dns/fails | other.contoso.com | the record is there | Mari Nordmann, 2014-05-28 |  | judged by a rule: its verdict stands, whatever is attested |
    | vpn/nowhere | vpn-apac | nobody uses it | Mari Nordmann, 2014-05-28 |  | the report holds nothing of it |

    ## Policy

    - policy lync-ready.policy.yaml: profile edge-only, 1 rule off, 1 severity changed, 1 figure changed, 2 findings waived
    - baseline ready-baseline.json: 1 finding known, 1 fixed (lync-ready baseline prune takes them out)
    - off/rule: off (lync-ready.policy.yaml:7:2): nobody has such devices
    - os/warns: warn instead of fail (base.policy.yaml:8:2): until the servers are replaced
    - vpn/passes: daysLeft 60 days instead of 30 (lync-ready.policy.yaml:9:2)
    - fixed: dns/fails  gone.contoso.com  (sites/gone.yaml)

    ## In order

    | status | rule | what |
    | --- | --- | --- |
    | pass | vpn/passes | the tunnel leaves media alone |
    | not applicable | vpn/skips | there is no VPN |

    ## Inputs

    | file | SHA-256 |
    | --- | --- |
    | sites/env.yaml | abababababababababababababababababababababababababababababababab |
    | sites/shared.yaml | cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd |
    | observations/seen.json | dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd |
    | audit/contoso.yaml | 5656565656565656565656565656565656565656565656565656565656565656 |
    | audit/logo.png | 7878787878787878787878787878787878787878787878787878787878787878 |
    | audit/restore.txt | 9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a |
    | audit/inventory.txt | bcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbc |

    ## Notices about waivers

    - lync-ready.policy.yaml:20:2: the waiver of os/warns for fe07 ended on 2014-05-01: what it accepted counts again
    "
  `)
})

describe('github-summary', () => {
  test('is short', async () => {
    expect(await renderText('github-summary', [FULL])).toMatchInlineSnapshot(`
      "## Contoso Ltd: error

      | error | fail | warn | unknown | pass | not applicable |
      | --- | --- | --- | --- | --- | --- |
      | 1 | 1 | 1 | 2 | 2 | 1 |

      3 findings, 2 root causes

      |  | rule | where | what | fix | findings |
      | --- | --- | --- | --- | --- | --- |
      | error | devices/broken | sites/env.yaml:1:1 | TypeError: a bug |  |  |
      | fail | dns/fails | sites/env.yaml:41:18 | contoso.com is not published (\\_sip.\\_tls.contoso.com is missing in the external view) | add the record to the zone | 2 |
      | fail | os/accepted | env.yaml:30:5 | fe03.contoso.net has no successor (fe03.contoso.net runs an old system) (accepted, while what follows from it counts) |  | 1 |

      | follows | rule | where | what | from |
      | --- | --- | --- | --- | --- |
      | fail | dns/fails | env.yaml:4:5 | other.contoso.com is missing as well | from os/accepted (env.yaml:30:5, accepted): fe03.contoso.net has no successor |
      | warn | os/warns | env.yaml:4:5 | fe01.contoso.net warns | from dns/fails (sites/env.yaml:41:18): contoso.com is not published |

      | accepted | where | what | why |
      | --- | --- | --- | --- |
      | os/accepted | env.yaml:30:5 | fe03.contoso.net runs an old system | by a waiver until 2014-07-01, 30 days left, written at waivers.yaml:3:2 (approved by Dana Swope, ticket CHG-4711, risk: users may be cut off): it is replaced in the summer |
      | os/accepted | env.yaml:30:5 | fe04.contoso.net runs an old system | by a comment in the file, written at sites/env.yaml:9:2: a laboratory |
      | os/accepted | env.yaml:30:5 | fe05.contoso.net runs an old system | because the baseline knows it: known before the gate |

      | unknown | where | what | attested |
      | --- | --- | --- | --- |
      | os/unknown | env.yaml:12:5 | fe02.contoso.net cannot be judged | by Mari Nordmann on 2014-05-28: it runs what the others run (audit/inventory.txt) |
      | vpn/lacks | sites/env.yaml:1:1 | vpn is not given | by Mari Nordmann on 2014-05-28: there is no tunnel |

      | to judge more, give | rules |
      | --- | --- |
      | pools.servers.product | 2 |

      | the policy says of | what | why | where |
      | --- | --- | --- | --- |
      | off/rule | off | nobody has such devices | lync-ready.policy.yaml:7:2 |
      | os/warns | warn instead of fail | until the servers are replaced | base.policy.yaml:8:2 |
      | vpn/passes | daysLeft 60 days instead of 30 |  | lync-ready.policy.yaml:9:2 |

      - policy lync-ready.policy.yaml: profile edge-only, 1 rule off, 1 severity changed, 1 figure changed, 2 findings waived
      - baseline ready-baseline.json: 1 finding known, 1 fixed (lync-ready baseline prune takes them out)
      - 1 finding of the assessor; 4 attestations, 2 of what is unknown and stays so: none of it counts (audit/contoso.yaml)
      - since the report of 2014-05-01: 1 new, 2 changed, 1 not judged any more, 1 fixed

      - fixed: dns/fails  gone.contoso.com  (sites/gone.yaml)

      2 of 8 rules were not judged. rule knowledge 2013.01, from documents read until 2013-01-02, is older than 12 months: what the vendor published since is not in it, update lync-ready. Judged sites/env.yaml as of 2014-06-01, lync-ready 0.1.0.

      - lync-ready.policy.yaml:20:2: the waiver of os/warns for fe07 ended on 2014-05-01: what it accepted counts again
      "
    `)
  })

  test('stays below what GitHub takes, and tells what is left out', async () => {
    const findings = Array.from({ length: 3_000 }, (_each, n) =>
      findingOf('dns/x', { subject: `${n}`, message: 'ü'.repeat(900), fix: '@ '.repeat(400) }),
    )
    const big = reportOf({ results: [resultOf('dns/x', 'fail')], findings })
    const text = await renderText('github-summary', [big, big])
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024)
    expect(text).toMatch(/^## 2 environments: fail\n/)
    expect(text).toMatch(/\n\n\d+ more lines would not fit: see another format\.\n$/)
  })
})

test('every status has a word in every format that lists rules', async () => {
  const results = STATUSES.map((status) => resultOf(`dns/${status}`, status, { reason: `it is ${status}` }))
  for (const format of ['junit', 'csv', 'jsonl'] as const) {
    const { texts } = await READERS[format](await renderText(format, [reportOf({ results })]))
    for (const status of STATUSES) expect(texts, `${format} ${status}`).toContain(`dns/${status}`)
  }
})
