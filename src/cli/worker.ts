/** What a thread runs that judges files: `dist/worker.js`. */

import module from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'

// As bin/ does for the thread of the command; Node 20 has no such cache, and reads what that thread has kept.
;(module as { enableCompileCache?: () => void }).enableCompileCache?.()
const { runThread } = await import('./program.ts')
if (parentPort) await runThread(workerData, parentPort)
