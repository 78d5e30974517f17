/** Certificates as the description gives them: files with their chains and roots, or described in words. */

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
  return ({ id, at }) => {
    const named = byId().get(id)
    if (named === undefined)
      return { status: 'unanswered', reason: `no certificate is named ${id}`, settledBy: 'certificates' }
    const { given, path } = named
    const { file } = given
    // What is in words is at hand: a rule that asks for nothing else runs once.
    return file === undefined
      ? inWords(given, path, loaded)
      : files().then((inFile) => inFile({ ...given, file }, path, at))
  }
}

function certificatesById({ environment }: Loaded) {
  const { certificates } = environment.document
  const list = certificates === undefined || certificates === 'none' ? [] : certificates
  return new Map(list.map((given, index) => [given.id, { given, path: ['certificates', index] as Path }]))
}

function inWords(given: GivenCertificate, at: Path, loaded: Loaded): Observation {
  if (given.request !== undefined) {
    const reason = `${given.id} is a request; requests are not read yet, so what it asks for is not known`
    return { status: 'unanswered', reason, settledBy: 'certificates.file' }
  }
  const place = loaded.environment.locate(at)
  return { status: 'answered', view: describedView(given), intermediates: [], privateKeys: [], place }
}
