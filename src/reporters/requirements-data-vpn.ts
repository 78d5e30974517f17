/** Public addresses that clients of a VPN reach past the tunnel, as the formats show them. */

import type { VpnRequirement } from '../requirements/requirement.ts'
import { type ShownCommon, shownCommon } from './requirements-data-common.ts'

export interface ShownOutside extends ShownCommon {
  readonly id: string
  readonly service: VpnRequirement['service']
  /** Whose addresses they are. */
  readonly text: string
  /** Empty while the description gives none. */
  readonly addresses: readonly string[]
  /** What clients use it on, such as `udp/3478`. */
  readonly uses: readonly string[]
  readonly necessity: 'required'
  /** The key that would complete the addresses. */
  readonly give?: string
}

/** What may not be there at all is told as a section that is not given. */
export function shownOutside(requirements: readonly VpnRequirement[]): readonly ShownOutside[] {
  return requirements.filter(({ at }) => at.length > 0).map(shown)
}

function shown({ id, service, text, addresses, settledBy, openUntil, row, at }: VpnRequirement): ShownOutside {
  return {
    id,
    service,
    text,
    addresses,
    uses: row.uses.map(({ protocol, port }) => `${protocol}/${port}`),
    necessity: 'required',
    ...(settledBy !== undefined && { give: settledBy }),
    ...shownCommon({ because: [{ text: row.because, at }], row, ...(openUntil !== undefined && { openUntil }) }),
  }
}
