/** Addresses, prefixes and port ranges: as typed where a rule has something to judge, in one spelling where not. */

import { isIP } from 'node:net'
import * as z from 'zod'
import { forms, oneOrMany } from './forms.ts'
import { leaf, Refusal } from './leaf.ts'

/** One spelling for every address: IPv6 lower-case and compressed; IPv4 has only one. */
function canonical(address: string): string {
  return isIP(address) === 6 ? new URL(`http://[${address}]/`).hostname.slice(1, -1) : address
}

/** An address without zone, port or prefix length. `010.0.0.1` is refused: readers disagree on what it means. */
function isAddress(value: string): boolean {
  return isIP(value) !== 0 && !value.includes('%')
}

/** An IPv4 or IPv6 address. */
export function ipAddress(description: string) {
  return leaf(description, { type: 'string' }, (value) => {
    if (typeof value !== 'string') return new Refusal(`expected an IP address: ${description}`)
    return isAddress(value)
      ? canonical(value)
      : new Refusal(
          `"${value}" is not an IP address such as 192.168.10.90 or 2001:db8::90, without port or prefix length: ${description}`,
        )
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

/** A prefix such as `10.10.0.0/16`. Host bits stay as typed, because a rule judges them. */
export function cidr(description: string) {
  return leaf(description, { type: 'string' }, (value) => {
    if (typeof value !== 'string') return new Refusal(`expected a subnet such as 10.10.0.0/16: ${description}`)
    if (!isCidr(value)) return new Refusal(`"${value}" is not a subnet such as 10.10.0.0/16: ${description}`)
    const [address = '', length = ''] = value.split('/')
    return `${canonical(address)}/${length}`
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

/** Ports such as `443` or `50020-50039`; gives the first and the last, both included. */
export function portRange(description: string) {
  return leaf(description, { type: ['number', 'string'] }, (value): PortRange | Refusal => {
    const match = /^(\d{1,5})(?:\s*-\s*(\d{1,5}))?$/.exec(String(value))
    const first = Number(match?.[1])
    const last = Number(match?.[2] ?? match?.[1])
    return match && first >= 1 && first <= last && last <= 65535
      ? { first, last }
      : new Refusal(`expected a port or a range such as 50020-50039: ${description}`)
  })
}

const ALL_PORTS: readonly PortRange[] = [{ first: 1, last: 65535 }]

/** A port, a range, a list of them, or `any`; gives a list of ranges. */
export function portRanges(description: string) {
  const every = z.literal('any').transform((): PortRange[] => [...ALL_PORTS])
  const pick = (value: unknown) => (value === 'any' ? 0 : 1)
  return forms(description, 'ports', pick, [every, oneOrMany(description, portRange(description))])
}
