/** Name constraints (RFC 5280 section 4.2.1.10): whether the names of a certificate lie where those above it allow. */

import { type Certificate, type GeneralName, isBelow, type NameConstraints, type NameSubtree } from './certificate.ts'

/** Names times constraints, beyond which nobody judges: the work grows with the product. */
const MAX_COMPARISONS = 1_000_000

/** What is wrong with the names of a certificate under the constraints of one above it; nothing when they are allowed. */
export function constraintFault(
  certificate: Certificate,
  constraints: NameConstraints,
  isLeaf: boolean,
): string | undefined {
  if (certificate.subject.emails.includes(''))
    return 'its subject has a mailbox that is no IA5String, so none can compare it'
  const hidden = isLeaf && certificate.subject.commonNames.some((text) => text.includes('\0'))
  if (hidden) return 'its common name has a NUL inside, so none can compare it'
  const names = constrainedNames(certificate, isLeaf)
  if (names.length * (constraints.permitted.length + constraints.excluded.length) > MAX_COMPARISONS)
    return 'it has too many names to compare with the name constraints above it'
  for (const name of names) {
    const fault = nameFault(name, constraints)
    if (fault !== undefined) return fault
  }
  return undefined
}

/**
 * The names that constraints judge: the subject, mailboxes in it, the alternative names, and, of a leaf without a DNS name
 * among them, the common names that look like host names, because clients take them for such.
 */
function constrainedNames({ subject, sans }: Certificate, isLeaf: boolean): readonly GeneralName[] {
  const own: readonly GeneralName[] =
    subject.relativeNames.length > 0 ? [{ form: 'directoryName', text: subject.text, name: subject }] : []
  const mailboxes = subject.emails.map((text): GeneralName => ({ form: 'rfc822Name', text }))
  const hosts = isLeaf && sans.dns.length === 0 ? subject.commonNames.filter(looksLikeHost) : []
  return [...own, ...mailboxes, ...sans.all, ...hosts.map((text): GeneralName => ({ form: 'dNSName', text }))]
}

function looksLikeHost(text: string): boolean {
  const labels = text.split('.')
  return labels.length > 1 && labels.every((label) => /^[\w-]+$/.test(label) && !/^-|-$/.test(label))
}

function nameFault(name: GeneralName, { permitted, excluded }: NameConstraints): string | undefined {
  const shown = `the name ${name.text || 'that is empty'}`
  const allowed = permitted.filter((subtree) => applies(subtree, name))
  const forbidden = excluded.filter((subtree) => applies(subtree, name))
  const applicable = [...allowed, ...forbidden]
  if (applicable.length === 0) return undefined
  if (applicable.some(({ minimum, maximum }) => minimum !== 0 || maximum !== undefined))
    return 'the name constraints above it limit the depth of names, which RFC 5280 does not allow'
  const matches = MATCHES[name.form]
  if (matches === undefined) return `${shown} is of a form (${name.form}) whose constraints nobody can judge`
  if (!isWellFormed(name)) return `${shown} cannot be compared with the name constraints above it`
  if (allowed.length > 0 && !allowed.some(({ base }) => matches(name, base)))
    return `${shown} is outside the permitted names (${allowed.map(({ base }) => base.text).join(', ')})`
  const hit = forbidden.find(({ base }) => matches(name, base))
  return hit && `${shown} is among the excluded names (${hit.base.text})`
}

/** Constraints of the other forms say nothing of this name. A mailbox in UTF-8 counts as a mailbox (RFC 8398 section 6). */
function applies({ base }: NameSubtree, name: GeneralName): boolean {
  const form = name.form === 'smtpUTF8Mailbox' ? 'rfc822Name' : name.form
  return base.form === form && (form !== 'otherName' || base.typeId === name.typeId)
}

type Matches = (name: GeneralName, base: GeneralName) => boolean

const MATCHES: Readonly<Partial<Record<GeneralName['form'], Matches>>> = {
  dNSName: ({ text }, base) => dnsMatches(text, base.text),
  rfc822Name: ({ text }, base) => mailboxMatches(text, base.text),
  uniformResourceIdentifier: ({ text }, base) => hostMatches(uriHost(text) ?? '', base.text),
  iPAddress: ({ octets }, base) => addressMatches(octets ?? [], base.octets ?? []),
  directoryName: ({ name }, base) => name !== undefined && base.name !== undefined && isBelow(name, base.name),
}

function isWellFormed({ form, text }: GeneralName): boolean {
  if (form === 'rfc822Name') return text.includes('@')
  return form !== 'uniformResourceIdentifier' || uriHost(text) !== undefined
}

/** Labels may be added on the left; an empty constraint holds every name. A leading dot asks for at least one label more. */
function dnsMatches(name: string, base: string): boolean {
  const [text, suffix] = [name.toLowerCase(), base.toLowerCase()]
  return suffix === '' || text === suffix || text.endsWith(suffix.startsWith('.') ? suffix : `.${suffix}`)
}

/** A mailbox, all of a host, or, with a leading dot, all hosts of a domain. The local part keeps its letter case. */
function mailboxMatches(name: string, base: string): boolean {
  const at = name.lastIndexOf('@')
  const baseAt = base.lastIndexOf('@')
  if (baseAt < 0) return hostMatches(name.slice(at + 1), base)
  const local = base.slice(0, baseAt)
  return (local === '' || local === name.slice(0, at)) && hostMatches(name.slice(at + 1), base.slice(baseAt + 1), false)
}

function hostMatches(name: string, base: string, domains = true): boolean {
  const [host, wanted] = [name.toLowerCase(), base.toLowerCase()]
  return domains && wanted.startsWith('.') ? host.length > wanted.length && host.endsWith(wanted) : host === wanted
}

/** The host of a URI; RFC 5280 lets no other URI be compared. */
function uriHost(uri: string): string | undefined {
  const match = /^[a-z][a-z\d+.-]*:\/\/([^/?#@:[\]]+)(?::\d*)?(?:[/?#]|$)/i.exec(uri)
  return match?.[1]
}

/** IPv4 is not judged by IPv6 masks, and the other way round: such a name lies in no subtree of the other family. */
function addressMatches(address: readonly number[], base: readonly number[]): boolean {
  return (
    address.length * 2 === base.length &&
    address.every((octet, index) => {
      const mask = base[address.length + index] ?? 0
      return (octet & mask) === ((base[index] ?? 0) & mask)
    })
  )
}
