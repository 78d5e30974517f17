/** Reads a VPN configuration of any format, in one file or in the several ones that products keep it in. */

import type { TunnelPolicy } from '../../../domain/tunnel.ts'
import { readCiscoAsa } from './cisco-asa.ts'
import { readFortiGate } from './fortigate.ts'
import { readGlobalProtect } from './globalprotect.ts'
import { type ConfigReading, type PartOfConfig, readIncluding, readJoined } from './joined.ts'
import { readOpenVpn } from './openvpn.ts'
import { readPrefixList } from './prefix-list.ts'
import { readProfileAndScript } from './profile-and-script.ts'
import { readProfileXml } from './profile-xml.ts'
import type { VpnReading } from './reading.ts'
import { readStrongSwan } from './strongswan.ts'
import { readVpnCmdlets } from './vpn-cmdlets.ts'
import { readWireGuard } from './wireguard.ts'

export interface ConfigOptions {
  readonly groupPolicy?: string | undefined
  readonly profile?: string | undefined
  readonly clientPool?: readonly string[] | undefined
  readonly platforms?: readonly string[] | undefined
}

interface Format {
  read(text: string, file: string, options: ConfigOptions): VpnReading
  /** Reads several files; undefined where they are no parts of one configuration. */
  parts?(parts: readonly PartOfConfig[], options: ConfigOptions): ConfigReading | undefined
  /** Which of the keys that look for something in a file it takes. */
  readonly names?: 'groupPolicy' | 'profile'
}

/** Formats whose files are loaded one after the other, where none of them is of a shape that is one whole. */
function joined(read: Format['read'], whole?: RegExp): Pick<Format, 'read' | 'parts'> {
  return {
    read,
    parts: (parts, options) => {
      if (whole && parts.some(({ text }) => whole.test(text))) return undefined
      return readJoined(parts, (text, file) => read(text, file, options))
    },
  }
}

const XML = /^\uFEFF?\s*</
const JSON_TEXT = /^\uFEFF?\s*[[{]/

const FORMATS = {
  openvpn: {
    read: (text, file, { platforms }) => readOpenVpn(text, file, { platforms }),
    parts: ([first, ...others], { platforms }) =>
      first && readOpenVpn(first.text, first.file, { with: others, platforms }),
  },
  wireguard: { read: (text, file, { platforms }) => readWireGuard(text, file, { platforms }) },
  'cisco-asa': {
    ...joined((text, file, { groupPolicy }) => readCiscoAsa(text, file, { groupPolicy })),
    names: 'groupPolicy',
  },
  'windows-profile-xml': {
    read: (text, file, options) => readProfileXml(text, file, options),
    parts: (parts, options) => readProfileAndScript(parts, options),
  },
  'windows-cmdlets': {
    ...joined((text, file, options) => readVpnCmdlets(text, file, options), JSON_TEXT),
    names: 'profile',
  },
  globalprotect: {
    ...joined((text, file, { profile }) => readGlobalProtect(text, file, { profile }), XML),
    names: 'profile',
  },
  fortigate: { ...joined((text, file, { profile }) => readFortiGate(text, file, { profile })), names: 'profile' },
  strongswan: {
    read: (text, file, { profile }) => readStrongSwan(text, file, { profile }),
    parts: (parts, { profile }) => readIncluding(parts, (text, file) => readStrongSwan(text, file, { profile })),
    names: 'profile',
  },
  'prefix-list': { read: (text, file) => readPrefixList(text, file) },
} as const satisfies Readonly<Record<string, Format>>

/** The formats that are read. */
export type ReadFormat = keyof typeof FORMATS

export function isRead(format: string): format is ReadFormat {
  return Object.hasOwn(FORMATS, format)
}

/** Whether a format looks for what a key of the description names. A script beside a profile names connections. */
export function takesKey(format: ReadFormat, key: 'groupPolicy' | 'profile', files: number): boolean {
  const { names }: Format = FORMATS[format]
  return names === key || (format === 'windows-profile-xml' && key === 'profile' && files > 1)
}

/** Reads the files of a configuration, the main one first. Never throws. */
export function readConfiguration(
  format: ReadFormat,
  parts: readonly [PartOfConfig, ...PartOfConfig[]],
  options: ConfigOptions,
): ConfigReading {
  const one: Format = FORMATS[format]
  const [first, second] = parts
  const several = second && one.parts?.(parts, options)
  if (several) return several
  const reading = one.read(first.text, first.file, options)
  if (second === undefined) return { ...reading, further: [] }
  return { ...reading, policy: withoutFurther(reading.policy, second), further: [] }
}

/** What files hold that are not put together may change every answer. */
function withoutFurther(policy: TunnelPolicy, { file }: PartOfConfig): TunnelPolicy {
  const what = 'its further files (with) are not put together for this format, so put them into one file'
  return { ...policy, unresolved: [...policy.unresolved, { what, place: { file, line: 1, column: 1 }, effect: 'any' }] }
}
