/** The firewall ready to use: our own readers take it, and the rules find the openings in it. */

import { describe, expect, test } from 'vitest'
import { rules } from '../../../rules/index.ts'
import insideOpenings from '../../../rules/ports/inside-openings-planned.ts'
import requiredOpenings from '../../../rules/ports/required-openings-planned.ts'
import { checkEnvironment } from '../../../src/engine/check.ts'
import { loadEnvironment } from '../../../src/environment/load.ts'
import { loadFacts } from '../../../src/facts/facts.ts'
import type { ShownEnd, ShownOpening } from '../../../src/reporters/requirements-data-firewall.ts'
import { readFirewallCsv } from '../../../src/sources/artefacts/firewall/csv.ts'
import { readWindowsScript } from '../../../src/sources/artefacts/firewall/windows-script.ts'
import { acting, CONTOSO, copyWith, HOSTILE, readyFor } from './support.ts'

/** Which partners there are decides over the widest openings. */
const partners = (text: string) => `extends: env.yaml
features: { federation: { mode: open, partnerDiscovery: true, allowedDomains: [${text}] } }
`
const NO_OLD_PARTNER = partners('{ domain: tailspin.com, product: lync-2013 }')
const OLD_PARTNER = partners('{ domain: tailspin.com, product: ocs-2007 }')

/** Judges Contoso with the files as the plan of its firewalls. */
async function judged(files: Readonly<Record<string, string>>, environment: string) {
  const plan = Object.keys(files).map((name) => `    - { file: ${name} }\n`)
  const laid = Object.entries(files).map(([name, text]) => [`contoso-single-edge/${name}`, text])
  const folder = copyWith({
    ...Object.fromEntries(laid),
    'contoso-single-edge/emitted.yaml': `${environment}firewall:\n  covers: [external, internal, inside]\n  rules:\n${plan.join('')}`,
  })
  const file = `${folder}/contoso-single-edge/emitted.yaml`
  const report = await checkEnvironment(loadEnvironment(file, { root: folder, workingFolder: folder }), {
    rules: [insideOpenings, requiredOpenings],
    allRules: rules,
    facts: loadFacts(),
    asOf: '2014-06-01',
    version: '0.0.0',
    includeMet: true,
    onError: (_, error) => {
      throw error
    },
  })
  const subjects = (verdict: string) =>
    report.findings.filter((each) => each.verdict === verdict).map(({ subject }) => subject)
  return { met: subjects('met').toSorted(), unmet: subjects('unmet'), unknown: subjects('unknown').toSorted() }
}

/** The files of a form for Contoso with these partners, by name. */
async function formOf(format: 'firewall-csv' | 'powershell-firewall', environment: string) {
  const file = 'contoso-single-edge/partners.yaml'
  const { files, shown, estate } = await readyFor(format, file, {}, copyWith({ [file]: environment }))
  // Nobody says whether there is a firewall between two clients: no rule asks that.
  const required = (shown.firewall ?? []).filter(
    ({ necessity, id }) => necessity === 'required' && !id.startsWith('clients/'),
  )
  return { files: Object.fromEntries(files.map(({ name, text }) => [name, text])), required, estate }
}

/** What a single server sends to itself is no row of a firewall. */
const passesFirewalls = ({ give, source, destination }: ShownOpening) =>
  give !== undefined || source.addresses.length !== 1 || String(source.addresses) !== String(destination.addresses)

const CASES = [
  { file: CONTOSO, options: {} },
  { file: CONTOSO, options: { optional: true } },
  { file: 'newcomer.yaml', options: {} },
  { file: 'hostile.yaml', options: { optional: true } },
]
const folder = () => copyWith({ 'hostile.yaml': HOSTILE })

describe('the table', () => {
  test.each(CASES)('is read without a line left over ($file, $options)', async ({ file, options }) => {
    const { files, shown } = await readyFor('firewall-csv', file, options, folder())
    const [{ name, text } = { name: '', text: '' }] = files
    expect(name).toBe('firewall.csv')
    const { rules: read, problems, accounts, unresolved } = readBack(readFirewallCsv(text, name))
    expect([problems, unresolved, accounts]).toEqual([[], [], []])
    const openings = (shown.firewall ?? []).filter(passesFirewalls)
    expect(read.length).toBe(openings.length)
    for (const [index, rule] of read.entries()) {
      const opening = openings[index]
      expect(rule).toMatchObject({ action: 'allow', protocol: opening?.protocol, firewall: opening?.side })
    }
  })

  test.each([
    { partner: 'no old partner', environment: NO_OLD_PARTNER },
    { partner: 'an old partner', environment: OLD_PARTNER },
  ])('is a plan that lets everything required through, with $partner', async ({ environment }) => {
    const { files, required } = await formOf('firewall-csv', environment)
    const { met, unmet } = await judged(files, environment)
    const known = required.filter(({ neededIf, give }) => neededIf === undefined && give === undefined)
    expect(known.length).toBeGreaterThan(20)
    expect([met, unmet]).toEqual([known.map(({ id }) => id).toSorted(), []])
  })

  test('opens nothing that is perhaps not needed', async () => {
    const { files, required } = await formOf('firewall-csv', 'extends: env.yaml\n')
    const { unknown, unmet } = await judged(files, 'extends: env.yaml\n')
    const open = required.filter(({ neededIf }) => neededIf !== undefined)
    expect(open.length).toBeGreaterThan(0)
    expect(unknown).toEqual(expect.arrayContaining(open.map(({ id }) => id)))
    expect(unmet).toEqual([])
  })

  test('holds what is optional, or perhaps not needed, as rules that are not enabled', async () => {
    const { files, shown } = await readyFor('firewall-csv')
    const read = readFirewallCsv(files[0]?.text ?? '', 'firewall.csv').rules
    const enabled = (shown.firewall ?? [])
      .filter(passesFirewalls)
      .map(
        ({ necessity, neededIf, source, destination }) =>
          necessity === 'required' && !neededIf && source.addresses.length > 0 && destination.addresses.length > 0,
      )
    expect(new Set(enabled)).toEqual(new Set([true, false]))
    expect(read.map((rule) => rule.enabled)).toEqual(enabled)
  })

  test('starts no cell with what a spreadsheet would calculate', async () => {
    const { files, notices } = await readyFor('firewall-csv', 'hostile.yaml', {}, folder())
    const text = files[0]?.text ?? ''
    expect(text).toMatch(/^"'=cmd\|/m)
    expect(text).not.toMatch(/(?:^|,)"?[=+@]/m)
    expect(notices.join('\n')).toMatch(/a rule that is not enabled, until officeWebApps is given: /)
  })
})

describe('the scripts', () => {
  test.each(CASES)('are read without a line left over ($file, $options)', async ({ file, options }) => {
    const { files } = await readyFor('powershell-firewall', file, options, folder())
    for (const { name, text } of files) {
      // Windows PowerShell reads a script in the code page of the system: a quote may hide in any other character.
      expect(text).toMatch(/^[\n -~]*$/)
      const commands = acting(text, '#')
      const { rules: read, problems, accounts, unresolved } = readBack(readWindowsScript(text, name))
      expect([problems, unresolved, accounts]).toEqual([[], [], []])
      expect(read.length).toBe(commands.length)
      for (const line of commands) {
        expect(line).toMatch(
          /^New-NetFirewallRule -DisplayName '(?:[^']|'')*' -Group 'lync-ready' -Direction (?:In|Out)bound -Action Allow -Protocol (?:TCP|UDP) -LocalAddress [^ ]+ -RemoteAddress [^ ]+ -(?:Local|Remote)Port [^ ]+$/,
        )
        expect(line).not.toContain('|')
      }
    }
  })

  test('are one for each host, with the rules of its own addresses', async () => {
    const { files, notices } = await readyFor('powershell-firewall')
    expect(files.map(({ name }) => name)).toEqual([
      'fe01.contoso.net.ps1',
      'fe02.contoso.net.ps1',
      'fe03.contoso.net.ps1',
      'lsedge.contoso.net.ps1',
      'owas.contoso.net.ps1',
      'rp01.ps1',
      'sql01.contoso.net.ps1',
    ])
    const textOf = (name: string) => files.find((file) => file.name === name)?.text ?? ''
    // Behind the translation the Edge knows the addresses of its adapters only.
    expect(textOf('lsedge.contoso.net.ps1')).toContain(
      "-Protocol TCP -LocalAddress '10.45.16.10' -RemoteAddress Any -LocalPort '443'",
    )
    expect(acting(textOf('lsedge.contoso.net.ps1'), '#').join('\n')).not.toContain('131.107.155.')
    expect(textOf('lsedge.contoso.net.ps1')).toContain(
      "-Direction Outbound -Action Allow -Protocol TCP -LocalAddress '172.25.33.10' -RemoteAddress '192.168.10.11','192.168.10.12','192.168.10.13' -RemotePort '5061'",
    )
    expect(textOf('fe02.contoso.net.ps1')).toContain(
      "-Direction Inbound -Action Allow -Protocol TCP -LocalAddress '192.168.10.12' -RemoteAddress '172.25.33.10' -LocalPort '5061'",
    )
    expect(textOf('rp01.ps1')).toContain("-LocalAddress '131.107.155.40' -RemoteAddress Any -LocalPort '443'")
    // The ports traffic comes from are those of the host that sends it.
    expect(textOf('lsedge.contoso.net.ps1')).toMatch(
      /-Direction Outbound .*-LocalAddress '10\.45\.16\.30' -RemoteAddress Any -LocalPort '50000-59999'/,
    )
    expect(notices.join('\n')).toMatch(
      /no rules for addresses of no server or reverse proxy described: .*192\.168\.10\.20\b/,
    )
  })

  test.each([
    { partner: 'no old partner', environment: NO_OLD_PARTNER },
    { partner: 'an old partner', environment: OLD_PARTNER },
  ])(
    'are together a plan that lets through what their hosts have an end of, with $partner',
    async ({ environment }) => {
      const { files, required, estate } = await formOf('powershell-firewall', environment)
      const { met } = await judged(files, environment)
      const own = new Set(estate.hosts.flatMap(({ addresses }) => addresses))
      const isOwn = ({ addresses, behindNat }: ShownEnd) =>
        addresses !== 'any' && (behindNat ?? addresses).every((address) => own.has(address))
      const wanted = required
        .filter(({ neededIf, give }) => neededIf === undefined && give === undefined)
        .filter(({ source, destination }) => isOwn(source) || isOwn(destination))
      expect(wanted.length).toBeGreaterThan(20)
      expect(met).toEqual(expect.arrayContaining(wanted.map(({ id }) => id)))
    },
  )
})

/** What a reader did not understand, besides blank lines and comments. */
function readBack(reading: ReturnType<typeof readFirewallCsv>) {
  return { ...reading, accounts: [...reading.unknown, ...reading.notes] }
}
