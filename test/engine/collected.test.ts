/** An estate that the collector describes, judged: what one fact of a facts file changes. */

import { expect, test } from 'vitest'
import type { Edit } from '../support/copies.ts'
import { judgeCopy } from '../support/copies.ts'

const FE01 = 'collected/fe01.lync-ready.json'

async function statuses(edits: readonly Edit[], asOf?: string): Promise<Readonly<Record<string, string>>> {
  const { results } = await judgeCopy('contoso-collected', { edits, ...(asOf !== undefined && { asOf }) })
  return Object.fromEntries(results.map(({ ruleId, status }) => [ruleId, status]))
}

/** One fact of fe01, the rule that judges it, and what the rule says then. */
const TABLE: readonly (readonly [check: string, find: string, replace: string, rule: string, status: string])[] = [
  ['HOST-01', '"OperatingSystemSKU":  7,', '"OperatingSystemSKU":  17,', 'os/server-os-edition-supported', 'warn'],
  [
    'HOST-03',
    '"MaxClockSpeed":  2400\n        },',
    '"MaxClockSpeed":  1600\n        },',
    'hardware/processors-recommended',
    'warn',
  ],
  ['HOST-05', '"memory":  [', '"memory":  [],\n    "memoryBefore":  [', 'hardware/memory-recommended', 'pass'],
  ['HOST-06', '"FreeSpace":  161061273600', '"FreeSpace":  1610612736', 'hardware/free-disk-recommended', 'warn'],
  [
    'HOST-08',
    '8c5e7fda-e8bf-4a96-9a85-a6e23a8c635c',
    '381b4222-f694-41f0-9685-ff5bb260df2e',
    'hardware/power-plan-high-performance',
    'warn',
  ],
  ['HOST-11', '"Release":  378758', '"Release":  394254', 'prerequisites/dotnet-supported', 'warn'],
  [
    'HOST-12',
    '"PowerShellVersion":  "4.0"',
    '"PowerShellVersion":  "2.0"',
    'prerequisites/powershell-supported',
    'fail',
  ],
  ['HOST-13', '"RSAT-ADDS",', '', 'prerequisites/ad-tools-installed', 'fail'],
  ['HOST-15', '"Windows-Identity-Foundation",', '', 'prerequisites/windows-features-installed', 'fail'],
  ['HOST-16', '"Server-Media-Foundation",', '', 'prerequisites/media-foundation-installed', 'fail'],
  [
    'HOST-17',
    '"DisplayVersion":  "11.0.50727"',
    '"DisplayVersion":  "10.0.40219"',
    'prerequisites/visual-cpp-2012-installed',
    'warn',
  ],
  ['HOST-18', '"OperatingSystemSKU":  7,', '"OperatingSystemSKU":  79,', 'os/evaluation-licence-not-used', 'warn'],
  [
    'HOST-20',
    '"adapters":  [',
    '"adapters":  [{ "Description": "Two", "IPEnabled": true, "IPAddress": ["192.168.10.99"] },',
    'hardware/not-multi-homed',
    'fail',
  ],
  [
    'HOST-23',
    '"SizeStoredInPagingFiles":  4194304',
    '"SizeStoredInPagingFiles":  0',
    'hardware/page-file-present',
    'warn',
  ],
  [
    'HOST-24',
    '"Enabled":  true\n        },\n        {\n            "InterfaceDescription":  "HP Ethernet 1Gb 4-port 331FLR Adapter #4"',
    '"Enabled":  false\n        },\n        {\n            "InterfaceDescription":  "HP Ethernet 1Gb 4-port 331FLR Adapter #4"',
    'prerequisites/ipv6-on-or-off',
    'warn',
  ],
  ['a restart', '"FileRenames":  false', '"FileRenames":  true', 'prerequisites/no-restart-pending', 'warn'],
  ['trust', '"ClientAuthTrustMode":  2', '"ClientAuthTrustMode":  null', 'tls/client-auth-trust-exclusive', 'warn'],
  ['tickets', '"EnableSessionTicket":  2', '"EnableSessionTicket":  1', 'tls/session-tickets-off', 'warn'],
  [
    'features that failed',
    '"features":  [',
    '"features":  { "failed": "Access is denied." },\n    "before":  [',
    'prerequisites/windows-features-installed',
    'unknown',
  ],
  [
    'a name that failed',
    '"operatingSystem":  {',
    '"operatingSystem":  { "failed": "x" },\n    "windows":  null, "before":  {',
    'os/server-os-supported',
    'unknown',
  ],
  [
    'adapters that failed',
    '"adapters":  [',
    '"adapters":  { "failed": "x" },\n    "before":  [',
    'hardware/not-multi-homed',
    'unknown',
  ],
]

test.each(TABLE)('%s', async (_check, find, replace, rule, status) => {
  const { [rule]: said } = await statuses([{ file: FE01, find, replace }])
  expect([rule, said]).toEqual([rule, status])
})

test.each([
  ['HOST-02', '2023-11-01', 'lifecycle/windows-in-support'],
  ['HOST-10', '2014-12-01', 'prerequisites/windows-updates-recent'],
])('%s: on %s', async (_check, day, rule) => {
  expect((await statuses([]))[rule]).toBe('pass')
  expect((await statuses([], day))[rule]).toBe('warn')
})

const OWN_CERTIFICATE = 'assignedTo: { fe01.contoso.net: [Default, WebServicesInternal, WebServicesExternal] }'
const GIVEN_UP: Edit = {
  file: '../contoso-single-edge/env.yaml',
  find: OWN_CERTIFICATE,
  replace: 'assignedTo: { fe01.contoso.net: LoadBalancer }',
}

test('a certificate of the store is judged where the description assigns none, with its place', async () => {
  const { findings } = await judgeCopy('contoso-collected', { edits: [GIVEN_UP], asOf: '2016-02-01' })
  const expired = findings.find(
    ({ ruleId, subject }) => ruleId === 'certificates/not-expired' && subject === 'fe01-default',
  )
  expect(expired?.location?.path).toBe(`contoso-collected/${FE01}`)
  expect(findings.filter(({ subject }) => subject.startsWith('fe02-'))).toEqual([])
})

test('that its private key is not there is told', async () => {
  const keyless: Edit = {
    file: FE01,
    find: '"FriendlyName":  "Contoso fe01 2014",\n            "HasPrivateKey":  true',
    replace: '"FriendlyName":  "Contoso fe01 2014",\n            "HasPrivateKey":  false',
  }
  expect((await statuses([GIVEN_UP, keyless]))['certificates/private-key-present']).toBe('fail')
  expect((await statuses([keyless]))['certificates/private-key-present']).toBe('pass')
})

test('another certificate than the description says, by its thumbprint, is a difference', async () => {
  const said = { ...GIVEN_UP, replace: `thumbprint: 0123456789ABCDEF0123456789ABCDEF01234567\n    ${OWN_CERTIFICATE}` }
  expect((await statuses([said]))['topology/sources-agree']).toBe('warn')
})
