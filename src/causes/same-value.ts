/** Findings that judge the very same value: one value to correct is one cause. */

import { grouped } from '../domain/groups.ts'
import type { Environment } from '../environment/model.ts'
import { bestFirst } from './best.ts'
import type { Tie } from './forest.ts'
import type { Found, JudgedEnvironment } from './judged.ts'
import { placeKey } from './place-key.ts'
import { isSingleValue } from './single-value.ts'

/** Those of several rules about one value, those of one rule that say the same of several subjects, and those in the same words. */
export function sameValues({ unmet, environment }: JudgedEnvironment): readonly Tie[] {
  return [...aboutOneValue(unmet, environment), ...saidOfSeveral(unmet, environment), ...saidAlike(unmet)]
}

/**
 * The value is what stands at the place of the finding, and what it tells as found. A finding elsewhere that tells of the value
 * among others follows from what judges the value by itself; of several such values, none is known to be the one.
 */
function aboutOneValue(unmet: readonly Found[], environment: Environment): readonly Tie[] {
  const told = unmet.map((found) => ({
    found,
    here: placeKey(found.finding.location),
    values: valuesOf(found, environment),
  }))
  const judging = grouped(told.flatMap(({ found, here, values }) => (values.includes(here) ? [[here, found]] : [])))
  const joining = grouped(
    told.flatMap(({ found, here, values }) => {
      if (values.includes(here)) return []
      const [only, second] = values.filter((value) => judging.has(value))
      return only !== undefined && second === undefined ? [[only, found]] : []
    }),
  )
  return [...judging].flatMap(([value, found]) => underOne([...bestFirst(found), ...(joining.get(value) ?? [])]))
}

function underOne([best, ...rest]: readonly Found[]): readonly Tie[] {
  return best ? rest.map(({ index }) => ({ consequence: index, cause: best.index })) : []
}

/** The places of the single values of the description that a finding tells as found. */
function valuesOf({ judgement, finding }: Found, environment: Environment): readonly string[] {
  const origins = judgement.evidence().map(({ role, origin }) => (role === 'actual' ? origin : undefined))
  const places = origins.flatMap((origin, index) => {
    const location = finding.evidence[index]?.location
    return origin?.kind === 'environment' && location && isSingleValue(origin.path, environment)
      ? [placeKey(location)]
      : []
  })
  return [...new Set(places)]
}

/** One rule, one place, one text: what several servers have from their pool, or several uses share, is wrong once. */
function saidOfSeveral(unmet: readonly Found[], environment: Environment): readonly Tie[] {
  const servers = new Set(environment.servers.map(({ id }) => id))
  const groups = grouped(unmet.map((found) => [sayingOf(found, servers), found] as const))
  return [...groups.values()].flatMap(underOne)
}

/** Servers that say nothing of their own stand at the place they share; of other subjects the words must be the same. */
function sayingOf({ rule, finding }: Found, servers: ReadonlySet<string>): string {
  const { subject, message, location, evidence } = finding
  const plain = (text: string) => (servers.has(subject) ? text.replaceAll(subject, '…') : text)
  const told = evidence
    .filter(({ role }) => role === 'actual')
    .map(({ text, location: where }) => `${plain(text)} ${where ? placeKey(where) : ''}`)
  return JSON.stringify([rule.id, placeKey(location), plain(message), told])
}

/** Two rules that find the same say it in the same words, with the name of what it is about. */
function saidAlike(unmet: readonly Found[]): readonly Tie[] {
  const groups = grouped(unmet.map((found) => [found.finding.message, found] as const))
  return [...groups].flatMap(([message, found]) => {
    const [best, ...rest] = bestFirst(found)
    const isNamed = found.some(({ finding }) => message.includes(finding.subject))
    return best && isNamed ? underOne([best, ...rest]) : []
  })
}
