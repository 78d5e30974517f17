/**
 * Which Windows a build is. The table of operating systems says the same with citations; a test holds the two together.
 */

export type WindowsKind = 'server' | 'client'

export interface WindowsRelease {
  readonly name: string
  readonly kind: WindowsKind
  /** The NT version: `6.3`. */
  readonly version: string
  readonly builds: readonly string[]
}

export const RELEASES: readonly WindowsRelease[] = [
  { kind: 'server', version: '6.0', name: 'Windows Server 2008', builds: ['6001', '6002', '6003'] },
  { kind: 'server', version: '6.1', name: 'Windows Server 2008 R2', builds: ['7600', '7601'] },
  { kind: 'server', version: '6.2', name: 'Windows Server 2012', builds: ['9200'] },
  { kind: 'server', version: '6.3', name: 'Windows Server 2012 R2', builds: ['9600'] },
  { kind: 'server', version: '10.0', name: 'Windows Server 2016', builds: ['14393'] },
  { kind: 'server', version: '10.0', name: 'Windows Server version 1709', builds: ['16299'] },
  { kind: 'server', version: '10.0', name: 'Windows Server version 1803', builds: ['17134'] },
  { kind: 'server', version: '10.0', name: 'Windows Server 2019', builds: ['17763'] },
  { kind: 'server', version: '10.0', name: 'Windows Server version 1903', builds: ['18362'] },
  { kind: 'server', version: '10.0', name: 'Windows Server version 1909', builds: ['18363'] },
  { kind: 'server', version: '10.0', name: 'Windows Server version 2004', builds: ['19041'] },
  { kind: 'server', version: '10.0', name: 'Windows Server version 20H2', builds: ['19042'] },
  { kind: 'server', version: '10.0', name: 'Windows Server 2022', builds: ['20348'] },
  { kind: 'server', version: '10.0', name: 'Windows Server version 23H2', builds: ['25398'] },
  { kind: 'server', version: '10.0', name: 'Windows Server 2025', builds: ['26100'] },
  { kind: 'client', version: '6.0', name: 'Windows Vista', builds: ['6000', '6001', '6002'] },
  { kind: 'client', version: '6.1', name: 'Windows 7', builds: ['7600', '7601'] },
  { kind: 'client', version: '6.2', name: 'Windows 8', builds: ['9200'] },
  { kind: 'client', version: '6.3', name: 'Windows 8.1', builds: ['9600'] },
  {
    kind: 'client',
    version: '10.0',
    name: 'Windows 10',
    builds: [
      ...['10240', '10586', '14393', '15063', '16299', '17134', '17763', '18362', '18363'],
      ...['19041', '19042', '19043', '19044', '19045'],
    ],
  },
  { kind: 'client', version: '10.0', name: 'Windows 11', builds: ['22000', '22621', '22631', '26100', '26200'] },
]

/** NT versions under which Windows had service packs. */
export const WITH_SERVICE_PACKS: readonly string[] = ['6.0', '6.1']

/** The releases that a build, or else a version alone, may be. */
export function releasesOf(
  { version, build }: { readonly version?: string | undefined; readonly build?: string | undefined },
  kind: WindowsKind | undefined,
): readonly WindowsRelease[] {
  return RELEASES.filter(
    (release) =>
      (version === undefined || release.version === version) &&
      (build === undefined ? version !== '10.0' : release.builds.includes(build)) &&
      (kind === undefined || release.kind === kind),
  )
}

/** The generation a caption names, in any language: `2012 R2` of a server, `8.1` of a client. */
export function generationIn(caption: string): string | undefined {
  const [, year, r2] = /(?<!\d)(20(?:08|12|16|19|22|25))(?!\d)\s*(R2)?/i.exec(caption) ?? []
  if (/server/i.test(caption)) return year && (r2 ? `${year} R2` : year)
  return /windows\D{0,4}\b(7|8\.1|8|10|11|vista)(?![\d.])/i.exec(caption)?.[1]?.toLowerCase()
}
