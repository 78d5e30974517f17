import { dayOf, hoursBetween } from '../../src/domain/certificate-day.ts'
import {
  defineRule,
  documented,
  given,
  type Judgement,
  met,
  type RuleContext,
  type Subject,
  unanswered,
  unknown,
  unmet,
} from '../../src/rule.ts'
import { askCertificate, certificatesOf, positionOf, subjectOf } from './shared.ts'
import { assignmentsOf } from './shared-assigned.ts'
import { type PropertyRow, properties } from './shared-properties.ts'

export default defineRule({
  id: 'certificates/roll-over-in-time',
  title: 'Every staged certificate takes effect long enough before the old one expires',
  severity: 'fail',
  why: 'Tokens signed with the old certificate outlive it: calls from outside or other servers are refused for hours.',
  facts: ['certificate-properties', 'certificate-requirements'],
  cites: ['C17'],
  sections: ['certificates'],
  alsoReads: ['edgePools', 'pools'],
  skippedWhen: 'no certificate is staged beside the one in use (certificates.effectiveOn)',
  *check(context) {
    for (const { id, old, row } of staged(context)) {
      yield judge(context, subjectOf(context, id, 'effectiveOn'), old, row)
    }
  },
})

interface Staged {
  readonly id: string
  /** The one in use until then. */
  readonly old: string
  readonly row: PropertyRow<'roll-over'>
}

/** Every staged certificate once, with the one it takes over from. */
function staged(context: RuleContext): readonly Staged[] {
  const effective = new Set(
    certificatesOf(context).flatMap(({ id, effectiveOn }) => (effectiveOn === undefined ? [] : [id])),
  )
  if (effective.size === 0) return []
  const rows = properties(context, 'roll-over')
  const uses = assignmentsOf(context).flatMap(({ byUse }) => [...byUse])
  const all = uses.flatMap(([use, ids]): Staged[] => {
    const row = rows.find((each) => each.use === use)
    const old = ids.find((id) => !effective.has(id))
    return row && old ? ids.filter((id) => effective.has(id)).map((id) => ({ id, old, row })) : []
  })
  return [...new Map(all.map((each) => [`${each.row.use} ${each.id}`, each])).values()]
}

/** The hour at which it takes effect is not given: the whole day must lie early enough, or none of it does. */
function judge(context: RuleContext, subject: Subject, old: string, row: PropertyRow<'roll-over'>): Judgement {
  const effectiveOn = positionOf(context, subject.id)?.given.effectiveOn ?? ''
  const answer = askCertificate(context, old)
  if (answer.status === 'unanswered') return unanswered(subject, answer)
  const { notAfter } = answer.view
  if (notAfter === undefined)
    return unknown(subject, `the last day of ${old}, which it takes over from, is not given`, {
      settledBy: 'certificates.notAfter',
    })
  const evidence = () => [
    documented('certificate-properties', row, row.text),
    given(subject.at, `takes effect on ${effectiveOn}; ${old} is valid until ${notAfter}`),
  ]
  const hours = hoursBetween(`${effectiveOn}T00:00:00Z`, notAfter)
  const text = `${subject.id} takes effect on ${effectiveOn}, and ${old} expires on ${dayOf(notAfter)}`
  if (hours - 24 >= row.hours) return met(subject, text, evidence)
  if (hours >= row.hours)
    return unknown(subject, `${text}: whether ${row.hours} hours lie between them depends on the hour`, {
      settledBy: 'certificates.effectiveOn',
      evidence,
    })
  return unmet(subject, `${text}: less than ${row.hours} hours later`, {
    fix: `let it take effect at least ${row.hours} hours before ${old} expires: Set-CsCertificate -Roll -EffectiveDate`,
    evidence,
  })
}
