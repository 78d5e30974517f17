/** What a request for a certificate holds, whatever language it is written in. */

import type { ShownRequirements } from '../requirements-data.ts'
import type { ShownCertificate, ShownName } from '../requirements-data-certificates.ts'
import { type MissingThings, missingThings, notGivenLines } from './missing.ts'
import { type Estate, fileNames, type Ready, type ReadyFile, type ReadyOptions } from './ready.ts'
import { commentLine, comments, isPlainName } from './safe-text.ts'

export interface CertificatePlan {
  readonly shown: ShownCertificate
  /** The common name; without one the request cannot be made yet. */
  readonly subject?: string
  readonly names: readonly string[]
  /** Names that are not in it, and why. */
  readonly others: readonly { readonly name: string; readonly why: string }[]
  readonly usages: readonly string[]
  readonly otherUsages: readonly { readonly name: string; readonly why: string }[]
  readonly bits: number
}

/** Writes one request in a language of its own; `file` is its name without ending. */
export type RequestWriter = (plan: CertificatePlan, file: string, estate: Estate) => string

/** A file for each certificate. */
export function renderRequests(
  { certificates = [], notGiven }: ShownRequirements,
  estate: Estate,
  options: ReadyOptions,
  ending: string,
  write: RequestWriter,
): Ready {
  const missing = missingThings()
  const nameOf = fileNames()
  const files = certificates.map((shown): ReadyFile => {
    const plan = planOf(shown, estate, options)
    tell(plan, missing)
    const name = nameOf(shown.id, ending)
    return { name, text: write(plan, name.slice(0, -ending.length), estate) }
  })
  return { files, notices: [...missing.lines(), ...notGivenLines(notGiven)] }
}

/** A common name has 64 characters at most (X.520). */
const MOST_COMMON_NAME = 64

function planOf(shown: ShownCertificate, { keyBits, sipDomains }: Estate, { optional }: ReadyOptions): CertificatePlan {
  const judged = shown.names.map((each) => ({ name: each.name, why: whyNot(each, optional) }))
  const names = judged.filter(({ why }) => why === undefined).map(({ name }) => name)
  const subject = subjectOf(shown, [...names, shown.host, ...sipDomains])
  // TLS looks at the alternative names only, also where no document lists any.
  const repeated = subject !== undefined && !names.includes(subject) ? [subject, ...names] : names
  const usages = shown.extendedKeyUsages
  return {
    shown,
    ...(subject !== undefined && { subject }),
    names: repeated,
    others: judged.flatMap(({ name, why }) => (why === undefined ? [] : [{ name, why }])),
    usages: usages.filter(({ neededIf }) => neededIf === undefined).map(({ usage }) => usage),
    otherUsages: usages.flatMap(({ usage, neededIf }) =>
      neededIf === undefined ? [] : [{ name: usage, why: ifAsked(neededIf) }],
    ),
    bits: Math.max(keyBits, shown.keyBits?.recommended ?? 0),
  }
}

function ifAsked(key: string): string {
  return `if ${key}, which is not given, asks for it`
}

function whyNot({ name, necessity, neededIf }: ShownName, optional: boolean): string | undefined {
  if (!isPlainName(name)) return 'no certificate can hold such a name'
  if (neededIf !== undefined) return ifAsked(neededIf)
  return necessity === 'optional' && !optional ? 'optional' : undefined
}

/** As documented; where no document asks for one, the first name, what has it, or for what all servers share a SIP domain. */
function subjectOf({ subject }: ShownCertificate, others: readonly string[]): string | undefined {
  const candidates = subject.length > 0 ? subject : others
  return candidates.find((name) => isPlainName(name) && name.includes('.') && name.length <= MOST_COMMON_NAME)
}

function tell({ shown, subject, others }: CertificatePlan, missing: MissingThings): void {
  const { id } = shown
  if (subject === undefined) missing.add('no common name is known, or it has more than 64 characters', id)
  for (const { text, give } of shown.missing) missing.add(`${text} is not in it: give ${give}`, id)
  for (const { name, why } of others) {
    if (why !== 'optional') missing.add(`not in it, ${why}`, `${name} (${id})`)
  }
  for (const { usage, neededIf } of shown.extendedKeyUsages) {
    if (neededIf !== undefined) missing.add(`not in it, ${ifAsked(neededIf)}`, `${usage} (${id})`)
  }
}

/** The first lines of a request; `how` ends with the command, on one line to copy. */
export function requestHeading(plan: CertificatePlan, { name }: Estate, how: string, comment: string): string {
  const { shown, others } = plan
  const { id, uses, authority, sharedBy, mayAlsoBe, because, sources, exportable, neededIf } = shown
  const lines = [
    `The certificate ${id}, as lync-ready derives it from ${name}`,
    `For ${uses.join(', ')}, because ${because.join('; ')} [${sources.map(({ key }) => key).join(' ')}]`,
    ...(neededIf === undefined ? [] : [`Needed ${ifAsked(neededIf)}`]),
    `From ${authority === 'public' ? 'a public' : 'an internal or a public'} certification authority`,
    ...(sharedBy.length > 0 ? [`The same certificate and key on ${sharedBy.join(', ')}: request it once`] : []),
    ...(exportable && sharedBy.length > 0 ? ['The key is exportable for that'] : []),
    ...(mayAlsoBe.length > 0 ? [`May be one certificate with ${mayAlsoBe.join(', ')}`] : []),
    ...shown.missing.map(({ text, give }) => `Missing: ${text}; give ${give}`),
    ...others.map((other) => `Not in it: ${other.name}, ${other.why}`),
    ...plan.otherUsages.map((other) => `Not in it: the usage ${other.name}, ${other.why}`),
  ]
  return [...lines.flatMap((line) => comments(comment, line)), commentLine(comment, how)].join('\n')
}
