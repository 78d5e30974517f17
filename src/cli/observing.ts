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
  /** Absent where nothing was observed of it. */
  readonly source: Source | undefined
  /** For the report; to be asked when everything is judged. */
  told(): readonly ReportObservation[]
}

export interface Observing {
  /** @throws InputError when the place where this machine stands is none of the environment */
  of(loaded: Loaded): Promise<ObservedEnvironment>
  /** What was asked of the network so far, of every environment. */
  recording(): Recording
  /** The recordings that are of no environment that was judged, each with why. */
  unused(): readonly string[]
  /** Ends what is under way, for a reason that the findings tell. */
  end(reason: string): void
  close(): void
}

interface Held {
  readonly recording: Recording
  /** As the command line has it. */
  readonly named: string
  /** Absolute. */
  readonly file: string
  readonly sha256: string
}

/** @throws InputError when a file of observations cannot be used */
export async function createObserving(options: ObservingOptions, io: Io): Promise<Observing> {
  const { live, observations = [], onProgress } = options
  const held: Held[] = []
  for (const file of observations) held.push(await readHeld(file, io))
  const used = new Set<Held>()
  const ending = new AbortController()
  // Every probe under way listens to it.
  setMaxListeners(0, ending.signal)
  const deadline = live?.deadline ?? DEFAULTS.deadline
  // Runs from the first probe: reading many files is none of it.
  let timer: ReturnType<typeof setTimeout> | undefined
  const probers: LiveProber[] = []
  const names: string[] = []
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
      // What was seen of one estate says nothing of another, though names and addresses inside may be the same.
      const own = held.filter(({ recording }) => recording.environment === loaded.environment.document.name)
      for (const each of own) used.add(each)
      const replayed = own.length > 0 ? [replay(own.map(({ recording }) => recording))] : []
      const probers = [...(prober ? [prober] : []), ...replayed]
      const source = probers.length > 0 ? createObservedSource(loaded, probers) : undefined
      const told = (): readonly ReportObservation[] => {
        const before = own.map((each) => toldOf(each, loaded.root))
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
    unused: () =>
      held
        .filter((each) => !used.has(each))
        .map(({ named, recording: { redacted, environment } }) =>
          redacted
            ? `${named} is redacted: its names are those of no environment`
            : `${named} is of another environment: ${environment}`,
        ),
    end: (reason) => ending.abort(reason),
    close: () => {
      clearTimeout(timer)
      for (const prober of probers) prober.close()
    },
  }
}

function toldOf({ recording: { complete, observations }, file, sha256 }: Held, root: string): ReportObservation {
  return { kind: 'recording', path: shownPath(file, root), sha256, ...summaryOf(observations), complete }
}

async function readHeld(file: string, io: Io): Promise<Held> {
  const bytes = await readInputBytes(file, MOST_RECORDING_BYTES, io)
  const { sha256 } = inputFile(file, bytes)
  const recording = readRecording(decodeText(bytes, file), file)
  return { recording, named: file, file: resolve(io.workingFolder, file), sha256 }
}
