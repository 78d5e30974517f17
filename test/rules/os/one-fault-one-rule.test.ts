import { expect, test } from 'vitest'
import { rules } from '../../../rules/index.ts'
import { judgeCopy } from '../../support/copies.ts'
import { newcomerOn, productOn } from './copies.ts'

const family = rules.filter((rule) => rule.family === 'os')

test.each([
  ['server-os-supported', newcomerOn('Windows Server 2016 Standard')],
  ['server-os-supported', newcomerOn('Windows Server 2016 Essentials (Server Core)')],
  ['server-os-supported', newcomerOn('Windows Server 2008 Standard SP2 x86')],
  ['server-os-supported', productOn('sfb-2015', 'Windows Server 2008 R2 SP1 Standard', 'upgradedInPlace: false')],
  ['server-os-edition-supported', newcomerOn('Windows Server 2012 Foundation')],
  ['server-os-edition-supported', newcomerOn('Windows Web Server 2012')],
  ['server-os-edition-supported', newcomerOn('Windows Server 2012 R2 Essentials')],
  ['server-service-pack-installed', newcomerOn('Windows Server 2008 R2 Standard 6.1.7600')],
  ['server-core-not-used', newcomerOn('Windows Server 2012 Standard (Server Core)')],
  ['server-os-64-bit', newcomerOn('Windows Server 2008 R2 SP1 for Itanium-Based Systems')],
  ['product-update-for-os-installed', newcomerOn('Windows Server 2012 R2', 'productVersion: 5.0.8308.291')],
])('only os/%s tells: %s', async (name, overlay) => {
  const { findings } = await judgeCopy('newcomer', { overlay, only: family })
  expect(findings.map(({ ruleId, verdict }) => `${ruleId} ${verdict}`)).toEqual([`os/${name} unmet`])
})

test('two faults of one server are told by two rules', async () => {
  const overlay = newcomerOn('Windows Server 2012 R2 Essentials (Server Core)', 'productVersion: 5.0.8308.291')
  const { findings } = await judgeCopy('newcomer', { overlay, only: family })
  expect(findings.map(({ ruleId, level }) => [ruleId, level])).toEqual([
    ['os/product-update-for-os-installed', 'fail'],
    ['os/server-core-not-used', 'fail'],
    ['os/server-os-edition-supported', 'warn'],
  ])
})
