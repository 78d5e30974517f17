import { listed } from '../../src/domain/listed.ts'
import { defineRule, met, type Subject, unmet } from '../../src/rule.ts'
import { says } from './shared.ts'
import { demands } from './shared-properties.ts'
import { internallyIssued } from './shared-trust.ts'

export default defineRule({
  id: 'certificates/reverse-proxy-trusts-internal-authority',
  title: 'Every reverse proxy trusts the authority of the web services it publishes',
  severity: 'fail',
  why: 'The reverse proxy ends the connection to the pool: no meeting, no address book and no mobile client from outside.',
  facts: ['certificate-properties', 'certificate-requirements'],
  cites: ['C9'],
  sections: ['certificates', 'reverseProxies'],
  alsoReads: ['pools'],
  skippedWhen: 'no reverse proxy says whether it trusts the internal authority (reverseProxies.trustsInternalCa)',
  *check(context) {
    const { reverseProxies } = context.environment.document
    const proxies = listed(reverseProxies)
    const documents = demands(context, 'authority-trusted-by-reverse-proxy')
    const asked = proxies.some(({ trustsInternalCa }) => trustsInternalCa !== undefined) && documents.length > 0
    const [first] = asked ? internallyIssued(context, 'WebServicesExternal') : []
    if (first === undefined) return
    for (const [index, { device, name, trustsInternalCa }] of proxies.entries()) {
      if (trustsInternalCa === undefined) continue
      const id = device ?? name ?? (index === 0 ? 'reverse-proxy' : `reverse-proxy-${index + 1}`)
      const subject: Subject = { id, at: ['reverseProxies', index] }
      if (trustsInternalCa) yield met(subject, `${id} trusts the authority of ${first.id}`)
      else
        yield unmet(
          subject,
          `${id} does not trust the internal authority, which issued ${first.id} of the web services`,
          {
            fix: `install the root certificate of the internal authority on ${id}`,
            evidence: () => [
              ...documents,
              says(first, `issued by ${first.answer.view.issuer ?? 'the internal authority'}`),
            ],
          },
        )
    }
  },
})
