/** Versions of SSL and TLS: their order, and what sets of them have in common. */

export const TLS_VERSIONS = ['SSL 2.0', 'SSL 3.0', 'TLS 1.0', 'TLS 1.1', 'TLS 1.2', 'TLS 1.3'] as const

export type TlsVersion = (typeof TLS_VERSIONS)[number]

/** The versions in their order, without repetition. */
function orderedVersions(versions: readonly TlsVersion[]): readonly TlsVersion[] {
  return TLS_VERSIONS.filter((version) => versions.includes(version))
}

/** `TLS 1.1, TLS 1.2`, or that none is on. */
export function writtenVersions(versions: readonly TlsVersion[]): string {
  return orderedVersions(versions).join(', ') || 'no version'
}

/** Whether the version that everything old needs is off. */
export function isHardened(versions: readonly TlsVersion[]): boolean {
  return !versions.includes('TLS 1.0')
}

export function haveInCommon(a: readonly TlsVersion[], b: readonly TlsVersion[]): boolean {
  return a.some((version) => b.includes(version))
}

/** The versions between the oldest and the newest TLS version that are left out. */
export function gapsIn(versions: readonly TlsVersion[]): readonly TlsVersion[] {
  const on = TLS_VERSIONS.flatMap((version, index) => (versions.includes(version) ? [index] : []))
  const [oldest = 0] = on
  const newest = on.at(-1) ?? 0
  return TLS_VERSIONS.filter((version, index) => index > oldest && index < newest && !versions.includes(version))
}
