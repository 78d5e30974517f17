import { daysBegun, daysBetween } from '../../src/domain/certificate-day.ts'
import { documented, met, type RuleContext, unknown, unmet } from '../../src/rule.ts'
import { type Held, placeIn, says } from './shared.ts'
import { isPublic, issuedOn } from './shared-issued.ts'
import { type PropertyRow, properties } from './shared-properties.ts'
import { certificateRule } from './shared-rule.ts'

export default certificateRule({
  id: 'certificates/validity-still-issued',
  title: 'No certificate of a public authority is valid for longer than such authorities issue',
  severity: 'warn',
  why: 'The authority does not issue the certificate as planned, and clients refuse one that is valid for longer.',
  facts: ['certificate-properties', 'certificate-requirements'],
  cites: ['CABF-BALLOT-193', 'CABF-SC081'],
  sections: ['certificates'],
  alsoReads: ['edgePools', 'reverseProxies'],
  skippedWhen: 'no certificate of a public authority is known with its days of validity',
  issuedOnly: true,
  judge(held, context, serves) {
    const { subject, answer, id } = held
    const row = rowFor(context, issuedOn(held, context))
    const days = daysOf(held)
    const kind = isPublic(held, serves())
    if (row === undefined || days === undefined || kind === false) return undefined
    if (days <= row.days) return kind && met(subject, `${id} is valid for ${days} days, of ${row.days} at most`)
    if (kind === undefined)
      return unknown(
        subject,
        `${id} is valid for ${days} days, and whether a public authority issues it is not given`,
        {
          settledBy: 'certificates.issuer',
        },
      )
    return unmet(subject, `${id} is valid for ${days} days; public authorities issue it for ${row.days} at most`, {
      place: placeIn(answer),
      fix: `plan with a certificate that is valid for ${row.days} days at most, and with its renewal`,
      evidence: () => [documented('certificate-properties', row, row.text), says(held, `valid for ${days} days`)],
    })
  },
})

function rowFor(context: RuleContext, day: string | undefined): PropertyRow<'validity'> | undefined {
  if (day === undefined) return undefined
  return properties(context, 'validity').find(
    ({ from, before }) => from <= day && (before === undefined || day < before),
  )
}

/** Seconds count in a file: what is begun is a day. In words the last day is whole, and was not counted when it was written down. */
function daysOf({ answer }: Held): number | undefined {
  const { notBefore, notAfter } = answer.view
  if (notBefore === undefined || notAfter === undefined) return undefined
  return answer.leaf ? daysBegun(notBefore, notAfter) : daysBetween(notBefore, notAfter)
}
