/** Where this machine stands, in the words of one environment. */

import { listed } from '../domain/listed.ts'
import { InputError } from '../environment/input-error.ts'
import type { Loaded } from '../environment/load.ts'
import { namesOfKind } from '../environment/names.ts'
import type { Vantage } from '../question-observed.ts'

/** What may be a computer that looks at the network, beside the servers of pools. */
const COMPUTERS = ['pool', 'Edge pool', 'device', 'SQL Server', 'Exchange server', 'server, pool or device'] as const

const WORDS = 'inside, internet, vpn/NAME, host/FQDN'

/** @throws InputError when the environment has no such place */
export function vantageOf(given: string | undefined, loaded: Loaded): Vantage | undefined {
  if (given === undefined) return undefined
  const { document } = loaded.environment
  const named = document.vantages?.find(({ name }) => name === given)?.at
  const vantage = (named ?? given) as Vantage
  const fault = faultOf(vantage, given, loaded)
  if (fault === undefined) return vantage
  const file = loaded.inputs[0]?.path ?? '-'
  throw new InputError([{ file, message: `--vantage ${given}: ${fault}` }])
}

function faultOf(vantage: string, given: string, { environment }: Loaded): string | undefined {
  const { vpn, vantages } = environment.document
  const name = vantage.slice(vantage.indexOf('/') + 1)
  if (vantage === 'inside' || vantage === 'internet') return undefined
  if (vantage.startsWith('vpn/'))
    return listed(vpn).some((each) => each.name === name) ? undefined : `there is no VPN ${name} in the environment`
  if (vantage.startsWith('host/')) {
    const isServer = environment.servers.some(({ fqdn }) => fqdn === name)
    const isOther = COMPUTERS.some((kind) => namesOfKind(environment.document, kind)?.includes(name))
    return isServer || isOther ? undefined : `there is no server ${name} in the environment`
  }
  const known = (vantages ?? []).map((each) => each.name)
  return `it is none of ${WORDS}${known.length > 0 ? `, nor one of vantages: ${known.join(', ')}` : ''}, but ${given}`
}
