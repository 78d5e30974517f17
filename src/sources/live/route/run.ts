/** Starts a program of the system by its name and a fixed list of arguments: no shell, little output, little time. */

import type { NotRun } from '../../observed/probe.ts'
import type { Means } from '../prober.ts'

export interface Ran {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

export interface Program {
  readonly file: string
  readonly args: readonly string[]
  /** Variables beside those of this process. */
  readonly env?: Readonly<Record<string, string>>
}

const MOST_BYTES = 64 * 1024
/** What does not end when it is told to is ended. */
const PATIENCE_MS = 500

/** @throws Error when it is ended from outside */
export async function run({ file, args, env }: Program, { timeoutMs, signal }: Means): Promise<Ran | NotRun> {
  const { execa } = await import('execa')
  const { code, exitCode, isCanceled, isMaxBuffer, originalMessage, stderr, stdout, timedOut } = await execa(
    file,
    args,
    {
      reject: false,
      stdin: 'ignore',
      timeout: timeoutMs,
      cancelSignal: signal,
      forceKillAfterDelay: PATIENCE_MS,
      maxBuffer: MOST_BYTES,
      windowsHide: true,
      // Messages are read, and they are read in English.
      env: { ...env, LC_ALL: 'C' },
    },
  )
  if (isCanceled) throw new Error(`${file} was ended before it was done`)
  if (timedOut) return { notRun: `${file} did not end within ${timeoutMs} ms` }
  if (code === 'ENOENT') return { notRun: `${file} is not installed here` }
  if (isMaxBuffer) return { notRun: `${file} said more than a route` }
  if (exitCode === undefined) return { notRun: `${file} could not be run: ${originalMessage ?? 'it was killed'}` }
  return { exitCode, stdout, stderr }
}

/** The first line of what a program complained of, for a reason. */
export function complaint({ exitCode, stderr }: Ran): string {
  const [first = ''] = stderr.trim().split('\n')
  return first === '' ? `it ended with ${exitCode}` : first.slice(0, 200)
}
