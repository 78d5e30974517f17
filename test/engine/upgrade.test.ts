import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { judgeUpgrades } from '../../src/engine/upgrade.ts'
import type { Loaded } from '../../src/environment/load.ts'
import { loadFacts } from '../../src/facts/facts.ts'
import { BASES, type Base, CLEAN_DAYS } from '../support/copies.ts'
import { loadUntil } from '../support/files.ts'
import { loadWithImports } from '../support/load.ts'

const root = fileURLToPath(new URL('../../fixtures/environments/', import.meta.url))
const loadBase = (base: Base) => loadWithImports(BASES[base], { root, workingFolder: root })

function upgrades(loaded: Loaded, asOf: string) {
  return judgeUpgrades(loaded, {
    rules,
    allRules: rules,
    facts: loadFacts(),
    asOf,
    version: '0.0.0',
    includeMet: false,
    onError: (ruleId, cause) => {
      throw new Error(ruleId, { cause })
    },
  })
}

type Result = Awaited<ReturnType<typeof upgrades>>

function rulesOf({ targets }: Result, product: string, what: 'blockers' | 'solved') {
  const found = targets.find((target) => target.product === product)?.[what] ?? []
  return [...new Set(found.map(({ ruleId, level }) => `${level} ${ruleId}`))].toSorted()
}

const TIME = 60_000

test('the product in use is judged as check judges it, and blocks nothing', { timeout: TIME }, async () => {
  const upgrade = await upgrades(loadBase('contoso-single-edge'), '2014-06-01')
  const [own] = upgrade.targets
  expect(upgrade.from).toEqual(['lync-2013'])
  expect(own).toMatchObject({ product: 'lync-2013', way: 'none', ways: [], blockers: [], solved: [] })
  expect(own?.report).toBe(upgrade.today)
  expect(upgrade.targets.map(({ product }) => product)).toEqual(['lync-2013', 'sfb-2015', 'sfb-2019', 'sfb-se'])
})

test('what is installed is of the product that is left, and nothing is laid to it', { timeout: TIME }, async () => {
  // Every update is taken to be there: a build of another product makes no finding of its own.
  for (const base of ['contoso-single-edge', 'proseware-two-sites', 'fourthcoffee-hybrid'] as const) {
    const { targets } = await upgrades(loadBase(base), CLEAN_DAYS[base])
    const ids = targets.flatMap(({ report }) => report.findings.map(({ ruleId }) => ruleId))
    expect(ids.filter((id) => id === 'os/product-update-for-os-installed')).toEqual([])
    expect(targets.flatMap(({ update }) => update?.build ?? [])).toHaveLength(3)
  }
})

test('a Windows that the next product does not run on blocks the move, but not one in place', {
  timeout: TIME,
}, async () => {
  const upgrade = await upgrades(loadBase('contoso-single-edge'), '2014-06-01')
  expect(rulesOf(upgrade, 'sfb-2019', 'blockers')).toContain('fail os/server-os-supported')
  expect(rulesOf(upgrade, 'sfb-2015', 'blockers')).not.toContain('fail os/server-os-supported')
})

test('what runs is allowed after an upgrade in place that is not for new servers', { timeout: TIME }, async () => {
  const yaml = `lync-ready: 1
name: Contoso
product: lync-2013
sipDomains: [contoso.com]
pools:
  - fqdn: lync01.contoso.net
    role: standard-edition
    productVersion: 5.0.8308.556
    components: { Core Components: 5.0.8308.500 }
    servers: [{ address: 192.168.10.90, productVersion: 5.0.8308.556, os: Windows Server 2008 R2 SP1 Standard }]
`
  const upgrade = await loadUntil({ 'env.yaml': yaml }, (loaded) => upgrades(loaded, '2016-06-01'))
  expect(rulesOf(upgrade, 'sfb-2015', 'blockers').filter((id) => id.includes(' os/'))).toEqual([])
  expect(rulesOf(upgrade, 'sfb-2019', 'blockers')).toContain('fail os/server-os-supported')
})

test('the Windows Fabric of the product that is left blocks nothing', { timeout: TIME }, async () => {
  const yaml = `lync-ready: 1
name: Contoso
product: lync-2013
sipDomains: [contoso.com]
pools:
  - fqdn: pool01.contoso.net
    role: front-end
    servers: [{ fqdn: fe01.contoso.net, prerequisites: { windowsFabric: "1.0", dotNet: 4.5.2 } }]
`
  const upgrade = await loadUntil({ 'env.yaml': yaml }, (loaded) => upgrades(loaded, '2016-06-01'))
  expect(rulesOf(upgrade, 'sfb-2015', 'blockers')).not.toContain('warn updates/windows-fabric-of-product')
})

test('what is out of support today is gone with a product that is supported', { timeout: TIME }, async () => {
  const upgrade = await upgrades(loadBase('northwind-sfb-2019'), '2026-11-22')
  expect(rulesOf(upgrade, 'sfb-se', 'solved')).toContain('warn lifecycle/product-in-support')
  expect(upgrade.targets.at(-1)).toMatchObject({ way: 'in-place', update: { build: '7.0.2046.889' } })
})

test('pools of several products are moved from each of them', { timeout: TIME }, async () => {
  const yaml = `lync-ready: 1
name: Contoso
product: lync-2013
sipDomains: [contoso.com]
pools:
  - { fqdn: lync01.contoso.net, role: standard-edition, servers: [{ os: Windows Server 2019 Standard }] }
  - { fqdn: sfb01.contoso.net, role: standard-edition, product: sfb-2019, servers: [{ os: Windows Server 2019 Standard }] }
`
  const upgrade = await loadUntil({ 'env.yaml': yaml }, (loaded) => upgrades(loaded, '2023-01-01'))
  expect(upgrade.from).toEqual(['lync-2013', 'sfb-2019'])
  expect(upgrade.targets.map(({ way, ways }) => [way, ways.map(({ from, kind }) => `${from} ${kind}`)])).toEqual([
    ['back', ['sfb-2019 back']],
    ['back', ['lync-2013 in-place', 'sfb-2019 back']],
    ['side-by-side', ['lync-2013 side-by-side']],
    ['over', ['lync-2013 over', 'sfb-2019 in-place']],
  ])
  expect(rulesOf(upgrade, 'sfb-2019', 'solved')).toContain('fail os/server-os-supported')
})

test('a product that is not out on the day says from when it is', { timeout: TIME }, async () => {
  const { targets } = await upgrades(loadBase('contoso-single-edge'), '2014-06-01')
  expect(targets.map(({ outFrom }) => outFrom)).toEqual([undefined, '2015', '2018', '2025-08'])
  const later = await upgrades(loadBase('contoso-single-edge'), '2020-01-01')
  expect(later.targets.map(({ outFrom }) => outFrom)).toEqual([undefined, undefined, undefined, '2025-08'])
})
