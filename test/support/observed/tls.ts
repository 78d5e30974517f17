/** TLS servers that present the certificates of a description, with the versions it gives. */

import { assignedAt, presentersAt, type TlsEndpoint, tlsEndpointsOf } from '../../../src/discovery/tls-endpoints.ts'
import { listed } from '../../../src/domain/listed.ts'
import type { Loaded } from '../../../src/environment/load.ts'
import type { TlsOffer, TlsQuestion } from '../../../src/question-observed.ts'
import { readCertificates } from '../../../src/sources/artefacts/certificate-file.ts'
import type { TlsEvidence } from '../../../src/sources/observed/probe.ts'

const VERSIONS = ['TLS 1.0', 'TLS 1.1', 'TLS 1.2', 'TLS 1.3'] as const
const OF_THE_TIME: readonly string[] = VERSIONS.slice(0, 3)

/** Nothing for an endpoint the description does not know. */
export function tlsAsDescribed(loaded: Loaded): (probe: TlsQuestion) => TlsEvidence | undefined {
  const { document } = loaded.environment
  return ({ at, name, port, address }) => {
    const endpoint = tlsEndpointsOf(document).find(
      (each) => each.from === at && each.name === name && each.port === port,
    )
    const [id] = (endpoint && assignedAt(endpoint, address, document)) ?? []
    if (endpoint === undefined || id === undefined) return undefined
    return {
      outcome: 'presented',
      chain: chainOf(loaded, id),
      asksForCertificate: endpoint.uses.includes('Internal'),
      offers: offersAt(endpoint, address, loaded),
    }
  }
}

function chainOf(loaded: Loaded, id: string): readonly string[] {
  const certificates = listed(loaded.environment.document.certificates)
  const index = certificates.findIndex((each) => each.id === id)
  return (['file', 'chain'] as const).flatMap((key) => {
    const reference = certificates[index]?.[key]
    if (reference === undefined) return []
    const { bytes, file } = loaded.readArtefactBytes(reference, ['certificates', index, key])
    return readCertificates(bytes, file).certificates.map(({ der }) => Buffer.from(der).toString('base64'))
  })
}

function offersAt(endpoint: TlsEndpoint, address: string, { environment }: Loaded): readonly TlsOffer[] {
  const [owner] = presentersAt(endpoint, address)
  const server = environment.servers.find(({ at }) => at.join(' ') === owner?.at.join(' '))
  const versions: readonly string[] = server?.tls?.value.versions ?? OF_THE_TIME
  return VERSIONS.map((version) =>
    versions.includes(version)
      ? { version, offered: 'yes' }
      : { version, offered: 'no', reason: 'it refuses the version' },
  )
}
