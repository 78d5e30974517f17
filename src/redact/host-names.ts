/** Domain names that stand for domain names: label by label, so that names of one domain stay names of one domain. */

import { type Address, formatAddress, parseAddress } from '../domain/prefix.ts'
import type { AddressNames } from './addresses.ts'
import type { Pseudonyms } from './pseudonyms.ts'

/** Labels with which documents and clients mean a service; without them nobody understands what a finding is about. */
const SERVICES = new Set(
  (
    'lyncdiscover lyncdiscoverinternal sip sipinternal sipexternal meet dialin admin scheduler autodiscover enterpriseregistration ' +
    'ucupdates-r2 webdir sipdir sipfed wpad _sip _sipinternal _sipinternaltls _sipfederationtls _sipfed _tls _tcp _udp _ntp _xmpp-server ' +
    '_xmpp-client _autodiscover _ldap _kerberos _gc _msdcs www'
  ).split(' '),
)
/** Ends of names that are not public: the kind of a name, and nobody's own. */
const NOT_PUBLIC = new Set('local internal lan corp home intranet private localdomain test invalid example'.split(' '))
/** Below a country most names are registered at the third label. */
const SECOND_LEVEL = new Set('co com org net ac gov edu or ne go'.split(' '))

/** Below it every tenant of the vendor's cloud has a name. */
const TENANTS = 'onmicrosoft.com'

export interface HostNames {
  of(name: string): string
  ofLabel(label: string): string
}

/** @param isOurs whether a name is one that the program's tables hold, which is the same for everybody */
export function hostNames(
  pseudonyms: Pseudonyms,
  addresses: AddressNames,
  isOurs: (name: string) => boolean,
): HostNames {
  const ofLabel = (label: string) => (SERVICES.has(label) ? label : `host-${pseudonyms.digitsOf('label', label)}`)
  const ofDomain = (domain: readonly string[]) => {
    const end = domain.at(-1) ?? ''
    return `domain-${pseudonyms.digitsOf('domain', domain.join('.'))}.${NOT_PUBLIC.has(end) ? end : 'example'}`
  }
  const of = (name: string) => {
    const labels = name.toLowerCase().split('.')
    const reverse = reverseName(labels, addresses)
    if (reverse !== undefined) return reverse
    const isOf = (name: string) => name === TENANTS || isOurs(name)
    const ours = labels.findIndex((_, index) => index < labels.length - 1 && isOf(labels.slice(index).join('.')))
    const cut = ours === -1 ? labels.length - registeredLabels(labels) : ours
    const domain = labels.slice(cut)
    return [...labels.slice(0, cut).map(ofLabel), ours === -1 ? ofDomain(domain) : domain.join('.')].join('.')
  }
  return { of, ofLabel: (label) => ofLabel(label.toLowerCase()) }
}

function registeredLabels(labels: readonly string[]): number {
  const [second = '', end = ''] = labels.slice(-2)
  const isThird = labels.length > 2 && end.length === 2 && SECOND_LEVEL.has(second)
  return isThird ? 3 : Math.min(2, labels.length)
}

/** Of a name below `in-addr.arpa` or `ip6.arpa`, that of the address that stands for its address. */
function reverseName(labels: readonly string[], addresses: AddressNames): string | undefined {
  if (labels.at(-1) !== 'arpa') return undefined
  const digits = labels.slice(0, -2).reverse()
  const address = labels.at(-2) === 'ip6' ? reverse6(digits) : reverse4(digits)
  if (address === undefined) return undefined
  const standing = parseAddress(addresses.ofAddress(address)) as Address
  const all = address.family === 4 ? formatAddress(standing).split('.') : [...hexDigits(standing)]
  return [...all.slice(0, digits.length).reverse(), ...labels.slice(-2)].join('.')
}

function hexDigits({ value }: Address): string {
  return value.toString(16).padStart(32, '0')
}

function reverse4(octets: readonly string[]): Address | undefined {
  return parseAddress([...octets, '0', '0', '0', '0'].slice(0, 4).join('.'))
}

function reverse6(digits: readonly string[]): Address | undefined {
  if (digits.length > 32 || digits.some((digit) => !/^[0-9a-f]$/.test(digit))) return undefined
  return { family: 6, value: BigInt(`0x${digits.join('').padEnd(32, '0')}`) }
}
