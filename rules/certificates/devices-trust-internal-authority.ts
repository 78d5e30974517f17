import { listed } from '../../src/domain/listed.ts'
import { writtenOs } from '../../src/domain/os-given.ts'
import { defineRule, met, type Subject, unmet } from '../../src/rule.ts'
import { says } from './shared.ts'
import { demands } from './shared-properties.ts'
import { internallyIssued } from './shared-trust.ts'

export default defineRule({
  id: 'certificates/devices-trust-internal-authority',
  title: 'Every client trusts the authority of the web services inside',
  severity: 'warn',
  why: 'Inside the network the client meets a certificate it does not trust, and does not sign in.',
  facts: ['certificate-properties', 'certificate-requirements'],
  cites: ['C7'],
  sections: ['certificates', 'clients'],
  alsoReads: ['pools'],
  skippedWhen: 'no client says whether it trusts the internal authority (clients.trustsInternalCa)',
  *check(context) {
    const { clients } = context.environment.document
    const given = listed(clients)
    const documents = demands(context, 'authority-trusted-by-devices')
    const asked = given.some(({ trustsInternalCa }) => trustsInternalCa !== undefined) && documents.length > 0
    const [first] = asked ? internallyIssued(context, 'WebServicesInternal') : []
    if (first === undefined) return
    for (const [index, { client, os, site, trustsInternalCa }] of given.entries()) {
      if (trustsInternalCa === undefined) continue
      const on = os === undefined ? '' : ` on ${writtenOs(os)}`
      const subject: Subject = {
        id: `${client}${on}${site === undefined ? '' : ` in ${site}`}`,
        at: ['clients', index],
      }
      if (trustsInternalCa) yield met(subject, `${subject.id} trusts the authority of ${first.id}`)
      else
        yield unmet(subject, `${subject.id} does not trust the internal authority, which issued ${first.id}`, {
          fix: 'install the root certificate of the internal authority on the devices, or take certificates of a public authority for the web services',
          evidence: () => [
            ...documents,
            says(first, `issued by ${first.answer.view.issuer ?? 'the internal authority'}`),
          ],
        })
    }
  },
})
