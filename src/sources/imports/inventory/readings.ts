/** What properties of WMI say, whatever class or tool writes them. */

import { isIP } from 'node:net'
import type { Part } from '../tree.ts'
import { amountIn, gigabytes, gigahertz, memoryGb, type Unit, wholeIn } from './amounts.ts'
import type { Sink } from './inventory-class.ts'
import { hypervisorOf } from './virtual.ts'

/** Makes something of a text, whatever class or tool it comes from. */
type Reading = (text: string, part: Part, sink: Sink) => void

const NO_NUMBER = 'expected a whole number'

/** How exact a figure of memory is: what is built in, before what Windows can use of it. */
export const MEMORY = { visible: 1, physical: 2, installed: 3 } as const

/** Memory in a unit; of several sources the one with the greater weight is more exact. */
export function memory(unit: Unit, weight: number): Reading {
  return (text, part, { draft, book }) => {
    const amount = wholeIn(text)
    if (amount === undefined || amount === 0) book.unknown(part, NO_NUMBER)
    else draft.say('hardware.memoryGb', memoryGb(amount, unit), part, weight)
  }
}

/** A size in GB, as one figure or as a share of the total. */
export function size(key: string, unit: Unit, how: 'say' | 'more'): Reading {
  return (text, part, { draft, book }) => {
    const amount = wholeIn(text)
    if (amount === undefined) book.unknown(part, NO_NUMBER)
    else draft[how](key, gigabytes(amount, unit), part)
  }
}

/** A count. */
export function count(key: string, how: 'say' | 'more'): Reading {
  return (text, part, { draft, book }) => {
    const amount = wholeIn(text)
    if (amount === undefined) book.unknown(part, NO_NUMBER)
    else draft[how](key, amount, part)
  }
}

/** A clock in MHz. */
export const clock: Reading = (text, part, { draft, book }) => {
  const mhz = amountIn(text, 'mhz')
  if (mhz === undefined || mhz === 0) book.unknown(part, 'expected a number of MHz')
  else draft.say('hardware.cpuGhz', gigahertz(mhz), part)
}

const LINK_LOCAL = /^(?:169\.254\.|fe[89ab][0-9a-f]:|127\.|::1$)/i
const NOT_SET = /^(?:0\.0\.0\.0|::)$/

/** An address of the computer, with or without a zone. */
export const address: Reading = (text, part, { draft, book }) => {
  const plain = text.replace(/%\w+$/, '').replace(/\/\d{1,3}$/, '')
  if (isIP(plain) === 0) book.unknown(part, 'expected an IP address')
  else if (NOT_SET.test(plain)) book.ignored(part, 'no address')
  else if (LINK_LOCAL.test(plain)) book.ignored(part, 'an address of the link or of the computer itself')
  else draft.item('address', plain, part)
}

/** Adapters of the loopback, of tunnels and of the inside of a cluster: not the network, and their addresses are others'. */
const INNER = /\bloopback\b|failover cluster virtual|\b(?:isatap|teredo|6to4)\b/i

export const INNER_ADAPTER = 'an adapter of the loopback, of a tunnel or of the inside of a cluster'

export function isInner(adapter: string | undefined): boolean {
  return adapter !== undefined && INNER.test(adapter)
}

/** ProductType: 1 a workstation, 2 a domain controller, 3 a server. */
export const productType: Reading = (text, part, { draft, book }) => {
  const kind = PRODUCT_TYPES[text.toLowerCase()]
  if (kind === undefined) return book.unknown(part, 'expected 1, 2 or 3')
  draft.clue('kind', kind === 1 ? 'client' : 'server', part)
  if (kind === 1) book.ignored(part, 'a workstation')
  else draft.say('domainController', kind === 2, part)
}

const PRODUCT_TYPES: Readonly<Record<string, 1 | 2 | 3>> = {
  '1': 1,
  '2': 2,
  '3': 3,
  workstation: 1,
  domaincontroller: 2,
  domain_controller: 2,
  server: 3,
}

/** DomainRole: 0 and 1 workstations, 2 and 3 servers, 4 and 5 domain controllers; or in words. */
export const domainRole: Reading = (text, part, { draft, book }) => {
  const role = text.toLowerCase().replace(/[ -]/g, '')
  if (/^[01]$|workstation/.test(role)) book.ignored(part, 'a workstation')
  else if (/^[45]$|domaincontroller/.test(role)) draft.say('domainController', true, part)
  else if (/^[23]$|server/.test(role)) draft.say('domainController', false, part)
  else book.unknown(part, 'expected a role from 0 to 5')
}

/** `64-bit`, `64 bits`, `64-разрядная`, `ARM 64-bit Processor`, `x64-based PC`, `AMD64`. */
export const architecture: Reading = (text, part, { draft, book }) => {
  const arm = /arm/i.test(text)
  const found = /ia64|itanium/i.test(text)
    ? 'ia64'
    : /64/.test(text)
      ? arm
        ? 'arm64'
        : 'x64'
      : /32|x86|i[36]86/i.test(text) && !arm
        ? 'x86'
        : undefined
  if (found) draft.clue('architecture', found, part)
  else book.unknown(part, 'expected a processor architecture, such as 64-bit')
}

/** InstallationType of the registry. */
export const installation: Reading = (text, part, { draft, book }) => {
  const found = INSTALLATIONS[text.toLowerCase().replace(/ /g, '')]
  if (found) draft.clue('installation', found, part)
  else book.unknown(part, 'expected Server, Server Core or Client')
}

/** The words of the registry, and of OsServerLevel of Get-ComputerInfo. */
const INSTALLATIONS: Readonly<Record<string, string>> = {
  server: 'full',
  servercore: 'core',
  client: 'client',
  '2': 'core',
  '3': 'core',
  '4': 'full',
  servercorewithmanagementtools: 'core',
  fullserver: 'full',
}

/** `Service Pack 1`, or the number alone. */
export const servicePack: Reading = (text, part, { draft, book }) => {
  const digit = /(?:^|\D)(\d)$/.exec(text)?.[1]
  if (digit) draft.clue('servicePack', digit, part)
  else book.unknown(part, 'expected a service pack')
}

/** The model of a computer, with its maker beside it. */
export function machine(maker: string, model: string, part: Part, { draft, book }: Sink): void {
  const hypervisor = hypervisorOf(maker, model)
  if (hypervisor === undefined) book.ignored(part, 'a model that is no known virtual machine says nothing of a server')
  else {
    draft.say('hardware.virtual', true, part)
    draft.say('hardware.hypervisor', hypervisor, part)
  }
}

/** Passes a text on as a clue of the system. */
export function clue(word: 'version' | 'build' | 'sku' | 'caption' | 'product' | 'language'): Reading {
  return (text, part, { draft }) => draft.clue(word, text, part)
}

/** An update of Windows. */
export function hotfix(text: string, part: Part, { draft, book }: Sink): void {
  const number = /^(?:KB)?(\d{6,7})(?:v\d)?$/i.exec(text)?.[1]
  if (number) draft.item('prerequisites.hotfixes', `KB${number}`, part)
  else book.ignored(part, 'an update without a number of the Knowledge Base')
}
