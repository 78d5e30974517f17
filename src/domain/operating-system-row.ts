/** The rows by which operating systems are recognised. */

import type { FactRow } from '../facts/citation.ts'

export type OsKind = 'server' | 'client' | 'mac' | 'mobile'
export type Architecture = 'x64' | 'x86' | 'ia64' | 'arm64'
export type Installation = 'full' | 'core'

/** A named release inside one system: 22H2 of Windows 10, Mavericks of macOS. */
export interface OsRelease {
  readonly name: string
  /** Windows: the build number it stands for. */
  readonly build?: string
  /** Mac and mobile: the version number it stands for. */
  readonly version?: string
}

/** One operating system: what it is called and which numbers it reports. */
export interface OperatingSystemRow extends FactRow {
  readonly name: string
  readonly kind: OsKind
  /** Further names; `Microsoft`, `Windows` and `Server` around a name need not be repeated. */
  readonly aliases?: readonly string[]
  /** The NT version, shared by a client and a server. */
  readonly version?: string
  readonly builds?: readonly string[]
  /** New builds still appear, so an unknown one is no contradiction. */
  readonly laterBuilds?: boolean
  readonly servicePacks?: readonly { readonly build: string; readonly servicePack: number }[]
  readonly releases?: readonly OsRelease[]
  /** Edition names that exist, for reading. */
  readonly editions?: readonly string[]
  readonly architectures?: readonly Architecture[]
  readonly note?: string
}
