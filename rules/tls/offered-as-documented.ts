import { PRODUCT_NAMES } from '../../src/domain/names.ts'
import type { TlsOfferedRow } from '../../src/domain/tls-row.ts'
import type { TlsVersion } from '../../src/question-observed.ts'
import { defineRule, documented, type Judgement, met, note, type RuleContext, unknown, unmet } from '../../src/rule.ts'
import { type Asked, judgeEndpoints, NOTHING_PRESENTED, type Shown, TELL_ENDPOINTS } from '../shared/presented.ts'
import { offersSeen, serverSeen } from './shared-presented.ts'

export default defineRule({
  id: 'tls/offered-as-documented',
  title: 'Every server is seen to offer TLS 1.2, and TLS 1.3 only where its product is documented to',
  severity: 'warn',
  why: 'Clients and partners that no longer speak older versions cannot connect; with TLS 1.3 nobody tested the product.',
  facts: ['tls-support'],
  cites: ['L-ENC', 'SFB-ENC'],
  sections: ['pools'],
  alsoReads: [...TELL_ENDPOINTS],
  observed: true,
  skippedWhen: `${NOTHING_PRESENTED} of a server whose product is documented`,
  check: (context) =>
    judgeEndpoints(
      context,
      (shown) => judge(shown, context),
      (asked) => serverAt(asked, context) !== undefined,
    ),
})

/** The server that answers there, where its product is documented. */
function serverAt(asked: Asked, { environment, facts }: RuleContext) {
  const end = serverSeen(asked, environment)
  const row = end && facts.rows('tls-support', end.server.product).find(isOffered)
  return end && row && { end, row }
}

function judge(shown: Shown, context: RuleContext): Judgement | undefined {
  const { subject, where, answer } = shown
  const { end, row } = serverAt(shown, context) ?? {}
  if (end === undefined || row === undefined) return undefined
  const isDocumented = (version: TlsVersion) => row.versions.includes(version)
  const offers = new Map(answer.offers.map((offer) => [offer.version, offer]))
  const product = PRODUCT_NAMES[end.server.product]
  const evidence = () => [
    documented('tls-support', row, row.text),
    ...(row.note ? [note(row.note)] : []),
    ...offersSeen(shown),
  ]
  if (offers.get('TLS 1.3')?.offered === 'yes' && !isDocumented('TLS 1.3'))
    return unmet(subject, `${where} offers TLS 1.3; ${product} is not documented to offer it`, {
      fix: `switch TLS 1.3 off at ${end.id}`,
      evidence,
    })
  if (!isDocumented('TLS 1.2')) return undefined
  const { offered = 'unknown', reason = 'nobody tried it' } = offers.get('TLS 1.2') ?? {}
  if (offered === 'yes') return met(subject, `${where} offers TLS 1.2`, evidence)
  if (offered === 'no')
    return unmet(subject, `${where} does not offer TLS 1.2, though ${product} does`, {
      fix: `switch TLS 1.2 on at ${end.id}, for clients and servers`,
      evidence,
    })
  return unknown(subject, `whether ${where} offers TLS 1.2 is not known: ${reason}`, {
    settledBy: '--observations',
    evidence,
  })
}

function isOffered<Row extends { readonly kind: string }>(row: Row): row is Row & TlsOfferedRow {
  return row.kind === 'offered'
}
