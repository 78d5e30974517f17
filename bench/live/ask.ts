/**
 * In a process of its own: asks a server for every name of a file, by our asker or Node's resolver, and prints what it
 * took. Arguments: `ours` or `node`, the file, the port, how many are asked at once, how many times all are asked before.
 */

import { Resolver } from 'node:dns/promises'
import { readFileSync } from 'node:fs'
import { createAsker } from '../../src/sources/live/dns/ask.ts'

/** What is printed, as JSON. */
export interface Measured {
  readonly ms: number
  readonly answered: number
  /** The highest of the process above what it took before it asked, in MiB. */
  readonly extraMb: number
}

const [who = '', file = '', port = '', atOnce = '1', warmUps = '0'] = process.argv.slice(2)
const names = readFileSync(file, 'utf8').trim().split('\n')
const server = { address: '127.0.0.1', port: Number(port) }

/** So many at the same time; whenever one is answered, the next one is asked. */
async function forAll(askOne: (name: string) => Promise<void>): Promise<void> {
  const left = names.values()
  const askOn = async () => {
    for (const name of left) await askOne(name)
  }
  await Promise.all(Array.from({ length: Number(atOnce) }, askOn))
}

async function byOurs(): Promise<number> {
  const asker = createAsker()
  let answered = 0
  const askOne = async (name: string) => {
    const asked = await asker.ask({ name, type: 'A' }, [server])
    if (asked.status === 'replied' && asked.reply.answers.length === 1) answered += 1
  }
  await forAll(askOne)
  asker.close()
  return answered
}

async function byNode(): Promise<number> {
  const resolver = new Resolver()
  resolver.setServers([`${server.address}:${server.port}`])
  let answered = 0
  const askOne = async (name: string) => {
    // It gives up where ours asks again.
    const asked = await resolver.resolve4(name).catch(() => [])
    if (asked.length === 1) answered += 1
  }
  await forAll(askOne)
  return answered
}

async function measure(): Promise<Measured> {
  const ask = who === 'node' ? byNode : byOurs
  for (let done = 0; done < Number(warmUps); done++) await ask()
  const before = process.memoryUsage().rss
  const started = performance.now()
  const answered = await ask()
  const ms = performance.now() - started
  return { ms, answered, extraMb: (process.resourceUsage().maxRSS * 1024 - before) / 1024 / 1024 }
}

console.log(JSON.stringify(await measure()))
