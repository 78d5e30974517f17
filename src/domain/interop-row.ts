/** The rows of `rules/facts/interop-versions.yaml` and `interop-support.yaml`. */

import type { FactRow } from '../facts/citation.ts'

export const INTEROP_SERVERS = ['exchange', 'sharepoint', 'office-web-apps'] as const
export type InteropServer = (typeof INTEROP_SERVERS)[number]

/** What such a server may be used for. */
export const INTEROP_USES = [
  'integration',
  'storage',
  'oauth',
  'um-on-premises',
  'um-online',
  'cloud-voicemail',
  'skill-search',
  'compliance-search',
  'meetings',
] as const
export type InteropUse = (typeof INTEROP_USES)[number]

/** A release of such a server: how it is written, and its builds. */
export interface InteropVersionRow extends FactRow {
  readonly server: InteropServer
  readonly name: string
  readonly aliases?: readonly string[] | undefined
  /** It runs in the cloud of the vendor. */
  readonly hosted?: true | undefined
  /** The builds from the first on, and before another. */
  readonly builds?: { readonly from: string; readonly before: string } | undefined
  /** The first build of each service pack. */
  readonly servicePacks?: readonly { readonly servicePack: number; readonly from: string }[] | undefined
}

/** Whether some releases may be used for something with a product. */
export interface InteropSupportRow extends FactRow {
  readonly server: InteropServer
  readonly use: InteropUse
  /** Rows of the versions; where none are named, any. */
  readonly releases?: readonly string[] | undefined
  readonly verdict: 'supported' | 'unsupported'
  readonly minServicePack?: number | undefined
  /** What the document says, in words that stand as a reason. */
  readonly text: string
  readonly note?: string | undefined
}
