/** Who was seen to offer TLS versions, and what they were. */

import { presentersAt } from '../../src/discovery/tls-endpoints.ts'
import { writtenVersions } from '../../src/domain/tls-versions.ts'
import type { Environment } from '../../src/environment/model.ts'
import type { TlsOffer } from '../../src/question-observed.ts'
import { type Evidence, note } from '../../src/rule.ts'
import { seenBy } from '../shared/observed.ts'
import type { Asked, Shown } from '../shared/presented.ts'
import { officeWebAppsEnds, reverseProxyEnds, type ServerEnd, serverEnds, type TlsEnd } from './shared.ts'

/** What answered; nothing behind an address that is nobody's own, where it cannot be told. */
export function endSeen(asked: Asked, environment: Environment): TlsEnd | undefined {
  const { document } = environment
  return ownerAmong([...serverEnds(environment), ...reverseProxyEnds(document), ...officeWebAppsEnds(document)], asked)
}

/** The same of a server of the product. */
export function serverSeen(asked: Asked, environment: Environment): ServerEnd | undefined {
  return ownerAmong(serverEnds(environment), asked)
}

function ownerAmong<End extends TlsEnd>(ends: readonly End[], { endpoint, address }: Asked): End | undefined {
  const [owner, second] = presentersAt(endpoint, address)
  if (owner === undefined || second !== undefined) return undefined
  const at = owner.at.join(' ')
  return ends.find((end) => end.at.join(' ') === at)
}

export function written(offers: readonly TlsOffer[]): string {
  return writtenVersions(offers.map(({ version }) => version))
}

/** Evidence: what became of each version, and who saw it. */
export function offersSeen({ answer }: Shown): readonly Evidence[] {
  const { offers, seen } = answer
  return [
    ...offers.map(({ version, offered, reason }) => note(`${version}: ${offered}${reason ? `, ${reason}` : ''}`)),
    seenBy(seen),
  ]
}
