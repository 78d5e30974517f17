/** What of an environment must not be in a redacted report, looked for in the files themselves and by their shape. */

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { parse } from 'yaml'

const ADDRESS = /(?<![\d.])(?:10|172|192|131|198|203|207|157|65|94)(?:\.\d{1,3}){3}(?![\d.])/g
const DOMAIN = /[a-z0-9_*-]+(?:\.[a-z0-9_-]+)*\.(?:com|net|org|local|internal)\b/gi
const MAILBOX = /[\w.+-]+@[\w.-]+/g
const HASH = /(?<![0-9a-f])[0-9a-f]{32,}(?![0-9a-f])/gi
const SERIAL = /\b(?=[0-9A-F]*\d)[0-9A-F]{16,}\b/g
/** The people, companies and places of the fixtures, wherever they stand. */
const PEOPLE =
  /(contoso|fabrikam|adatum|alpineskihouse|cohovineyard|fourthcoffee|litware|margiestravel|northwind|proseware|tailspin|treyresearch|wingtip|woodgrove|redmond|swope|nordmann|ola |kari |oslo|chicago)[\w-]*/gi
/** Keys whose values are names, as the format calls them. */
const NAMED = new Set(['name', 'site', 'id', 'instance', 'share', 'owner', 'subject', 'issuer', 'friendlyName'])

/** What the same words mean for everybody, and why each of them may stay. */
const STAYS: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [
    /(^|\.)(lync|windows|microsoft|microsoftonline|outlook|skype|office|office365|live|msn|aol|yahoo)\.(com|net)$/,
    'services of the vendor, whose names documents give',
  ],
  [/^contoso\.local$/, 'the example in the documented rule for names of the Internet'],
  [/^(10\.0\.0\.0|172\.16\.0\.0|192\.168\.0\.0)$/, 'the private networks of RFC 1918'],
  [/^(ucupdates-r2|_\w+)$/, 'services, which documents name so'],
  [/^(windows|sql server|exchange online)( |$)/, 'products'],
  [/^lync (client|server) (audio|video|sharing|files)$/, 'policies that documents name so'],
  [/^(web conferencing|reverse-proxy)$/, 'what the program calls them itself: words of it cannot be told from names'],
]

/** Each once, in lower case. */
export function ownTexts(root: string, files: readonly string[]): ReadonlySet<string> {
  const texts = files.flatMap((file) => textsOf(join(root, file)))
  const found = texts.flatMap(({ text }) => [
    ...[ADDRESS, MAILBOX, HASH, SERIAL, PEOPLE].flatMap((pattern) => text.match(pattern) ?? []),
    ...(text.match(DOMAIN) ?? []).flatMap((name) => [name, ...[name.split('.')[0] ?? ''].filter(isTelling)]),
  ])
  const named = texts.flatMap(({ path, text }) => (extname(path) === '.yaml' ? namesIn(parse(text), false) : []))
  // The name of a file without what it is.
  const paths = texts.map(({ path }) => basename(path, extname(path)))
  const all = [...found, ...[...named, ...paths].filter(isTelling)].map((each) => each.trim().toLowerCase())
  return new Set(all.filter((each) => each.length > 2 && !STAYS.some(([pattern]) => pattern.test(each))))
}

/** Those that the text has in it, as words of their own. */
export function leaked(own: ReadonlySet<string>, text: string): readonly string[] {
  const searched = text.toLowerCase()
  return [...own].filter((each) => isIn(each, searched))
}

function isIn(each: string, text: string): boolean {
  for (let at = text.indexOf(each); at !== -1; at = text.indexOf(each, at + 1)) {
    const [before = '', after = ''] = [text.charAt(at - 1), text.charAt(at + each.length)]
    if (!/[\p{L}\p{N}_-]/u.test(before) && !/[\p{L}\p{N}_-]/u.test(after)) return true
  }
  return false
}

/** One word of letters may be anything's: that it goes where it is a name is tested word by word. */
function isTelling(name: string): boolean {
  return /\d|[ -]/.test(name)
}

function namesIn(value: unknown, isNamed: boolean): readonly string[] {
  if (typeof value === 'string') return isNamed ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((each) => namesIn(each, isNamed))
  return Object.entries(value).flatMap(([key, each]) => namesIn(each, NAMED.has(key)))
}

function textsOf(path: string): readonly { readonly path: string; readonly text: string }[] {
  if (!statSync(path).isDirectory()) return [{ path, text: readFileSync(path, 'utf8') }]
  return readdirSync(path)
    .filter((name) => name !== 'README.md' && name !== 'expected.json')
    .flatMap((name) => textsOf(join(path, name)))
}
