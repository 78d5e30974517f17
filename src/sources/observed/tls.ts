/** What TLS servers presented, read as a rule wants it. Loaded with the first such answer. */

import { tlsEndpointsOf } from '../../discovery/tls-endpoints.ts'
import type { Certificate } from '../../domain/certificate.ts'
import { remembered } from '../../domain/memo.ts'
import type { Loaded } from '../../environment/load.ts'
import type { Place, Unanswered } from '../../question.ts'
import type { TlsAnswer, TlsQuestion } from '../../question-observed.ts'
import { type CertificateReading, readCertificates } from '../artefacts/certificate-file.ts'
import { notRun } from './not-run.ts'
import type { EvidenceFor, Outcome } from './probe.ts'

/** Reads evidence; many servers present the same authorities, and each is read once. */
export function tlsReader(loaded: Loaded): (outcome: Outcome<TlsQuestion>) => TlsAnswer | Unanswered {
  const reading = remembered((der: string): CertificateReading => readCertificates(Buffer.from(der, 'base64'), ''))
  return ({ probe, seen, evidence }) => {
    const told = evidence as EvidenceFor<TlsQuestion>
    if (told.outcome !== 'presented') return { status: 'answered', seen, ...told }
    const { chain: given, leftOut = 0, ...rest } = told
    if (leftOut > 0) return notRun('the certificates are left out of a redacted recording')
    const place = placeOf(probe, loaded)
    const chain: Certificate[] = []
    const unreadable: string[] = []
    for (const [index, der] of given.entries()) {
      const { certificates, problems } = reading(der)
      const [certificate] = certificates
      if (certificate !== undefined && problems.length === 0) chain.push({ ...certificate, place })
      else unreadable.push(`certificate ${index + 1} of ${given.length}: ${problems[0]?.message ?? 'it is none'}`)
    }
    // Without its own certificate, whose the first one is cannot be told.
    const own = reading(given[0] ?? '')
    const isOwnRead = own.certificates.length > 0 && own.problems.length === 0
    return { status: 'answered', seen, ...rest, chain: isOwnRead ? chain : [], unreadable }
  }
}

/** What names the server in the description. */
function placeOf({ at, name, port }: TlsQuestion, { environment }: Loaded): Place {
  const endpoints = tlsEndpointsOf(environment.document)
  const named = endpoints.filter((each) => each.name === name && each.port === port)
  const endpoint = named.find(({ from }) => from === at) ?? named[0]
  return environment.locate(endpoint?.at ?? [])
}
