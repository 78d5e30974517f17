/** Judges files in several threads; what is told and what comes of them is as if one had judged them in order. */

import { shippedFacts } from '../../facts/facts.ts'
import { printable } from '../../reporters/printable.ts'
import { explainCrash } from '../crash.ts'
import type { Io } from '../io.ts'
import type { JudgeOptions, judgeOne, Outcome } from '../judge.ts'
import { createPolicies } from '../policies.ts'
import { unusableFile } from '../unusable.ts'
import { type Asked, askThread } from './ask-thread.ts'
import type { Answer, ThreadStart } from './messages.ts'

export interface Judging {
  readonly files: readonly string[]
  readonly threads: number
  readonly options: JudgeOptions
  /** Judges in this thread. */
  readonly judgeOne: typeof judgeOne
  /** Is given the outcomes in the order of the files. */
  take(outcome: Outcome): void
  /** Is told how many files are judged. */
  done(count: number): void
}

/** A file that waits in a thread while it judges another keeps it from waiting for the next. */
const AHEAD = 2

interface Pending {
  readonly place: number
  readonly answer: ReturnType<Asked['ask']>
}

/** A thread that dies costs the file it was judging, and another takes its place. */
export async function judgeInThreads(judging: Judging, io: Io): Promise<void> {
  const { files, threads, options } = judging
  const finish = inOrder(judging, io)
  const places = files.map((_, place) => place)
  const open = places.filter((place) => files[place] !== '-')
  const start = startOf(options, io)

  function askMore(thread: Asked, pending: Pending[]): void {
    while (open.length > 0 && pending.length < (open.length > threads ? AHEAD : 1)) {
      const place = open.shift() as number
      pending.push({ place, answer: thread.ask({ file: files[place] as string }) })
    }
  }

  /** With one thread, until it has died or nothing is left. */
  async function feed(thread: Asked): Promise<void> {
    const pending: Pending[] = []
    askMore(thread, pending)
    for (let first = pending.shift(); first !== undefined; first = pending.shift()) {
      const answer = await first.answer
      if ('died' in answer) {
        open.unshift(...pending.map(({ place }) => place))
        finish(first.place, lost(files[first.place] as string, answer.died))
        return
      }
      finish(first.place, answer)
      askMore(thread, pending)
    }
  }

  async function feedAll(): Promise<void> {
    while (open.length > 0) {
      const thread = askThread(await io.startThread(start))
      try {
        await feed(thread)
      } finally {
        await thread.stop()
      }
    }
  }

  const feeding = Array.from({ length: Math.min(threads, open.length) }, feedAll)
  const own = places.filter((place) => files[place] === '-')
  try {
    await Promise.all([...feeding, judgeHere(own, judging, io, finish)])
  } finally {
    // Where one cannot go on, the others judge nothing more.
    open.length = 0
  }
}

function startOf({ rules, facts: _, ...options }: JudgeOptions, { workingFolder }: Io): ThreadStart {
  const { policy, baseline, inlineIgnores } = options.policy ?? {}
  // The options of a command line hold more than a thread needs, or can be sent.
  const choice = options.policy && {
    ...(policy !== undefined && { policy }),
    ...(baseline !== undefined && { baseline }),
    ...(inlineIgnores !== undefined && { inlineIgnores }),
  }
  return { ...options, policy: choice, ruleIds: rules.map(({ id }) => id), workingFolder }
}

type Finish = (place: number, answer: Answer) => void

/** Standard input is read here. */
async function judgeHere(places: readonly number[], { files, options, judgeOne }: Judging, io: Io, finish: Finish) {
  for (const place of places) {
    const texts: string[] = []
    const silent = { ...io, stderr: (text: string) => void texts.push(text) }
    const policies = options.policy && createPolicies(options.policy, silent)
    const outcome = await judgeOne(files[place] as string, { facts: shippedFacts(), ...options }, silent, policies)
    finish(place, { ...outcome, texts })
  }
}

/** Hands each outcome over when those of the files before it are there. */
function inOrder({ take, done }: Judging, io: Io): Finish {
  const waiting = new Map<number, Answer>()
  let next = 0
  let count = 0
  return (place, answer) => {
    waiting.set(place, answer)
    for (let ready = waiting.get(next); ready !== undefined; ready = waiting.get(next)) {
      waiting.delete(next)
      next += 1
      for (const text of ready.texts) io.stderr(text)
      take(ready)
    }
    count += 1
    done(count)
  }
}

/** What is left of a file whose thread ended. */
function lost(file: string, died: Error): Answer {
  const error = new Error(`the thread that judged it ended: ${died.message}`, { cause: died })
  return {
    judged: { unusable: unusableFile(file, error), inputs: [] },
    texts: [`${printable(file)}: ${explainCrash(error.message)}`],
  }
}
