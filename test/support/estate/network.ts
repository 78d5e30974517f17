/** A network namespace with the addresses of an estate, in which its servers answer. It ends with `stop`, or the test. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { unshareArgs } from '../namespaces.ts'
import type { Order, Ran } from './here.ts'
import type { Fault } from './services.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
export const program = fileURLToPath(new URL('../../../bin/lync-ready.js', import.meta.url))

const ADDRESSES = [
  ...[5, 6, 11, 12, 13, 20, 50, 60].map((last) => `192.168.10.${last}`),
  '172.25.33.10',
  '131.107.2.53',
  ...[10, 20, 30, 40].map((last) => `131.107.155.${last}`),
]

export interface Network {
  /** Runs the program there. */
  run(...args: readonly string[]): Promise<Ran>
  /** Without one of its services, or with one that has a fault, until what is done is over. */
  having<T>(service: string, fault: Fault | 'stopped', task: () => Promise<T>): Promise<T>
  stop(): Promise<void>
}

/** @param folder holds the description, as `servicesOf` has it @throws Error when a server does not come up */
export async function startNetwork(folder: string): Promise<Network> {
  const script = `set -e
ip link set lo up
${ADDRESSES.map((address) => `ip addr add ${address}/32 dev lo`).join('\n')}
exec "$0" --import tsx test/support/estate/here.ts "$@"`
  const args = [...unshareArgs(), 'sh', '-c', script, process.execPath, folder, program]
  const child = spawn('unshare', args, { cwd: root, stdio: 'pipe' })
  const ended = once(child, 'exit')
  let said = ''
  child.stderr.on('data', (text) => {
    said = `${said}${text}`.slice(-4000)
  })
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const next = async (): Promise<Ran | null> => {
    const { value, done } = await lines.next()
    if (done) throw new Error(`the estate ended: ${said}`)
    return JSON.parse(value)
  }
  const order = (what: Order) => {
    child.stdin.write(`${JSON.stringify(what)}\n`)
    return next()
  }
  await next()
  return {
    run: async (...given) => {
      const ran = await order({ do: 'run', args: given })
      if (ran === null) throw new Error('nothing was run')
      return ran
    },
    having: async (service, fault, task) => {
      await order({ do: 'stop', service })
      if (fault !== 'stopped') await order({ do: 'start', service, fault })
      try {
        return await task()
      } finally {
        if (fault !== 'stopped') await order({ do: 'stop', service })
        await order({ do: 'start', service, fault: {} })
      }
    },
    stop: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
