/** Every port that a requirement names accepts connections, and no other. */

import type { Loaded } from '../../../src/environment/load.ts'
import { loadFacts } from '../../../src/facts/facts.ts'
import type { TcpQuestion } from '../../../src/question-observed.ts'
import { deriveRequirements } from '../../../src/requirements/derive.ts'
import type { EvidenceFor } from '../../../src/sources/observed/probe.ts'

export function tcpAsDescribed({ environment }: Loaded): (probe: TcpQuestion) => EvidenceFor<TcpQuestion> {
  const { firewall, inside } = deriveRequirements(environment, loadFacts())
  const open = new Set(
    [...firewall, ...inside].flatMap(({ destination, ports, protocol }) =>
      protocol === 'udp' || destination.addresses === 'any'
        ? []
        : destination.addresses.flatMap((address) => ports.map(({ first }) => `${address} ${first}`)),
    ),
  )
  return ({ address, port }) =>
    open.has(`${address} ${port}`)
      ? { outcome: 'connected', ms: 2 }
      : { outcome: 'refused', reason: 'the connection was refused' }
}
