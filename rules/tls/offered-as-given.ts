import { writtenVersions } from '../../src/domain/tls-versions.ts'
import type { TlsOffer } from '../../src/question-observed.ts'
import { defineRule, documented, type Judgement, met, type RuleContext, unknown, unmet } from '../../src/rule.ts'
import { type Asked, judgeEndpoints, NOTHING_PRESENTED, type Shown, TELL_ENDPOINTS } from '../shared/presented.ts'
import { isSpeaking, type SpeakingEnd, versionsGiven } from './shared.ts'
import { endSeen, offersSeen, written } from './shared-presented.ts'

export default defineRule({
  id: 'tls/offered-as-given',
  title: 'Every server offers the TLS versions that the description gives for it',
  severity: 'warn',
  why: 'What was judged of the versions described says nothing of those on offer: old clients or partners may be cut off.',
  facts: ['tls-support'],
  cites: ['L-ENC', 'SFB-ENC'],
  sections: ['pools'],
  alsoReads: ['devices', ...TELL_ENDPOINTS],
  observed: true,
  skippedWhen: `${NOTHING_PRESENTED}, or none of those that were says its TLS versions`,
  check: (context) =>
    judgeEndpoints(
      context,
      (shown) => judge(shown, context),
      (asked) => speakingAt(asked, context) !== undefined,
    ),
})

/** What answers there, where its versions are given. */
function speakingAt(asked: Asked, { environment }: RuleContext): SpeakingEnd | undefined {
  const end = endSeen(asked, environment)
  return end && isSpeaking(end) ? end : undefined
}

function judge(shown: Shown, context: RuleContext): Judgement | undefined {
  const { subject, where, answer } = shown
  const end = speakingAt(shown, context)
  if (end === undefined) return undefined
  const { versions } = end
  const isGiven = ({ version }: TlsOffer) => versions.includes(version)
  const more = answer.offers.filter((offer) => offer.offered === 'yes' && !isGiven(offer))
  const fewer = answer.offers.filter((offer) => offer.offered === 'no' && isGiven(offer))
  const open = answer.offers.filter((offer) => offer.offered === 'unknown' && isGiven(offer))
  const evidence = () => [...offered(context), versionsGiven(end), ...offersSeen(shown)]
  if (more.length + fewer.length > 0) {
    const says = [...said('offers', more, 'not given'), ...said('does not offer', fewer, 'given')]
    return unmet(subject, `${where} ${says.join(', and ')}`, {
      fix: `switch the versions of ${end.id} as they were meant to be, or describe what is on`,
      evidence,
    })
  }
  if (open.length > 0)
    return unknown(
      subject,
      `whether ${where} offers ${written(open)} is not known: ${open[0]?.reason ?? 'it does not tell'}`,
      {
        settledBy: '--observations',
        evidence,
      },
    )
  return met(subject, `${where} offers what is given: ${writtenVersions(versions)}`, evidence)
}

function said(verb: string, offers: readonly TlsOffer[], what: string): readonly string[] {
  return offers.length === 0 ? [] : [`${verb} ${written(offers)}, which is ${what}`]
}

function offered({ facts, environment }: RuleContext) {
  return facts
    .rows('tls-support', environment.document.product)
    .filter(({ kind }) => kind === 'offered')
    .map((row) => documented('tls-support', row, row.text))
}
