/** Certificates of the store of a computer that the product uses, as the collector writes them. */

import type { Certificate } from '../../../domain/certificate.ts'
import type { ImportedCertificate, Placed } from '../../../environment/imported.ts'
import { certificates as schema } from '../../../environment/schema/certificates.ts'
import { readCertificates } from '../../artefacts/certificate-file.ts'
import { type DescribedCertificate, describeCertificate, purposeOf, TO } from '../certificates/described.ts'
import { FQDN, refusal } from '../judge.ts'
import { placed } from '../reading.ts'
import { type Fields, field, type Leaf, type Part } from '../tree.ts'
import type { Section } from './collected-sections.ts'
import { leaf, objectsIn, truth } from './collected-values.ts'
import { type Said, said, settle } from './inventory-class.ts'

/** Those that Get-CsCertificate names; what else is in a store is not the business of the product. */
export function certificatesOf(section: Section): readonly ImportedCertificate[] {
  const { computer, name, book } = section
  const uses = usesOf(section)
  const taken = new Set<string>()
  const found = objectsIn(listed(computer, 'certificates'), book).flatMap((object): readonly ImportedCertificate[] => {
    const thumbprint = said(object, 'Thumbprint')
    const own = thumbprint && uses.get(thumbprint.text.toUpperCase())
    if (!thumbprint || !own) {
      settle(
        book,
        'ignored',
        object,
        'no use of the product is told for it: the collector tells them with -Assignments',
      )
      return []
    }
    const certificate = decoded(object, thumbprint)
    if (typeof certificate === 'string') {
      settle(book, 'unknown', object, certificate)
      return []
    }
    settle(book, 'ignored', object, 'the certificate says the same')
    uses.delete(thumbprint.text.toUpperCase())
    return [described(object, certificate, own, name, taken, section)]
  })
  for (const use of [...uses.values()].flat())
    book.unknown(use.part, 'no certificate of the store that can be read has its thumbprint')
  return found
}

/** A part that failed has no objects. */
function listed(computer: Fields, key: string) {
  const tree = field(computer, key)
  return tree?.kind === 'list' ? tree : undefined
}

/** The uses by thumbprint; those that the environment does not know are left out. */
function usesOf({ computer, name, book }: Section): Map<string, readonly Said[]> {
  const uses = new Map<string, readonly Said[]>()
  for (const object of objectsIn(listed(computer, 'assignments'), book)) {
    const [thumbprint, use] = [said(object, 'Thumbprint'), said(object, 'Use')]
    if (!thumbprint || !use) continue
    const wrong = refusal(schema, [{ id: 'x', assignedTo: { x: [use.text] } }])
    const reason = wrong ? `a use that the environment does not know: ${wrong}` : refusal(FQDN, name)
    book.ignored(thumbprint.part, 'it names the certificate')
    if (reason !== undefined) book.unknown(use.part, reason)
    else uses.set(thumbprint.text.toUpperCase(), [...(uses.get(thumbprint.text.toUpperCase()) ?? []), use])
  }
  return uses
}

const BASE64 = /^[A-Za-z0-9+/]{4,200000}={0,2}$/

/** The certificate itself, or why it cannot be read. */
function decoded(object: Fields, thumbprint: Said): Certificate | string {
  const encoded = said(object, 'Encoded')?.text
  if (encoded === undefined || !BASE64.test(encoded)) return 'expected the certificate in Base64'
  const { kind, certificates, problems } = readCertificates(Buffer.from(encoded, 'base64'), '')
  const [certificate] = certificates
  if (kind !== 'binary' || problems.length > 0 || certificates.length !== 1 || certificate === undefined)
    return 'it is no certificate that can be read'
  if (certificate.sha1.toUpperCase() !== thumbprint.text.toUpperCase()) return 'the certificate has another thumbprint'
  return certificate
}

function described(
  object: Fields,
  certificate: Certificate,
  uses: readonly Said[],
  computer: string,
  taken: Set<string>,
  { book }: Section,
): ImportedCertificate {
  const encoded = leaf(object, 'Encoded') as Leaf
  const all = describeCertificate(encoded.at)
  sayNames(certificate, all)
  sayTechnology(certificate, all)
  sayIssuance(certificate, all)
  const id = idOf(computer, uses, taken)
  for (const part of [encoded, ...sayInstalled(object, all), ...uses.map((use) => use.part)])
    book.mapped(part, `${TO} ${id}`)
  const { description } = all.close(new Set())
  return {
    id,
    at: encoded.at,
    description: { ...description, store: placed(encoded, 'machine'), assignedTo: assigned(computer, uses) },
  }
}

function sayNames({ subject, sans, extendedKeyUsage, keyUsage }: Certificate, all: DescribedCertificate): void {
  all.set('subject', subject.commonNames.at(-1) ?? subject.text, all.at)
  for (const name of sans.dns) all.add('sans', name, all.at)
  for (const oid of extendedKeyUsage?.oids ?? []) all.add('eku', purposeOf(oid), all.at)
  for (const bit of keyUsage?.bits ?? []) all.add('keyUsage', bit, all.at)
}

function sayTechnology({ key, signature }: Certificate, all: DescribedCertificate): void {
  const { algorithm, bits, curve = '' } = key
  if (algorithm === 'RSA' || algorithm === 'EC') all.setKey({ algorithm }, all.at)
  const size = bits ?? Number(/\d+$/.exec(curve)?.[0])
  if (Number.isInteger(size)) all.setKey({ size }, all.at)
  all.set('signature', signature.algorithm, all.at)
}

function sayIssuance(certificate: Certificate, all: DescribedCertificate): void {
  for (const url of certificate.crlDistributionPoints) all.add('crlDistributionPoints', url, all.at)
  all.set('issuer', certificate.issuer.text, all.at)
  all.set('notBefore', certificate.notBefore.slice(0, 10), all.at)
  all.set('notAfter', certificate.notAfter.slice(0, 10), all.at)
  all.set('thumbprint', certificate.sha1.toUpperCase(), all.at)
  all.set('serialNumber', certificate.serial, all.at)
}

/** What the computer says beside it; the parts that were understood. */
function sayInstalled(object: Fields, all: DescribedCertificate): readonly Part[] {
  const [name, key] = [said(object, 'FriendlyName'), said(object, 'HasPrivateKey')]
  const present = key && truth(key.text)
  if (name) all.set('friendlyName', name.text, name.part.at)
  if (key && present !== undefined) all.setPrivateKey('present', present, key.part.at)
  return [name, present === undefined ? undefined : key].flatMap((each) => each?.part ?? [])
}

function assigned(computer: string, uses: readonly Said[]): Placed {
  const list = uses.map(({ part, text }) => placed(part, text))
  const [first] = uses as readonly [Said, ...Said[]]
  return placed(first.part, { [computer]: placed(first.part, list) })
}

function idOf(computer: string, uses: readonly Said[], taken: Set<string>): string {
  const wanted = `${computer.split('.')[0]}-${uses[0]?.text ?? 'unused'}`.toLowerCase()
  let id = wanted
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`
  taken.add(id)
  return id
}
