/** The requirements ready to use: files for a DNS server, a certification authority or a firewall. */

import type { ShownRequirements } from '../requirements-data.ts'

/** What the files need to know beside the requirements. */
export interface Estate {
  readonly name: string
  /** The zones each view is said to have, by their apex. */
  readonly zones: { readonly [view: string]: readonly string[] }
  readonly sipDomains: readonly string[]
  /** Domains that DNS inside has zones for, whatever else is described: those of Active Directory and its members. */
  readonly insideDomains: readonly string[]
  /** What records lead to, and no record is asked for; without addresses where none are given. */
  readonly domainControllers: readonly { readonly name: string; readonly addresses: readonly string[] }[]
  /** Everything with addresses of its own that may be a Windows computer. */
  readonly hosts: readonly { readonly name: string; readonly addresses: readonly string[] }[]
  /** Whether private keys must be kept by a provider of CryptoAPI. */
  readonly legacyKeys: boolean
  /** The smallest size of RSA keys that is recommended. */
  readonly keyBits: number
}

export interface ReadyOptions {
  /** What is optional is put in too, instead of standing as a comment. */
  readonly optional: boolean
  /** A zone for each name, where inside has no zone of the SIP domain. */
  readonly pinPoint: boolean
}

/** A file to use. */
export interface ReadyFile {
  /** Letters, digits, points, hyphens and underscores only. */
  readonly name: string
  /** ASCII but for tables, which are UTF-8. */
  readonly text: string
}

export interface Ready {
  readonly files: readonly ReadyFile[]
  /** What is not in the files, for whoever started the command. */
  readonly notices: readonly string[]
}

export type RenderReady = (requirements: ShownRequirements, estate: Estate, options: ReadyOptions) => Ready

/** File names out of names of things: no two alike in any case, none that a system keeps for itself. */
export function fileNames(): (stem: string, ending: string) => string {
  const taken = new Set<string>()
  return (stem, ending) => {
    const plain = stem.replace(/[^\w.-]+/g, '-').replace(/^[.-]+|[.-]+$/g, '')
    const own = plain === '' || RESERVED.test(plain) ? `_${plain}` : plain
    const short = own.slice(0, MOST_CHARACTERS)
    let name = `${short}${ending}`
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${short}-${count}${ending}`
    taken.add(name.toLowerCase())
    return name
  }
}

/** Names of devices on Windows, with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
/** File systems take 255 bytes. */
const MOST_CHARACTERS = 200
