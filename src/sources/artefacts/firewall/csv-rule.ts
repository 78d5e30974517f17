/** The rules that one row of a table of rules says. */

import { type AdapterProfile, ALL_PROFILES, type Ends, type FirewallRule } from '../../../domain/firewall-rule.ts'
import type { Place } from '../../../question.ts'
import { type Cell, type CellFault, isFault, listOf } from './csv-cells.ts'
import { lacksProtocol, readServices } from './csv-services.ts'
import { readEnds } from './ends.ts'

/** One rule for each protocol of the row. */
export function csvRules(cell: Cell, place: Place): { readonly rules: readonly FirewallRule[] } | CellFault {
  const from = ends(cell, 'from')
  if (isFault(from)) return from
  const to = ends(cell, 'to')
  if (isFault(to)) return to
  const services = readServices(cell)
  if (isFault(services)) return services
  const plain = readPlain(cell)
  if (isFault(plain)) return plain
  const inward = plain.direction === 'in'
  const rules = services.map(
    ({ protocol, ports, sourcePorts }): FirewallRule => ({
      ...plain,
      protocol,
      localPorts: inward ? ports : sourcePorts,
      remotePorts: inward ? sourcePorts : ports,
      localAddresses: inward ? to : from,
      remoteAddresses: inward ? from : to,
      narrowedBy: [],
      unresolved: lacksProtocol(cell) ? [{ field: 'protocol', why: 'no protocol stands beside the ports' }] : [],
      place,
    }),
  )
  return { rules }
}

function ends(cell: Cell, column: 'from' | 'to'): Ends | CellFault {
  const values = listOf(cell(column))
  // Anything else is the name of a thing, or of nothing: who knows the things decides.
  const read = readEnds(values, (word) => (/^[\d.:/-]+$/.test(word) ? undefined : word))
  return read !== 'any' && 'fault' in read ? { fault: read.fault, column } : read
}

type Plain = Pick<FirewallRule, 'direction' | 'action' | 'enabled' | 'profiles'> & {
  readonly name?: string
  readonly firewall?: string
}

const WORDS = {
  direction: { '': 'in', in: 'in', inbound: 'in', ingress: 'in', out: 'out', outbound: 'out', egress: 'out' },
  action: {
    '': 'allow',
    allow: 'allow',
    permit: 'allow',
    accept: 'allow',
    block: 'block',
    deny: 'block',
    drop: 'block',
    reject: 'block',
  },
  enabled: {
    '': true,
    yes: true,
    true: true,
    on: true,
    enabled: true,
    active: true,
    no: false,
    false: false,
    off: false,
    disabled: false,
    inactive: false,
  },
} as const

const EXPECTED = { direction: 'in or out', action: 'allow or block', enabled: 'yes or no' } as const

function readPlain(cell: Cell): Plain | CellFault {
  const direction = choice(cell, 'direction', WORDS.direction)
  if (isFault(direction)) return direction
  const action = choice(cell, 'action', WORDS.action)
  if (isFault(action)) return action
  const enabled = choice(cell, 'enabled', WORDS.enabled)
  if (isFault(enabled)) return enabled
  const profiles = readProfiles(cell('profile'))
  if (isFault(profiles)) return profiles
  const name = cell('name')
  const firewall = cell('firewall')
  return { direction, action, enabled, profiles, ...(name ? { name } : {}), ...(firewall ? { firewall } : {}) }
}

function choice<Value>(
  cell: Cell,
  column: keyof typeof EXPECTED,
  words: Readonly<Record<string, Value>>,
): Value | CellFault {
  const word = cell(column).toLowerCase()
  const value = Object.hasOwn(words, word) ? words[word] : undefined
  return value === undefined ? { fault: `expected ${EXPECTED[column]}`, column } : value
}

function readProfiles(text: string): readonly AdapterProfile[] | CellFault {
  const words = listOf(text.toLowerCase())
  if (words.length === 0 || words.includes('any')) return ALL_PROFILES
  const profiles = ALL_PROFILES.filter((profile) => words.includes(profile))
  return profiles.length === new Set(words).size
    ? profiles
    : { fault: 'expected domain, private, public or any', column: 'profile' }
}
