/** The options of the commands that ask the network, or judge what was asked before. */

import { type Command, InvalidArgumentError } from 'commander'
import { list } from './values.ts'

/** How the network is asked. */
export interface LiveChoice {
  readonly vantage?: string
  readonly undelegated?: true
  /** In milliseconds. */
  readonly probeTimeout?: number
  /** In milliseconds. */
  readonly deadline?: number
  readonly concurrency?: number
}

export interface ObservingChoice extends LiveChoice {
  readonly live?: true
  readonly observations?: readonly string[]
  readonly record?: string
}

export const DEFAULTS = { probeTimeout: 5000, deadline: 60_000, concurrency: 256 } as const

/** The options of every command that asks the network. */
export function addLiveOptions(command: Command): Command {
  return command
    .option(
      '--vantage <place>',
      'where this machine stands: inside, internet, vpn/NAME, host/FQDN, or a name of vantages',
    )
    .option('--undelegated', 'ask the DNS servers that will be authoritative (dns.VIEW.authoritative), where given')
    .option('--probe-timeout <seconds>', 'how long one probe may take (default: 5)', seconds)
    .option('--deadline <seconds>', 'how long all of them may take together (default: 60)', seconds)
    .option('--concurrency <probes>', 'how many are under way at the same time (default: 256)', probes)
}

/** The options of the commands that judge. */
export function addObservingOptions(command: Command): Command {
  return addLiveOptions(
    command
      .option('--live', 'ask the real resolvers, endpoints and hosts that the file names, and judge what they answer')
      .option('--observations <files>', 'judge what was observed before (see observe); may be repeated', list)
      .option('--record <file>', 'with --live: write what was observed to this file, to be judged again'),
  )
}

const MOST_SECONDS = 3600
const MOST_PROBES = 4096

/** `5` or `0.5`, as milliseconds. */
function seconds(value: string): number {
  const given = /^\d{1,4}(\.\d{1,3})?$/.test(value) ? Number(value) : Number.NaN
  if (!(given > 0 && given <= MOST_SECONDS))
    throw new InvalidArgumentError(`Give seconds such as 5 or 0.5; ${MOST_SECONDS} at most.`)
  return given * 1000
}

function probes(value: string): number {
  const given = /^[1-9]\d{0,4}$/.test(value) ? Number(value) : 0
  if (given < 1 || given > MOST_PROBES)
    throw new InvalidArgumentError(`Give a number of probes from 1 to ${MOST_PROBES}.`)
  return given
}
