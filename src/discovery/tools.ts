/** What every step of a walk works with, made once for all walks. */

import type { Pool } from '../requirements/addresses.ts'
import { type Certificates, certificatesOf, type Shower } from './certificates.ts'
import { type Endpoints, endpointsOf } from './endpoints.ts'
import type { Asking } from './reached.ts'

export interface Tools {
  readonly asking: Asking
  readonly endpoints: Endpoints
  readonly certificates: Certificates
}

export function toolsOf(asking: Asking): Tools {
  return { asking, endpoints: endpointsOf(asking.environment.document), certificates: certificatesOf(asking) }
}

/** The servers of a pool or an Edge pool, each with a certificate of its own or that of the pool. */
export function serversOf({
  fqdn,
  servers,
}: Pick<Pool, 'fqdn'> & { readonly servers: readonly { readonly fqdn?: string | undefined }[] }): readonly Shower[] {
  return servers.map((server, index) => {
    const title = server.fqdn ?? (servers.length === 1 ? fqdn : `${fqdn} server ${index + 1}`)
    return { title, assignees: [...new Set([title, fqdn])] }
  })
}
