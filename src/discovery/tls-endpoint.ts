/** One place where certificates are presented. */

import type { Path } from '../environment/model.ts'
import type { EdgePool, Pool } from '../requirements/addresses.ts'
import type { Shower, Showing } from './certificates.ts'
import { serversOf } from './tools.ts'

/** A computer that answers there, with the addresses by which it is known from there. */
export interface Presenter extends Shower {
  readonly at: Path
  readonly addresses: readonly string[]
}

export interface TlsEndpoint {
  /** `internet/sip.contoso.com:443`: a stable subject of findings. */
  readonly id: string
  readonly from: 'inside' | 'internet'
  readonly name: string
  readonly port: number
  /** What names it in the description. */
  readonly at: Path
  /** The addresses that the description gives. */
  readonly given: readonly string[]
  readonly presenters: readonly Presenter[]
  readonly uses: Showing['uses']
  /** Whether a wildcard may stand for the name. */
  readonly wildcard: boolean
}

/** Of Front End Servers and Directors, and of the internal side of an Edge. */
export const SIP_PORT = 5061
export const HTTPS_PORT = 443

type Part = Omit<TlsEndpoint, 'id' | 'from'>

export function endpoint(from: TlsEndpoint['from'], part: Part): TlsEndpoint {
  return { id: `${from}/${part.name}:${part.port}`, from, ...part }
}

/** The servers of a pool, each with the addresses it is known by from there. */
export function presentersOf<Of extends Pool | EdgePool>(
  pool: Of,
  at: Path,
  addressesOf: (server: Of['servers'][number], index: number) => readonly string[] | undefined,
): readonly Presenter[] {
  return serversOf(pool).map((shower, index) => ({
    ...shower,
    at: [...at, 'servers', index],
    addresses: addressesOf(pool.servers[index] as Of['servers'][number], index) ?? [],
  }))
}
