import { described } from '../../src/domain/listed.ts'
import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { type Row, says, targetRow } from './shared.ts'
import { linkId } from './shared-measured.ts'

const MEDIA = [
  { medium: 'audio', target: 'cac-session-audio', session: 'audioSessionKbps', total: 'audioKbps' },
  { medium: 'video', target: 'cac-session-video', session: 'videoSessionKbps', total: 'videoKbps' },
] as const

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
      for (const { medium, target, session, total } of cac ? MEDIA : []) {
        const row = targetRow(facts, target, document.product)
        const value = cac?.[session]
        const subject = { id: `${linkId(link)}/${medium}`, at: ['network', 'links', index, 'cac'] }
        if (row?.value === undefined) continue
        if (value === undefined) {
          yield unknown(subject, `the limit of one ${medium} session is not given`, {
            settledBy: `network.links.cac.${session}`,
          })
        } else {
          yield judge(subject.id, [...subject.at, session], medium, {
            value,
            least: row.value,
            total: cac?.[total],
            row,
          })
        }
      }
    }
  },
})

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
