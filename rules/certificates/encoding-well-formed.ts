import { strictFaults } from '../../src/domain/certificate-path-strict.ts'
import { expected, found, met, unmet } from '../../src/rule.ts'
import { placeIn } from './shared.ts'
import { certificateRule } from './shared-rule.ts'

export default certificateRule({
  id: 'certificates/encoding-well-formed',
  title: 'Every certificate is made as RFC 5280 asks for',
  severity: 'warn',
  why: 'Windows may take such a certificate; phones, partners and later systems refuse it.',
  facts: ['certificate-properties'],
  cites: ['C1', 'C20'],
  sections: ['certificates'],
  skippedWhen: 'no certificate is given as a file',
  judge({ id, subject, answer }) {
    const { leaf } = answer
    if (leaf === undefined) return undefined
    const faults = [
      ...leaf.malformed.map((text) => `${text} (4.1)`),
      ...leaf.criticalUnknown.map((oid) => `its critical extension ${oid} is unknown (4.2)`),
      ...strictFaults(leaf, leaf.selfIssued).map(({ text, clause }) => `${text} (${clause})`),
    ]
    const [first] = faults
    if (first === undefined) return met(subject, `${id} is made as RFC 5280 asks for`)
    return unmet(subject, `${id} is not made as RFC 5280 asks for: ${first}`, {
      place: placeIn(answer),
      fix: 'have the authority issue the certificate again from a template that is set up right',
      evidence: () => [
        expected('a certificate as RFC 5280 section 4 asks for'),
        ...faults.map((text) => found(leaf.place, text)),
      ],
    })
  },
})
