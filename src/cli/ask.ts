/** Asks at a terminal what an environment file needs. Loaded when there is somebody to ask. */

import { intro, isCancel, log, outro, select, text } from '@clack/prompts'
import { PRODUCTS } from '../facts/citation.ts'
import { printable } from '../reporters/printable.ts'
import { type InitOptions, isFqdn } from './init-options.ts'
import type { Terminal } from './io.ts'
import { list } from './values.ts'

/** What files give: keys of an environment file, or why they cannot be used. */
export type TryFiles = (
  options: InitOptions,
) => Promise<{ readonly keys: readonly string[] } | { readonly problem: string }>

export interface Asking {
  readonly options: InitOptions
  /** The name of the environment where nobody says another. */
  readonly name: string
  readonly tryFiles: TryFiles
}

/** The person went away, or pressed Ctrl-C. */
class Cancelled extends Error {}

/** The options with the answers; nothing when the questions were not all answered. */
export async function ask(asking: Asking, terminal: Terminal): Promise<InitOptions | undefined> {
  const gone = new AbortController()
  const leave = () => gone.abort()
  const onKey = (_: unknown, key?: { readonly ctrl?: boolean; readonly name?: string }) => {
    if (key?.ctrl && key.name === 'd') leave()
  }
  terminal.input.once('end', leave).on('keypress', onKey)
  try {
    return await askAll(asking, { ...terminal, signal: gone.signal })
  } catch (error) {
    if (error instanceof Cancelled) return undefined
    throw error
  } finally {
    terminal.input.off('end', leave).off('keypress', onKey)
  }
}

type Common = Terminal & { readonly signal: AbortSignal }

async function askAll({ options, name, tryFiles }: Asking, common: Common): Promise<InitOptions> {
  intro('What do you have? Every question is an option too: lync-ready init --help', common)
  const files = async (given: InitOptions, key: keyof InitOptions, message: string) =>
    given[key] === undefined ? askFiles(given, key, message, tryFiles, common) : given
  let held = await files(
    options,
    'from',
    'Exports to read: topology, zones, certificates, inventories (files or patterns; empty: none)',
  )
  held = await files(held, 'internalDns', 'Zones as clients inside see them (files; empty: none yet)')
  held = await files(held, 'externalDns', 'Zones as the Internet sees them (files; empty: none yet)')
  const found = await tryFiles(held)
  const missing = (key: string) => !('keys' in found && found.keys.includes(key))
  if (held.name === undefined && missing('name'))
    held = { ...held, name: await line('Name of the environment', common, { placeholder: name, otherwise: name }) }
  if (held.product === undefined && missing('product')) held = { ...held, product: await askProduct(common) }
  if (held.sipDomain === undefined && missing('sipDomains'))
    held = { ...held, sipDomain: await fqdns('SIP domains, the default one first', 1, common) }
  if (held.pool === undefined && missing('pools')) held = await askPool(held, common)
  if (held.edge === undefined && missing('edgePools')) held = await askEdge(held, common)
  if (held.vpn === undefined && missing('vpn')) {
    const vpn = await line('VPN of the clients: its name, or none (empty: not known)', common)
    held = { ...held, ...(vpn !== '' && { vpn }) }
  }
  outro('That is all', common)
  return held
}

async function askFiles(
  held: InitOptions,
  key: keyof InitOptions,
  message: string,
  tryFiles: TryFiles,
  common: Common,
): Promise<InitOptions> {
  const names = words(await line(message, common))
  if (names.length === 0) return held
  const options = { ...held, [key]: names }
  const found = names.includes('-') ? { problem: '-: standard input is this terminal' } : await tryFiles(options)
  if ('keys' in found) return options
  log.error(found.problem.split('\n').map(printable).join('\n'), common)
  return askFiles(held, key, message, tryFiles, common)
}

async function askProduct(common: Common): Promise<string> {
  const options = PRODUCTS.map((value) => ({ value, label: value }))
  return answered(await select<string>({ ...once(common), message: 'Product version', options }))
}

const ROLES = ['standard-edition', 'front-end']

async function askPool(held: InitOptions, common: Common): Promise<InitOptions> {
  const [fqdn = ''] = await fqdns('FQDN of the first pool, or of its only server', 1, common, 1)
  const options = ROLES.map((value) => ({ value, label: value }))
  const role = answered(await select<string>({ ...once(common), message: 'Its role', options }))
  const servers = role === 'front-end' ? await fqdns('FQDNs of its servers', 1, common) : []
  const users = await line('Users homed on it (empty: not known)', common, {
    check: (typed) => (/^\d{0,8}$/.test(typed) ? undefined : 'Give a number such as 2500'),
  })
  return {
    ...held,
    pool: [{ fqdn, role, servers }],
    ...(users !== '' && held.users === undefined && { users: Number(users) }),
  }
}

async function askEdge(held: InitOptions, common: Common): Promise<InitOptions> {
  const edge = await line('Edge pool: its internal FQDN, or none (empty: not known)', common, {
    check: (typed) => (['', 'none'].includes(typed) || isFqdn(typed) ? undefined : NO_NAME),
  })
  if (edge === '' || edge === 'none') return { ...held, ...(edge !== '' && { edge }) }
  const [accessEdge] = held.accessEdge
    ? [held.accessEdge]
    : await fqdns('External FQDN of its Access Edge service (empty: not known)', 0, common, 1)
  return { ...held, edge, ...(accessEdge !== undefined && { accessEdge }) }
}

const NO_NAME = 'Give a name such as pool01.contoso.net'

async function fqdns(message: string, least: number, common: Common, most = 100): Promise<readonly string[]> {
  const check = (typed: string) => {
    const names = words(typed)
    return names.length >= least && names.length <= most && names.every(isFqdn) ? undefined : NO_NAME
  }
  return words(await line(message, common, { check }))
}

interface LineOptions {
  readonly placeholder?: string
  readonly otherwise?: string
  readonly check?: (typed: string) => string | undefined
}

async function line(
  message: string,
  common: Common,
  { placeholder, otherwise, check }: LineOptions = {},
): Promise<string> {
  const given = await text({
    ...once(common),
    message,
    ...(placeholder !== undefined && { placeholder }),
    ...(otherwise !== undefined && { defaultValue: otherwise }),
    validate: (typed = '') => check?.(typed.trim()),
  })
  return answered(given).trim()
}

/** For one question: each listens to its signal and never stops. */
function once(common: Common): Common {
  return { ...common, signal: AbortSignal.any([common.signal]) }
}

function answered(given: string | symbol): string {
  if (isCancel(given)) throw new Cancelled()
  return String(given ?? '')
}

/** Names with commas between them. */
function words(typed: string): readonly string[] {
  return typed.trim() === '' ? [] : list(typed, undefined)
}
