import { expected, found, met, unmet } from '../../src/rule.ts'
import { certificateRule } from './shared-rule.ts'

export default certificateRule({
  id: 'certificates/request-understood',
  title: 'Every line of a certificate request is understood',
  severity: 'warn',
  why: 'A key that is misspelt is left out without a word: the certificate comes without what it was to hold.',
  facts: ['certificate-properties'],
  cites: ['CERTREQ'],
  sections: ['certificates'],
  skippedWhen: 'no certificate is given as a request (certificates.request)',
  asDescribed: true,
  judge({ id, subject, answer }) {
    const { request, place } = answer
    if (request === undefined) return undefined
    const told = [...request.unknownLines, ...request.notes].sort((one, other) => one.line - other.line)
    const [first] = told
    const evidence = () => told.map(({ line, text }) => found({ ...place, line, column: 1 }, `line ${line}: ${text}`))
    if (first === undefined) return met(subject, `the request of ${id} is understood`)
    const lines = told.map(({ line }) => line).join(', ')
    return unmet(
      subject,
      `what the request of ${id} says on line ${lines} may not be in the certificate: ${first.text}`,
      {
        place: { ...place, line: first.line, column: 1 },
        fix: 'write the key as the documentation of certreq spells it, and alternative names below [Extensions] as 2.5.29.17 = "{text}"',
        evidence: () => [expected('keys of certreq that are judged here'), ...evidence()],
      },
    )
  },
})
