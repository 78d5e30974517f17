/** What has openings inside: pools, load balancers, stores, gateways, Exchange servers and clients. */

import type { PortRange } from '../../domain/firewall-rule.ts'
import type { Path } from '../../environment/model.ts'
import type { ProductId } from '../../facts/citation.ts'
import type { InsideCondition, InsidePeer, InsidePort } from '../inside-opening-row.ts'
import type { Need } from '../needs.ts'
import type { FirewallEnd } from '../requirement.ts'

/** An end, with the key that would complete its addresses. */
export type End = FirewallEnd & { readonly settledBy?: string }

/** Ports as the description says, or the key that would say. */
export type GivenPorts = PortRange | { readonly settledBy: string }

/** One of them, with what it says for itself of conditions, ports and the other end. */
export interface InsideThing {
  readonly name: string
  readonly at: Path
  readonly product: ProductId
  readonly end: End
  readonly needs?: { readonly [Condition in InsideCondition]?: Need }
  readonly ports?: { readonly [Port in InsidePort]?: GivenPorts | undefined }
  readonly peers?: { readonly [Peer in InsidePeer]?: End | undefined }
}

/** The end of a thing whose addresses may not be given. */
export function endOf(text: string, addresses: readonly string[] | undefined, settledBy: string): End {
  return { text, addresses: addresses ?? [], ...(addresses === undefined && { settledBy }) }
}

/** Of several: all of them; without any, `section` would tell. */
export function together(ends: readonly End[], text: string, section: string): End {
  const addresses = [...new Set(ends.flatMap((end) => (end.addresses === 'any' ? [] : end.addresses)))]
  const settledBy = ends.length === 0 ? section : ends.find((end) => end.settledBy !== undefined)?.settledBy
  return { text, addresses, ...(settledBy !== undefined && { settledBy }) }
}
