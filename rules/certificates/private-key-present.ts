import { met, unmet } from '../../src/rule.ts'
import { placeIn, says } from './shared.ts'
import { installed } from './shared-installed.ts'
import { demands } from './shared-properties.ts'
import { certificateRule } from './shared-rule.ts'

export default certificateRule({
  id: 'certificates/private-key-present',
  title: 'The private key of every certificate is on the servers it is assigned to',
  severity: 'fail',
  why: 'A service does not start with a certificate whose private key is not there, and the wizard does not offer it.',
  facts: ['certificate-properties'],
  cites: ['C22', 'C23'],
  sections: ['certificates'],
  skippedWhen: 'no certificate says whether its private key is there (certificates.privateKey.present)',
  asDescribed: true,
  judge(held, context) {
    const { subject, answer, id } = held
    const { present } = installed(context, held)
    const documents = demands(context, 'private-key-present')
    if (present === undefined || documents.length === 0) return undefined
    if (present) return met(subject, `the private key of ${id} is there`)
    return unmet(subject, `the private key of ${id} is not on every server it is assigned to`, {
      place: placeIn(answer),
      fix: 'export the certificate with its private key (a PFX) from the server that requested it, and import it into the store of the computer on every other one',
      evidence: () => [...documents, says(held, 'no private key')],
    })
  },
})
