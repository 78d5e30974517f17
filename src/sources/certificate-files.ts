/** Certificates in files, with their chains and roots. Loaded only for a description that names such files. */

import { type Certificate, sameName } from '../domain/certificate.ts'
import { noonOf } from '../domain/certificate-day.ts'
import { validatePath } from '../domain/certificate-path.ts'
import { judgeRevocation, type RevocationVerdict, type VerifyList } from '../domain/certificate-revocation.ts'
import { viewOf } from '../domain/certificate-view.ts'
import type { Loaded } from '../environment/load.ts'
import type { Path } from '../environment/model.ts'
import type { CertificateAnswer, Place } from '../question.ts'
import { type CertificateReading, readCertificates } from './artefacts/certificate-file.ts'
import { listVerifier, signatureVerifier } from './artefacts/certificate-signature.ts'
import { type ListReading, readRevocationLists } from './artefacts/crl-file.ts'
import { refusal } from './certificate-problems.ts'
import type { GivenCertificate } from './described-certificate.ts'

type InFile = GivenCertificate & { readonly file: string }

/** What was read from one file. */
interface Read {
  readonly certificates: readonly Certificate[]
  readonly privateKeys: readonly Place[]
}

interface Reader {
  readonly loaded: Loaded
  /** By file: many certificates share their chain and roots. */
  readonly files: Map<string, CertificateReading>
  /** By file, in the same way. */
  readonly lists: Map<string, ListReading>
  /** By the place that names them: the same certificate may be asked about for another day. */
  readonly named: Map<string, ListReading['lists']>
  readonly verifyList: VerifyList
}

/** Certificates at their path of the description, as of an ISO day, on which it is judged whether they lead to their roots. */
export interface CertificateReader {
  inFile(given: InFile, path: Path, at: string): CertificateAnswer
  /**
   * The one that a server presents in its place, itself first: with its roots, its revocation lists and what is found
   * in its files. A path may also go by the authorities of `chain`, which not every server presents.
   */
  presented(given: GivenCertificate, path: Path, at: string, chain: Presented): CertificateAnswer
}

type Presented = readonly [Certificate, ...(readonly Certificate[])]

type Known = CertificateAnswer & { readonly leaf: Certificate }

export function certificatesInFiles(loaded: Loaded): CertificateReader {
  const reader: Reader = { loaded, files: new Map(), lists: new Map(), named: new Map(), verifyList: listVerifier() }
  const verifySignature = signatureVerifier()
  // What the files say does not depend on the day, for which the same certificate may be asked again.
  const held = new Map<InFile['id'], Known>()
  const judgedOn = new Map<string, CertificateAnswer>()

  function judged(read: Known, given: GivenCertificate, path: Path, at: string): CertificateAnswer {
    const { leaf, intermediates, roots } = read
    const revocation = revocationOf(given, path, leaf, [...intermediates, ...(roots ?? [])], noonOf(at), reader)
    const known = { ...read, ...(revocation && { revocation }) }
    if (roots === undefined) return known
    const options = { at: noonOf(at), purpose: 'server-auth', verifySignature } as const
    return { ...known, path: validatePath(leaf, intermediates, roots, options) }
  }

  return {
    inFile(given, path, at) {
      const read = held.get(given.id) ?? fromFiles(given, path, reader)
      held.set(given.id, read)
      const answer = judgedOn.get(`${given.id} ${at}`) ?? judged(read, given, path, at)
      judgedOn.set(`${given.id} ${at}`, answer)
      return answer
    },
    presented: (given, path, at, chain) => judged(asPresented(given, path, chain, reader), given, path, at),
  }
}

function fromFiles(given: InFile, at: Path, reader: Reader): Known {
  const own = readFile(given.file, [...at, 'file'], reader)
  const { chain, roots } = authorities(given, at, reader)
  const leaf = leafOf(own.certificates)
  if (leaf === undefined) throw new Error('a file without certificates was accepted')
  return {
    ...answerOf(leaf, given),
    intermediates: [...own.certificates.filter((each) => each !== leaf), ...(chain?.certificates ?? [])],
    ...(roots && { roots: roots.certificates }),
    privateKeys: [own, chain, roots].flatMap((each) => each?.privateKeys ?? []),
    place: leaf.place,
  }
}

function asPresented(given: GivenCertificate, at: Path, [leaf, ...others]: Presented, reader: Reader): Known {
  const own = given.file === undefined ? undefined : readFile(given.file, [...at, 'file'], reader)
  const { chain, roots } = authorities(given, at, reader)
  const known = new Set(others.map(({ sha256 }) => sha256))
  return {
    ...answerOf(leaf, given),
    intermediates: [...others, ...(chain?.certificates ?? []).filter(({ sha256 }) => !known.has(sha256))],
    ...(roots && { roots: roots.certificates }),
    privateKeys: [own, chain, roots].flatMap((each) => each?.privateKeys ?? []),
    place: reader.loaded.environment.locate(at),
  }
}

function answerOf(leaf: Certificate, { issuer }: GivenCertificate) {
  const kind = issuer?.kind
  return { status: 'answered', view: { ...viewOf(leaf), ...(kind && { issuerKind: kind }) }, leaf } as const
}

function authorities(given: GivenCertificate, at: Path, reader: Reader) {
  const [chain, roots] = (['chain', 'roots'] as const).map((key) => {
    const reference = given[key]
    return reference === undefined ? undefined : readFile(reference, [...at, key], reader)
  })
  return { chain, roots }
}

/** What the lists named beside the certificate say; nothing where none is named. */
function revocationOf(
  { crl }: GivenCertificate,
  at: Path,
  leaf: Certificate,
  above: readonly Certificate[],
  now: string,
  reader: Reader,
): RevocationVerdict | undefined {
  if (crl === undefined) return undefined
  const lists = crl.flatMap((reference, index) => readLists(reference, [...at, 'crl', index], reader))
  return judgeRevocation(leaf, above, lists, { at: now, verify: reader.verifyList })
}

function readLists(reference: string, at: Path, { loaded, lists, named }: Reader): ListReading['lists'] {
  const known = named.get(at.join(' '))
  if (known !== undefined) return known
  const { bytes, file } = loaded.readArtefactBytes(reference, at)
  const reading = lists.get(file) ?? readRevocationLists(bytes, file)
  lists.set(file, reading)
  named.set(at.join(' '), reading.lists)
  if (reading.problems.length > 0) throw refusal(reading.problems, file, at, loaded)
  return reading.lists
}

/** The first, unless another one is the only one that issued none of them: PKCS#7 files keep no order. */
function leafOf(certificates: readonly Certificate[]): Certificate | undefined {
  const lowest = certificates.filter(
    (one) => !certificates.some((other) => other !== one && sameName(other.issuer, one.subject)),
  )
  return lowest.length === 1 ? lowest[0] : certificates[0]
}

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
  if (problems.length > 0) throw refusal(problems, file, at, loaded)
  return { certificates, privateKeys: privateKeys.map(({ line }) => ({ file, ...(line && { line, column: 1 }) })) }
}
