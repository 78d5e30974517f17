/** Asks the network, or reads what was asked before, for each environment that is judged. */

import { setMaxListeners } from 'node:events'
import { resolve } from 'node:path'
import { decodeText } from '../environment/decode.ts'
import { inputFile } from '../environment/input-file.ts'
import type { Loaded } from '../environment/load.ts'
import { shownPath } from '../environment/root.ts'
import { version } from '../package.ts'
import type { ReportObservation } from '../report-observed.ts'
import type { LiveProber, Progress } from '../sources/live/prober.ts'
import { MOST_RECORDING_BYTES, readRecording } from '../sources/observed/read-recording.ts'
import { type Recording, recordingOf, replay } from '../sources/observed/recording.ts'
import { createObservedSource } from '../sources/observed/source.ts'
import { summaryOf } from '../sources/observed/summary.ts'
import type { Source } from '../sources/source.ts'
import type { Io } from './io.ts'
import { DEFAULTS, type LiveChoice } from './observing-options.ts'
import { readInputBytes } from './read-input.ts'
import { vantageOf } from './vantage.ts'

export interface ObservingOptions {
  /** How the network is asked; absent where it is not. */
  readonly live?: LiveChoice | undefined
  /** Files of observations. */
  readonly observations?: readonly string[] | undefined
  readonly onProgress?: (progress: Progress) => void
}

/** What is observed of one environment. */
export interface ObservedEnvironment {
  readonly source: Source
  /** For the report; to be asked when everything is judged. */
  told(): readonly ReportObservation[]
}

export interface Observing {
  /** @throws InputError when the place where this machine stands is none of the environment */
  of(loaded: Loaded): Promise<ObservedEnvironment>
  /** What was asked of the network so far, of every environment. */
  recording(): Recording
  /** Whether everything is asked that judging asks for. */
  readonly isComplete: boolean
  /** Ends what is under way, for a reason that the findings tell. */
  end(reason: string): void
  close(): void
}

interface Held {
  readonly recording: Recording
  /** Absolute. */
  readonly file: string
  readonly sha256: string
}

/** @throws InputError when a file of observations cannot be used */
export async function createObserving(options: ObservingOptions, io: Io): Promise<Observing> {
  const { live, observations = [], onProgress } = options
  const held: Held[] = []
  for (const file of observations) held.push(await readHeld(file, io))
  const replayed = replay(held.map(({ recording }) => recording))
  const ending = new AbortController()
  // Every probe under way listens to it.
  setMaxListeners(0, ending.signal)
  const deadline = live?.deadline ?? DEFAULTS.deadline
  // Runs from the first probe: reading many files is none of it.
  let timer: ReturnType<typeof setTimeout> | undefined
  const probers: LiveProber[] = []
  const names: string[] = []
  const recorded = held.map(({ recording, file, sha256 }) => {
    const { complete, observations } = recording
    return (root: string): ReportObservation => {
      return { kind: 'recording', path: shownPath(file, root), sha256, ...summaryOf(observations), complete }
    }
  })

  const liveProber = async (loaded: Loaded, choice: LiveChoice) => {
    const [{ createLiveProber }, { dnsServersOf }] = await Promise.all([
      import('../sources/live/prober.ts'),
      import('../sources/live/dns-servers.ts'),
    ])
    timer ??= setTimeout(() => ending.abort(`the deadline of ${deadline / 1000} s was over`), deadline)
    const prober = createLiveProber({
      vantage: vantageOf(choice.vantage, loaded),
      dnsServers: dnsServersOf(loaded.environment.document, choice.undelegated === true),
      timeoutMs: choice.probeTimeout ?? DEFAULTS.probeTimeout,
      concurrency: choice.concurrency ?? DEFAULTS.concurrency,
      signal: ending.signal,
      ...(onProgress && { onProgress }),
      now: io.now,
    })
    probers.push(prober)
    names.push(loaded.environment.document.name)
    return prober
  }

  return {
    of: async (loaded) => {
      const prober = live && (await liveProber(loaded, live))
      const source = createObservedSource(loaded, [...(prober ? [prober] : []), ...(held.length > 0 ? [replayed] : [])])
      const told = (): readonly ReportObservation[] => {
        const before = recorded.map((tell) => tell(loaded.root))
        if (prober === undefined) return before
        const complete = !ending.signal.aborted
        return [{ kind: 'live', ...summaryOf(prober.outcomes()), complete }, ...before]
      }
      return { source, told }
    },
    recording: () =>
      recordingOf(
        probers.flatMap((prober) => prober.outcomes()),
        {
          tool: { name: 'lync-ready', version: version() },
          environment: [...new Set(names)].join(', '),
          complete: !ending.signal.aborted,
        },
      ),
    get isComplete() {
      return !ending.signal.aborted
    },
    end: (reason) => ending.abort(reason),
    close: () => {
      clearTimeout(timer)
      for (const prober of probers) prober.close()
    },
  }
}

async function readHeld(file: string, io: Io): Promise<Held> {
  const bytes = await readInputBytes(file, MOST_RECORDING_BYTES, io)
  const { sha256 } = inputFile(file, bytes)
  return { recording: readRecording(decodeText(bytes, file), file), file: resolve(io.workingFolder, file), sha256 }
}
