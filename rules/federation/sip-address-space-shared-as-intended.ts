import type { FederationRequirementRow } from '../../src/domain/federation-row.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { HYBRID, type Hybrid, requirementRow, runningHybrid, saidBy } from './shared.ts'
import { type GivenProvider, givenProviders, neededProviders, providerRows } from './shared-providers.ts'

export default defineRule({
  id: 'federation/sip-address-space-shared-as-intended',
  title:
    'The SIP address space is shared with the tenant in a hybrid deployment, and no longer once nobody is on premises',
  severity: 'fail',
  why: 'Users on the two sides do not find each other, or calls and messages still look for servers that are gone.',
  facts: ['federation-rules'],
  cites: ['HYB-CONF', 'HYB-PLAN', 'HYB-OFF'],
  sections: [],
  alsoReads: ['features'],
  skippedWhen: 'the deployment is not hybrid, and no hosting provider shares the SIP address space',
  *check({ environment: { document }, facts }) {
    const shared = requirementRow(facts, document.product, 'shared-address-space')
    const separated = requirementRow(facts, document.product, 'separated-once-decommissioned')
    const hybrid = document.features?.hybrid
    if (shared === undefined || separated === undefined || hybrid === undefined) return
    if (!hybrid.enabled) yield* judgeStrays(document, facts, shared)
    else if (runningHybrid(document)) {
      yield judgeTenant(hybrid, shared, true)
      for (const found of sharing(document, facts)) yield judgeFlag(found, 'sharedAddressSpace', shared, true)
    } else {
      yield judgeTenant(hybrid, separated, false)
      for (const found of givenProviders(document) ?? []) yield judgeFlag(found, 'enabled', separated, false)
    }
  },
})

/** The given providers that features need, and that share the address space. */
function sharing(document: EnvironmentDocument, facts: Facts): readonly GivenProvider[] {
  const needed = neededProviders(document, facts).flatMap(({ row }) => (row.sharedAddressSpace ? row.proxyFqdns : []))
  return (givenProviders(document) ?? []).filter(({ provider }) => needed.includes(provider.proxyFqdn))
}

/** Without a hybrid deployment the provider of its users has nothing to share. */
function* judgeStrays(document: EnvironmentDocument, facts: Facts, row: FederationRequirementRow) {
  const ofHybrid = providerRows(facts, document.product).flatMap(({ service, proxyFqdns }) =>
    service === 'hybrid' ? proxyFqdns : [],
  )
  for (const found of givenProviders(document) ?? []) {
    const { proxyFqdn, sharedAddressSpace } = found.provider
    if (!ofHybrid.includes(proxyFqdn) || !sharedAddressSpace) continue
    yield judgeFlag(found, 'sharedAddressSpace', row, false)
  }
}

function judgeTenant(hybrid: Hybrid, row: FederationRequirementRow, wanted: boolean): Judgement {
  const at = [...HYBRID, 'sharedSipAddressSpace']
  const subject = { id: 'tenant', at }
  const value = hybrid.sharedSipAddressSpace
  const evidence = () => [
    ...saidBy(row),
    ...(value === undefined ? [] : [given(at, `sharedSipAddressSpace: ${value}`)]),
  ]
  const state = wanted ? 'the deployment is hybrid' : 'no user is on premises any more'
  if (value === undefined) {
    return unknown(subject, `${state}; whether the tenant shares the SIP address space is not given`, {
      settledBy: 'features.hybrid.sharedSipAddressSpace',
      evidence,
    })
  }
  if (value === wanted)
    return met(subject, `${state}, and the tenant ${wanted ? 'shares' : 'keeps'} its addresses`, evidence)
  return unmet(subject, `${state}, but the tenant ${value ? 'still shares' : 'does not share'} the SIP address space`, {
    fix: `Set-CsTenantFederationConfiguration -SharedSipAddressSpace $${wanted}`,
    evidence,
  })
}

function judgeFlag(
  { provider, at }: GivenProvider,
  key: 'sharedAddressSpace' | 'enabled',
  row: FederationRequirementRow,
  wanted: boolean,
): Judgement {
  const id = provider.proxyFqdn
  const subject = { id, at }
  const value = provider[key]
  const name = key === 'enabled' ? 'Enabled' : 'EnabledSharedAddressSpace'
  const evidence = () => [...saidBy(row), given(at, `${id}: ${key}: ${value ?? 'not given'}`)]
  if (value === undefined) {
    return unknown(subject, `${name} of the hosting provider ${id} is not given`, {
      settledBy: `features.federation.hostingProviders.${key}`,
      evidence,
    })
  }
  if (value === wanted) return met(subject, `${name} of the hosting provider ${id} is ${value}`, evidence)
  return unmet(subject, `${name} of the hosting provider ${id} is ${value}, and must be ${wanted}`, {
    fix: `Set-CsHostingProvider, for ${id}: -${name} $${wanted}`,
    evidence,
  })
}
