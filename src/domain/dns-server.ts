/** DNS servers as descriptions and messages name them. */

import { isIPv6 } from 'node:net'

export interface DnsServer {
  readonly address: string
  readonly port: number
}

const DNS_PORT = 53

/** `10.10.1.53`, `10.10.1.53:5353`, `2001:db8::53`, `[2001:db8::53]:5353`. */
export function dnsServerOf(text: string): DnsServer {
  if (isIPv6(text)) return { address: text, port: DNS_PORT }
  const [, six, four, port] = /^(?:\[(.+)\]|([^:]+))(?::(\d+))?$/.exec(text) ?? []
  return { address: six ?? four ?? text, port: port === undefined ? DNS_PORT : Number(port) }
}

/** With its port, as messages name it. */
export function dnsServerText({ address, port }: DnsServer): string {
  return isIPv6(address) ? `[${address}]:${port}` : `${address}:${port}`
}
