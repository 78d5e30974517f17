/** Certificate requests in files. Loaded only for a description that names such files. */

import type { Loaded } from '../environment/load.ts'
import type { Path } from '../environment/model.ts'
import type { CertificateAnswer, Place } from '../question.ts'
import { readRequest } from './artefacts/certificate-request.ts'
import { refusal } from './certificate-problems.ts'
import { describedView, type GivenCertificate } from './described-certificate.ts'

type Requested = GivenCertificate & { readonly request: string }

/** Reads requests at their path of the description. What the authority will add may be described beside the request. */
export function requestsInFiles(loaded: Loaded): (given: Requested, path: Path) => CertificateAnswer {
  return (given, path) => {
    const at: Path = [...path, 'request']
    const { bytes, file } = loaded.readArtefactBytes(given.request, at)
    const { request, privateKeys, problems } = readRequest(bytes, file)
    if (request === undefined || problems.length > 0) throw refusal(problems, file, at, loaded)
    const view = { ...describedView(given), ...request.view }
    return {
      status: 'answered',
      view,
      request,
      intermediates: [],
      privateKeys: privateKeys.map(({ line }): Place => ({ file, ...(line && { line, column: 1 }) })),
      place: { file },
    }
  }
}
