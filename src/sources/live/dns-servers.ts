/** Which DNS servers are asked for each view: those the description names, and no others. */

import { type DnsServer, dnsServerOf } from '../../domain/dns-server.ts'
import type { EnvironmentDocument } from '../../environment/model.ts'
import type { DnsView } from '../../question.ts'

export interface ServersOfView {
  readonly servers: readonly DnsServer[]
  /** They are to be authoritative: asked without recursion. */
  readonly undelegated: boolean
}

export type DnsServers = Partial<Readonly<Record<DnsView, ServersOfView>>>

/** @param undelegated ask the servers that will hold the zones, in the views that name some */
export function dnsServersOf({ dns }: EnvironmentDocument, undelegated: boolean): DnsServers {
  const views = (['internal', 'external', 'vpn'] as const).flatMap((view) => {
    const given = dns?.[view]
    const authoritative = undelegated ? given?.authoritative : undefined
    const texts = authoritative ?? given?.resolver
    if (texts === undefined) return []
    return [[view, { servers: texts.map(dnsServerOf), undelegated: authoritative !== undefined }] as const]
  })
  return Object.fromEntries(views)
}
