/** What this environment must have, derived once from the description and the facts; printed by `requirements`, judged by rules. */

import type { PortRange } from '../domain/firewall-rule.ts'
import type { Path } from '../environment/model.ts'
import type { FactRow } from '../facts/citation.ts'
import type { CertificateRow, CertificateUse } from './certificate-row.ts'
import type { DnsRecordRow, SrvSeveral } from './dns-record-row.ts'
import type { FirewallRow } from './firewall-row.ts'
import type { InsideOpeningRow } from './inside-opening-row.ts'
import type { OutsideTunnelRow } from './vpn-row.ts'

export { staysOnOneHost } from '../domain/own-traffic.ts'

/** Why a requirement exists: a clause, and the part of the description that asks for it. */
export interface Because {
  readonly text: string
  readonly at: Path
}

/** Addresses a name must lead to. `all`: exactly these; `some`: one or more of them and no others. */
export interface ExpectedAddresses {
  readonly addresses: readonly string[]
  readonly match: 'all' | 'some'
  /** Whose addresses they are. */
  readonly text: string
  /** Of several places that are right, the addresses of the one documents name first. */
  readonly proposed?: readonly string[]
  /** Addresses that are wrong whatever else is not given. */
  readonly never?: readonly string[]
  /** Set when the description does not give them all: the key that would. */
  readonly settledBy?: string
}

export interface DnsRequirement {
  readonly kind: 'dns'
  /** `view/name/type`, the stable subject of findings. */
  readonly id: string
  readonly view: 'internal' | 'external'
  readonly name: string
  readonly type: DnsRecordRow['type']
  readonly necessity: DnsRecordRow['necessity']
  /** The rule that judges whether the record is there. */
  readonly rule: string
  /** Set when the description leaves open whether the record is needed: the key that would tell. */
  readonly openUntil?: string
  readonly leadsTo?: ExpectedAddresses
  /** Names an alias (CNAME) may point to. */
  readonly aliasTargets: readonly string[]
  /** SRV only: the port, and priority and weight as the documented examples have them. */
  readonly port?: number
  /** SRV only, where Edge pools have different ones: the ports one of which it must be. */
  readonly onePortOf?: readonly number[]
  readonly priority?: number
  readonly weight?: number
  /** SRV only: what several records of the name mean. */
  readonly several?: SrvSeveral
  /** SRV only: a target to propose, in the domain of the record. */
  readonly suggestedTarget?: string
  readonly because: readonly Because[]
  readonly at: Path
  readonly row: DnsRecordRow & FactRow
}

/** A name the certificate must hold. */
export interface CertificateName {
  readonly name: string
  readonly necessity: 'required' | 'optional'
  /** The use whose certificate must hold it, where it is not the first one. */
  readonly use?: CertificateUse
  /** Whether a wildcard may stand for it. */
  readonly wildcardOk: boolean
  /** Another use whose certificate holds it in one of the documents. */
  readonly orOn?: CertificateUse
  /** Set when the description leaves open whether the name is needed: the key that would tell. */
  readonly openUntil?: string
  readonly because: readonly Because[]
}

/** A name the certificate must hold, and the description does not give. */
export interface MissingName {
  readonly text: string
  /** The key that would give it. */
  readonly settledBy: string
}

/** What must have the certificate, and the keys of `assignedTo` that give it one, the first that does so first. */
export interface CertificateHolder {
  readonly name: string
  readonly assignees: readonly string[]
}

export interface CertificateRequirement {
  readonly kind: 'certificate'
  /** `host/certificate`, the stable subject of findings: `edgepool01.contoso.net/edge-external`. */
  readonly id: string
  /** The server, pool or device; `global` for the one certificate of all servers. */
  readonly host: string
  /** Every server that must have it: several share it only where `sameOnEveryMember` says so. */
  readonly holders: readonly CertificateHolder[]
  readonly usages: readonly CertificateUse[]
  /** The use whose certificate serves where none is assigned to the usages. */
  readonly otherwise?: CertificateUse
  readonly necessity: CertificateRow['necessity']
  /** Set when the description leaves open whether the certificate is needed: the key that would tell. */
  readonly openUntil?: string
  /** The common name: one of these; none where any will do, or the description does not give it. */
  readonly subject: { readonly anyOf: readonly string[]; readonly necessity: CertificateRow['subject']['necessity'] }
  readonly wildcardSubject: CertificateRow['wildcardSubject']
  /** Whether the subject counts as a name only where the alternative names repeat it. */
  readonly subjectInSan: CertificateRow['subjectInSan']
  readonly names: readonly CertificateName[]
  readonly missingNames: readonly MissingName[]
  readonly publicCa: CertificateRow['publicCa']
  readonly eku: readonly { readonly usage: 'serverAuth' | 'clientAuth'; readonly openUntil?: string }[]
  readonly sameOnEveryMember: boolean
  readonly exportable: boolean
  readonly keyBits?: { readonly required: number; readonly recommended: number }
  /** Ids of requirements that one certificate may meet together with this one. */
  readonly mayCombineWith: readonly string[]
  readonly because: readonly Because[]
  readonly at: Path
  readonly row: CertificateRow & FactRow
}

/** Where traffic comes from or goes to. */
export interface FirewallEnd {
  readonly text: string
  readonly addresses: 'any' | readonly string[]
  /** With NAT: the addresses of the adapters, which a firewall behind the translation sees instead. */
  readonly behindNat?: readonly string[]
}

/** Towards the Internet, towards the internal network, or between servers and clients inside. */
export type FirewallSide = FirewallRow['side'] | 'inside'

export interface FirewallRequirement {
  readonly kind: 'firewall'
  /** `owner/side/service/direction/protocol/ports`: `lsedge.contoso.net/external/access-edge/in/tcp/443`. */
  readonly id: string
  /** The Edge pool or the reverse proxy; inside, the pool, store, gateway or clients. */
  readonly owner: string
  readonly side: FirewallSide
  readonly service: string
  /** Seen from the service. */
  readonly direction: FirewallRow['direction']
  readonly source: FirewallEnd
  readonly destination: FirewallEnd
  readonly protocol: FirewallRow['protocol']
  readonly ports: readonly PortRange[]
  /** Whether the ports are those the traffic goes to, or those it comes from. */
  readonly portsAt: FirewallRow['portsAt']
  /** Destination ports that do as well on a firewall that knows no source ports. */
  readonly orElse?: readonly PortRange[]
  readonly purposes: readonly string[]
  readonly necessity: FirewallRow['necessity']
  /** Set when the description leaves open whether the opening is needed: the key that would tell. */
  readonly openUntil?: string
  /** Set when the description does not give all addresses: the key that would. */
  readonly settledBy?: string
  readonly because: readonly Because[]
  readonly at: Path
  readonly row: (FirewallRow | InsideOpeningRow) & FactRow
}

/** Public addresses of one service, which clients of every VPN reach past the tunnel. */
export interface VpnRequirement {
  readonly kind: 'vpn'
  /** `owner/service`: `lsedge.contoso.net/audio-video-edge`. */
  readonly id: string
  readonly service: OutsideTunnelRow['service']
  /** Whose addresses they are. */
  readonly text: string
  readonly addresses: readonly string[]
  /** Set when the description leaves open whether there is a VPN: the key that would tell. */
  readonly openUntil?: string
  /** Set when the description does not give them all: the key that would. */
  readonly settledBy?: string
  readonly at: Path
  readonly row: OutsideTunnelRow & FactRow
}

/** In the order of their ids. */
export interface Requirements {
  readonly dns: readonly DnsRequirement[]
  readonly certificates: readonly CertificateRequirement[]
  /** Around the Edge and the reverse proxy. */
  readonly firewall: readonly FirewallRequirement[]
  /** Between servers, clients and stores inside. */
  readonly inside: readonly FirewallRequirement[]
  readonly vpn: readonly VpnRequirement[]
}
