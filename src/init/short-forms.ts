/** The short ways of the environment format for what needs no more: a service by its FQDN, one address instead of a list. */

import { mapOf, type Said } from './said.ts'

/** Where a map with this key alone may be written as its value. */
const ALONE: Readonly<Record<string, string>> = {
  os: 'name',
  version: 'name',
  issuer: 'name',
  access: 'fqdn',
  webConferencing: 'fqdn',
  av: 'fqdn',
  xmpp: 'fqdn',
  internal: 'address',
  topology: 'file',
}

/** Where one thing may stand for a list of it. */
const ONE_OF = new Set(['address', 'vip', 'internal', 'external', 'public', 'access', 'webConferencing', 'av', 'crl'])

/** The services of an Edge, whose address is one where they share it. */
const SERVICES = ['access', 'webConferencing', 'av']

/** Says the same, shorter. */
export function shortened(given: Said, key = ''): Said {
  if (given.kind === 'value') return given
  if (given.kind === 'list') {
    const items = given.items.map((item) => shortened(item))
    const [first] = items
    return ONE_OF.has(key) && items.length === 1 && first?.kind === 'value' ? first : { kind: 'list', items }
  }
  const entries = [...given.entries].map(([name, each]): [string, Said] => [name, shortened(each, name)])
  const [only, ...others] = entries
  if (only?.[0] === ALONE[key] && only?.[1].kind === 'value' && others.length === 0) return only[1]
  return key === 'external' || key === 'public' ? shared(entries) : mapOf(entries)
}

/** One address for all services, where all have it and nothing else is said of the adapter. */
function shared(entries: readonly [string, Said][]): Said {
  const names = entries.map(([name]) => name)
  const isEach = names.length === SERVICES.length && SERVICES.every((name) => names.includes(name))
  const [first, ...others] = entries.map(([, each]) => each)
  const value = first?.kind === 'value' ? first.value : undefined
  const same = value !== undefined && others.every((each) => each.kind === 'value' && each.value === value)
  return isEach && same && first !== undefined ? first : mapOf(entries)
}
