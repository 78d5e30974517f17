/**
 * The words that the program itself may say: those of its texts, of the keys of its formats, and of its tables. What is
 * none of them came with an environment, and `--redact` lets nothing else through.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { WORD } from '../src/redact/words.ts'
import { writeFolder } from './compile-facts.ts'

/** Of these only the keys: their descriptions and examples are full of names as people give them. */
const KEYS_ONLY = ['src/environment/schema', 'src/init', 'src/cli/completion']
/** Names that documents and examples use for whoever reads them; words with one of them are nobody's vocabulary. */
const INVENTED =
  /contoso|fabrikam|adatum|alpineski|cohovineyard|fourthcoffee|litware|margies|northwind|proseware|tailspin|treyresearch|wingtip|woodgrove|humongous|lucerne|example\.(com|net|org)/i
/** Domains of the vendors, whose names are the same for everybody. */
const OF_VENDORS =
  /(^|\.)(microsoft|microsoftonline|lync|skype|skypeforbusiness|office|office365|outlook|windows|windowsupdate|live|msn|aol|yahoo|google|apple|digicert|verisign|onmicrosoft|msedge|azure|ietf|iana|rfc-editor)\.(com|net|org)$/i

/** What servers and systems call themselves and what they say: words of protocols that the program only passes on. */
const OF_PROTOCOLS = (
  'Microsoft-IIS Microsoft-HTTPAPI RTC ACK BENOTIFY BYE CANCEL INFO INVITE MESSAGE NEGOTIATE NOTIFY OPTIONS PRACK PUBLISH ' +
  'REFER REGISTER SERVICE SUBSCRIBE UPDATE time-out AutodiscoverResponse AccessLocation originalDomain ' +
  'bond bridge ethernet gre ipip macvlan sit tun utun vlan vxlan wireguard'
).split(' ')

const GENERATED = 'src/redact/generated'
const FILE = 'vocabulary.json'

/** Writes it into the source tree, where the program finds it when it runs unbundled. */
export function writeVocabulary(root: string, tables: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const files = new Map([[FILE, JSON.stringify(vocabularyOf(root, tables))]])
  writeFolder(join(root, GENERATED), files)
  return files
}

/** Whether it is there at all: one that is older than a text of the program takes new words out of reports, no more. */
export function vocabularyIsMissing(root: string): boolean {
  return !existsSync(join(root, GENERATED, FILE))
}

/** Sorted, each once. `tables` are the compiled tables by their file names. */
function vocabularyOf(root: string, tables: ReadonlyMap<string, string>): readonly string[] {
  const keys = new Set<string>()
  const texts = new Set<string>()
  for (const folder of ['rules', 'src']) {
    for (const path of sources(root, folder))
      addSource(root, path, { key: (key) => keys.add(key), text: (text) => texts.add(text) })
  }
  const documented = new Set<string>()
  for (const text of tables.values()) addJson(JSON.parse(text), documented)
  const words = [
    ...keys,
    ...OF_PROTOCOLS,
    ...wordsOf(texts).filter((word) => isOwn(word, keys) && !isAddress(word)),
    ...wordsOf(documented).filter((word) => isOwn(word, keys)),
  ]
  return [...new Set(words)].sort()
}

function wordsOf(texts: Iterable<string>): readonly string[] {
  return [...texts].flatMap((text) => text.match(WORD) ?? [])
}

/** A name in a text of the program is an example, unless it is a vendor's, or made of keys (`firewall.nat.internal`). */
function isOwn(word: string, keys: ReadonlySet<string>): boolean {
  if (INVENTED.test(word) || /[0-9a-f]{16}/i.test(word)) return false
  if (!/\.(com|net|org|local|internal|lan|corp|example|test)$/.test(word) || OF_VENDORS.test(word)) return true
  return word.split('.').every((part) => keys.has(part))
}

/** An address too: in a table it is what the vendor documents. */
function isAddress(word: string): boolean {
  return /^\d+(\.\d+){3}$/.test(word)
}

function sources(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/').replace(/^\//, ''))
    .sort()
}

interface Add {
  key(key: string): void
  text(text: string): void
}

function addSource(root: string, path: string, add: Add): void {
  const keysOnly = KEYS_ONLY.some((folder) => path.startsWith(`${folder}/`))
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isImportTypeNode(node)) return
    if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
      if (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name)) add.key(node.name.text)
    }
    if (!keysOnly && isText(node)) add.text(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest))
}

function isText(node: ts.Node): node is ts.StringLiteralLike | ts.TemplateLiteralLikeNode {
  return ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)
}

function addJson(value: unknown, texts: Set<string>): void {
  if (typeof value === 'string') texts.add(value)
  if (typeof value !== 'object' || value === null) return
  for (const [key, each] of Object.entries(value)) {
    texts.add(key)
    if (key !== 'url') addJson(each, texts)
  }
}
