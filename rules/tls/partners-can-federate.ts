import type { TlsPartnerRow } from '../../src/domain/tls-row.ts'
import { isHardened } from '../../src/domain/tls-versions.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import { defineRule, documented, type Evidence, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { isSpeaking, type SpeakingEnd, serverEnds, versionsGiven } from './shared.ts'

export default defineRule({
  id: 'tls/partners-can-federate',
  title: 'Every federation partner speaks a TLS version that the Edge still has on',
  severity: 'warn',
  why: 'Users lose the contacts of that partner: messages and calls fail, and nobody inside sees a reason.',
  facts: ['tls-support'],
  cites: ['S15-TLS'],
  sections: ['pools'],
  alsoReads: ['edgePools', 'features'],
  skippedWhen: 'no TLS versions are given for an Edge Server (edgePools.tls), or no partner is listed',
  *check({ environment, facts }) {
    const edges = serverEnds(environment).filter((end) => end.server.role === 'edge')
    const speaking: readonly SpeakingEnd[] = edges.filter(isSpeaking)
    const hardened = speaking.find(({ versions }) => isHardened(versions))
    const [shown] = hardened ? [hardened] : speaking
    if (!shown) return
    const rows = facts.table('tls-support').rows.filter((row) => row.kind === 'partner')
    for (const { partner, at } of partnersOf(environment.document)) {
      const subject = { id: partner.domain, at }
      const row = rows.find(({ partners }) => partner.product !== undefined && partners.includes(partner.product))
      const evidence = () => [
        ...(row ? [documented('tls-support', row, row.text)] : []),
        given(at, `${partner.domain}: ${partner.product ?? 'its product is not given'}`),
        versionsGiven(shown),
      ]
      yield hardened
        ? judge(subject, { partner, row, edge: hardened.id, evidence })
        : met(subject, `TLS 1.0 is on at ${shown.id}`, evidence)
    }
  },
})

function partnersOf({ features }: EnvironmentDocument) {
  const { federation } = features ?? {}
  const partners = federation?.enabled ? (federation.allowedDomains ?? []) : []
  return partners.map((partner, index) => ({
    partner,
    at: ['features', 'federation', 'allowedDomains', index] as const,
  }))
}

interface Case {
  readonly partner: ReturnType<typeof partnersOf>[number]['partner']
  readonly row: TlsPartnerRow | undefined
  readonly edge: string
  readonly evidence: () => readonly Evidence[]
}

function judge(subject: Judgement['subject'], { partner, row, edge, evidence }: Case): Judgement {
  const off = `TLS 1.0 is off at ${edge}`
  if (partner.tls?.versions !== undefined) {
    if (partner.tls.versions.includes('TLS 1.2')) return met(subject, `${partner.domain} speaks TLS 1.2`, evidence)
    const fix = `ask ${partner.domain} to switch TLS 1.2 on, or leave TLS 1.0 on at ${edge}`
    return unmet(subject, `${off}; ${partner.domain} does not speak TLS 1.2`, { fix, evidence })
  }
  if (row?.verdict === 'speaks') return met(subject, `${partner.domain} speaks TLS 1.2`, evidence)
  if (row?.verdict === 'never') {
    const fix = `leave TLS 1.0 and 1.1 on at ${edge} until ${partner.domain} has moved to a later product`
    return unmet(subject, `${off}; ${partner.domain} runs a product that needs it`, { fix, evidence })
  }
  const settledBy = `features.federation.allowedDomains.${partner.product === undefined ? 'product' : 'tls'}`
  const ask = `whether ${partner.domain} speaks TLS 1.2 is not known: ask its administrators`
  return unknown(subject, `${off}; ${ask}`, { settledBy, evidence })
}
