/** All the program knows of the process it runs in; nothing else touches `process` or `console`. */

import { availableParallelism } from 'node:os'
import type { Readable, Writable } from 'node:stream'
import { EXIT } from '../policy/verdict.ts'

export interface Io {
  stdout(text: string): void
  /** Writes to standard output what is no text. */
  stdoutBytes(bytes: Uint8Array): void
  /** Writes a long text piece by piece, each when the reader of standard output has taken the one before. */
  stdoutPieces(pieces: Iterable<string>): Promise<void>
  stderr(text: string): void
  /** Standard input to its end, or its first `maxBytes` and one more, which tells that it is longer. */
  readStdin(maxBytes: number): Promise<Uint8Array>
  now(): Date
  readonly workingFolder: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdoutIsTerminal: boolean
  /** Asked only when there is something to say for long: to look costs time. */
  stderrIsTerminal(): boolean
  /** The width of the terminal, when there is one. */
  readonly columns?: number
  /** Where questions can be asked; nowhere in a script. */
  terminal(): Terminal | undefined
  /** Calls back when the user wants to end the program, which then does not end by itself; gives what undoes that. */
  onInterrupt(callBack: () => void): () => void
  /** How many processors there are for this process. */
  cores(): number
  /** Starts a thread of the program that judges files, which is given `data`. */
  startThread(data: unknown): Promise<Thread>
}

/** What it takes to read an environment and what lies beside it. */
export type ReadingIo = Pick<Io, 'stderr' | 'readStdin' | 'workingFolder'>

/** A thread: Node's `Worker`, of which this is what we use. */
export interface Thread {
  postMessage(message: unknown): void
  on(event: 'message', callBack: (message: unknown) => void): unknown
  on(event: 'error', callBack: (error: Error) => void): unknown
  on(event: 'exit', callBack: (code: number) => void): unknown
  terminate(): Promise<unknown>
}

export interface Terminal {
  readonly input: Readable
  readonly output: Writable
}

/** The process itself. */
export function processIo(): Io {
  const stdout = tolerant(process.stdout)
  // Opened when there is something to say.
  let stderr: typeof process.stderr | undefined
  return {
    stdout: (text) => void stdout.write(text),
    stdoutBytes: (bytes) => void stdout.write(bytes),
    stdoutPieces: async (pieces) => {
      for (const piece of pieces) {
        const fault = await new Promise((resolve) => stdout.write(piece, resolve))
        // Nobody reads on, or nothing more can be written: either is told elsewhere.
        if (fault) return
      }
    },
    stderr: (text) => {
      stderr ??= tolerant(process.stderr)
      stderr.write(text)
    },
    readStdin,
    now: () => new Date(),
    workingFolder: process.cwd(),
    env: process.env,
    stdoutIsTerminal: stdout.isTTY === true,
    stderrIsTerminal: () => process.stderr.isTTY === true,
    ...(stdout.isTTY && { columns: stdout.columns }),
    terminal: () => (process.stdin.isTTY && stdout.isTTY ? { input: process.stdin, output: stdout } : undefined),
    onInterrupt: (callBack) => {
      process.on('SIGINT', callBack)
      return () => void process.off('SIGINT', callBack)
    },
    cores: () => availableParallelism(),
    startThread: async (data) => {
      const { Worker } = await import('node:worker_threads')
      return new Worker(new URL('./worker.js', import.meta.url), { workerData: data })
    },
  }
}

/** A reader that has seen enough, such as `head`, is no error; a full disk is one, and is told once. */
function tolerant<Stream extends NodeJS.WriteStream>(stream: Stream): Stream {
  return stream.once('error', tellUnlessClosed).on('error', () => {})
}

function tellUnlessClosed({ code, message }: NodeJS.ErrnoException): void {
  if (code === 'EPIPE') return
  // Where standard error cannot be written either, the code still tells.
  process.once('exit', () => {
    process.exitCode = EXIT.unusable
  })
  process.stderr.write(`error: cannot write the output: ${message}\n`)
}

async function readStdin(maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    chunks.push(chunk)
    size += chunk.length
    if (size > maxBytes) break
  }
  return Buffer.concat(chunks).subarray(0, maxBytes + 1)
}
