import type { EnvironmentDocument } from '../../src/environment/model.ts'
import { defineRule, given, type Judgement, met, type Subject, unknown, unmet } from '../../src/rule.ts'
import { type Row, says, targetRow } from './shared.ts'
import { MEDIA, mediaOf, SETS } from './shared-qos.ts'

export default defineRule({
  id: 'network/dscp-as-documented',
  title: 'Media has the DSCP values of the documents',
  severity: 'warn',
  why: 'Networks are set up for the usual values: audio with another one waits behind other traffic.',
  facts: ['network-targets'],
  cites: ['NET-QOS-SERVERS', 'NET-QOS-CLIENTS', 'NET-QOS-CLIENTS-S', 'NET-QOS-PHONES', 'NET-EXPRESSROUTE'],
  sections: [],
  alsoReads: ['network'],
  skippedWhen: 'no DSCP values are set',
  *check({ environment: { document }, facts }) {
    for (const set of SETS) {
      const marked = mediaOf(document, set).filter(({ dscp }) => dscp !== undefined)
      for (const { medium, id, at, dscp } of marked) {
        const row = targetRow(facts, MEDIA[medium].target, document.product)
        if (row && dscp !== undefined) yield judge({ id, at: [...at, 'dscp'] }, MEDIA[medium].words, dscp, row)
      }
      if (marked.length > 0 && (set === 'client' || set === 'server')) yield* missing(document, set)
    }
    const phones = document.network?.qos?.phones?.dscp
    const row = targetRow(facts, 'dscp-phones', document.product)
    if (row && phones !== undefined) {
      yield judge({ id: 'qos/phones', at: ['network', 'qos', 'phones', 'dscp'] }, 'audio of phones', phones, row)
    }
  },
})

function judge(subject: Subject, what: string, dscp: number, row: Row): Judgement {
  const [usual = 0, ...others] = row.dscp ?? []
  const evidence = () => [says(row), given(subject.at, `dscp: ${dscp}`)]
  return dscp === usual || others.includes(dscp)
    ? met(subject, `${what} has DSCP ${dscp}`, evidence)
    : unmet(subject, `${what} has DSCP ${dscp}, and ${usual} is documented`, {
        fix: `set ${usual}, where it is set and in network.${subject.at.slice(1).join('.')}`,
        evidence,
      })
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
