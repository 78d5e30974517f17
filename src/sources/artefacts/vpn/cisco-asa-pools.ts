/** Where the clients of an ASA get their addresses from: AnyConnect sends the whole subnet of the pool into the tunnel. */

import { type Fault, maskedPrefix, type Prefix, parseAddress, parsePrefix } from '../../../domain/prefix.ts'
import { rangePrefixes } from '../../../domain/prefix-sets.ts'
import type { Place } from '../../../question.ts'
import type { Ledger } from '../line-accounts.ts'
import type { GroupPolicy } from './cisco-asa-attributes.ts'
import type { AsaConfig } from './cisco-asa-config.ts'
import { type ConfigLine, word } from './cisco-asa-lines.ts'

/** A pool: the addresses handed out, and the subnet they lie in by the mask of the pool. */
export interface AddressPool {
  readonly addresses: readonly Prefix[]
  readonly subnet: Prefix
  readonly place: Place
}

/** The pools of a group policy: its own, else those of the tunnel groups that lead to it. */
export function readPools(
  config: AsaConfig,
  policy: GroupPolicy,
  file: string,
  ledger: Ledger,
): readonly AddressPool[] {
  const own = ['address-pools', 'ipv6-address-pools'].map((key) => policy.attributes.get(key))
  const names = own.map((line) => (line && word(line, 1) === 'value' ? texts(line).slice(2) : []))
  const groups = policy.tunnelGroups
  const inherited = ['address-pool', 'ipv6-address-pool'].map((key) =>
    groups
      .filter((line) => word(line, 0) === key)
      .flatMap((line) =>
        texts(line)
          .slice(1)
          .filter((text) => !text.startsWith('(')),
      ),
  )
  const chosen = names.flatMap((list, index) => (list.length > 0 ? list : (inherited[index] ?? [])))
  return [...new Set(chosen)].flatMap((name) => {
    const line = config.pools.get(name)
    if (line === undefined) return []
    const pool = word(line, 0) === 'ip' ? pool4(line) : pool6(line)
    if ('fault' in pool) {
      ledger.problem(line.line, line.tokens[4]?.column ?? 1, pool.fault)
      return []
    }
    ledger.read(line.line)
    return [{ ...pool, place: { file, line: line.line, column: 1 } }]
  })
}

function texts(line: ConfigLine): readonly string[] {
  return line.tokens.map(({ text }) => text)
}

type Pool = Omit<AddressPool, 'place'>

/** `ip local pool NAME first-last [mask netmask]`; without a mask, the class of the first address counts. */
function pool4(line: ConfigLine): Pool | Fault {
  const [low = '', high = low] = word(line, 4).split('-')
  const first = parseAddress(low)
  const last = parseAddress(high)
  const addresses = first && last ? rangePrefixes(first, last) : []
  if (addresses.length === 0)
    return { fault: 'expected the first and the last address of the pool, as in 10.1.0.10-10.1.0.99' }
  const mask = word(line, 5) === 'mask' ? word(line, 6) : classMask(low)
  const subnet = maskedPrefix(low, mask, 'cut')
  return 'fault' in subnet ? subnet : { addresses, subnet }
}

function classMask(address: string): string {
  const first = Number(address.split('.')[0])
  return first < 128 ? '255.0.0.0' : first < 192 ? '255.255.0.0' : '255.255.255.0'
}

/** `ipv6 local pool NAME address/length count` */
function pool6(line: ConfigLine): Pool | Fault {
  const subnet = parsePrefix(word(line, 4), { hostBits: 'cut' })
  return 'fault' in subnet ? subnet : { addresses: [subnet], subnet }
}
