import { described } from '../../src/domain/listed.ts'
import { defineRule, given, type Judgement, met, type Subject, unknown, unmet } from '../../src/rule.ts'
import { type Link, type Row, says, targetRow } from './shared.ts'
import { linkId } from './shared-measured.ts'

const MEDIA = [
  { medium: 'audio', target: 'cac-session-audio', session: 'audioSessionKbps', total: 'audioKbps' },
  { medium: 'video', target: 'cac-session-video', session: 'videoSessionKbps', total: 'videoKbps' },
] as const

type Limits = Exclude<NonNullable<Link['cac']>, 'none'>

export default defineRule({
  id: 'network/cac-session-limits-usable',
  title: 'The limits of one session are above the documented minimum, and fit into those of all sessions',
  severity: 'fail',
  why: 'A limit below the minimum is refused, or lets no call through; nor does one session that may take more than all together.',
  facts: ['network-targets'],
  cites: ['NET-CAC-PROFILES', 'NET-CAC-PROFILES-S'],
  sections: [],
  alsoReads: ['network'],
  skippedWhen: 'no link has limits of call admission control',
  *check({ environment: { document }, facts }) {
    for (const [index, link] of (document.network?.links ?? []).entries()) {
      const cac = described(link.cac)
      for (const kind of cac ? MEDIA : []) {
        const row = targetRow(facts, kind.target, document.product)
        const subject = { id: `${linkId(link)}/${kind.medium}`, at: ['network', 'links', index, 'cac'] }
        if (cac && row?.value !== undefined) yield judgeKind(subject, kind, cac, { row, least: row.value })
      }
    }
  },
})

function judgeKind(
  subject: Subject,
  { medium, session, total }: (typeof MEDIA)[number],
  cac: Limits,
  { row, least }: { row: Row; least: number },
): Judgement {
  const value = cac[session]
  if (medium === 'video' && cac[total] === 0) {
    return met(subject, 'no video is let over the link', () => [given([...subject.at, total], `${total}: 0`)])
  }
  return value === undefined
    ? unknown(subject, `the limit of one ${medium} session is not given`, {
        settledBy: `network.links.cac.${session}`,
      })
    : judge(subject.id, [...subject.at, session], medium, { value, least, total: cac[total], row })
}

function judge(
  id: string,
  at: readonly (string | number)[],
  medium: string,
  { value, least, total, row }: { value: number; least: number; total: number | undefined; row: Row },
): Judgement {
  const evidence = () => [says(row), given(at, `${value}${total === undefined ? '' : `, all together ${total}`}`)]
  if (value < least) {
    return unmet({ id, at }, `one ${medium} session may take ${value} Kbps, and the minimum is ${least}`, {
      fix: `set the limit of one ${medium} session to at least ${least} Kbps`,
      evidence,
    })
  }
  return total !== undefined && total < value
    ? unmet({ id, at }, `one ${medium} session may take ${value} Kbps, and all together ${total}`, {
        fix: `set the limit of all ${medium} sessions to at least ${value} Kbps, or that of one session lower`,
        evidence,
      })
    : met({ id, at }, `one ${medium} session may take ${value} Kbps`, evidence)
}
