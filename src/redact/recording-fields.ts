/** What becomes of a recording: names and addresses stand for others, what cannot be read without names is left out. */

import type { Seen } from '../question-observed.ts'
import { isNotRun, type NotRun, type Outcome, type Probe } from '../sources/observed/probe.ts'
import { inOrder, type Recording } from '../sources/observed/recording.ts'
import { evidenceFields } from './evidence-fields.ts'
import { keep, object } from './fields.ts'
import type { Means } from './means.ts'
import { type RecordingTexts, recordingTexts } from './recording-texts.ts'

/** The recording without names; what was asked, how it came out, and when, stays. */
export function recordingOf(means: Pick<Means, 'text' | 'whole' | 'pseudonyms'>): (recording: Recording) => Recording {
  const { whole, pseudonyms } = means
  const outcome = outcomeOf(recordingTexts(means))
  const redacted = object<Recording>({
    lyncReadyObservations: keep,
    tool: keep,
    environment: (name) => whole('redacted', name),
    complete: keep,
    redacted: keep,
    // Their order would tell something of the names they had.
    observations: (observations) => inOrder(observations.map(outcome)),
  })
  return (recording) => redacted({ ...recording, redacted: { key: pseudonyms.key, isKeyed: pseudonyms.isKeyed } })
}

function outcomeOf(texts: RecordingTexts): (outcome: Outcome) => Outcome {
  const probes = probeFields(texts)
  const evidences = evidenceFields(texts)
  const seen = object<Seen>({ vantage: texts.vantage, at: keep })
  const notRun = object<NotRun>({ notRun: texts.reason })
  return ({ probe, seen: from, evidence }) => ({
    // Each is of the kind that its probe says.
    probe: probes[probe.ask](probe as never),
    seen: seen(from),
    evidence: isNotRun(evidence) ? notRun(evidence) : evidences[probe.ask](evidence as never),
  })
}

type Probes = { readonly [Ask in Probe['ask']]: (probe: ProbeOf<Ask>) => ProbeOf<Ask> }

type ProbeOf<Ask> = Extract<Probe, { readonly ask: Ask }>

function probeFields({ vantage, name, address, url }: RecordingTexts): Probes {
  const there = { ask: keep, at: vantage, address }
  return {
    dns: object<ProbeOf<'dns'>>({ ask: keep, view: keep, name, type: keep }),
    tcp: object<ProbeOf<'tcp'>>({ ...there, port: keep }),
    tls: object<ProbeOf<'tls'>>({ ...there, name, port: keep }),
    http: object<ProbeOf<'http'>>({ ...there, url }),
    stun: object<ProbeOf<'stun'>>({ ...there, port: keep }),
    sip: object<ProbeOf<'sip'>>({ ...there, name, port: keep, transport: keep }),
    'own-route': object<ProbeOf<'own-route'>>(there),
  }
}
