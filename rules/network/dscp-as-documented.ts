import type { EnvironmentDocument } from '../../src/environment/model.ts'
import {
  defineRule,
  given,
  type Judgement,
  met,
  type RuleContext,
  type Subject,
  unknown,
  unmet,
} from '../../src/rule.ts'
import { MEDIA, mediaOf, SETS } from './shared-qos.ts'
import { evidenceOf, ownWords, type Target, targetOf } from './shared-targets.ts'

export default defineRule({
  id: 'network/dscp-as-documented',
  title: 'Media has the DSCP values of the documents',
  severity: 'warn',
  why: 'Networks are set up for the usual values: audio with another one waits behind other traffic.',
  facts: ['network-targets'],
  cites: [
    'NET-QOS-SERVERS',
    'NET-QOS-CLIENTS',
    'NET-QOS-CLIENTS-S',
    'NET-QOS-PHONES',
    'NET-EXPRESSROUTE',
    'NET-EXPRESSROUTE-2015',
  ],
  sections: [],
  alsoReads: ['network'],
  skippedWhen: 'no DSCP values are set',
  *check(context) {
    const { document } = context.environment
    for (const set of SETS) {
      const marked = mediaOf(document, set).filter(({ dscp }) => dscp !== undefined)
      for (const { medium, id, at, dscp } of marked) {
        const asked = targetOf(context, MEDIA[medium].target)
        if (asked && dscp !== undefined) yield judge({ id, at: [...at, 'dscp'] }, MEDIA[medium].words, dscp, asked)
      }
      if (marked.length > 0 && (set === 'client' || set === 'server')) yield* missing(document, set)
    }
    yield* judgeOthers(context)
  },
})

/** Phones and SIP, which have a value each and no ports. */
function* judgeOthers(context: RuleContext): Generator<Judgement> {
  const { phones, signalling } = context.environment.document.network?.qos ?? {}
  const audio = targetOf(context, 'dscp-audio')
  // What is set instead for audio is meant for phones too.
  const ofPhones = audio?.own ? audio : targetOf(context, 'dscp-phones')
  if (ofPhones && phones?.dscp !== undefined) yield judge(at('phones'), 'audio of phones', phones.dscp, ofPhones)
  const ofSip = targetOf(context, 'dscp-signalling')
  // That SIP goes unmarked is as it is installed.
  if (ofSip && signalling?.dscp) yield judge(at('signalling'), 'SIP', signalling.dscp, ofSip)
}

function at(key: 'phones' | 'signalling'): Subject {
  return { id: `qos/${key}`, at: ['network', 'qos', key, 'dscp'] }
}

function judge(subject: Subject, what: string, dscp: number, asked: Target): Judgement {
  const [usual = 0, ...others] = asked.own ? [asked.own.set.value] : (asked.row.dscp ?? [])
  const evidence = () => [...evidenceOf(asked), given(subject.at, `dscp: ${dscp}`)]
  return dscp === usual || others.includes(dscp)
    ? met(subject, `${what} has DSCP ${dscp}`, evidence)
    : unmet(
        subject,
        `${what} has DSCP ${dscp}, and ${usual} is ${asked.own ? 'expected' : 'documented'}${ownWords(asked)}`,
        {
          fix: `set ${usual}, where it is set and in network.${subject.at.slice(1).join('.')}`,
          evidence,
        },
      )
}

/** Where clients or servers mark some media, what becomes of audio and video must be known. */
function* missing(document: EnvironmentDocument, set: 'client' | 'server'): Generator<Judgement> {
  for (const medium of ['audio', 'video'] as const) {
    if (document.network?.qos?.[set]?.[medium]?.dscp !== undefined) continue
    const subject = { id: `qos/${set}/${medium}`, at: ['network', 'qos', set] }
    yield unknown(subject, `the DSCP value of ${medium} is not given`, {
      settledBy: `network.qos.${set}.${medium}.dscp`,
    })
  }
}
