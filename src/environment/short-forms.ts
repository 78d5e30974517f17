/**
 * The short forms of the format, written out, so that what a file says of the parts of a thing can be laid under what a
 * description says of it in one word.
 */

import type { Path } from './model.ts'
import type { Value } from './yaml-values.ts'

/** The long form of a short value, as the keys that all take that value, with what else it says. */
interface LongForm {
  readonly keys: readonly string[]
  readonly also?: Readonly<Record<string, Value>>
}

const NAME: LongForm = { keys: ['name'] }
const STORE: LongForm = { keys: ['principal'], also: { mode: 'standalone' } }
const SERVICE: LongForm = { keys: ['fqdn'] }
const SERVICE_ADDRESSES: LongForm = { keys: ['access', 'webConferencing', 'av'] }

/** By the last steps of the path: the key, and the one it stands below (`#` for an item of a list). */
const LONG_FORMS: Readonly<Record<string, LongForm>> = {
  '# os': NAME,
  'serverDefaults os': NAME,
  '# version': NAME,
  '# internal': { keys: ['address'] },
  '# external': SERVICE_ADDRESSES,
  '# public': SERVICE_ADDRESSES,
  'services access': SERVICE,
  'services webConferencing': SERVICE,
  'services av': SERVICE,
  'services xmpp': SERVICE,
  '# backEnd': STORE,
  '# archivingStore': STORE,
  '# monitoringStore': STORE,
  '# persistentChatStore': STORE,
  '# persistentChatComplianceStore': STORE,
  '# users': { keys: ['total'] },
  '# tls': { keys: ['versions'] },
  '# loadBalancing': { keys: ['internal', 'external'] },
}

/** Lists whose items are told apart by another key than a name; an item may be the value of that key alone. */
const KEYS_OF_ITEMS: Readonly<Record<string, string>> = {
  coexistsWith: 'system',
  survivableBranch: 'name',
  allowedDomains: 'domain',
  hostingProviders: 'proxyFqdn',
}

/** The key that tells the items of such a list apart. */
export function keyOfItems(path: Path): string | undefined {
  if (path.length === 2 && path[0] === 'simpleUrls' && path[1] === 'sites') return 'site'
  return KEYS_OF_ITEMS[String(path.at(-1))]
}

/** A feature that is wanted, without details; or the kind of it that is. */
const FEATURE: LongForm = { keys: [] }
const FEATURE_OF_KIND: LongForm = { keys: ['mode'] }

/** The long form of what stands at a path, where the value there is in its short form. */
export function longForm(path: Path, value: Value): LongForm | undefined {
  const short = typeof value !== 'object' || Array.isArray(value)
  if (!short || value === false || (value === 'none' && path.at(-1) !== 'loadBalancing')) return undefined
  const [above, key] = path.slice(-2)
  if (path.length === 2 && above === 'features') return value === true ? FEATURE : FEATURE_OF_KIND
  return LONG_FORMS[`${typeof above === 'number' ? '#' : above} ${key}`]
}
