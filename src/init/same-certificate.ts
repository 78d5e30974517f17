/** One certificate that several exports tell of: an entry for each of them would be as many certificates. */

import { mapOf, plain, type Said, type SaidMap } from './said.ts'

export interface CertificateEntry {
  /** The SHA-1 thumbprint in hexadecimal digits, where it is told. */
  readonly thumbprint: string | undefined
  readonly entry: SaidMap
}

/** What a file of the certificate does not tell itself. */
const BESIDE_FILE: readonly string[] = [
  'assignedTo',
  'friendlyName',
  'privateKey',
  'store',
  'autoEnrolled',
  'effectiveOn',
]

/** One entry for each thumbprint, where it is met first: a file stands for itself, the rest is added to what is told first. */
export function eachOnce(entries: readonly CertificateEntry[]): readonly SaidMap[] {
  const groups = new Map<string | CertificateEntry, SaidMap[]>()
  for (const each of entries) {
    const key = each.thumbprint?.replace(/[^0-9a-f]/gi, '').toLowerCase() || each
    const group = groups.get(key)
    if (group) group.push(each.entry)
    else groups.set(key, [each.entry])
  }
  return [...groups.values()].map(together)
}

function together(group: readonly SaidMap[]): SaidMap {
  const base = group.find(({ entries }) => entries.has('file')) ?? (group[0] as SaidMap)
  const isFile = base.entries.has('file')
  return group
    .filter((each) => each !== base)
    .map(({ entries }) => mapOf([...entries].filter(([key]) => !isFile || BESIDE_FILE.includes(key))))
    .reduce<SaidMap>((sum, more) => added(sum, more) as SaidMap, base)
}

/** Keys that are not there yet, and uses: other lists are the same in other words. */
function added(there: Said, more: Said, isAssigned = false): Said {
  if (isAssigned && there.kind === 'list' && more.kind === 'list') {
    const held = new Set(there.items.map(textOf))
    return { kind: 'list', items: [...there.items, ...more.items.filter((item) => !held.has(textOf(item)))] }
  }
  if (there.kind !== 'map' || more.kind !== 'map') return there
  const entries = new Map(there.entries)
  for (const [key, each] of more.entries) {
    const held = entries.get(key)
    entries.set(key, held === undefined ? each : added(held, each, isAssigned || key === 'assignedTo'))
  }
  return mapOf(entries)
}

function textOf(given: Said): string {
  return JSON.stringify(plain(given)).toLowerCase()
}
