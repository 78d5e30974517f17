import { described } from '../../src/domain/listed.ts'
import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { type Link, type Row, says, targetRow } from './shared.ts'
import { isInside, linkId } from './shared-measured.ts'

export default defineRule({
  id: 'network/cac-limits-within-link',
  title: 'The limits of call admission control fit into the share of the link that media may have',
  severity: 'warn',
  why: 'Above it call admission control lets calls in that the link cannot carry, and all of them suffer.',
  facts: ['network-targets'],
  cites: ['NET-CAC-NEEDS', 'NET-CAC-2010', 'NET-CAC-EXAMPLE'],
  sections: [],
  alsoReads: ['network'],
  skippedWhen: 'no link has limits, and there is no link inside or no call admission control',
  *check({ environment: { document }, facts }) {
    const row = targetRow(facts, 'cac-limits', document.product)
    for (const [index, link] of (row ? (document.network?.links ?? []) : []).entries()) {
      if (row === undefined || link.cac === 'none') continue
      if (link.cac !== undefined) yield judge(link, index, row)
      // Call admission control does not limit the way of remote users over the Internet.
      else if (document.network?.callAdmissionControl && isInside(link)) {
        const subject = { id: linkId(link), at: ['network', 'links', index] }
        yield unknown(subject, 'call admission control is on, and whether it limits this link is not given', {
          settledBy: 'network.links.cac',
        })
      }
    }
  },
})

function judge(link: Link, index: number, row: Row): Judgement {
  const at = ['network', 'links', index]
  const subject = { id: linkId(link), at: [...at, 'cac'] }
  const { audioKbps, videoKbps } = described(link.cac) ?? {}
  const { mbps, lyncShare } = link
  const notGiven = (what: string, key: string) =>
    unknown(subject, `${what} is not given`, { settledBy: `network.links.${key}` })
  if (mbps === undefined) return notGiven('the bandwidth of the link', 'mbps')
  const limit = (audioKbps ?? 0) + (videoKbps ?? 0)
  const room = mbps * 1000 * (lyncShare ?? 1)
  const share = lyncShare === undefined ? '' : ` (${rounded(lyncShare * 100)} % of ${mbps} Mbps)`
  const evidence = () => [
    says(row),
    given(subject.at, [audioKbps ?? 'no limit for', 'audio,', videoKbps ?? 'no limit for', 'video'].join(' ')),
    given(at, `${mbps} Mbps${share && `, share ${rounded((lyncShare ?? 1) * 100)} %`}`),
  ]
  // Shares are fractions: 35 % of 20 Mbps is a hair more or less than 7,000.
  if (limit > room + 0.001) {
    return unmet(
      subject,
      `audio and video may take ${limit} Kbps, and the link has ${rounded(room)} Kbps for them${share}`,
      {
        fix: `lower the limits of the bandwidth policy profile to ${Math.floor(room + 0.001)} Kbps together, or give the link more`,
        evidence,
      },
    )
  }
  if (audioKbps === undefined) return notGiven('the limit for audio', 'cac.audioKbps')
  if (videoKbps === undefined) return notGiven('the limit for video', 'cac.videoKbps')
  if (lyncShare === undefined) return notGiven('the share of the link that media may have', 'lyncShare')
  return met(subject, `audio and video may take ${limit} of ${rounded(room)} Kbps`, evidence)
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
