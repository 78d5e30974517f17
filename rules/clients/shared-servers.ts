/** What the tables say of clients and the servers they sign in to. */

import type { ClientServerRow, ClientSupportVerdict } from '../../src/domain/client-rows.ts'
import { PRODUCT_NAMES } from '../../src/domain/names.ts'
import type { ProductId } from '../../src/facts/citation.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { documented, type Evidence, note } from '../../src/rule.ts'

/** Of two pages that disagree the less certain one decides. */
const ORDER: readonly ClientSupportVerdict[] = ['unsupported', 'unconfirmed', 'limited', 'supported']

/** What is documented of one client with the servers of one product. */
export interface Support {
  readonly product: ProductId
  readonly verdict: ClientSupportVerdict
  readonly rows: readonly ClientServerRow[]
}

/** Of each product that documents speak of; the clients are few, and the computers many. */
export function supportReader(facts: Facts): (clientId: string, products: readonly ProductId[]) => readonly Support[] {
  const known = new Map<string, Support | undefined>()
  const of = (clientId: string, product: ProductId) => {
    const key = `${product} ${clientId}`
    if (!known.has(key)) known.set(key, supportOf(clientId, product, facts))
    return known.get(key)
  }
  return (clientId, products) => products.flatMap((product) => of(clientId, product) ?? [])
}

function supportOf(clientId: string, product: ProductId, facts: Facts): Support | undefined {
  const rows = facts.rows('client-server-support', product).filter(({ clients }) => clients.includes(clientId))
  const verdict = ORDER.find((each) => rows.some((row) => row.verdict === each))
  return (
    verdict && { product, verdict, rows: rows.toSorted((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict)) }
  )
}

const SAYS: { readonly [Verdict in ClientSupportVerdict]: string } = {
  supported: 'supports',
  limited: 'supports only in part',
  unsupported: 'does not support',
  unconfirmed: 'is not confirmed to support',
}

/** `Lync Server 2013 does not support Live Meeting 2007` */
export function supportText({ product, verdict }: Pick<Support, 'product' | 'verdict'>, client: string): string {
  return `${PRODUCT_NAMES[product]} ${SAYS[verdict]} ${client}`
}

export function supportEvidence(supports: readonly Support[], client: string): readonly Evidence[] {
  return supports.flatMap(({ product, rows }) =>
    rows.flatMap((row) => [
      documented('client-server-support', row, supportText({ product, verdict: row.verdict }, client)),
      ...(row.note ? [note(row.note)] : []),
    ]),
  )
}

/** What users of the client are given. */
export function insteadOf(supports: readonly Support[]): string {
  const instead = supports.flatMap(({ rows }) => rows.flatMap((row) => row.instead ?? []))[0]
  return `give its users ${instead ?? 'a client that the server supports'}`
}
