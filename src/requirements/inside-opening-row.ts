/** The shape of a row of `rules/facts/inside-openings.yaml`: what servers, clients and stores inside open to each other. */

import type { RowPorts } from './firewall-row.ts'

/** What has the opening: it listens, or it calls where the direction is `out`. */
export const INSIDE_OWNERS = [
  'central-management',
  'clients',
  'collocated-mediation',
  'director',
  'director-balancer',
  'director-web-balancer',
  'file-share',
  'front-end',
  'front-end-balancer',
  'front-end-balancer-mediation',
  'front-end-web-balancer',
  'gateway',
  'mediation',
  'mediation-balancer',
  'mirror-partner',
  'mirror-witness',
  'office-web-apps',
  'persistent-chat',
  'room-portal',
  'server',
  'sql-server',
  'um-call-router',
  'um-server',
  'um-service',
] as const

/** The other end. */
export const INSIDE_PEERS = [
  'any',
  'branches',
  'clients',
  'clients-and-servers',
  'edge-internal',
  'front-end-servers',
  'internal-servers',
  'mediation-servers',
  'mirror-servers',
  'pool-members',
  'reverse-proxies',
  'store-users',
] as const

export const INSIDE_CONDITIONS = [
  'apple-push',
  'audio-video-conferencing',
  'branches',
  'call-admission-control',
  'call-park',
  'desktop-sharing',
  'dial-in-conferencing',
  'emergency-gateway',
  'exchange-um-on-premises',
  'file-transfer-in-rooms',
  'internet-access',
  'mobility',
  'office-web-apps',
  'older-clients',
  'over-tcp',
  'over-tls',
  'phone-edition',
  'response-groups',
  'room-systems',
  'several-members',
  'several-pools',
  'survivable-branch-appliance',
  'telephone-gateway',
  'um-secured',
  'um-unsecured',
  'web-conferencing',
] as const

/** Ports the environment file may set. */
export const INSIDE_PORTS = [
  'client-audio',
  'client-file-transfer',
  'client-sharing',
  'client-video',
  'gateway',
  'mediation',
  'mirroring',
  'server-audio',
  'server-sharing',
  'server-video',
  'sql',
] as const

export type InsideOwner = (typeof INSIDE_OWNERS)[number]
export type InsidePeer = (typeof INSIDE_PEERS)[number]
export type InsideCondition = (typeof INSIDE_CONDITIONS)[number]
export type InsidePort = (typeof INSIDE_PORTS)[number]

export interface InsideOpeningRow {
  readonly id: string
  readonly owner: InsideOwner
  /** The service of the owner, as a word of the ids: `web-conferencing`. */
  readonly service: string
  /** Seen from the owner. */
  readonly direction: 'in' | 'out'
  readonly peer: InsidePeer
  readonly protocols: readonly ('tcp' | 'udp')[]
  /** The documented ports. */
  readonly ports: RowPorts
  /** What of the environment file says otherwise. */
  readonly port?: InsidePort
  readonly when: readonly InsideCondition[]
  readonly necessity: 'required' | 'optional'
  /** What goes through. */
  readonly purpose: string
  /** Why it must go through, as a clause. */
  readonly because: string
  readonly note?: string
}
