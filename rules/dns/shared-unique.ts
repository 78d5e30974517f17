/** Names that only one thing may have. */

import { given, type Judgement, met, type Subject, unmet } from '../../src/rule.ts'
import { type Row, stated } from './shared-rows.ts'

/** A name, and what has it. */
export interface NameUse {
  readonly name: string
  readonly subject: Subject
  /** What the name is, and whose, as in "the external web services FQDN of pool01.contoso.com". */
  readonly what: string
  readonly row: Row
}

/** Judges every use of a name against the others; `takenBy` tells what else has its name. */
export function* judgeUnique(
  uses: readonly NameUse[],
  takenBy: (use: NameUse) => string | undefined,
  fix: string,
): Iterable<Judgement> {
  const byName = new Map<string, NameUse[]>()
  for (const use of uses) {
    const same = byName.get(use.name)
    if (same) same.push(use)
    else byName.set(use.name, [use])
  }
  for (const use of uses) {
    const { name, subject, what, row } = use
    const other = byName.get(name)?.find((each) => each !== use)?.what ?? takenBy(use)
    const evidence = () => [stated(row), given(subject.at, `${what}: ${name}`)]
    if (other === undefined) yield met(subject, `${name} is ${what} alone`, evidence)
    else yield unmet(subject, `${name} is ${what}, and ${other}`, { fix, evidence })
  }
}
