import { met, unmet } from '../../src/rule.ts'
import { placeIn, says } from './shared.ts'
import { installed } from './shared-installed.ts'
import { demands } from './shared-properties.ts'
import { certificateRule } from './shared-rule.ts'

export default certificateRule({
  id: 'certificates/in-computer-store',
  title: 'Every certificate is in the store of the computer',
  severity: 'fail',
  why: 'Services run as the computer: they do not see what is in the store of a user, and the wizard does not offer it.',
  facts: ['certificate-properties'],
  cites: ['C22', 'C23', 'CERTREQ'],
  sections: ['certificates'],
  skippedWhen: 'no certificate says which store it is in (certificates.store)',
  asDescribed: true,
  askedOf: 'own-servers',
  judge(held, context) {
    const { subject, answer, id } = held
    const { store } = installed(context, held)
    const documents = demands(context, 'machine-store')
    if (store === undefined || documents.length === 0) return undefined
    if (store === 'machine') return met(subject, `${id} is in the store of the computer`)
    return unmet(subject, `${id} is in the store of a user`, {
      place: placeIn(answer),
      fix: 'import the certificate with its private key into the store of the computer (Local Computer, Personal); in a request for certreq, set MachineKeySet = TRUE',
      evidence: () => [...documents, says(held, 'the store of a user')],
    })
  },
})
