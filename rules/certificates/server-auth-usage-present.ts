import { met, unmet } from '../../src/rule.ts'
import { notDescribed, placeIn, says } from './shared.ts'
import { demands } from './shared-properties.ts'
import { certificateRule } from './shared-rule.ts'

/** The name in files and requests, what Windows and OpenSSL show, and the object identifier alone or behind a name. */
const SERVER_AUTH = /^(?:serverAuth|(?:TLS Web )?Server Authentication)\b|(?<![\d.])1\.3\.6\.1\.5\.5\.7\.3\.1(?![\d.])/i

export default certificateRule({
  id: 'certificates/server-auth-usage-present',
  title: 'Every certificate has the extended key usage Server Authentication',
  severity: 'fail',
  why: 'Clients and servers refuse a certificate that is not meant for servers, and the wizard does not offer it.',
  facts: ['certificate-properties'],
  cites: ['C1', 'C20'],
  sections: ['certificates'],
  skippedWhen: 'there is no certificate',
  askedOf: 'documented-roles',
  judge(held, context) {
    const { subject, answer, id } = held
    const usages = answer.view.extendedKeyUsage
    if (usages === undefined && answer.leaf === undefined) return notDescribed(held, 'the extended key usage', 'eku')
    if (usages?.some((usage) => SERVER_AUTH.test(usage.trim()))) return met(subject, `${id} is meant for servers`)
    const list = usages?.join(', ') || 'no extended key usage'
    return unmet(subject, `${id} lacks the extended key usage Server Authentication`, {
      place: placeIn(answer),
      fix: 'request the certificate again with serverAuth (1.3.6.1.5.5.7.3.1), such as from the template Web Server',
      evidence: () => [...demands(context, 'server-authentication'), says(held, list)],
    })
  },
})
