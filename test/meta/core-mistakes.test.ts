/** The mistakes of contoso-core-mistakes against its table: every finding has a mistake, every mistake its findings. */

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { checkEnvironment } from '../../src/engine/check.ts'
import { loadEnvironment } from '../../src/environment/load.ts'
import { loadFacts } from '../../src/facts/facts.ts'

interface Mistake {
  readonly family: string
  readonly mistake: string
  /** Rule, subject, and the level or `unknown`. */
  readonly findings: readonly (readonly [string, string, string])[]
}

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = 'fixtures/environments/contoso-core-mistakes'
const mistakes: readonly Mistake[] = JSON.parse(readFileSync(`${root}${folder}/expected.json`, 'utf8'))
const readme = readFileSync(`${root}${folder}/README.md`, 'utf8')

/** At least so many mistakes of each; what administrators and their users run on is one of the five. */
const LEAST = 2
const FAMILIES = [['os', 'clients'], ['devices'], ['dns'], ['certificates'], ['vpn'], ['ports']]

function judge() {
  const loaded = loadEnvironment(`${folder}/env.yaml`, { workingFolder: root, root })
  return checkEnvironment(loaded, {
    rules,
    allRules: rules,
    facts: loadFacts(),
    asOf: '2014-06-01',
    version: '0.0.0',
    includeMet: false,
  })
}

test('what is found is what the table says, no more and no less', async () => {
  const { findings, results } = await judge()
  const found = findings.map(({ ruleId, subject, verdict, level }) => [ruleId, subject, level ?? verdict].join('  '))
  const expected = mistakes.flatMap((mistake) => mistake.findings.map((finding) => finding.join('  ')))
  expect(found.toSorted()).toEqual(expected.toSorted())
  expect(results.filter(({ status }) => status === 'error')).toEqual([])
})

test('a rule that is unmet or unknown as a whole has a finding in the table', async () => {
  const { results } = await judge()
  const open = results.filter(({ status }) => status !== 'pass' && status !== 'skip')
  const told = new Set(mistakes.flatMap(({ findings }) => findings.map(([rule]) => rule)))
  expect(open.map(({ ruleId }) => ruleId).toSorted()).toEqual([...told].toSorted())
})

test.each(FAMILIES)('there are several mistakes of the family %s', (...families) => {
  const rulesOf = mistakes.filter(({ family }) => families.includes(family)).map(({ findings: [first] }) => first?.[0])
  expect(rulesOf.length).toBeGreaterThanOrEqual(LEAST)
  expect(new Set(rulesOf).size).toBeGreaterThanOrEqual(LEAST)
})

test.each(mistakes)('the README tells of: $mistake', ({ mistake, findings }) => {
  const row = readme.split('\n').find((line) => line.startsWith(`| ${mistake} |`)) ?? ''
  const named = [...row.matchAll(/`([a-z]+\/[a-z0-9-]+)`/g)].map(([, rule]) => rule)
  expect(named).toEqual([...new Set(findings.map(([rule]) => rule))])
})

/** What an administrator would be misled by, had it been left as it was. */
test.each([
  {
    what: 'half an opening is shown at the rule that opens it, not at one of other ports',
    rule: 'ports/openings-work-both-ways',
    subject: 'audio-video-edge/in+out/tcp/443',
    line: 'external,A/V Edge: STUN over TCP in,tcp,any,any,131.107.155.30,443',
  },
  {
    what: 'an opening nobody planned is not laid to a rule of other ports, which is named beside it',
    rule: 'ports/required-openings-planned',
    subject: 'rp01/internal/reverse-proxy/out/tcp/4443',
    line: '  rules: firewall/planned.csv',
    evidence: ['actual', 'for other ports only, allow: Reverse proxy to the web services'],
  },
  {
    what: 'what is not supported is not expected',
    rule: 'certificates/signature-supported',
    subject: 'owas',
    message: 'owas is signed by rsassaPss, which is not supported',
    evidence: ['note', 'RSASSA-PSS, with any hash: sign-in and call forwarding fail'],
  },
  {
    what: 'the full installation is expected, not Server Core',
    rule: 'os/server-core-not-used',
    subject: 'fe03.contoso.net',
    evidence: ['expected', 'the full installation; Server Core is not supported'],
  },
  {
    what: 'two uses of one certificate are told apart',
    rule: 'certificates/required-names-covered',
    subject: 'lsedge.contoso.net/edge-xmpp',
    message: 'edge-external does not hold sip.fabrikam.com, needed for XmppServer',
  },
  {
    what: 'the record for clients of the VPN is written out, since the one outside may be wrong too',
    rule: 'vpn/external-names-resolve-for-vpn-clients',
    subject: 'vpn/_sip._tls.fabrikam.com/SRV',
    fix: 'let the DNS server of the VPN answer with _sip._tls.fabrikam.com. IN SRV 0 0 443 sip.fabrikam.com.',
  },
  {
    what: 'a service record to remove is written in full',
    rule: 'vpn/internal-discovery-names-hidden-from-vpn-clients',
    subject: 'vpn/_sipinternaltls._tcp.contoso.com/SRV',
    fix: 'remove _sipinternaltls._tcp.contoso.com SRV 0 0 5061 sip.contoso.com from what the DNS server of the VPN answers',
  },
  {
    what: 'who reaches whom is said before the ports',
    rule: 'vpn/peer-media-blocked',
    subject: 'staff/peers/192.168.20.0/24',
    message:
      'clients of staff reach clients at Redmond (192.168.20.0/24) through the tunnel: nothing blocks udp 1024-65535',
  },
])('$what', async ({ rule, subject, line, message, fix, evidence }) => {
  const { findings } = await judge()
  const finding = findings.find((each) => each.ruleId === rule && each.subject.endsWith(subject))
  if (line !== undefined) expect(finding?.location.snippet).toBe(line)
  if (message !== undefined) expect(finding?.message).toBe(message)
  if (fix !== undefined) expect(finding?.fix).toBe(fix)
  if (evidence) expect(finding?.evidence.map(({ role, text }) => [role, text])).toContainEqual(evidence)
})
