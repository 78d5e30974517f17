import { presentersAt } from '../../src/discovery/tls-endpoints.ts'
import { writtenVersions } from '../../src/domain/tls-versions.ts'
import type { Environment, Path } from '../../src/environment/model.ts'
import type { TlsOffer } from '../../src/question-observed.ts'
import { defineRule, documented, type Judgement, met, note, type RuleContext, unknown, unmet } from '../../src/rule.ts'
import { seenBy } from '../shared/observed.ts'
import { judgeEndpoints, NOTHING_PRESENTED, type Shown, TELL_ENDPOINTS } from '../shared/presented.ts'
import {
  isSpeaking,
  officeWebAppsEnds,
  reverseProxyEnds,
  type SpeakingEnd,
  serverEnds,
  type TlsEnd,
  versionsGiven,
} from './shared.ts'

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
  check: (context) => judgeEndpoints(context, (shown) => judge(shown, context)),
})

/** Behind an address that is nobody's own it cannot be told who offered it. */
function judge(shown: Shown, context: RuleContext): Judgement | undefined {
  const { environment } = context
  const { endpoint, address, subject, where, answer } = shown
  const [owner, second] = presentersAt(endpoint, address)
  const end = owner && second === undefined ? endAt(owner.at, environment) : undefined
  if (end === undefined) return undefined
  const { versions } = end
  const isGiven = ({ version }: TlsOffer) => versions.includes(version)
  const more = answer.offers.filter((offer) => offer.offered === 'yes' && !isGiven(offer))
  const fewer = answer.offers.filter((offer) => offer.offered === 'no' && isGiven(offer))
  const open = answer.offers.filter((offer) => offer.offered === 'unknown' && isGiven(offer))
  const evidence = () => [
    ...offered(context),
    versionsGiven(end),
    ...answer.offers.map(({ version, offered: is, reason }) => note(`${version}: ${is}${reason ? `, ${reason}` : ''}`)),
    seenBy(answer.seen),
  ]
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

function written(offers: readonly TlsOffer[]): string {
  return writtenVersions(offers.map(({ version }) => version))
}

function offered({ facts, environment }: RuleContext) {
  return facts
    .rows('tls-support', environment.document.product)
    .filter(({ kind }) => kind === 'offered')
    .map((row) => documented('tls-support', row, row.text))
}

/** What answers, where it says its versions. */
function endAt(at: Path, environment: Environment): SpeakingEnd | undefined {
  const { document } = environment
  const ends: readonly TlsEnd[] = [
    ...serverEnds(environment),
    ...reverseProxyEnds(document),
    ...officeWebAppsEnds(document),
  ]
  const end = ends.find((each) => each.at.join(' ') === at.join(' '))
  return end && isSpeaking(end) ? end : undefined
}
