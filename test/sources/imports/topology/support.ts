import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { ImportReading, Placed, PlacedValue } from '../../../../src/environment/imported.ts'
import { danglingReferences, duplicateNames } from '../../../../src/environment/references.ts'
import { validate } from '../../../../src/environment/validate.ts'
import type { Value } from '../../../../src/environment/yaml-values.ts'
import { readImport } from '../../../../src/sources/imports/read-import.ts'
import { plain } from '../../../../src/sources/imports/reading.ts'
import { decodeExport } from '../../../../src/sources/imports/text.ts'

const FOLDER = new URL('../../../../fixtures/artefacts/topologies/', import.meta.url)

/** Each file with the one that says what is to be made of it. */
export const FIXTURES = [
  ['contoso-enterprise.tbxml', 'contoso-enterprise'],
  ['fabrikam-lync-2013.xml', 'fabrikam-lync-2013'],
  ['adatum-2019.tbxml', 'adatum-2019'],
  ['litware-mixed.xml', 'litware-mixed'],
  ['northwind-all-in-one.xml', 'northwind-all-in-one'],
  ['wingtip-single-server.tbxml', 'wingtip-single-server'],
  ['DocItemSet.xml', 'DocItemSet'],
] as const

export const FILES = [...FIXTURES.map(([file]) => file), 'contoso-enterprise.xml'] as const

export function fixtureBytes(file: string): Uint8Array {
  return readFileSync(new URL(file, FOLDER))
}

export function fixtureText(file: string): string {
  return decodeExport(fixtureBytes(file))
}

export function expected(name: string): Record<string, unknown> {
  return parse(readFileSync(new URL(`${name}.expected.yaml`, FOLDER), 'utf8')) as Record<string, unknown>
}

export function readText(text: string): ImportReading {
  return readImport(new TextEncoder().encode(text))
}

export function documentOf(reading: ImportReading): Record<string, unknown> {
  return plain(reading.document) as Record<string, unknown>
}

/** What the environment has against a document, with the keys a topology may lack. */
export function refusals(reading: ImportReading): readonly string[] {
  const imported = documentOf(reading)
  const document = {
    'lync-ready': 1,
    name: 'imported',
    product: 'sfb-2019',
    sipDomains: ['contoso.com'],
    pools: [{ fqdn: 'own.contoso.com', role: 'standard-edition', servers: [{}] }],
    ...imported,
  }
  const checked = validate(document as Value)
  if ('misfits' in checked) return checked.misfits.map(({ path, message }) => `${path.join('.')}: ${message}`)
  return [
    ...duplicateNames(checked.document).map(({ path, given }) => `${path.join('.')}: ${given} twice`),
    ...danglingReferences(checked.document).map(({ path, given }) => `${path.join('.')}: no ${given}`),
  ]
}

/** Every single value of a document, with its place and the path of keys to it. */
export function* leaves(
  value: Placed,
  path = '',
): Generator<readonly [path: string, Placed<string | number | boolean>]> {
  const inner: PlacedValue = value.value
  if (typeof inner !== 'object') yield [path, value as Placed<string | number | boolean>]
  else if (Array.isArray(inner)) for (const each of inner as readonly Placed[]) yield* leaves(each, `${path}[]`)
  else
    for (const [key, each] of Object.entries(inner)) yield* leaves(each as Placed, path === '' ? key : `${path}.${key}`)
}
