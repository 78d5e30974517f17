import type { FederationRequirementRow } from '../../src/domain/federation-row.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { defineRule, type Evidence, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { HYBRID, type Hybrid, requirementRow, saidBy } from './shared.ts'
import { type GivenProvider, givenProviders, neededProviders, providerRows, saidOf } from './shared-providers.ts'

export default defineRule({
  id: 'federation/sip-address-space-shared-as-intended',
  title:
    'The SIP address space is shared where users or voice mail are in the cloud, and no longer once nobody is on premises',
  severity: 'fail',
  why: 'Users on the two sides do not find each other, or calls and messages still look for servers that are gone.',
  facts: ['federation-rules'],
  cites: ['HYB-CONF', 'HYB-PLAN', 'HYB-OFF', 'CVM-CONF', 'OWA-HYB'],
  sections: [],
  alsoReads: ['features'],
  skippedWhen: 'neither users nor voice mail are in the cloud, and no hosting provider shares the SIP address space',
  *check({ environment: { document }, facts }) {
    const shared = requirementRow(facts, document.product, 'shared-address-space')
    const separated = requirementRow(facts, document.product, 'separated-once-decommissioned')
    const hybrid = document.features?.hybrid
    if (shared === undefined || separated === undefined) return
    if (hybrid?.enabled && hybrid.allUsersOnline) {
      yield judgeTenant(hybrid, separated, false)
      for (const { provider, at } of givenProviders(document) ?? []) {
        yield judgeFlag({ provider, at, key: 'enabled', wanted: false, said: saidBy(separated) })
      }
      return
    }
    if (hybrid?.enabled) yield judgeTenant(hybrid, shared, true)
    else if (hybrid) yield* judgeStrays(document, facts, shared)
    yield* judgeSharing(document, facts)
  },
})

/** The given providers that features need, and that share the address space. */
function* judgeSharing(document: EnvironmentDocument, facts: Facts): Generator<Judgement> {
  const providers = givenProviders(document) ?? []
  for (const { row } of neededProviders(document, facts)) {
    const found = providers.find(({ provider }) => row.proxyFqdns.includes(provider.proxyFqdn))
    if (!found || row.sharedAddressSpace !== true) continue
    yield judgeFlag({ ...found, key: 'sharedAddressSpace', wanted: true, said: [saidOf(row)] })
  }
}

/** Without a hybrid deployment the provider of its users has nothing to share. */
function* judgeStrays(document: EnvironmentDocument, facts: Facts, row: FederationRequirementRow) {
  const ofHybrid = providerRows(facts, document.product).flatMap(({ service, proxyFqdns }) =>
    service === 'hybrid' ? proxyFqdns : [],
  )
  for (const found of givenProviders(document) ?? []) {
    const { proxyFqdn, sharedAddressSpace } = found.provider
    if (!ofHybrid.includes(proxyFqdn) || !sharedAddressSpace) continue
    yield judgeFlag({ ...found, key: 'sharedAddressSpace', wanted: false, said: saidBy(row) })
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

interface Flag extends GivenProvider {
  readonly key: 'sharedAddressSpace' | 'enabled'
  readonly wanted: boolean
  readonly said: readonly Evidence[]
}

function judgeFlag({ provider, at, key, wanted, said }: Flag): Judgement {
  const id = provider.proxyFqdn
  const subject = { id, at }
  const value = provider[key]
  const name = key === 'enabled' ? 'Enabled' : 'EnabledSharedAddressSpace'
  const evidence = () => [...said, given(at, `${id}: ${key}: ${value ?? 'not given'}`)]
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
