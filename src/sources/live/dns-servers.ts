/** Which DNS servers are asked for each view: those the description names, and no others. */

import { isIPv6 } from 'node:net'
import type { EnvironmentDocument } from '../../environment/model.ts'
import type { DnsView } from '../../question.ts'
import type { Server } from './dns/udp.ts'

export interface ServersOfView {
  readonly servers: readonly Server[]
  /** They are to be authoritative: asked without recursion. */
  readonly undelegated: boolean
}

export type DnsServers = Partial<Readonly<Record<DnsView, ServersOfView>>>

const DNS_PORT = 53

/** @param undelegated ask the servers that will hold the zones, in the views that name some */
export function dnsServersOf({ dns }: EnvironmentDocument, undelegated: boolean): DnsServers {
  const views = (['internal', 'external', 'vpn'] as const).flatMap((view) => {
    const given = dns?.[view]
    const authoritative = undelegated ? given?.authoritative : undefined
    const texts = authoritative ?? given?.resolver
    if (texts === undefined) return []
    return [[view, { servers: texts.map(serverOf), undelegated: authoritative !== undefined }] as const]
  })
  return Object.fromEntries(views)
}

/** `10.10.1.53`, `10.10.1.53:5353`, `2001:db8::53`, `[2001:db8::53]:5353`. */
export function serverOf(text: string): Server {
  if (isIPv6(text)) return { address: text, port: DNS_PORT }
  const [, six, four, port] = /^(?:\[(.+)\]|([^:]+))(?::(\d+))?$/.exec(text) ?? []
  return { address: six ?? four ?? text, port: port === undefined ? DNS_PORT : Number(port) }
}

/** As messages name it. */
export function serverText({ address, port }: Server): string {
  return isIPv6(address) ? `[${address}]:${port}` : `${address}:${port}`
}
