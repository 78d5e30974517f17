/** The certificates of the description as servers present them. Loaded with the first question about one. */

import {
  addressesBehind,
  assignedAt,
  type TlsEndpoint,
  tlsEndpointsOf,
  viewFrom,
} from '../../discovery/tls-endpoints.ts'
import type { Certificate } from '../../domain/certificate.ts'
import { listed } from '../../domain/listed.ts'
import { once, remembered } from '../../domain/memo.ts'
import type { Loaded } from '../../environment/load.ts'
import type { CertificateAnswer, CertificateQuestion, DnsObservation, DnsQuestion, Unanswered } from '../../question.ts'
import type { TlsAnswer, TlsQuestion } from '../../question-observed.ts'
import { certificatesInFiles } from '../certificate-files.ts'

/** Whom to ask. */
export interface Network {
  /** What was observed, else what the description says. */
  dns(question: DnsQuestion): Promise<DnsObservation | undefined>
  /** Nothing where nobody observed it. */
  tls(question: TlsQuestion): Promise<TlsAnswer | Unanswered | undefined>
}

interface Sighting {
  /** `pool01.contoso.net:5061 at 192.168.10.11`. */
  readonly where: string
  readonly answer: TlsAnswer | Unanswered
}

type Answer = CertificateAnswer | Unanswered | undefined

const SETTLED_BY = '--observations'

/**
 * Answers with the certificate that is presented wherever one of the description is the only one assigned. Nothing where
 * nobody looked, and for a request: what is presented until its certificate is there is another one.
 */
export function observedCertificates(
  loaded: Loaded,
  network: Network,
): (question: CertificateQuestion) => Promise<Answer> {
  const { document } = loaded.environment
  const reader = once(() => certificatesInFiles(loaded))
  const seen = remembered((id: string) => sightingsOf(id))

  async function sightingsOf(id: string): Promise<readonly Sighting[]> {
    const all = await Promise.all(tlsEndpointsOf(document).map((endpoint) => sightingsAt(endpoint, id)))
    return all.flat()
  }

  async function sightingsAt(endpoint: TlsEndpoint, id: string): Promise<readonly Sighting[]> {
    if (!mayBeAt(endpoint, id)) return []
    const addresses = (await addressesOf(endpoint)).filter((address) => isOnlyOne(endpoint, address, id))
    const sightings = addresses.map(async (address) => {
      const { name, port, from: at } = endpoint
      const answer = await network.tls({ ask: 'tls', at, name, address, port })
      return answer && { where: `${name}:${port} at ${address}`, answer }
    })
    return (await Promise.all(sightings)).filter((each) => each !== undefined)
  }

  /** Whether it is the certificate of one of its servers. */
  function mayBeAt(endpoint: TlsEndpoint, id: string): boolean {
    const addresses = [...endpoint.presenters.flatMap((each) => each.addresses), '']
    return addresses.some((address) => assignedAt(endpoint, address, document)?.includes(id) ?? false)
  }

  function isOnlyOne(endpoint: TlsEndpoint, address: string, id: string): boolean {
    const ids = assignedAt(endpoint, address, document)
    return ids?.length === 1 && ids[0] === id
  }

  async function addressesOf(endpoint: TlsEndpoint): Promise<readonly string[]> {
    const { name, from } = endpoint
    const questions = (['A', 'AAAA'] as const).map(
      (type) => ({ ask: 'dns', view: viewFrom(from), name, type }) as const,
    )
    const answers = await Promise.all(questions.map((question) => network.dns(question)))
    return addressesBehind(
      endpoint,
      answers.filter((answer) => answer !== undefined),
    )
  }

  return async ({ id, at }) => {
    const index = listed(document.certificates).findIndex((each) => each.id === id)
    const given = listed(document.certificates)[index]
    if (given === undefined || given.request !== undefined) return undefined
    const told = presentedBy(await seen(id), id)
    return told && 'chain' in told ? reader().presented(given, ['certificates', index], at, told.chain) : told
  }
}

type Told = { readonly chain: readonly [Certificate, ...(readonly Certificate[])] } | Unanswered | undefined

/** The one that all of them present. Who is silent, beside others that are not, is no matter of the certificate. */
function presentedBy(sightings: readonly Sighting[], id: string): Told {
  const presented = sightings.flatMap(({ where, answer }) => {
    if (answer.status === 'unanswered' || answer.outcome !== 'presented') return []
    const [leaf, ...others] = answer.chain
    return leaf ? [{ where, chain: [leaf, ...others] as const }] : []
  })
  const [first] = presented
  const [lost] = sightings
  if (first === undefined) return lost && { status: 'unanswered', reason: reasonOf(lost, id), settledBy: SETTLED_BY }
  const other = presented.find(({ chain }) => chain[0].sha256 !== first.chain[0].sha256)
  if (other === undefined) return first
  const reason = `${first.where} and ${other.where} present different certificates for ${id}`
  return { status: 'unanswered', reason, settledBy: SETTLED_BY }
}

function reasonOf({ where, answer }: Sighting, id: string): string {
  if (answer.status === 'unanswered') return `${id} was not seen at ${where}: ${answer.reason}`
  const why = answer.outcome === 'presented' ? 'its certificate cannot be read' : answer.reason
  return `${id} was not seen at ${where}: ${why}`
}
