/** What has openings inside: pools, load balancers, stores, gateways, Exchange servers and clients. */

import type { PortRange } from '../../domain/firewall-rule.ts'
import type { Path } from '../../environment/model.ts'
import type { ProductId } from '../../facts/citation.ts'
import type { InsideCondition, InsidePeer, InsidePort } from '../inside-opening-row.ts'
import type { Need } from '../needs.ts'
import type { End } from '../opening.ts'

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
