/**
 * Which Windows a computer has. The release is told by version and build, the edition by the number of the edition: captions
 * are localised, and are only compared with them, or read where there is nothing else.
 */

import { onEvaluation } from '../../../domain/os-given.ts'
import type { Accounts } from '../accounts.ts'
import type { Part } from '../tree.ts'
import { type Clue, type Clues, cluesOf } from './system-clues.ts'
import { editionIn, editionOn, type Sku, skuOf } from './windows-editions.ts'
import { languageOf } from './windows-languages.ts'
import {
  generationIn,
  releasesOf,
  WITH_SERVICE_PACKS,
  type WindowsKind,
  type WindowsRelease,
} from './windows-releases.ts'

/** A key of `os`, what it is to say, and the parts that say so. */
export interface SystemFact {
  readonly key: string
  readonly value: string | boolean
  readonly parts: readonly Part[]
}

interface Numbers {
  readonly version: string | undefined
  readonly build: string | undefined
}

const EVIDENCE = 'captions are localised: the system is taken from its version and the number of its edition'

/** What `os` is to say; what became of the clues that say nothing is entered in the book. */
export function readSystem(all: readonly Clue[], book: Accounts): readonly SystemFact[] {
  if (all.length === 0) return []
  const clues = cluesOf(all, book)
  const numbers = numbersOf(clues, book)
  const sku = skuOf(clues.text('sku') ?? '')
  const kind = kindOf(clues, sku)
  const [release, ...more] = numbers.version || numbers.build ? releasesOf(numbers, kind) : []
  const known = more.length === 0 && (clues.text('sku') === undefined || sku !== undefined) ? release : undefined
  if (known && contradicted(clues, known, book)) return []
  const named = known && nameOf(known, sku)
  const facts = named
    ? [...byNumbers(clues, { release: known, numbers, sku, name: named })]
    : [...byCaption(clues, numbers, release, book)]
  if (facts.length === 0) return []
  return [...facts, ...details(clues, { kind: known?.kind ?? kind, version: known?.version, sku }, book)]
}

/** `6.3.9600 N/A Build 9600`, `10.0.17763.0`, `10.0`: the version, and the build where it is told. */
function numbersOf(clues: Clues, book: Accounts): Numbers {
  const [, version, inside] =
    /^(\d{1,2}\.\d)(?:\.(\d{4,5}))?/.exec(clues.text('version') ?? clues.text('ntVersion') ?? '') ?? []
  const given = clues.text('build')
  if (given !== undefined && inside !== undefined && given !== inside)
    for (const part of clues.parts('build')) book.unknown(part, `it is not the build of the version, ${inside}`)
  return { version, build: inside ?? given }
}

function kindOf(clues: Clues, sku: Sku | undefined): WindowsKind | undefined {
  const said = clues.text('kind')
  const installation = clues.text('installation')
  const caption = `${clues.text('caption') ?? ''} ${clues.text('product') ?? ''}`
  // A Windows for many sessions calls itself a server, so the number of the edition comes first.
  if (sku) return sku.kind
  if (said === 'server' || said === 'client') return said
  if (installation !== undefined) return installation === 'client' ? 'client' : 'server'
  return /server/i.test(caption) ? 'server' : /windows/i.test(caption) ? 'client' : undefined
}

/** Whether the caption names another release than the version does. */
function contradicted(clues: Clues, release: WindowsRelease, book: Accounts): boolean {
  const caption = clues.text('caption') ?? ''
  const said = generationIn(caption)
  const own = generationIn(release.name)
  if (said === undefined || own === undefined || own === said || /\b(?:small|essential) business/i.test(caption))
    return false
  const trap = release.version === '6.2' ? '; some tools report 6.2.9200 on every later Windows' : ''
  for (const part of clues.parts('caption', 'version', 'build', 'sku'))
    book.unknown(part, `the caption names ${said}, and the version is that of ${release.name}${trap}`)
  return true
}

/** The name of the release, or of a product that was built of it; undefined where that has none of its own. */
function nameOf({ name, version }: WindowsRelease, sku: Sku | undefined): string | undefined {
  const generation = /\d{4}(?: R2)?$/.exec(name)?.[0]
  const small = sku?.product === 'Windows Small Business Server' || (version === '6.1' && sku?.edition === 'Essentials')
  if (small) return SMALL[version]
  if (sku?.product === undefined) return name
  return generation && !name.includes('version') ? `${sku.product} ${generation}` : undefined
}

const SMALL: Readonly<Record<string, string>> = {
  '6.0': 'Windows Small Business Server 2008',
  '6.1': 'Windows Small Business Server 2011',
}

interface Found {
  readonly release: WindowsRelease
  readonly numbers: Numbers
  readonly sku: Sku | undefined
  readonly name: string
}

function* byNumbers(clues: Clues, { release, numbers, sku, name }: Found): Generator<SystemFact> {
  const caption = clues.text('caption') ?? clues.text('product') ?? ''
  yield { key: 'name', value: name, parts: clues.parts('version', 'ntVersion', 'build', 'kind') }
  const edition = editionOn(sku ? sku.edition : editionIn(caption), release.name, numbers.build)
  if (sku) yield { key: edition ? 'edition' : 'name', value: edition ?? name, parts: clues.parts('sku') }
  else if (edition) yield { key: 'edition', value: edition, parts: clues.parts('caption', 'product') }
  if (numbers.build) yield { key: 'build', value: numbers.build, parts: buildParts(clues) }
}

function* byCaption(
  clues: Clues,
  numbers: Numbers,
  guess: WindowsRelease | undefined,
  book: Accounts,
): Generator<SystemFact> {
  const caption = clues.text('caption') ?? clues.text('product')
  const name = caption?.split('|')[0]?.trim()
  for (const part of clues.parts('sku')) book.unknown(part, 'no edition known here has this number')
  if (name) {
    yield { key: 'name', value: name, parts: clues.parts('caption', 'product') }
    if (numbers.build) yield { key: 'build', value: numbers.build, parts: buildParts(clues) }
    return
  }
  const why =
    guess === undefined ? 'no Windows known here has this number' : 'it is the number of more than one Windows'
  for (const part of clues.parts('version', 'ntVersion', 'build'))
    book.unknown(part, `${why}, and no caption names the system`)
}

function buildParts(clues: Clues): readonly Part[] {
  const version = clues.text('version') ?? ''
  return [...clues.parts('build'), ...(/\d{4,5}/.test(version) ? clues.parts('version') : [])]
}

interface Known {
  readonly kind: WindowsKind | undefined
  readonly version: string | undefined
  readonly sku: Sku | undefined
}

/** What says the same whatever the system is called. */
function* details(clues: Clues, known: Known, book: Accounts): Generator<SystemFact> {
  for (const part of clues.parts('caption', 'product')) book.ignored(part, EVIDENCE)
  yield* servicePack(clues, known, book)
  yield* installation(clues, known, book)
  const { sku } = known
  const architecture = sku?.architecture ?? clues.text('architecture')
  if (architecture)
    yield { key: 'architecture', value: architecture, parts: clues.parts(sku?.architecture ? 'sku' : 'architecture') }
  if (sku?.evaluation) yield { key: 'evaluation', value: true, parts: clues.parts('sku') }
  else if (!sku && onEvaluation({ name: clues.text('caption') ?? '' }))
    yield { key: 'evaluation', value: true, parts: clues.parts('caption') }
  yield* language(clues, book)
}

function* servicePack(clues: Clues, { version }: Known, book: Accounts): Generator<SystemFact> {
  const pack = clues.text('servicePack')
  const parts = clues.parts('servicePack')
  if (pack === '0' && !WITH_SERVICE_PACKS.includes(version ?? ''))
    for (const part of parts) book.ignored(part, 'this Windows has no service packs')
  else if (pack) yield { key: 'servicePack', value: pack === '0' ? 'RTM' : `SP${pack}`, parts }
}

function* installation(clues: Clues, { kind, version, sku }: Known, book: Accounts): Generator<SystemFact> {
  const said = clues.text('installation')
  const parts = clues.parts('installation')
  if (said === 'client') for (const part of parts) book.ignored(part, 'a client has one kind of installation')
  else if (said) yield { key: 'installation', value: said, parts }
  else if (sku?.core) yield { key: 'installation', value: 'core', parts: clues.parts('sku') }
  // Until 2008 R2 the number of Server Core was another one; since 2012 both have the same.
  else if (kind === 'server' && sku?.edition && WITH_SERVICE_PACKS.includes(version ?? ''))
    yield { key: 'installation', value: 'full', parts: clues.parts('sku') }
}

function* language(clues: Clues, book: Accounts): Generator<SystemFact> {
  const given = clues.text('language')
  if (given === undefined) return
  const tag = languageOf(given)
  if (tag) yield { key: 'language', value: tag, parts: clues.parts('language') }
  else
    for (const part of clues.parts('language')) book.unknown(part, 'no language of Windows known here has this number')
}
