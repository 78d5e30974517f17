/** Questions of where traffic goes: into tunnels, past them, through firewalls; and what comes back. */

import type { FirewallRule } from './domain/firewall-rule.ts'
import type { NameRule } from './domain/name-rules.ts'
import type { TunnelPolicy } from './domain/tunnel.ts'
import type { Kept, Place } from './question.ts'

/** "Which way does traffic to this address take, for clients of this VPN?" */
export interface RouteQuestion {
  readonly ask: 'route'
  /** The name of the VPN below `vpn`. */
  readonly profile: string
  readonly address: string
  /** All names clients reach it by, where they are known: some VPNs go by names. */
  readonly names?: readonly string[]
  /** Media goes to bare addresses out of signalling, so that rules by name do not see it. */
  readonly media?: true
  readonly from?: Kept
}

/** "What does this VPN take into its tunnel, as a whole?" */
export interface TunnelQuestion {
  readonly ask: 'tunnel'
  readonly profile: string
}

/** "Which DNS servers do clients of this VPN ask for which names?" */
export interface NamesQuestion {
  readonly ask: 'vpn-names'
  readonly profile: string
}

/** "Which rules keep traffic of clients of this VPN out of the tunnel?" */
export interface BlocksQuestion {
  readonly ask: 'vpn-blocks'
  readonly profile: string
}

/** "Which rules are planned for the firewalls around the Edge?" */
export interface FirewallQuestion {
  readonly ask: 'firewall'
}

/** The way traffic takes, and what decides it. */
export interface RouteAnswer {
  readonly status: 'answered'
  readonly verdict: 'tunnel' | 'direct' | 'blocked' | 'undecided'
  readonly why: string
  /** With `undecided`, where it is not the key of the routes: the one that would tell. */
  readonly settledBy?: string
  /** Set when the client drops what would go outside, whatever the routes say. */
  readonly outside?: 'blocked'
  /** The routes that decided, the winner first. */
  readonly routes: readonly {
    readonly prefix: string
    readonly to: 'tunnel' | 'direct' | 'blocked'
    readonly place: Place
  }[]
  /** The format the configuration was read as; without one it was no configuration of a product. */
  readonly format?: string
  /** How the configuration was read, and what outside it may change the answer. */
  readonly notes: readonly { readonly text: string; readonly place: Place }[]
}

/** All that a configuration says of what goes into the tunnel. */
export interface TunnelAnswer {
  readonly status: 'answered'
  readonly policy: TunnelPolicy
  /** As of a route. */
  readonly format?: string
  /** Where the configuration sends web traffic to a proxy, whatever the routes say. */
  readonly proxy?: Place
}

/** Where names are asked for; of two rules for the same names the first counts. */
export interface NamesAnswer {
  readonly status: 'answered'
  readonly rules: readonly NameRule[]
}

/** Rules of a firewall, as planned or found. */
export interface RulesAnswer {
  readonly status: 'answered'
  readonly rules: readonly FirewallRule[]
  readonly place: Place
}
