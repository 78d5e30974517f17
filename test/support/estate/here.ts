/** Runs in a network namespace: brings the estate up, and does what each line of its input says. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import type { Stoppable } from './own-servers.ts'
import { type Fault, servicesOf } from './services.ts'

export type Order =
  | { readonly do: 'run'; readonly args: readonly string[] }
  | { readonly do: 'start'; readonly service: string; readonly fault: Fault }
  | { readonly do: 'stop'; readonly service: string }

/** What a run of the program printed. */
export interface Ran {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

const [folder = '', program = ''] = process.argv.slice(2)
const services = servicesOf(folder)
const running = new Map<string, Stoppable>()

async function start(name: string, fault: Fault): Promise<void> {
  const service = services[name]
  if (service === undefined) throw new Error(`there is no service ${name}`)
  running.set(name, await service(fault))
}

async function stop(name: string): Promise<void> {
  await running.get(name)?.stop()
  if (!running.delete(name)) throw new Error(`${name} is not running`)
}

async function run(args: readonly string[]): Promise<Ran> {
  const child = spawn(process.execPath, [program, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'exit')
  const [stdout, stderr, [exitCode]] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { exitCode, stdout, stderr }
}

async function obey(order: Order): Promise<Ran | null> {
  if (order.do === 'run') return run(order.args)
  await (order.do === 'start' ? start(order.service, order.fault) : stop(order.service))
  return null
}

await Promise.all(Object.keys(services).map((name) => start(name, {})))
console.log('null')
for await (const line of createInterface(process.stdin)) console.log(JSON.stringify(await obey(JSON.parse(line))))
process.exit()
