/** Every form for use by name; its code is loaded when it is asked for. */

import type { RequirementKind } from '../requirements-data.ts'
import type { RenderReady } from './ready.ts'

export interface ReadyForm {
  readonly kind: RequirementKind
  readonly text: string
  /** Whether it makes zones of single names where that is asked for. */
  readonly pinPoint?: true
  readonly load: () => Promise<RenderReady>
}

export const READY_FORMS = {
  zone: {
    kind: 'dns',
    text: 'a zone file (BIND) for each zone and view',
    pinPoint: true,
    load: async () => (await import('./zone.ts')).renderZones,
  },
  registrar: {
    kind: 'dns',
    text: 'tables of the records on the Internet, to type into web forms',
    load: async () => (await import('./registrar.ts')).renderRegistrarForm,
  },
  'powershell-dns': {
    kind: 'dns',
    text: 'Add-DnsServerResourceRecord for each zone and view',
    load: async () => (await import('./powershell-dns.ts')).renderDnsScripts,
  },
  dnscmd: {
    kind: 'dns',
    text: 'pin-point zones, where inside has no zone of the SIP domain',
    load: async () => (await import('./dnscmd.ts')).renderPinPointCommands,
  },
  certreq: {
    kind: 'certificates',
    text: 'an INF for certreq -new, for each certificate',
    load: async () => (await import('./certreq.ts')).renderCertreq,
  },
  openssl: {
    kind: 'certificates',
    text: 'a configuration for openssl req -new, for each certificate',
    load: async () => (await import('./openssl.ts')).renderOpenssl,
  },
  'firewall-csv': {
    kind: 'firewall',
    text: 'a table of rules; firewall.rules reads it back',
    load: async () => (await import('./firewall-csv.ts')).renderFirewallTable,
  },
  'powershell-firewall': {
    kind: 'firewall',
    text: 'New-NetFirewallRule for each server and reverse proxy',
    load: async () => (await import('./powershell-firewall.ts')).renderFirewallScripts,
  },
} as const satisfies Readonly<Record<string, ReadyForm>>

export type ReadyFormat = keyof typeof READY_FORMS
