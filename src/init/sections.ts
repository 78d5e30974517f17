/** What exports and the user say together, as the sections of an environment file, and what is to be told beside them. */

import type { Unmatched } from '../environment/imports.ts'
import { joinReadings } from '../environment/join-readings.ts'
import type { Disagreement } from '../environment/model.ts'
import type { Value } from '../environment/yaml-values.ts'
import { certificateEntries } from './certificates.ts'
import type { ExportFile, Note } from './export-file.ts'
import { inOrder } from './order.ts'
import { mapOf, type Said, type SaidMap, said } from './said.ts'
import { shortened } from './short-forms.ts'
import { placeText } from './yaml-text.ts'
import { dnsSection } from './zones.ts'

export interface Sections {
  /** In the order of the format. */
  readonly entries: SaidMap
  readonly notes: readonly Note[]
}

/** What the user says wins; pools of the user stand beside those of the files. */
export function sectionsOf(files: readonly ExportFile[], own: { readonly [key: string]: Value } = {}): Sections {
  const { value, placeOf, disagreements, unmatched } = joinReadings(files)
  const joined = said(value, placeOf)
  const top = new Map(joined.kind === 'map' ? joined.entries : [])
  const certificates = certificateEntries(files)
  const zones = dnsSection(files)
  if (certificates.entries.length > 0)
    top.set('certificates', { kind: 'list', items: [...itemsOf(top.get('certificates')), ...certificates.entries] })
  if (zones.dns !== undefined) top.set('dns', merged(top.get('dns'), zones.dns))
  for (const [key, each] of Object.entries(own)) {
    const mine = said(each)
    top.set(key, key === 'pools' ? withPools(top.get(key), mine) : mine)
  }
  const { entries } = inOrder({ kind: 'map', entries: top })
  return {
    entries: mapOf([...entries].map(([key, each]) => [key, shortened(each, key)])),
    notes: [...differing(disagreements), ...strangers(unmatched), ...zones.notes, ...certificates.notes],
  }
}

function itemsOf(list: Said | undefined): readonly Said[] {
  return list?.kind === 'list' ? list.items : []
}

/** Maps into each other, what is new after what is there. */
function merged(below: Said | undefined, more: Said): Said {
  if (below?.kind !== 'map' || more.kind !== 'map') return more
  const entries = new Map(below.entries)
  for (const [key, each] of more.entries) entries.set(key, merged(entries.get(key), each))
  return mapOf(entries)
}

function withPools(there: Said | undefined, mine: Said): Said {
  const held = itemsOf(there)
  const names = new Set(itemsOf(mine).map(fqdnOf))
  return { kind: 'list', items: [...held.filter((pool) => !names.has(fqdnOf(pool))), ...itemsOf(mine)] }
}

function fqdnOf(pool: Said): string | undefined {
  const fqdn = pool.kind === 'map' ? pool.entries.get('fqdn') : undefined
  return fqdn?.kind === 'value' ? String(fqdn.value).toLowerCase() : undefined
}

function differing(disagreements: readonly Disagreement[]): readonly Note[] {
  const lines = disagreements.map(
    ({ path, stands, other }) =>
      `${path.join('.')}: ${JSON.stringify(stands.value)} (${placeText(stands.place)}), not ${JSON.stringify(other.value)} (${placeText(other.place)})`,
  )
  return lines.length === 0 ? [] : [{ text: 'The files differ; what is written below stands first', lines }]
}

function strangers(unmatched: readonly Unmatched[]): readonly Note[] {
  const lines = unmatched.map(({ name, place }) => `${name} (${placeText(place)})`)
  return lines.length === 0
    ? []
    : [{ text: 'Computers that no file says the place of: add those that belong here', lines }]
}
