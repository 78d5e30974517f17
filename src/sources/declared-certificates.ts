/** Certificates as the description gives them: files with their chains and roots, or described in words. */

import { once } from '../domain/memo.ts'
import type { Loaded } from '../environment/load.ts'
import type { Path } from '../environment/model.ts'
import type { CertificateAnswer, CertificateQuestion, Unanswered } from '../question.ts'
import { describedView, type GivenCertificate } from './described-certificate.ts'

type Observation = CertificateAnswer | Unanswered

/** Answers certificate questions; a file is read when a question needs it, and what reads files loaded with the first. */
export function declaredCertificates(loaded: Loaded): (question: CertificateQuestion) => Promise<Observation> {
  const files = once(async () => (await import('./certificate-files.ts')).certificatesInFiles(loaded))
  return async ({ id, at }) => {
    const { certificates } = loaded.environment.document
    const list = certificates === undefined || certificates === 'none' ? [] : certificates
    const index = list.findIndex((each) => each.id === id)
    const given = list[index]
    if (given === undefined)
      return { status: 'unanswered', reason: `no certificate is named ${id}`, settledBy: 'certificates' }
    const path: Path = ['certificates', index]
    const { file } = given
    return file === undefined ? inWords(given, path, loaded) : (await files())({ ...given, file }, path, at)
  }
}

function inWords(given: GivenCertificate, at: Path, loaded: Loaded): Observation {
  if (given.request !== undefined) {
    const reason = `${given.id} is a request; requests are not read yet, so what it asks for is not known`
    return { status: 'unanswered', reason, settledBy: 'certificates.file' }
  }
  const place = loaded.environment.locate(at)
  return { status: 'answered', view: describedView(given), intermediates: [], privateKeys: [], place }
}
