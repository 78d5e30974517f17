/** What the products are to do with Exchange and SharePoint, and the rows on the settings for it. */

import type { ExchangeRuleRow } from '../../src/domain/federation-row.ts'
import { described, listed } from '../../src/domain/listed.ts'
import type { EnvironmentDocument, Path } from '../../src/environment/model.ts'
import type { ProductId } from '../../src/facts/citation.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { documented, type Evidence } from '../../src/rule.ts'
import { exchangeNeighbours, readVersion } from './shared.ts'

/** A use that is wanted, and where the description says it. */
export interface Wish {
  readonly at: Path
  readonly text: string
}

/** What is to be kept in Exchange. */
export function storesInExchange({ features }: EnvironmentDocument): readonly Wish[] {
  const { archiving, unifiedContactStore } = features ?? {}
  return [
    ...(archiving?.enabled && archiving.where === 'exchange'
      ? [{ at: ['features', 'archiving', 'where'], text: 'the archive is in Exchange' }]
      : []),
    ...(unifiedContactStore?.enabled
      ? [{ at: ['features', 'unifiedContactStore'], text: 'contacts are kept in Exchange' }]
      : []),
  ]
}

/** What needs server-to-server authentication with Exchange: what it keeps, or that it is said to be set up. */
export function authenticationWishes(document: EnvironmentDocument): readonly Wish[] {
  const isSetUp = described(document.exchange)?.oauth === true
  return [
    ...storesInExchange(document),
    ...(isSetUp ? [{ at: ['exchange', 'oauth'], text: 'server-to-server authentication is set up' }] : []),
  ]
}

/** Whose Exchange it is; undefined where no version tells. */
export function exchangeOwner(document: EnvironmentDocument, facts: Facts): 'own' | 'online' | undefined {
  const read = exchangeNeighbours(document).flatMap(({ version }) => {
    const reading = version === undefined ? undefined : readVersion(facts, 'exchange', version)
    return reading && 'version' in reading ? [reading.version] : []
  })
  if (read.length === 0) return undefined
  return read.every(({ hosted }) => hosted) ? 'online' : 'own'
}

/** The row on a setting, of an Exchange of this owner or of any. */
export function exchangeRow(
  facts: Facts,
  product: ProductId,
  requirement: ExchangeRuleRow['requirement'],
  owner?: 'own' | 'online',
): ExchangeRuleRow | undefined {
  return facts
    .rows('exchange-rules', product)
    .find((row) => row.requirement === requirement && (row.exchange ?? owner) === owner)
}

/** Evidence: what the row says. */
export function saidBy(row: ExchangeRuleRow): Evidence {
  return documented('exchange-rules', row, row.text)
}

/** Farms of SharePoint that are to authenticate as a server. */
export function sharePointWishes({ sharePoint }: EnvironmentDocument): readonly Wish[] {
  return listed(sharePoint).flatMap(({ fqdn, uses }, index) =>
    uses?.includes('oauth') ? [{ at: ['sharePoint', index, 'uses'], text: `${fqdn} authenticates as a server` }] : [],
  )
}
