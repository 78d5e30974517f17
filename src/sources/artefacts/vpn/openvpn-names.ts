/** Where clients of an OpenVPN server ask for names: the option dhcp-option, their own or pushed. */

import { parseAddress } from '../../../domain/prefix.ts'
import type { Directive } from './openvpn-directives.ts'
import { placeOf, type Source } from './openvpn-sources.ts'
import type { NameRule } from './reading.ts'

/** What was said, as it is being put together. */
export interface NamesDraft {
  readonly servers: string[]
  readonly domains: NameRule[]
  /** The first line that says something of names. */
  first: NameRule['place'] | undefined
  /** Set by the option dns, which takes the place of all others and is not followed. */
  isUnclear: boolean
}

export function newNames(): NamesDraft {
  return { servers: [], domains: [], first: undefined, isUnclear: false }
}

/** `dhcp-option DNS address` and `dhcp-option DOMAIN-ROUTE domain`; other types, such as the suffix, say nothing of servers. */
export function readNameOption(directive: Directive, source: Source, names: NamesDraft): void {
  const { name, args, line, column } = directive
  const [type = '', value = ''] = args.map(({ text }) => text)
  const place = placeOf(source, directive)
  const kind = type.toUpperCase()
  const { ledger } = source
  if (name === 'dns') {
    names.isUnclear = true
    names.first ??= place
    ledger.read(line)
  } else if (kind === 'DNS' || kind === 'DNS6') {
    if (parseAddress(value) === undefined) ledger.problem(line, column, 'expected the address of a DNS server')
    else ledger.read(line)
    names.servers.push(value)
    names.first ??= place
  } else if (kind === 'DOMAIN-ROUTE' && value !== '') {
    names.domains.push({ domain: dotted(value), servers: undefined, place })
    ledger.read(line)
  } else ledger.ignore(line, 'an option that is not about routes')
}

function dotted(domain: string): string {
  const bare = domain.replace(/^~?\.?/, '').toLowerCase()
  return `.${bare}`
}

/**
 * The rules. Without DOMAIN-ROUTE all names go to the servers; with it those domains do, and of the others clients differ.
 * On Linux a script applies them, if there is one.
 */
export function nameRulesOf(names: NamesDraft, platforms: readonly string[] | undefined): readonly NameRule[] {
  const { servers, domains, first, isUnclear } = names
  if (platforms?.every((one) => one === 'linux')) return []
  if (isUnclear && first) return [{ domain: '.', servers: undefined, place: first }]
  const known = servers.length > 0 ? servers : undefined
  if (domains.length > 0) return domains.map((rule) => ({ ...rule, servers: known }))
  return known && first ? [{ domain: '.', servers: known, place: first }] : []
}
