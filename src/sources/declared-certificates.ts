/** Certificates as the description gives them: files with their chains and roots, requests, or described in words. */

import { listed } from '../domain/listed.ts'
import { once } from '../domain/memo.ts'
import type { Loaded } from '../environment/load.ts'
import type { Path } from '../environment/model.ts'
import type { CertificateAnswer, CertificateQuestion, Unanswered } from '../question.ts'
import { describedView, type GivenCertificate } from './described-certificate.ts'

type Observation = CertificateAnswer | Unanswered

/** Answers certificate questions; a file is read when a question needs it, and what reads files loaded with the first. */
export function declaredCertificates(
  loaded: Loaded,
): (question: CertificateQuestion) => Observation | Promise<Observation> {
  const byId = once(() => certificatesById(loaded))
  const files = once(async () => (await import('./certificate-files.ts')).certificatesInFiles(loaded))
  const requests = once(async () => (await import('./request-files.ts')).requestsInFiles(loaded))
  return ({ id, at }) => {
    const named = byId().get(id)
    if (named === undefined)
      return { status: 'unanswered', reason: `no certificate is named ${id}`, settledBy: 'certificates' }
    const { given, path } = named
    const { file, request } = given
    // What is in words is at hand: a rule that asks for nothing else runs once.
    if (file !== undefined) return files().then(({ inFile }) => inFile({ ...given, file }, path, at))
    if (request !== undefined) return requests().then((asked) => asked({ ...given, request }, path))
    return inWords(given, path, loaded)
  }
}

function certificatesById({ environment }: Loaded) {
  const { certificates } = environment.document
  const list = listed(certificates)
  return new Map(list.map((given, index) => [given.id, { given, path: ['certificates', index] as Path }]))
}

function inWords(given: GivenCertificate, at: Path, loaded: Loaded): Observation {
  const place = loaded.environment.locate(at)
  return { status: 'answered', view: describedView(given), intermediates: [], privateKeys: [], place }
}
