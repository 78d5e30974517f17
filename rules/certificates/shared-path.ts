/** What is said of a path that is not valid. */

import { certificateTitle } from '../../src/domain/certificate.ts'
import type { PathReason, PathVerdict } from '../../src/domain/certificate-path.ts'
import { expected, found, type Judgement, note, unknown, unmet } from '../../src/rule.ts'
import { type Held, placeIn } from './shared.ts'

type Of<Status extends PathVerdict['status']> = Extract<PathVerdict, { readonly status: Status }>

/** The faults, without those of the certificate itself that have a rule of their own. */
export function faultsOfPath({ path, reasons }: Of<'invalid'>): readonly PathReason[] {
  return reasons.filter((reason) => reason.certificate !== path[0] || !hasRule(reason))
}

/** Of its purposes the extended key usage has a rule; the key usage has none. */
function hasRule({ code, clause }: PathReason): boolean {
  return code === 'expired' || code === 'not-yet-valid' || (code === 'purpose' && clause === '4.2.1.12')
}

export function invalidPath({ id, subject, answer }: Held, faults: readonly PathReason[]): Judgement {
  const [first] = faults
  const who = first && (first.certificate === answer.leaf ? id : certificateTitle(first.certificate))
  return unmet(subject, `the path of ${id} is not valid: ${who}: ${first?.text}`, {
    place: placeIn(answer),
    fix: 'have the named certificate issued anew by its authority; when an authority renewed its own, give the new one in `chain` or `roots`',
    evidence: () => [
      expected('a path valid by RFC 5280 section 6'),
      ...faults.map(({ certificate, text, clause }) =>
        found(certificate.place, `${certificateTitle(certificate)}: ${text} (${clause})`),
      ),
    ],
  })
}

/** The next authority is missing: the file lacks it, or the certificate comes from a root that is not trusted. */
export function incompletePath({ id, subject, answer }: Held, { path, missing }: Of<'incomplete'>): Judgement {
  const last = path.at(-1)
  const evidence = () => [
    expected('a path that ends at a root of `roots`'),
    ...path.map((certificate) => found(certificate.place, certificateTitle(certificate))),
    note(`${missing.text} is missing`),
  ]
  if (answer.intermediates.length === 0 && last === answer.leaf && !last?.selfIssued)
    return unknown(
      subject,
      `the authorities between ${id} and its root are not given; it was issued by ${missing.text}`,
      {
        settledBy: 'certificates.chain',
        evidence,
      },
    )
  const ends = last?.selfIssued ? 'which is not among the trusted roots' : 'which is neither in the chain nor a root'
  return unmet(subject, `the path of ${id} ends at ${missing.text}, ${ends}`, {
    place: placeIn(answer),
    fix: `install the certificate of ${missing.text} on the server and on whoever connects to it, and add it to \`chain\` or \`roots\``,
    evidence,
  })
}
