/** Observes a description with every rule, and gives the recording. */

import { rules } from '../../../rules/index.ts'
import { checkEnvironment } from '../../../src/engine/check.ts'
import type { Loaded } from '../../../src/environment/load.ts'
import type { Facts } from '../../../src/facts/facts.ts'
import type { Outcome, Prober } from '../../../src/sources/observed/probe.ts'
import { recordingOf, recordingText } from '../../../src/sources/observed/recording.ts'
import { createObservedSource } from '../../../src/sources/observed/source.ts'

/** The text of the recording of what rules asked of a network, as of a day. */
export async function recordingMade(
  loaded: Loaded,
  prober: Prober & { readonly outcomes: readonly Outcome[] },
  { facts, asOf }: { readonly facts: Facts; readonly asOf: string },
): Promise<string> {
  const observed = createObservedSource(loaded, [prober])
  await checkEnvironment(loaded, { rules, allRules: rules, facts, asOf, version: '0.0.0', includeMet: false, observed })
  const { name: environment } = loaded.environment.document
  return recordingText(
    recordingOf(prober.outcomes, { tool: { name: 'lync-ready', version: '0.0.0' }, environment, complete: true }),
  )
}
