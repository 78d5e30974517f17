/** Hosting providers: what needs one, and those that are given. */

import type { HostingProviderRow } from '../../src/domain/federation-row.ts'
import type { EnvironmentDocument, Path } from '../../src/environment/model.ts'
import type { ProductId } from '../../src/facts/citation.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { documented, type Evidence } from '../../src/rule.ts'
import { FEDERATION, type Federation, HYBRID, partnersOf, runningHybrid, type Wish, wishes } from './shared.ts'

export const PROVIDERS: Path = [...FEDERATION, 'hostingProviders']

export type Provider = NonNullable<Federation['hostingProviders']>[number]

/** A hosting provider as it is given. */
export interface GivenProvider {
  readonly provider: Provider
  readonly at: Path
}

/** The hosting providers; undefined where they are not given. */
export function givenProviders({ features }: EnvironmentDocument): readonly GivenProvider[] | undefined {
  return features?.federation?.hostingProviders?.map((provider, index) => ({ provider, at: [...PROVIDERS, index] }))
}

/** A provider that some features need. */
export interface NeededProvider {
  readonly row: HostingProviderRow
  readonly wishes: readonly Wish[]
}

/** What needs a hosting provider; each provider once, with the row that asks most of it. */
export function neededProviders(document: EnvironmentDocument, facts: Facts): readonly NeededProvider[] {
  const rows = providerRows(facts, document.product)
  const needed = new Map<string, NeededProvider>()
  for (const [service, wanted] of wantedServices(document)) {
    const row = rows.find((each) => each.service === service)
    const key = row?.proxyFqdns[0]
    if (row === undefined || key === undefined || wanted.length === 0) continue
    const before = needed.get(key)
    needed.set(key, { row: before?.row ?? row, wishes: [...(before?.wishes ?? []), ...wanted] })
  }
  return [...needed.values()]
}

/** In the order of what is asked of their provider. */
function wantedServices(document: EnvironmentDocument): readonly [HostingProviderRow['service'], readonly Wish[]][] {
  const { mobility, exchangeUm } = document.features ?? {}
  const hosted = exchangeUm?.enabled && exchangeUm.mode !== 'on-premises' && exchangeUm.sharedAddressSpace !== false
  const online = partnersOf(document).filter(({ partner }) => partner.product === 'online')
  return [
    ['hybrid', wishes([[runningHybrid(document) !== undefined, HYBRID, 'the deployment is hybrid']])],
    ['push', wishes([[mobility?.push, ['features', 'mobility', 'push'], 'mobile clients get push notifications']])],
    ['online-partners', online.map(({ partner, at }) => ({ at, text: `${partner.domain} is in the cloud` }))],
    ['hosted-voice-mail', wishes([[hosted, ['features', 'exchangeUm'], 'voice mail is in the cloud']])],
  ]
}

export function providerRows(facts: Facts, product: ProductId): readonly HostingProviderRow[] {
  return facts.rows('federation-rules', product).flatMap((row) => (row.kind === 'hosting-provider' ? [row] : []))
}

/** Evidence: what a row says of a provider. */
export function saidOf(row: HostingProviderRow): Evidence {
  return documented('federation-rules', row, row.text)
}
