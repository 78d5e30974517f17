/** Every file an environment refers to and that is read when a question needs it: exports are read before. */

import type { EnvironmentDocument, Path } from './model.ts'
import { DNS_VIEWS } from './schema/dns.ts'

export type FileKind =
  | 'certificate'
  | 'certificate-chain'
  | 'revocation-list'
  | 'root-certificates'
  | 'certificate-request'
  | 'zone'
  | 'traffic-rules'
  | 'vpn-config'
  | 'route-table'
  | 'locations'
  | 'sip-trace'
  | 'script'

export interface FileReference {
  readonly path: Path
  /** Relative to the file that names it. */
  readonly file: string
  readonly kind: FileKind
}

/** Every file, in the order of the sections. */
export function fileReferences(document: EnvironmentDocument): readonly FileReference[] {
  const { certificates, firewall, vpn, scripts, voice } = document
  const telephony = voice === 'none' ? undefined : voice
  return [
    ...each(certificates, ['certificates'], certificateFiles),
    ...zoneFiles(document),
    ...(firewall === 'none' ? [] : each(firewall?.rules, ['firewall', 'rules'], trafficFile)),
    ...each(vpn, ['vpn'], vpnFiles),
    ...one(telephony?.emergency?.locations, ['voice', 'emergency', 'locations'], 'locations'),
    ...many(telephony?.traces, ['voice', 'traces'], 'sip-trace'),
    ...each(scripts, ['scripts'], ({ file }, at) => one(file, [...at, 'file'], 'script')),
  ]
}

type Files = readonly FileReference[]
type Item<Name extends keyof EnvironmentDocument> = Extract<EnvironmentDocument[Name], readonly unknown[]>[number]

function one(file: string | undefined, path: Path, kind: FileKind): Files {
  return file === undefined ? [] : [{ path, file, kind }]
}

function each<T>(list: readonly T[] | 'none' | undefined, at: Path, files: (item: T, at: Path) => Files): Files {
  return list === undefined || list === 'none' ? [] : list.flatMap((item, index) => files(item, [...at, index]))
}

function many(list: readonly string[] | undefined, at: Path, kind: FileKind): Files {
  return each(list, at, (file, path) => one(file, path, kind))
}

function certificateFiles(certificate: Item<'certificates'>, at: Path): Files {
  return [
    ...one(certificate.file, [...at, 'file'], 'certificate'),
    ...one(certificate.chain, [...at, 'chain'], 'certificate-chain'),
    ...many(certificate.crl, [...at, 'crl'], 'revocation-list'),
    ...one(certificate.roots, [...at, 'roots'], 'root-certificates'),
    ...one(certificate.request, [...at, 'request'], 'certificate-request'),
  ]
}

function zoneFiles({ dns }: EnvironmentDocument): Files {
  return DNS_VIEWS.flatMap((view) =>
    Object.entries(dns?.[view]?.zones ?? {}).flatMap(([apex, zone]) =>
      'file' in zone ? one(zone.file, ['dns', view, 'zones', apex, 'file'], 'zone') : [],
    ),
  )
}

function trafficFile(rule: object, at: Path): Files {
  return 'file' in rule ? one(String(rule.file), [...at, 'file'], 'traffic-rules') : []
}

function vpnFiles({ config, routes, blocks }: Item<'vpn'>, at: Path): Files {
  return [
    ...one(config?.file, [...at, 'config', 'file'], 'vpn-config'),
    ...many(config?.with, [...at, 'config', 'with'], 'vpn-config'),
    ...one(routes?.file, [...at, 'routes', 'file'], 'route-table'),
    ...many(routes?.with, [...at, 'routes', 'with'], 'route-table'),
    ...each(blocks, [...at, 'blocks'], trafficFile),
  ]
}
