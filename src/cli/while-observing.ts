/** What goes on around a run that asks the network: what the options allow, how far it is, Ctrl-C, and its end. */

import { EXIT, type ExitCode, worstOf } from '../policy/verdict.ts'
import { recordingText } from '../sources/observed/recording.ts'
import type { Context } from './context.ts'
import type { Io } from './io.ts'
import type { Observing } from './observing.ts'
import type { ObservingChoice } from './observing-options.ts'
import { put } from './output.ts'
import { statusLine } from './progress.ts'

/** What Ctrl-C makes of a probe that was not sent, or not answered yet. */
const BY_HAND = 'it was ended by hand before it was asked'

export interface WhileObserving {
  /** Absent where nothing is observed. */
  readonly observing?: Observing
  readonly io: Io
}

/** Ends the command when options do not go together. */
export function checkObserving(choice: ObservingChoice, { fail }: Pick<Context, 'fail'>): void {
  if (choice.live) return
  const needing = ['vantage', 'undelegated', 'probeTimeout', 'deadline', 'concurrency', 'record'] as const
  const given = needing.find((name) => choice[name] !== undefined)
  if (given === undefined) return
  fail(`--${given.replace('probeTimeout', 'probe-timeout')} is for asking the network: give --live`)
}

/**
 * Runs what judges, and ends what is still under way afterwards. Ctrl-C ends the probes and not the program: what is
 * known is told, and the code says that it is not all.
 * @throws InputError when a file of observations cannot be used
 */
export async function whileObserving<T>(
  choice: ObservingChoice,
  context: Context,
  judge: (running: WhileObserving) => Promise<T>,
): Promise<{ readonly value: T; readonly code: ExitCode }> {
  const { live, observations, record } = choice
  const { io, notice } = context
  if (!live && observations === undefined) return { value: await judge({ io }), code: EXIT.ready }
  const line = statusLine(io)
  const { createObserving } = await import('./observing.ts')
  const observing = await createObserving(
    {
      ...(live && { live: choice }),
      observations,
      onProgress: ({ begun, ended }) => line.show(`${ended} of ${begun} probes answered`),
    },
    io,
  )
  let isEndedByHand = false
  const undo = io.onInterrupt(() => {
    isEndedByHand = true
    undo()
    observing.end(BY_HAND)
  })
  try {
    const value = await judge({ observing, io: line.io })
    line.end()
    if (live && choice.vantage === undefined)
      notice('only DNS was asked: --vantage says where this machine stands, so that more can be')
    if (isEndedByHand) notice('ended by hand: what was not asked by then is unknown')
    const unused = observing.unused()
    for (const line of unused) notice(`error: ${line}: nothing of it was used`)
    const written = record === undefined ? EXIT.ready : put(recordingText(observing.recording()), record, context)
    return {
      value,
      code: worstOf([
        written,
        isEndedByHand ? EXIT.notKnown : EXIT.ready,
        unused.length > 0 ? EXIT.unusable : EXIT.ready,
      ]),
    }
  } finally {
    line.end()
    undo()
    observing.close()
  }
}
