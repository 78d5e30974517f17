import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { wishedBy } from './shared.ts'
import {
  type GivenProvider,
  givenProviders,
  type NeededProvider,
  neededProviders,
  PROVIDERS,
  providerRows,
  saidOf,
} from './shared-providers.ts'

export default defineRule({
  id: 'federation/hosting-provider-present-and-enabled',
  title: 'Every hosting provider that a feature needs is there, and switched on',
  severity: 'fail',
  why: 'The Edge refuses what comes from the cloud: users there, partners there, push notifications and voice mail.',
  facts: ['federation-rules'],
  cites: ['HYB-CONF', 'HYB-PLAN', 'HYB-OFF', 'L-PUSH', 'S15-MOB', 'CVM-CONF', 'OWA-HYB'],
  sections: ['edgePools'],
  alsoReads: ['features'],
  skippedWhen: 'no feature that is wanted needs a hosting provider',
  *check({ environment: { document }, facts }) {
    const needed = neededProviders(document, facts)
    if (needed.length === 0) return
    const providers = givenProviders(document)
    const known = new Set(providerRows(facts, document.product).flatMap(({ proxyFqdns }) => proxyFqdns))
    for (const need of needed) yield judge(need, providers, known)
  },
})

function judge(
  { row, wishes }: NeededProvider,
  providers: readonly GivenProvider[] | undefined,
  known: ReadonlySet<string>,
): Judgement {
  const name = row.proxyFqdns[0] ?? ''
  const found = providers?.find(({ provider }) => row.proxyFqdns.includes(provider.proxyFqdn))
  const subject = { id: found?.provider.proxyFqdn ?? name, at: found?.at ?? PROVIDERS }
  const reasons = wishes.map(({ text }) => text).join('; ')
  const evidence = () => [
    saidOf(row),
    ...wishedBy(wishes),
    ...(found ? [given(found.at, `${name}: enabled: ${found.provider.enabled ?? 'not given'}`)] : []),
  ]
  if (providers === undefined) {
    const settledBy = 'features.federation.hostingProviders'
    return unknown(subject, `${reasons}; the hosting providers are not given`, { settledBy, evidence })
  }
  // National clouds have names of their own, which no page lists.
  const foreign = providers.find(({ provider }) => provider.sharedAddressSpace && !known.has(provider.proxyFqdn))
  if (!found && foreign) {
    return unknown(subject, `${reasons}; whether ${foreign.provider.proxyFqdn} serves as ${name} is not known`, {
      settledBy: 'features.federation.hostingProviders.proxyFqdn',
      evidence,
    })
  }
  if (!found) {
    return unmet(subject, `${reasons}; there is no hosting provider ${name}`, {
      fix: `New-CsHostingProvider -ProxyFqdn ${name} -Enabled $True -VerificationLevel UseSourceVerification …`,
      evidence,
    })
  }
  if (found.provider.enabled === undefined) {
    return unknown(subject, `${reasons}; whether the hosting provider ${subject.id} is switched on is not given`, {
      settledBy: 'features.federation.hostingProviders.enabled',
      evidence,
    })
  }
  if (found.provider.enabled) return met(subject, `the hosting provider ${subject.id} is switched on`, evidence)
  return unmet(subject, `${reasons}; the hosting provider ${subject.id} is switched off`, {
    fix: `switch it on: Enable-CsHostingProvider for ${subject.id}`,
    evidence,
  })
}
