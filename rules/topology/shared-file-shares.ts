/** The file shares of the pools, with what the table says of them. */

import { grouped } from '../../src/domain/groups.ts'
import { listed } from '../../src/domain/listed.ts'
import { type FILE_SHARE_LISTS, type FILE_SHARE_RULES, type FileShareRow, rowFor } from '../../src/domain/store-rows.ts'
import type { EnvironmentDocument, Path } from '../../src/environment/model.ts'
import type { FactRow, ProductId } from '../../src/facts/citation.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { documented, type Evidence, note } from '../../src/rule.ts'
import { type PlacedPool, poolsOf } from './shared.ts'

type Row = FileShareRow & FactRow
type ListName = (typeof FILE_SHARE_LISTS)[number]
type ListRow = Extract<Row, { kind: ListName }>
type FileShare = Exclude<NonNullable<EnvironmentDocument['fileShares']>, 'none'>[number]

export interface PlacedShare {
  readonly id: string
  readonly at: Path
  /** What is described of it; a pool may give no more than its path. */
  readonly share: Partial<FileShare> & { readonly unc: string }
  readonly pools: readonly PlacedPool[]
  /** That of the first pool that uses it. */
  readonly product: ProductId
  /** The server that holds it, as far as its name tells. */
  readonly host: string
}

/** Every file share that is described, and those of which a pool gives no more than the path. */
export function sharesOf(document: EnvironmentDocument): readonly PlacedShare[] {
  const users = new Map(
    grouped(
      poolsOf(document).flatMap((placed) => {
        const name = placed.pool.fileShare?.toLowerCase()
        return name === undefined ? [] : [[name, placed] as const]
      }),
    ),
  )
  const described = listed(document.fileShares).map((share, index): PlacedShare => {
    const keys = [...new Set([share.name.toLowerCase(), share.unc.toLowerCase()])]
    const pools = keys.flatMap((key) => users.get(key) ?? [])
    for (const key of keys) users.delete(key)
    return placedShare(share.name, share, ['fileShares', index], pools, document)
  })
  const others = [...users].flatMap(([name, pools]) => {
    const [first] = pools
    const unc = first?.pool.fileShare ?? name
    return first && unc.startsWith('\\\\')
      ? [placedShare(unc, { unc }, [...first.at, 'fileShare'], pools, document)]
      : []
  })
  return [...described, ...others]
}

function placedShare(
  id: string,
  share: PlacedShare['share'],
  at: Path,
  pools: readonly PlacedPool[],
  { product }: EnvironmentDocument,
): PlacedShare {
  const host = (share.fqdn ?? share.unc.split('\\')[2] ?? '').toLowerCase()
  return { id, share, at, pools, product: pools[0]?.product ?? product, host }
}

/** What the table says of one property of a share. */
export function listedRow(facts: Facts, product: ProductId, kind: ListName, name: string): ListRow | undefined {
  return rowFor(
    facts.rows('file-share-rules', product).filter((row): row is ListRow => row.kind === kind),
    name,
  )
}

/** The row that states what one rule judges, where it holds for the product. */
export function shareRule(facts: Facts, product: ProductId, rule: (typeof FILE_SHARE_RULES)[number]): Row | undefined {
  return facts.rows('file-share-rules', product).find((row) => row.kind === 'rule' && row.rule === rule)
}

/** Evidence: what a row of the table documents. */
export function statedOfShare(row: Row): readonly Evidence[] {
  return [documented('file-share-rules', row, row.text), ...(row.note ? [note(row.note)] : [])]
}

/** Whether a host, by its FQDN or its short name, is the computer with this FQDN. */
export function hostSet(fqdns: Iterable<string>): (host: string) => boolean {
  const names = new Set([...fqdns].flatMap((fqdn) => [fqdn.toLowerCase(), fqdn.split('.')[0]?.toLowerCase() ?? '']))
  return (host) => names.has(host)
}
