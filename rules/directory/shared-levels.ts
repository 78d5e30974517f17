/** What the two rules on functional levels have in common. */

import { givenOsReader, unreadableText } from '../../src/domain/os-given.ts'
import type { Path } from '../../src/environment/model.ts'
import { given, type Judgement, met, type RuleContext, unknown, unmet } from '../../src/rule.ts'
import { type Domain, dependsOnUse, listJudge, refusal, stated } from './shared.ts'

/** `Get-ADForest` prints Windows2012R2Forest, `Get-ADDomain` Windows2012R2Domain. */
const OF_A_TOOL = /(?:forest|domain)(?:mode)?$/i

export interface Level {
  /** The forest or the domain, as a subject and in a sentence. */
  readonly id: string
  readonly what: string
  readonly at: Path
  readonly level: string | undefined
  readonly settledBy: string
  /** The domain, where it is not given whether anything of the product is in it. */
  readonly perhapsUnused?: Domain
}

/** Judges functional levels, which are named after versions of Windows Server. */
export function* judgeLevels(levels: readonly Level[], { environment, facts }: RuleContext): Generator<Judgement> {
  const read = givenOsReader(facts.table('operating-systems').rows)
  const judge = listJudge(environment, facts, 'level')
  for (const { id, what, at, level, settledBy, perhapsUnused } of levels) {
    if (level === undefined) {
      yield unknown({ id, at }, `the functional level of ${what} is not given`, { settledBy })
      continue
    }
    const subject = { id, at: [...at, 'functionalLevel'] }
    const reading = read({ name: level.trim().replace(OF_A_TOOL, '') })
    if ('unreadable' in reading) {
      yield unknown(subject, `${what}: ${unreadableText(reading)}`, { settledBy })
      continue
    }
    const { name, id: system } = reading.os
    const judged = judge(system)
    if (judged === undefined) continue
    const evidence = () => [...stated(judged.row), given(subject.at, level)]
    const found = `${what} is at the functional level ${name}`
    if (judged.verdict === 'met') yield met(subject, found, evidence)
    else if (perhapsUnused) yield dependsOnUse(subject, perhapsUnused, `${found}, which ${refusal(judged)}`)
    else
      yield unmet(subject, `${found}, which ${refusal(judged)}`, {
        fix: `bring ${what} to a level for which this holds: ${judged.row.text}`,
        evidence,
      })
  }
}
