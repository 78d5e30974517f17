/** Threads of the program for tests: what is sent is cloned, as between real ones, but nothing runs at the same time. */

import { EventEmitter } from 'node:events'
import { MessageChannel } from 'node:worker_threads'
import type { Io, Thread } from '../../src/cli/io.ts'
import type { Answer, Task, ThreadStart } from '../../src/cli/jobs/messages.ts'
import { serve } from '../../src/cli/jobs/serve.ts'

export interface Threads extends Pick<Io, 'startThread'> {
  /** How many were started, and how many of them are not ended. */
  readonly counts: { started: number; open: number }
}

/** @param deaths the error that ends the thread which is asked for such a file; a number is the code it ends with */
export function fakeThreads(deaths: Readonly<Record<string, Error | number>> = {}): Threads {
  const counts = { started: 0, open: 0 }
  return {
    counts,
    startThread: async (data) => {
      counts.started += 1
      counts.open += 1
      const outside = new EventEmitter()
      const { port1, port2 } = new MessageChannel()
      let isOpen = true
      const close = () => {
        if (isOpen) counts.open -= 1
        isOpen = false
        port1.close()
      }
      let unanswered = 0
      let isDying = false
      port1.on('message', (answer: Answer) => {
        unanswered -= 1
        outside.emit('message', answer)
      })
      serve(structuredClone(data) as ThreadStart, {
        on: (_, callBack) =>
          port2.on('message', (task: Task) => {
            if (isDying) return
            isDying = task.file in deaths
            if (isDying) {
              die(task.file)
              return
            }
            unanswered += 1
            callBack(task)
          }),
        postMessage: (answer) => port2.postMessage(answer),
      })
      // What it was asked before is answered first.
      const die = (file: string) => {
        if (unanswered > 0) {
          setTimeout(die, 5, file)
          return
        }
        const death = deaths[file]
        if (death instanceof Error) outside.emit('error', death)
        setImmediate(() => {
          close()
          outside.emit('exit', typeof death === 'number' ? death : 1)
        })
      }
      const thread = {
        postMessage: (task: Task) => port1.postMessage(task),
        on: (event: string, callBack: (value: unknown) => void) => outside.on(event, callBack),
        terminate: async () => close(),
      }
      return thread as Thread
    },
  }
}
