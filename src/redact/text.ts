/**
 * Texts token by token. What the program itself may say stays: its words, versions, dates, ports and counts. Everything
 * else stands for something that came with an environment, and another name takes its place.
 */

import { parseAddress } from '../domain/prefix.ts'
import { type AddressNames, addressNames } from './addresses.ts'
import { type FileNames, fileNames } from './files.ts'
import { type HostNames, hostNames } from './host-names.ts'
import { isNumber, isVersion } from './numbers.ts'
import type { OwnNames } from './own-names.ts'
import type { Pseudonyms } from './pseudonyms.ts'
import { WORD } from './words.ts'

/** The words of the program, as `generated/vocabulary.json` holds them. */
export type Vocabulary = ReadonlySet<string>

export interface TextNames {
  /** Of a text that the program made of its own words and of names. */
  text(text: string): string
  path(path: string): string
  /** Of a text that is a name as a whole: of a person, an organisation, a ticket. */
  whole(prefix: string, name: string): string
}

/** How single things are named, in every text alike. */
export interface Naming {
  readonly addresses: AddressNames
  readonly files: FileNames
  readonly hosts: HostNames
  readonly pseudonyms: Pseudonyms
  readonly vocabulary: Vocabulary
}

type Replace = (token: string, naming: Naming) => string | undefined

const HEX_PAIRS = '[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5,}|[0-9A-Fa-f]{2}(?: [0-9A-Fa-f]{2}){7,}'
const GUID = '[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}'

/** What begins at a place of a text is the first of these that takes it. */
const TOKENS: readonly (readonly [pattern: RegExp, replace: Replace])[] = [
  [sticky(String.raw`[\p{L}\p{N}_.+%'-]+@[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*`), ofMailbox],
  [sticky(String.raw`(?:CN|OU|O|L|ST|S|E|DC|C|STREET|SERIALNUMBER)=[^,;:"()+/]*[^,;:"()+/\s]`), ofNamePart],
  [sticky(String.raw`(?:${GUID}|${HEX_PAIRS}|[0-9A-Fa-f]{16,})(?![\p{L}\p{N}_])`), ofHex],
  [sticky(String.raw`[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*(?:/\d{1,3}(?!\.\d))?(?![\p{L}\p{N}_])`), ofAddress],
  [sticky(String.raw`\d{1,3}(?:\.\d{1,3}){3}(?:/\d{1,2})?(?!\.?[\p{L}\p{N}_])`), ofAddress],
  [sticky(String.raw`\\\\[^\s\\,;"]+(?:\\[^\s\\,;"]+)+`), ofShare],
  [sticky(String.raw`[\p{L}\p{N}_.-]+(?:[/\\][\p{L}\p{N}_.-]+)+`), ofPath],
  [sticky(String.raw`\+\d[\d ().-]{5,}\d`), ofPhone],
  [sticky(String.raw`\(\d{1,4}\)[ -]?\d{2,4}(?:[ -]\d{2,4})+`), ofPhone],
  [sticky(String.raw`(?:tel:|;ext=)[\d().-]*\d`), ofPhonePart],
  [sticky(WORD.source), ofWord],
]

function sticky(source: string): RegExp {
  return new RegExp(source, 'yu')
}

export function namingBy(pseudonyms: Pseudonyms, vocabulary: Vocabulary): Naming {
  const addresses = addressNames(pseudonyms)
  const hosts = hostNames(pseudonyms, addresses, (name) => vocabulary.has(name))
  return { addresses, files: fileNames(pseudonyms), hosts, pseudonyms, vocabulary }
}

/** The texts of one report, with the names that are known to be its own. */
export function textNames(naming: Naming, own: OwnNames): TextNames {
  const { files, pseudonyms } = naming
  const whole = (prefix: string, name: string) => `${prefix}-${pseudonyms.digitsOf('name', name.trim().toLowerCase())}`
  const held = new Map<string, string>()
  const text = (value: string) => {
    const made = held.get(value) ?? (own.isName(value) ? ofOwn(value) : replaced(value))
    held.set(value, made)
    return made
  }
  const ofOwn = (value: string) => {
    const made = replaced(value)
    // One that is a single token has its name already, wherever else it stands.
    return made === value ? whole('name', value) : made
  }
  const replaced = (value: string) => {
    let result = ''
    for (let at = 0; at < value.length; ) {
      const { length, made } = phraseAt(value, at) ?? tokenAt(value, at, naming)
      result += made
      at += length
    }
    return result
  }
  const phraseAt = (value: string, at: number) => {
    const phrase = own.phraseAt(value, at)
    if (phrase === undefined) return undefined
    const made = phrase.isPath ? files.of(phrase.name) : whole('name', phrase.name)
    return { length: phrase.length, made }
  }
  return { text, path: files.of, whole }
}

function tokenAt(value: string, at: number, naming: Naming): { readonly length: number; readonly made: string } {
  for (const [pattern, replace] of TOKENS) {
    pattern.lastIndex = at
    const [token] = pattern.exec(value) ?? []
    if (token === undefined) continue
    const made = replace(token, naming)
    if (made !== undefined) return { length: token.length, made }
  }
  const char = String.fromCodePoint(value.codePointAt(at) ?? 0)
  return { length: char.length, made: char }
}

function ofMailbox(token: string, { pseudonyms, hosts }: Naming): string {
  const at = token.lastIndexOf('@')
  return `user-${pseudonyms.digitsOf('label', token.slice(0, at).toLowerCase())}@${hosts.of(token.slice(at + 1))}`
}

/** A part of a distinguished name. */
function ofNamePart(token: string, naming: Naming): string {
  const at = token.indexOf('=') + 1
  const value = token.slice(at).trim()
  const isHost = /^(\*\.)?[\w-]+(\.[\w-]+)+$/.test(value)
  const made = isHost
    ? value.replace(/[\w-]+(\.[\w-]+)+$/, naming.hosts.of)
    : `name-${naming.pseudonyms.digitsOf('name', value.toLowerCase())}`
  return token.slice(0, at) + made
}

function ofHex(token: string, { pseudonyms }: Naming): string {
  return `id-${pseudonyms.digitsOf('hex', token.toLowerCase().replace(/[^0-9a-f]/g, ''))}`
}

function ofAddress(token: string, { addresses, vocabulary }: Naming): string | undefined {
  if (vocabulary.has(token)) return token
  const [text = '', length] = token.replace(/[.:]$/, (end) => (token.endsWith('::') ? end : '')).split('/')
  const address = parseAddress(text)
  if (address === undefined) return undefined
  const rest = token.slice(text.length + (length === undefined ? 0 : length.length + 1))
  return (length === undefined ? addresses.ofAddress(address) : addresses.ofPrefix(address, Number(length))) + rest
}

function ofPhone(token: string, { pseudonyms }: Naming): string {
  return `phone-${pseudonyms.digitsOf('phone', token.replace(/\D/g, ''))}`
}

/** `tel:5550100`, `;ext=1234`: what is no telephone's number elsewhere is one here. */
function ofPhonePart(token: string, naming: Naming): string {
  const at = token.search(/[:=]/) + 1
  return token.slice(0, at) + ofPhone(token.slice(at), naming)
}

/** A share of a file server: what it is called may be a word of the program. */
function ofShare(token: string, { hosts, pseudonyms }: Naming): string {
  const [host = '', ...folders] = token.slice(2).split('\\')
  const named = folders.map((name) => `folder-${pseudonyms.digitsOf('path', name)}`)
  return ['\\\\', host.includes('.') ? hosts.of(host) : hosts.ofLabel(host), ...named.map((name) => `\\${name}`)].join(
    '',
  )
}

/** Only one that ends as files do: much else is written with slashes. */
function ofPath(token: string, { files }: Naming): string | undefined {
  return files.isFile(token) ? files.of(token) : undefined
}

function ofWord(token: string, naming: Naming): string {
  const [, word = token, ending = ''] = /^(.+)(['\u2019]s)$/.exec(token) ?? []
  return (isOwnWord(word, naming.vocabulary) ? word : named(word, naming)) + ending
}

/** Also at the start of a sentence. A single letter names nothing. */
function isOwnWord(word: string, vocabulary: Vocabulary): boolean {
  if (word.length === 1 || vocabulary.has(word) || isVersion(word)) return true
  const lower = word.charAt(0).toLowerCase() + word.slice(1)
  return vocabulary.has(lower) || isKey(word, vocabulary)
}

/** `pools.servers.os`: keys of the format. */
function isKey(word: string, vocabulary: Vocabulary): boolean {
  const parts = word.split('.')
  return parts.length > 1 && !isDomain(parts) && parts.every((part) => vocabulary.has(part))
}

/** Whether the last label is one that names end with: known ones, and those of two letters. */
function isDomain(labels: readonly string[]): boolean {
  return /^(com|net|org|info|biz|edu|gov|mil|int|arpa|local|internal|lan|corp|home|test|example|[a-z]{2})$/i.test(
    labels.at(-1) ?? '',
  )
}

function named(word: string, { files, hosts, pseudonyms }: Naming): string {
  if (isNumber(word)) return `number-${pseudonyms.digitsOf('phone', word.replace(/\D/g, ''))}`
  if (files.isFile(word)) return files.of(word)
  if (word.includes('.')) return hosts.of(word)
  // A computer by its short name is named as in its full one.
  if (/\d/.test(word) || /^_/.test(word)) return hosts.ofLabel(word)
  return `name-${pseudonyms.digitsOf('label', word.toLowerCase())}`
}
