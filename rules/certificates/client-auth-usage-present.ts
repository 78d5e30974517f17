import { documented, met, unknown, unmet } from '../../src/rule.ts'
import { notDescribed, placeIn, says } from './shared.ts'
import { certificateRule } from './shared-rule.ts'
import { holdsClientAuth, needsClientAuth } from './shared-usages.ts'

export default certificateRule({
  id: 'certificates/client-auth-usage-present',
  title: 'Every certificate that must identify a client as well may do so',
  severity: 'fail',
  why: 'AOL refuses an Access Edge whose certificate is not meant for client authentication: no message gets through.',
  facts: ['certificate-requirements'],
  cites: ['C12'],
  sections: ['certificates'],
  alsoReads: ['edgePools', 'features'],
  skippedWhen: 'no certificate is needed that identifies a client',
  judge(held, _context, serves) {
    const { subject, answer, id } = held
    const [need] = needsClientAuth(serves())
    if (need === undefined) return undefined
    const usages = answer.view.extendedKeyUsage
    if (usages === undefined && answer.leaf === undefined) return notDescribed(held, 'the extended key usage', 'eku')
    if (holdsClientAuth(usages)) return met(subject, `${id} may identify a client`)
    if (need.openUntil !== undefined)
      return unknown(subject, `${id} may not identify a client, and whether it must is not given`, {
        settledBy: need.openUntil,
      })
    return unmet(subject, `${id} lacks the extended key usage Client Authentication, which public IM with AOL needs`, {
      place: placeIn(answer),
      fix: 'request the certificate again with clientAuth (1.3.6.1.5.5.7.3.2) beside serverAuth: Request-CsCertificate -ClientEku $true',
      evidence: () => [
        documented(
          'certificate-requirements',
          need.requirement.row,
          'serverAuth and clientAuth for public IM with AOL',
        ),
        says(held, usages?.join(', ') || 'no extended key usage'),
      ],
    })
  },
})
