/** Reads the INF files of certreq: what the request made of them will ask for. Every line is accounted for. */

import type { RequestContent, RequestLine } from '../../domain/certificate-request.ts'
import { commonName } from '../../domain/certificate-words.ts'
import { hostName } from '../../domain/plain-name.ts'
import { KEY_PURPOSES } from './certificate-oids.ts'
import type { RequestReading } from './certificate-request.ts'
import { type InfEntry, infEntries } from './certreq-inf-lines.ts'
import { alternativeNames, usageOids } from './certreq-inf-names.ts'
import { type Ledger, openLedger, splitLines } from './line-accounts.ts'

const SECTION = /^[ \t]*\[[ \t]*NewRequest[ \t]*\]/im
const MAX_LINES = 20_000
const MAX_NAMES = 4_000

/** Whether a text is an INF file of certreq. */
export function isInf(text: string): boolean {
  return SECTION.test(text)
}

interface Draft {
  readonly ledger: Ledger
  readonly values: Map<string, string>
  readonly oids: string[]
  readonly names: string[]
}

/** Reads the text of a file. Never throws. */
export function readInf(text: string): RequestReading {
  const lines = splitLines(text)
  if (lines.length > MAX_LINES)
    return { privateKeys: [], problems: [{ message: `there are more than ${MAX_LINES} lines` }] }
  const draft: Draft = { ledger: openLedger(), values: new Map(), oids: [], names: [] }
  for (const entry of infEntries(lines, draft.ledger)) take(entry, draft)
  if (draft.names.length > MAX_NAMES)
    return { privateKeys: [], problems: [{ message: `there are more than ${MAX_NAMES} names` }] }
  const accounts = draft.ledger.close(lines.length)
  const problems = accounts.problems.map(({ line, message }) => ({ line, message }))
  if (problems.length > 0) return { privateKeys: [], problems }
  const told = ({ line, reason }: { line: number; reason: string }): RequestLine => ({ line, text: reason })
  const request = requestOf(draft, accounts.unknown.map(told), accounts.notes.map(told))
  return { request, privateKeys: [], problems: [] }
}

/** What is to be said of a line. */
type Account =
  | { readonly kind: 'read'; readonly note?: string }
  | { readonly kind: 'ignore' | 'unknown' | 'problem'; readonly reason: string }

const READ: Account = { kind: 'read' }
const ignored = (reason: string): Account => ({ kind: 'ignore', reason })
const unknown = (reason: string): Account => ({ kind: 'unknown', reason })
const wrong = (reason: string): Account => ({ kind: 'problem', reason })

function take(entry: InfEntry, draft: Draft): void {
  const { ledger } = draft
  const account = accountOf(entry, draft)
  if (account.kind === 'problem') {
    ledger.problem(entry.line, 1, account.reason)
    return
  }
  for (let line = entry.line; line <= entry.last; line++) {
    if (account.kind === 'read') ledger.read(line)
    else ledger[account.kind](line, account.reason)
  }
  if (account.kind === 'read' && account.note) ledger.note(entry.line, account.note)
}

/** Sections certreq knows and no requirement is about. */
const SECTIONS = ['policystatementextension', 'applicationpolicystatementextension', 'basicconstraintsextension']

function accountOf(entry: InfEntry, draft: Draft): Account {
  const { section } = entry
  if (section === 'newrequest') return setting(entry, draft)
  if (section === 'enhancedkeyusageextension') return usage(entry, draft)
  if (section === 'extensions') return extension(entry, draft)
  if (section === 'requestattributes') return attribute(entry, draft)
  if (section === 'version') return READ
  return SECTIONS.includes(section)
    ? ignored(`[${section}] does not change what is judged`)
    : unknown('certreq has no section of this name')
}

const FLAGS = ['exportable', 'exportableencrypted', 'machinekeyset']
const TEXTS = ['subject', 'providername', 'friendlyname', 'keylength', 'keyalgorithm']
/** Keys of [NewRequest] that no requirement is about: how the key is made and named, and how the request itself is signed. */
const WITHOUT_WEIGHT = [
  ...['alternatesignaturealgorithm', 'encipheronly', 'encryptionalgorithm', 'encryptionlength', 'hashalgorithm'],
  ...['keyagreement', 'keyalgorithmparameters', 'keycontainer', 'keyprotection', 'keyspec', 'keyusage'],
  ...['keyusageproperty', 'notafter', 'notbefore', 'privatekeyarchive', 'providertype', 'readercontext'],
  ...['renewalcert', 'requestername', 'requesttype', 'securitydescriptor', 'silent', 'smime', 'suppressdefaults'],
  ...['useexistingkeyset', 'userprotected', 'usekeycontainerwithsmime', 'utf8', 'validityperiod'],
  ...['validityperiodunits', 'x500nameflags', 'challengepassword', 'parameterskeysize', 'curvename', 'curvetype'],
]

function setting({ key, value }: InfEntry, { values }: Draft): Account {
  if (values.has(key)) return wrong(`${key} is given twice`)
  if (WITHOUT_WEIGHT.includes(key)) return ignored(`${key} does not change what is judged`)
  if (FLAGS.includes(key) && !/^(?:true|false|1|0)$/i.test(value)) return wrong(`${key} must be TRUE or FALSE`)
  if (key === 'keylength' && !/^\d{1,5}$/.test(value)) return wrong('KeyLength must be a number')
  if (!FLAGS.includes(key) && !TEXTS.includes(key)) return unknown('[NewRequest] has no key of this name')
  values.set(key, value)
  return READ
}

function usage({ key, value }: InfEntry, { oids }: Draft): Account {
  if (key !== 'oid') return unknown('[EnhancedKeyUsageExtension] has no key but OID')
  if (!/^[012](?:\.\d+)+$/.test(value)) return wrong('OID must be an object identifier')
  oids.push(value)
  return READ
}

const ALTERNATIVE_NAMES = ['2.5.29.17', 'szoid_subject_alt_name2']
const EXTENDED_USAGE = ['2.5.29.37', 'szoid_enhanced_key_usage']

function extension({ key, value }: InfEntry, { names, oids }: Draft): Account {
  if (key === 'critical' || key === 'remove') return ignored(`${key} does not change what is judged`)
  const isNames = ALTERNATIVE_NAMES.includes(key)
  if (!isNames && !EXTENDED_USAGE.includes(key)) return unknown('this extension is not read')
  if (!/^\{text\}/i.test(value)) return unknown('an extension that is not written as {text} is not read')
  const text = value.slice('{text}'.length)
  const fault = isNames ? alternativeNames(text, names) : usageOids(text, oids)
  return fault === undefined ? READ : wrong(fault)
}

const ATTRIBUTE_NOTE =
  'the authority takes alternative names of [RequestAttributes] only where EDITF_ATTRIBUTESUBJECTALTNAME2 is set; those of [Extensions] always reach it'

function attribute({ key, value }: InfEntry, { names }: Draft): Account {
  if (key === 'certificatetemplate') return ignored('what the template adds is not known')
  if (key !== 'san') return unknown('this attribute is not read')
  const fault = alternativeNames(value, names)
  return fault === undefined ? { kind: 'read', note: ATTRIBUTE_NOTE } : wrong(fault)
}

function requestOf(
  { values, oids, names }: Draft,
  unknownLines: readonly RequestLine[],
  notes: readonly RequestLine[],
): RequestContent {
  const subject = values.get('subject')
  const name = subject && commonName(subject)
  const provider = values.get('providername')
  const friendlyName = values.get('friendlyname')
  return {
    kind: 'inf',
    view: {
      ...(name && { subject: hostName(name) }),
      sans: names,
      ...keyOf(values),
      ...(oids.length > 0 && { extendedKeyUsage: oids.flatMap((oid) => [KEY_PURPOSES.get(oid) ?? oid, oid]) }),
    },
    ...(friendlyName && { friendlyName }),
    privateKey: { ...(provider && { provider }), exportable: isOn(values.get('exportable')) },
    // Without the key certreq puts the private key where that of the user is.
    store: isOn(values.get('machinekeyset')) ? 'machine' : 'user',
    unknownLines,
    notes,
  }
}

function isOn(value = 'false'): boolean {
  return /^(?:true|1)$/i.test(value)
}

const CURVE = /^(?:EC|ECDH|ECDSA)_P(256|384|521)$/i

/** A length that is not given is the provider's, which is not known. */
function keyOf(values: ReadonlyMap<string, string>): Pick<RequestContent['view'], 'key'> {
  const algorithm = values.get('keyalgorithm') ?? 'RSA'
  const length = values.get('keylength')
  const curve = CURVE.exec(algorithm)?.[1]
  if (curve) return { key: { algorithm: 'EC', bits: Number(curve), curve: `P-${curve}` } }
  const known = algorithm.toUpperCase()
  return { key: { algorithm: known, ...(length && { bits: Number(length) }) } }
}
