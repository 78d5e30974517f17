import { documented, met, unmet } from '../../src/rule.ts'
import { placeIn, says } from './shared.ts'
import { installed } from './shared-installed.ts'
import { certificateRule } from './shared-rule.ts'

export default certificateRule({
  id: 'certificates/private-key-exportable-in-edge-pool',
  title: 'The private key of every certificate that Edge Servers share may be exported',
  severity: 'fail',
  why: 'The key cannot be copied to the other servers of the pool, so all but one of them stay without the certificate.',
  facts: ['certificate-requirements'],
  cites: ['C3', 'B-cert'],
  sections: ['certificates', 'edgePools'],
  skippedWhen:
    'no certificate that Edge Servers share says whether its key may be exported (certificates.privateKey.exportable)',
  asDescribed: true,
  judge(held, context, serves) {
    const { subject, answer, id } = held
    const needed = serves().find(({ exportable, openUntil }) => exportable && openUntil === undefined)
    const { exportable } = installed(context, held)
    if (needed === undefined || exportable === undefined) return undefined
    if (exportable) return met(subject, `the private key of ${id} may be exported`)
    return unmet(
      subject,
      `the private key of ${id} may not be exported, and several Edge Servers share the certificate`,
      {
        place: placeIn(answer),
        fix: 'request the certificate again with a private key that is exportable (Exportable = TRUE, Request-CsCertificate -PrivateKeyExportable $true)',
        evidence: () => [
          documented(
            'certificate-requirements',
            needed.row,
            'a private key that is exportable, copied to every Edge Server',
          ),
          says(held, 'not exportable'),
        ],
      },
    )
  },
})
