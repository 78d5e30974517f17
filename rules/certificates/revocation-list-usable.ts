import { dayOf } from '../../src/domain/certificate-day.ts'
import type { JudgedList, ListFault } from '../../src/domain/certificate-revocation.ts'
import { expected, found, met, unmet } from '../../src/rule.ts'
import { certificateRule } from './shared-rule.ts'

export default certificateRule({
  id: 'certificates/revocation-list-usable',
  title: 'Every revocation list given can be relied upon',
  severity: 'warn',
  why: 'A list that is out of date or of another authority tells nothing: a revoked certificate would go unnoticed.',
  facts: ['certificate-properties'],
  cites: ['C1', 'C20'],
  sections: ['certificates'],
  skippedWhen: 'no certificate is given with a revocation list (certificates.crl)',
  judge({ id, subject, answer }) {
    const lists = answer.revocation?.lists ?? []
    if (lists.length === 0) return undefined
    const [bad, ...others] = lists.filter(({ fault }) => fault !== undefined)
    if (bad === undefined) return met(subject, `the revocation lists of ${id} are in date and of its authorities`)
    return unmet(subject, `a revocation list of ${id} cannot be relied upon: ${textOf(bad)}`, {
      place: bad.list.place,
      fix: 'fetch the current list of the authority that issued the certificate, from its CRL distribution point',
      evidence: () => [
        expected('a list in date, signed by an authority above the certificate'),
        ...[bad, ...others].map((each) => found(each.list.place, textOf(each))),
      ],
    })
  },
})

const TEXTS: { readonly [Fault in ListFault]: (list: JudgedList['list']) => string } = {
  foreign: ({ issuer }) => `it is of ${issuer.text}, which is not above the certificate`,
  signature: ({ issuer }) => `its signature is not by the key of ${issuer.text}, or cannot be checked`,
  early: ({ thisUpdate }) => `it is of ${dayOf(thisUpdate)}, after the day that is judged`,
  outdated: ({ nextUpdate }) => `it was to be replaced by ${dayOf(nextUpdate ?? '')}`,
  partial: () => 'it lists some of the certificates only',
}

function textOf({ list, fault }: JudgedList): string {
  return fault === undefined ? 'it is in date' : TEXTS[fault](list)
}
