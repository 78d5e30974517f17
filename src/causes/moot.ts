/** What is asked for a value that is wrong itself: as long as it is, nothing can be right with it. */

import { grouped } from '../domain/groups.ts'
import type { Environment, EnvironmentDocument, Path } from '../environment/model.ts'
import { serversOf } from '../environment/servers.ts'
import type { Tie } from './forest.ts'
import type { Found, JudgedEnvironment } from './judged.ts'
import { valueAt } from './single-value.ts'
import { goneUnder } from './supposing.ts'

/** Each costs judging again. */
const MOST = 8

/** A finding that names a value which another finding judges by itself, and is gone once the value is not given. */
export function mootFindings(judged: JudgedEnvironment): readonly Tie[] {
  const { unmet } = judged
  const wrong = unmet.flatMap((found) => {
    const value = wrongValue(found, judged.environment)
    return value ? [{ found, ...value }] : []
  })
  if (wrong.length === 0) return []
  const naming = findingsByWord(unmet, new Set(wrong.map(({ value }) => value)))
  const candidates = [...grouped(wrong.map((each) => [each.at.join('/'), each] as const)).values()].flatMap(
    ([each]) => {
      if (each === undefined) return []
      const others = (naming.get(each.value) ?? []).filter((other) => other !== each.found)
      return others.length > 0 ? [{ ...each, naming: others }] : []
    },
  )
  return candidates.slice(0, MOST).flatMap(({ found, at, naming }) => {
    const environment = withoutValue(at, judged.environment)
    const gone = goneUnder([found, ...naming], judged.judgeAgain, { environment })
    if (!gone.has(found)) return []
    return naming.flatMap((other) => (gone.has(other) ? [{ consequence: other.index, cause: found.index }] : []))
  })
}

/** Names of things are no values that could be wrong for what is asked of the thing. */
const NAMES: ReadonlySet<unknown> = new Set(['fqdn', 'id', 'name'])

/** An address or a name that the message tells, and that stands at the subject of the finding or below it, once. */
function wrongValue({ judgement, finding }: Found, environment: Environment) {
  // What points elsewhere judges what is there, by the value.
  if (judgement.place !== undefined) return undefined
  const words = new Set(wordsOf(finding.message))
  const below = valuesBelow(judgement.subject.at, environment).filter(
    ({ at, value }) => !NAMES.has(at.at(-1)) && words.has(value),
  )
  const [only, second] = below
  return second === undefined ? only : undefined
}

interface Valued {
  readonly at: Path
  readonly value: string
}

/** So deep do a server and its services go. */
const DEPTH = 3

function valuesBelow(at: Path, environment: Environment, depth = 0): readonly Valued[] {
  const value = valueAt(at, environment)
  if (typeof value === 'string') return isTelling(value) ? [{ at, value }] : []
  if (typeof value !== 'object' || value === null || depth === DEPTH) return []
  return Object.keys(value).flatMap((key) =>
    valuesBelow([...at, Array.isArray(value) ? Number(key) : key], environment, depth + 1),
  )
}

/** An address or a domain name: what else a message tells may stand in it by chance. */
function isTelling(value: string): boolean {
  return /^[\w-]+(\.[\w-]+)+(\/\d+)?$/.test(value) || /^[\da-f:]+:[\da-f:.]+(\/\d+)?$/i.test(value)
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[\s,;()"]+/)
}

/** The findings that name one of the words, or expect it, in their order. */
function findingsByWord(unmet: readonly Found[], words: ReadonlySet<string>): ReadonlyMap<string, readonly Found[]> {
  const pairs = unmet.flatMap((found) => {
    const { message, evidence } = found.finding
    const expected = evidence.flatMap(({ role, text }) => (role === 'expected' ? [text] : []))
    const named = [message, ...expected].flatMap(wordsOf).filter((word) => words.has(word))
    return [...new Set(named)].map((word) => [word, found] as const)
  })
  return grouped(pairs)
}

function withoutValue(at: Path, environment: Environment): Environment {
  const document = removed(environment.document, at) as EnvironmentDocument
  return { ...environment, document, servers: serversOf(document) }
}

function removed(value: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined || typeof value !== 'object' || value === null) return undefined
  const inner = removed((value as Record<string | number, unknown>)[step], rest)
  if (Array.isArray(value)) {
    if (inner !== undefined) return value.with(Number(step), inner)
    // A list of nothing would say that there is none.
    return value.length > 1 ? value.toSpliced(Number(step), 1) : undefined
  }
  const { [step]: _, ...others } = value as Record<string | number, unknown>
  return inner === undefined ? others : { ...others, [step]: inner }
}
