import { documented, met, unmet } from '../../src/rule.ts'
import { placeIn, says } from './shared.ts'
import { endOf, isPublic } from './shared-issued.ts'
import { certificateRule } from './shared-rule.ts'
import { needsClientAuth } from './shared-usages.ts'

export default certificateRule({
  id: 'certificates/client-auth-still-issued',
  title: 'Public authorities still issue every certificate that must identify a client',
  severity: 'warn',
  why: 'The certificate cannot be renewed: what is issued next is refused where a client must be identified.',
  facts: ['certificate-properties', 'certificate-requirements'],
  cites: ['C12', 'CHROME-ROOTS'],
  sections: ['certificates'],
  alsoReads: ['edgePools', 'features'],
  skippedWhen: 'no certificate of a public authority is needed that identifies a client',
  judge(held, context, serves) {
    const { subject, answer, id } = held
    const [need] = needsClientAuth(serves())
    const end = endOf(context, 'client-authentication')
    if (need === undefined || need.openUntil !== undefined || end === undefined || !isPublic(held, serves()))
      return undefined
    if (context.now < end.from) return met(subject, `public authorities issue ${id} until ${end.from}`)
    return unmet(
      subject,
      `${id} must identify a client, and public authorities issue no such certificate since ${end.from}`,
      {
        place: placeIn(answer),
        fix: 'ask the partner what it takes instead, or give the feature up before the certificate expires',
        evidence: () => [
          documented('certificate-properties', end, end.text),
          documented(
            'certificate-requirements',
            need.requirement.row,
            'serverAuth and clientAuth for public IM with AOL',
          ),
          says(held, `valid until ${answer.view.notAfter ?? 'a day that is not given'}`),
        ],
      },
    )
  },
})
