/** Addresses, prefixes and port ranges: as typed where a rule has something to judge, in one spelling where not. */

import { isIP } from 'node:net'
import * as z from 'zod'
import { ADDRESS, SUBNET } from './address-patterns.ts'
import { forms, oneOrMany } from './forms.ts'
import { described, leaf, type Notes, Refusal, saying } from './leaf.ts'

/** One spelling for every address: IPv6 lower-case and compressed; IPv4 has only one. */
export function canonicalAddress(address: string): string {
  return isIP(address) === 6 ? new URL(`http://[${address}]/`).hostname.slice(1, -1) : address
}

/** An address without zone, port or prefix length. `010.0.0.1` is refused: readers disagree on what it means. */
export function isAddress(value: string): boolean {
  return isIP(value) !== 0 && !value.includes('%')
}

const ADDRESS_TEXT = {
  type: 'string',
  pattern: `^${ADDRESS}$`,
  patternErrorMessage: 'not an IP address such as 192.168.10.90 or 2001:db8::90, without port or prefix length',
  examples: ['192.168.10.90', '2001:db8::90'],
}

/** An IPv4 or IPv6 address. */
export function ipAddress(description: string) {
  return leaf(description, ADDRESS_TEXT, (value) => {
    if (typeof value !== 'string') return new Refusal(`expected an IP address: ${description}`)
    return isAddress(value)
      ? canonicalAddress(value)
      : new Refusal(`"${value}" is ${ADDRESS_TEXT.patternErrorMessage}: ${description}`)
  })
}

/** One address or several, for instance IPv4 and IPv6; gives a list. */
export function ipAddresses(description: string) {
  return oneOrMany(description, ipAddress(description))
}

function isCidr(value: string): boolean {
  const [address = '', length = '', ...rest] = value.split('/')
  return (
    rest.length === 0 &&
    isAddress(address) &&
    /^(0|[1-9]\d{0,2})$/.test(length) &&
    Number(length) <= (isIP(address) === 6 ? 128 : 32)
  )
}

const SUBNET_TEXT = {
  type: 'string',
  pattern: `^${SUBNET}$`,
  patternErrorMessage: 'not a subnet such as 10.10.0.0/16',
  examples: ['10.10.0.0/16'],
}

/** A prefix such as `10.10.0.0/16`. Host bits stay as typed, because a rule judges them. */
export function cidr(description: string) {
  return leaf(description, SUBNET_TEXT, (value) => {
    if (typeof value !== 'string') return new Refusal(`expected a subnet such as 10.10.0.0/16: ${description}`)
    if (!isCidr(value)) return new Refusal(`"${value}" is ${SUBNET_TEXT.patternErrorMessage}: ${description}`)
    const [address = '', length = ''] = value.split('/')
    return `${canonicalAddress(address)}/${length}`
  })
}

/** One prefix or several; gives a list. */
export function cidrs(description: string) {
  return oneOrMany(description, cidr(description))
}

export interface PortRange {
  readonly first: number
  readonly last: number
}

// Only for editors: this costs more to compile than all of a file to check.
const PORT = '(?:6553[0-5]|655[0-2]\\d|65[0-4]\\d\\d|6[0-4]\\d{3}|[1-5]\\d{4}|[1-9]\\d{0,3})'
const PORT_RANGE = /^(\d{1,5})(?:\s*-\s*(\d{1,5}))?$/

const PORT_RANGE_TEXT = {
  type: ['integer', 'string'],
  minimum: 1,
  maximum: 65535,
  pattern: `^(?=\\d{1,5}(?:\\D|$))0*${PORT}(?:\\s*-\\s*(?=\\d{1,5}$)0*${PORT})?$`,
  patternErrorMessage: 'expected a port or a range such as 50020-50039',
  examples: ['50020-50039'],
}

/** Ports such as `443` or `50020-50039`; gives the first and the last, both included. */
export function portRange(description: string, notes?: Notes) {
  const what = saying(description, notes)
  const read = (value: unknown): PortRange | Refusal => {
    const match = typeof value === 'string' || typeof value === 'number' ? PORT_RANGE.exec(String(value)) : null
    const first = Number(match?.[1])
    const last = Number(match?.[2] ?? match?.[1])
    return first >= 1 && first <= last && last <= 65535
      ? { first, last }
      : new Refusal(`${PORT_RANGE_TEXT.patternErrorMessage}: ${what}`)
  }
  return leaf(what, PORT_RANGE_TEXT, read, notes)
}

const ALL_PORTS: readonly PortRange[] = [{ first: 1, last: 65535 }]

/** A port, a range, a list of them, or `any`; gives a list of ranges. */
export function portRanges(description: string) {
  const usual = { default: 'any' }
  const what = saying(description, usual)
  const every = described('every port', z.literal('any')).transform((): PortRange[] => [...ALL_PORTS])
  const pick = (value: unknown) => (value === 'any' ? 0 : 1)
  return forms(what, 'ports', pick, [every, oneOrMany(what, portRange(what))], usual)
}
