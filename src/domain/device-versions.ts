/**
 * Firmware versions of equipment. Every vendor has its own format, so two versions are ordered only when they have the
 * same one: the same letters and signs around the numbers. Anything else is not known, never guessed.
 */

import { compareDigits } from './builds.ts'
import { remembered } from './memo.ts'

export type Order = -1 | 0 | 1

interface Version {
  /** What stands before the number: a device (`uc430hd`), a product (`sba`), nothing. */
  readonly label: string
  /** Runs of digits, runs of letters, and single signs. */
  readonly tokens: readonly string[]
}

const NUMBER = /^\d+$/
const WORD = /^[a-z]+$/
const WILDCARD = 'x'
const SERVICE_PACK = /^(?:sp|service pack|su|service update)$/

/** Which of two versions of the same equipment is the earlier one; undefined when their formats differ. */
export function compareVersions(a: string, b: string): Order | undefined {
  return inOneFormat(a, b)?.reduce<Order | undefined>(sameDirection, 0)
}

/** Whether both are written alike, letters apart: such versions differ when they are not equal. */
export function sameFormat(a: string, b: string): boolean {
  const left = parse(a)
  const right = parse(b)
  return left.length === right.length && left.every((version, part) => alike(version, right[part]))
}

/** What `b` says beyond `a`, when it begins as `a` does and says more; else undefined. */
export function furtherDetail(a: string, b: string): readonly string[] | undefined {
  const [left, right] = [parse(a), parse(b)]
  const [short, long] = [left[0], right[0]]
  if (left.length !== 1 || right.length !== 1 || !short || !long || !labelsAgree(short, long)) return undefined
  const begins = short.tokens.every((token, at) => sameToken(token, long.tokens[at]))
  return begins && long.tokens.length > short.tokens.length ? long.tokens.slice(short.tokens.length) : undefined
}

/** The order of each part of a combined version (`SBA a / GW b`). */
function inOneFormat(a: string, b: string): readonly (Order | undefined)[] | undefined {
  const left = parse(a)
  const right = parse(b)
  if (left.length !== right.length) return undefined
  return left.map((version, part) => orderOf(version, right[part]))
}

// A combined version is later only if no part of it is earlier.
function sameDirection(sum: Order | undefined, part: Order | undefined): Order | undefined {
  if (sum === undefined || part === undefined) return undefined
  if (sum === 0) return part
  return part === 0 || part === sum ? sum : undefined
}

// Devices of one model are compared with the same listed versions, over and over.
const parse = remembered((text: string): readonly Version[] =>
  text
    .toLowerCase()
    .trim()
    .split(/\s+\/\s+/)
    .map(parsePart),
)

function parsePart(text: string): Version {
  const clean = text
    .replace(/\s*\.\s*/g, '.')
    .replace(/\s+(and (higher|up)|or later)$/, '')
    .replace(/[:,]\s*(?=build\b)/, ' ')
  const head = /^(?:([a-z]+\d+[a-z]*)_|(.*?)(?:(?<![a-z])(?:version|ver|v|r)[. ]*)?)(?=\d|(?<![a-z])x\.)/.exec(clean)
  const label = head ? (head[1] ?? head[2] ?? '') : ''
  const tokens = clean.slice(head?.[0].length ?? 0).match(/\d+|[a-z]+|[^\s\da-z]/g) ?? []
  return { label: label.replace(/[\s:,]+/g, ' ').trim(), tokens }
}

function orderOf(a: Version, b: Version | undefined): Order | undefined {
  if (!b || !labelsAgree(a, b)) return undefined
  // A leading wildcard stands for the number of the device: without that number the parts would shift.
  const shifted = a.tokens.length !== b.tokens.length && [a, b].some((version) => version.tokens[0] === WILDCARD)
  return shifted ? undefined : orderOfTokens(a.tokens, b.tokens)
}

function orderOfTokens(a: readonly string[], b: readonly string[]): Order | undefined {
  const positions = [...Array(Math.min(a.length, b.length)).keys()]
  const open = positions.find((at) => isOpenEnd(a, at) || isOpenEnd(b, at))
  const compared = positions.slice(0, open)
  const decidedAt = compared.find((at) => areNumbers(a[at], b[at]) && !sameToken(a[at], b[at]))
  const oneFormat = compared.every(
    (at) =>
      areNumbers(a[at], b[at]) || sameToken(a[at], b[at]) || (decidedAt !== undefined && isLetterRevision(a, b, at)),
  )
  if (!oneFormat || (decidedAt === 0 && countsAnother(a, b))) return undefined
  const order = decidedAt === undefined ? 0 : compareDigits(a[decidedAt] ?? '', b[decidedAt] ?? '')
  return open === undefined && a.length !== b.length ? despiteRest(a, b, decidedAt, order) : order
}

/** The order of two versions of which one says more, after `decidedAt` gave `order`. */
function despiteRest(
  a: readonly string[],
  b: readonly string[],
  decidedAt: number | undefined,
  order: Order,
): Order | undefined {
  const shared = Math.min(a.length, b.length)
  const rest = (a.length > b.length ? a : b).slice(shared)
  if (decidedAt === undefined) return rest.every(isNothing) ? 0 : undefined
  // `6.4` and `6.60A`: where letters follow at once, a number of other width counts something else.
  const lettersFollow = decidedAt === shared - 1 && rest[0] !== '.'
  return lettersFollow && a[decidedAt]?.length !== b[decidedAt]?.length ? undefined : order
}

/** `7577.4512` and `4.0.7577.4444`: the one is said from another place on, so its first number counts something else. */
function countsAnother(a: readonly string[], b: readonly string[]): boolean {
  return a.length !== b.length && Math.abs((a[0] ?? '').length - (b[0] ?? '').length) > 1
}

function sameToken(a = '', b = ''): boolean {
  const wild = (a === WILDCARD && NUMBER.test(b)) || (b === WILDCARD && NUMBER.test(a))
  return a === b || wild || (areNumbers(a, b) && compareDigits(a, b) === 0)
}

function areNumbers(a = '', b = ''): boolean {
  return NUMBER.test(a) && NUMBER.test(b)
}

function isNothing(token: string): boolean {
  return token === '.' || token === WILDCARD || /^0+$/.test(token)
}

/** `8.x` covers whatever follows the 8. */
function isOpenEnd(tokens: readonly string[], at: number): boolean {
  return tokens[at] === WILDCARD && at > 0 && at === tokens.length - 1
}

/** `18b` and `22c`: the letter at the very end does not matter once a number has decided. */
function isLetterRevision(a: readonly string[], b: readonly string[], at: number): boolean {
  return at === a.length - 1 && at === b.length - 1 && WORD.test(a[at] ?? '') && WORD.test(b[at] ?? '')
}

function labelsAgree(a: Version, b: Version): boolean {
  if (a.label === b.label) return true
  // `SP2` alone counts service packs, and is no version before `2010`.
  return (a.label === '' || b.label === '') && !SERVICE_PACK.test(a.label + b.label)
}

function alike(a: Version, b: Version | undefined): boolean {
  return b !== undefined && labelsAgree(a, b) && shape(a) === shape(b)
}

function shape(version: Version): string {
  return version.tokens.map((token) => (NUMBER.test(token) ? '0' : WORD.test(token) ? 'a' : token)).join('')
}
