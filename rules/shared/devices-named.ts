/** Which rows of the catalogue a device of the environment is. */

import { type DeviceIndex, indexDevices } from '../../src/domain/device-index.ts'
import { type DeviceMatch, type GivenDevice, matchDevice } from '../../src/domain/device-match.ts'
import type { DeviceRow } from '../../src/domain/device-row.ts'
import type { RuleContext } from '../../src/rule.ts'

interface Catalogue {
  readonly index: DeviceIndex
  /** By category, vendor and model: an estate has many devices and few models. */
  readonly matches: Map<string, DeviceMatch>
}

// Indexing takes longer than judging, so every rule of a run gets the same index. It lives as long as the rows do.
const catalogues = new WeakMap<readonly DeviceRow[], Catalogue>()

function catalogueOf(facts: RuleContext['facts']): Catalogue {
  const { rows } = facts.table('devices')
  const held = catalogues.get(rows)
  if (held) return held
  const index = indexDevices(rows)
  const catalogue = { index, matches: new Map<string, DeviceMatch>() }
  catalogues.set(rows, catalogue)
  return catalogue
}

/** Which row of the catalogue a device is. */
export function matchOf({ category, vendor, model }: GivenDevice, facts: RuleContext['facts']): DeviceMatch {
  const { index, matches } = catalogueOf(facts)
  const key = JSON.stringify([category, vendor, model])
  const match = matches.get(key) ?? matchDevice({ category, vendor, model }, index)
  matches.set(key, match)
  return match
}

/** The rows of the catalogue a device may be, and whether its name says so for sure, in whatever category. */
export function rowsNamed(
  device: GivenDevice,
  facts: RuleContext['facts'],
): { readonly rows: readonly DeviceRow[]; readonly sure: boolean } {
  const match = matchOf(device, facts)
  switch (match.how) {
    case 'model':
    case 'alias':
      return { rows: [match.row], sure: true }
    case 'other-category':
      return { rows: match.rows, sure: true }
    case 'hint':
      return { rows: match.rows, sure: false }
    case 'none':
      return { rows: [], sure: false }
  }
}
