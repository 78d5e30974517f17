/** Recordings: outcomes of probes as a file, to be judged on another machine or day, and several of them together. */

import type { ReportRedaction } from '../../report.ts'
import { isNotRun, type Outcome, type Probe, type Prober, probeKey } from './probe.ts'

/** A file of observations, version 1. */
export interface Recording {
  readonly lyncReadyObservations: 1
  readonly tool: { readonly name: 'lync-ready'; readonly version: string }
  /** The environment it was made for, as it names itself. */
  readonly environment: string
  /** False where it was ended early: what is missing was not asked. */
  readonly complete: boolean
  /** Set where names and addresses stand for others. */
  readonly redacted?: ReportRedaction
  /** One a probe, sorted by what was asked. */
  readonly observations: readonly Outcome[]
}

/** In an order that does not depend on which answer came first. */
export function recordingOf(
  outcomes: readonly Outcome[],
  details: Pick<Recording, 'tool' | 'environment' | 'complete'>,
): Recording {
  return { lyncReadyObservations: 1, ...details, observations: inOrder(outcomes) }
}

/** Sorted by what was asked. */
export function inOrder(outcomes: readonly Outcome[]): readonly Outcome[] {
  const keyed = outcomes.map((outcome) => ({ key: probeKey(outcome.probe), outcome }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return keyed.map(({ outcome }) => outcome)
}

/** One observation a line, so that differences between two recordings can be read. */
export function recordingText({ observations, ...head }: Recording): string {
  const lines = observations.map((each) => `    ${JSON.stringify(each)}`)
  const opening = JSON.stringify(head, null, 2).replace(/\n}$/, '')
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`
  return `${opening},\n  "observations": ${list}\n}\n`
}

/**
 * Knows what recordings hold. Of two answers to one probe the later one counts, of two of the same second that of the
 * recording named later; one that could not be asked says less than any answer.
 */
export function replay(recordings: readonly Recording[]): Prober & { outcomes(): readonly Outcome[] } {
  const held = new Map<string, Outcome>()
  for (const outcome of recordings.flatMap(({ observations }) => observations)) {
    const key = probeKey(outcome.probe)
    const other = held.get(key)
    if (other === undefined || !saysMore(other, outcome)) held.set(key, outcome)
  }
  return {
    probe: <P extends Probe>(probe: P) => held.get(probeKey(probe)) as Outcome<P> | undefined,
    outcomes: () => [...held.values()],
  }
}

function saysMore(one: Outcome, other: Outcome): boolean {
  const [isOneRun, isOtherRun] = [one, other].map(({ evidence }) => !isNotRun(evidence))
  if (isOneRun !== isOtherRun) return isOneRun === true
  return one.seen.at > other.seen.at
}
