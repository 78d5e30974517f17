/** Certificates as the description gives them: files with their chains and roots, or described in words. */

import { type Certificate, sameName } from '../domain/certificate.ts'
import { noonOf } from '../domain/certificate-day.ts'
import { validatePath } from '../domain/certificate-path.ts'
import { viewOf } from '../domain/certificate-view.ts'
import { InputError } from '../environment/input-error.ts'
import type { Loaded } from '../environment/load.ts'
import type { EnvironmentDocument, Path } from '../environment/model.ts'
import type { CertificateAnswer, CertificateQuestion, Place, Unanswered } from '../question.ts'
import { type CertificateReading, readCertificates } from './artefacts/certificate-file.ts'
import { signatureVerifier } from './artefacts/certificate-signature.ts'
import { describedView } from './described-certificate.ts'

type Given = Exclude<NonNullable<EnvironmentDocument['certificates']>, 'none'>[number]
type Observation = CertificateAnswer | Unanswered

/** What was read from one file. */
interface Read {
  readonly certificates: readonly Certificate[]
  readonly privateKeys: readonly Place[]
}

interface Reader {
  readonly loaded: Loaded
  /** By file: many certificates share their chain and roots. */
  readonly files: Map<string, CertificateReading>
}

/** Answers certificate questions; a file is read when a question needs it. */
export function declaredCertificates(loaded: Loaded): (question: CertificateQuestion) => Observation {
  const reader: Reader = { loaded, files: new Map() }
  const verifySignature = signatureVerifier()
  return ({ id, at }) => {
    const { certificates } = loaded.environment.document
    const list = certificates === undefined || certificates === 'none' ? [] : certificates
    const index = list.findIndex((each) => each.id === id)
    const given = list[index]
    if (given === undefined)
      return { status: 'unanswered', reason: `no certificate is named ${id}`, settledBy: 'certificates' }
    const answer = answerFor(given, ['certificates', index], reader)
    if (answer.status === 'unanswered' || answer.leaf === undefined || answer.roots === undefined) return answer
    const { leaf, intermediates, roots } = answer
    const options = { at: noonOf(at), purpose: 'server-auth', verifySignature } as const
    return { ...answer, path: validatePath(leaf, intermediates, roots, options) }
  }
}

function answerFor(given: Given, at: Path, reader: Reader): Observation {
  if (given.file !== undefined) return fromFiles(given, given.file, at, reader)
  if (given.request !== undefined) {
    const reason = `${given.id} is a request; requests are not read yet, so what it asks for is not known`
    return { status: 'unanswered', reason, settledBy: 'certificates.file' }
  }
  const place = reader.loaded.environment.locate(at)
  return { status: 'answered', view: describedView(given), intermediates: [], privateKeys: [], place }
}

function fromFiles(given: Given, file: string, at: Path, reader: Reader): Observation {
  const own = readFile(file, [...at, 'file'], reader)
  const [chain, roots] = (['chain', 'roots'] as const).map((key) => {
    const reference = given[key]
    return reference === undefined ? undefined : readFile(reference, [...at, key], reader)
  })
  const leaf = leafOf(own.certificates)
  if (leaf === undefined) throw new Error('a file without certificates was accepted')
  const kind = given.issuer?.kind
  return {
    status: 'answered',
    view: { ...viewOf(leaf), ...(kind && { issuerKind: kind }) },
    leaf,
    intermediates: [...own.certificates.filter((each) => each !== leaf), ...(chain?.certificates ?? [])],
    ...(roots && { roots: roots.certificates }),
    privateKeys: [own, chain, roots].flatMap((each) => each?.privateKeys ?? []),
    place: leaf.place,
  }
}

/** The first, unless another one is the only one that issued none of them: PKCS#7 files keep no order. */
function leafOf(certificates: readonly Certificate[]): Certificate | undefined {
  const lowest = certificates.filter(
    (one) => !certificates.some((other) => other !== one && sameName(other.issuer, one.subject)),
  )
  return lowest.length === 1 ? lowest[0] : certificates[0]
}

const MAX_PROBLEMS = 20

/** A file with a fault may hide a certificate, so it is used whole or not at all. */
function readFile(reference: string, at: Path, { loaded, files }: Reader): Read {
  const { bytes, file } = loaded.readArtefactBytes(reference, at)
  const reading = files.get(file) ?? readCertificates(bytes, file)
  files.set(file, reading)
  const { certificates, privateKeys } = reading
  const problems =
    reading.problems.length === 0 && certificates.length === 0
      ? [{ message: 'it holds a private key and no certificate' }]
      : reading.problems
  if (problems.length > 0) throw new InputError(problems.slice(0, MAX_PROBLEMS).map(problemOf))
  return { certificates, privateKeys: privateKeys.map(({ line }) => ({ file, ...(line && { line, column: 1 }) })) }

  /** In the file where it has lines, else where the description names it. */
  function problemOf({ line, message }: CertificateReading['problems'][number]) {
    if (line !== undefined) return { file, line, column: 1, message }
    const place = loaded.environment.locate(at)
    const snippet = loaded.lineOf(place.file, place.line ?? 1)
    return { ...place, message: `${file}: ${message}`, ...(snippet !== undefined && { snippet }) }
  }
}
