/** The data of a record from the named fields of an export, in the words of a zone file. */

import type { Accounts } from '../accounts.ts'
import { field, type Part, parts, type Tree, textField } from '../tree.ts'
import { dotted, nameText, quoted } from './record-line.ts'

interface DataField {
  /** As the exports call it, whatever the case of the letters. */
  readonly names: readonly string[]
  readonly kind?: 'name' | 'text' | 'seconds'
}

const name = (...names: readonly string[]): DataField => ({ names, kind: 'name' })
const word = (...names: readonly string[]): DataField => ({ names })
const seconds = (...names: readonly string[]): DataField => ({ names, kind: 'seconds' })

/** In the order of a zone file. The names are those of Azure, of the DNS cmdlets, and of octoDNS and Terraform. */
const FIELDS: ReadonlyMap<string, readonly DataField[]> = new Map([
  ['A', [word('ipv4Address')]],
  ['AAAA', [word('ipv6Address')]],
  ['CNAME', [name('cname', 'HostNameAlias')]],
  ['DNAME', [name('DomainNameAlias')]],
  ['NS', [name('nsdname', 'NameServer')]],
  ['PTR', [name('ptrdname', 'PtrDomainName')]],
  ['MX', [word('preference', 'priority'), name('exchange', 'MailExchange', 'value', 'target')]],
  ['SRV', [word('priority'), word('weight'), word('port'), name('target', 'DomainName')]],
  ['TXT', [{ names: ['DescriptiveText'], kind: 'text' }]],
  ['CAA', [word('flags'), word('tag'), { names: ['value'], kind: 'text' }]],
  [
    'SOA',
    [
      name('host', 'PrimaryServer'),
      name('email', 'ResponsiblePerson'),
      word('serialNumber'),
      seconds('refreshTime', 'RefreshInterval'),
      seconds('retryTime', 'RetryDelay'),
      seconds('expireTime', 'ExpireLimit'),
      seconds('minimumTtl', 'MinimumTimeToLive'),
    ],
  ],
])

/** The types whose data can be told from fields. */
export function hasFields(type: string): boolean {
  return FIELDS.has(type)
}

/** A name of an export that writes all names in full, with the final dot or without. */
export function fullName(raw: string): string {
  return dotted(nameText(raw))
}

/** The data of a record; nothing when one of its fields is not there. */
export function dataFromFields(
  type: string,
  tree: Tree | undefined,
  nameOf: (raw: string) => string = fullName,
): string | undefined {
  const texts = FIELDS.get(type)?.map((each) => textOf(each, tree, nameOf))
  return texts?.every((text) => text !== undefined) ? texts.join(' ') : undefined
}

function textOf({ names, kind }: DataField, tree: Tree | undefined, nameOf: (raw: string) => string) {
  const held = names.map((each) => field(tree, each)).find((each) => each !== undefined)
  if (held === undefined) return undefined
  if (kind === 'seconds') return secondsOf(held)
  const text = held.kind === 'leaf' && held.value !== null ? String(held.value).trim() : addressOf(held)
  if (text === undefined || (text === '' && kind !== 'text')) return undefined
  if (kind === 'name') return nameOf(text)
  return kind === 'text' ? quoted(text) : text
}

/** An address that PowerShell wrote as an object of .NET. */
function addressOf(tree: Tree): string | undefined {
  return textField(tree, 'IPAddressToString')?.text
}

/** Seconds as a number, as a period of .NET written out, or as its text `1.02:03:04`. */
function secondsOf(tree: Tree): string | undefined {
  const text = tree.kind === 'leaf' ? String(tree.value ?? '') : textField(tree, 'TotalSeconds')?.text
  if (text === undefined || /^\d+$/.test(text)) return text
  const [, days = '0', hours, minutes, rest] = /^(?:(\d+)\.)?(\d+):(\d+):(\d+)$/.exec(text) ?? []
  return rest === undefined
    ? undefined
    : String(((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(rest))
}

export const TTL_REASON = 'how long an answer may be kept: no rule asks for it'

/** Says of every part of a value that it stands there, if it is given. */
export function mapAll(book: Accounts, tree: Tree | undefined, to: string): void {
  if (tree) for (const part of parts(tree)) book.mapped(part, to)
}

/** Says of every part of the named fields why nobody needs it. */
export function ignoreFields(book: Accounts, tree: Tree, names: readonly string[], reason: string): void {
  for (const each of names) {
    const held = field(tree, each)
    if (held) for (const part of parts(held)) book.ignored(part, reason)
  }
}

/** The part that stands for the data of a record: the name it leads to, else the first. */
export function dataPart(tree: Tree): Part {
  const named = ['target', 'exchange'].map((each) => field(tree, each)).find((each) => each !== undefined)
  return firstPart(named ?? tree)
}

/** The first part of a value, which stands for it. */
export function firstPart(tree: Tree): Part {
  for (const part of parts(tree)) return part
  return tree
}
