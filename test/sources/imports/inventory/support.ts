/** What tests of inventories have in common. */

import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { OperatingSystem } from '../../../../src/domain/operating-system.ts'
import type { OperatingSystemRow } from '../../../../src/domain/operating-system-row.ts'
import { type GivenOs, givenOsReader } from '../../../../src/domain/os-given.ts'
import type { ImportedHost, ImportItem, ImportOptions, ImportReading } from '../../../../src/environment/imported.ts'
import { validate } from '../../../../src/environment/validate.ts'
import type { Value } from '../../../../src/environment/yaml-values.ts'
import { readImport } from '../../../../src/sources/imports/read-import.ts'
import { plain } from '../../../../src/sources/imports/reading.ts'

const table = new URL('../../../../rules/facts/operating-systems.yaml', import.meta.url)
export const { rows } = parse(readFileSync(table, 'utf8')) as { rows: readonly OperatingSystemRow[] }
const readOs = givenOsReader(rows)

const artefacts = new URL('../../../../fixtures/artefacts/inventories/', import.meta.url)

/** A fixture. */
export function fixture(name: string, options?: ImportOptions): ImportReading {
  return readImport(readFileSync(new URL(name, artefacts)), options)
}

/** A text as a file, read. */
export function reading(text: string, options?: ImportOptions): ImportReading {
  return readImport(new TextEncoder().encode(text), options)
}

/** Objects as ConvertTo-Json writes them, read. */
export function objects(...all: readonly object[]): ImportReading {
  return reading(JSON.stringify(all.length === 1 ? all[0] : all, null, 2))
}

export interface Plain {
  readonly address?: unknown
  readonly os?: unknown
  readonly hardware?: unknown
  readonly prerequisites?: unknown
  readonly domainController?: unknown
}

/** What an inventory says of a computer, without places. */
export function facts(host: ImportedHost | undefined): Plain {
  return host === undefined ? {} : (plain(host.facts) as Plain)
}

/** What the environment format refuses of the facts of a computer. */
export function refused(host: ImportedHost): readonly string[] {
  const document = {
    'lync-ready': 1,
    name: 'Contoso',
    product: 'lync-2013',
    sipDomains: ['contoso.com'],
    pools: [{ fqdn: 'pool01.contoso.com', role: 'front-end', servers: [{ fqdn: 'fe01.contoso.com', ...facts(host) }] }],
    edgePools: 'none',
    vpn: 'none',
  }
  const validated = validate(document as unknown as Value)
  return 'misfits' in validated ? validated.misfits.map(({ path, message }) => `${path.join('.')}: ${message}`) : []
}

/** The system that the facts of a computer name, as the rules read it. */
export function system(host: ImportedHost | undefined): Partial<OperatingSystem> | string {
  const os = facts(host).os as GivenOs | undefined
  if (os === undefined) return 'no system'
  const read = readOs(os)
  return 'unreadable' in read ? read.unreadable : read.os
}

/** Items as `status what: to or reason`. */
export function told(items: readonly ImportItem[]): readonly string[] {
  return items.map(({ status, what, to, reason }) => `${status} ${what}: ${to ?? reason}`)
}
