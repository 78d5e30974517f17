/** The rows that say what clients need: of the server, of the browser, and of what else surrounds them. */

import type { FactRow } from '../facts/citation.ts'

/** `limited`: it signs in, and part of what the server offers is missing. `unconfirmed`: no page settles it. */
export type ClientSupportVerdict = 'supported' | 'limited' | 'unsupported' | 'unconfirmed'

/** Whether clients sign in to the servers of the products of the row. */
export interface ClientServerRow extends FactRow {
  /** Ids of `clients`. */
  readonly clients: readonly string[]
  readonly verdict: ClientSupportVerdict
  readonly note?: string
  /** What users of an unsupported client are given. */
  readonly instead?: string
}

/** An update of the server that clients need: to sign in or join, or for the interface they show. */
export interface ClientServerUpdateRow extends FactRow {
  readonly kind: 'sign-in' | 'interface'
  readonly clients: readonly string[]
  readonly minProductVersion: string
  readonly minProductVersionName: string
  readonly text: string
  /** Only in this browser, from this version of it on. */
  readonly browser?: BrowserName
  readonly browserFrom?: string
  /** An ISO day: the row holds on later days only. */
  readonly after?: string
}

export const BROWSER_NAMES = ['chrome', 'edge', 'firefox', 'internet-explorer', 'safari'] as const
export type BrowserName = (typeof BROWSER_NAMES)[number]

/** A browser for a client on some systems. */
export interface ClientBrowserRow extends FactRow {
  readonly clients: readonly string[]
  /** Ids of `operating-systems`, or `*` where the page names none. */
  readonly os: readonly string[]
  /** `*`: what no other row of the client names for the system. */
  readonly browser: BrowserName | '*'
  readonly verdict: 'supported' | 'unsupported' | 'unconfirmed'
  readonly minVersion?: string
  readonly maxVersion?: string
  /** The only kinds it speaks of, 32-bit or 64-bit. */
  readonly bits?: readonly number[]
  readonly note?: string
}

/** A build of a client that a page lists. */
export interface ClientBuildRow extends FactRow {
  readonly clients: readonly string[]
  readonly build: string
  readonly name: string
}

/** A plug-in for virtual desktops. */
export interface VdiSolutionRow extends FactRow {
  /** The id of the plug-in in `clients`. */
  readonly solution: string
  /** The clients it takes. */
  readonly clients: readonly string[]
  /** The only kinds of virtual desktop it takes; absent: the page leaves that to the vendor. */
  readonly desktops?: readonly string[]
  /** Whether it may be used with the online services. */
  readonly withOnline?: boolean
  readonly text: string
  readonly note?: string
}

interface AnyRequirement extends FactRow {
  readonly clients: readonly string[]
  readonly text: string
}

/** What a requirement of each kind says besides its text. */
interface RequirementDetails {
  readonly 'certificate-hash': { readonly refused: readonly string[]; readonly uses: readonly string[] }
  readonly 'contact-store-outlook': { readonly minOutlook: number }
  readonly 'edge-and-reverse-proxy': unknown
  readonly 'http-crl': { readonly uses: readonly string[] }
  readonly 'mobility-service': { readonly service: 'mcx' | 'ucwa' }
  readonly 'no-mandatory-profile': unknown
  readonly 'one-discovery-name': unknown
  readonly outlook: { readonly minOutlook: number; readonly lastOutlook?: number }
  readonly 'proxy-browser': { readonly minVersion: string; readonly maxVersion?: string }
  /** Ids of `operating-systems`. */
  readonly 'several-sip-domains': { readonly systems: readonly string[] }
}

export type ClientRequirementKind = keyof RequirementDetails

export type ClientRequirementOf<Kind extends ClientRequirementKind> = AnyRequirement & {
  readonly kind: Kind
} & RequirementDetails[Kind]

/** What clients ask of what surrounds them. */
export type ClientRequirementRow = { [Kind in ClientRequirementKind]: ClientRequirementOf<Kind> }[ClientRequirementKind]
