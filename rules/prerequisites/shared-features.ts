/** Judges installed features of Windows by the rows of a group. */

import type { FeatureGroup, FeatureRow, ServerSoftwareRow } from '../../src/domain/server-software-row.ts'
import type { Prerequisites } from '../../src/environment/model.ts'
import type { Facts } from '../../src/facts/facts.ts'
import type { Computer, Outcome } from '../shared/computers.ts'
import { OS_NOT_KNOWN, rowsFor, saidBy, saidByAll } from '../shared/server-software.ts'

const FEATURES = 'prerequisites.features'

export function featureJudge(
  facts: Facts,
  group: FeatureGroup,
  called: string,
): (computer: Computer) => Outcome | undefined {
  const ofGroup = (row: ServerSoftwareRow): row is FeatureRow => row.kind === 'feature' && row.group === group
  const rowsOf = rowsFor(facts, ofGroup)
  return (computer) => {
    const { rows, open } = rowsOf(computer)
    if (rows.length === 0) return open ? OS_NOT_KNOWN : undefined
    const found = judged(rows, computer.prerequisites?.value ?? {}, called)
    return found.verdict === 'met' && open ? OS_NOT_KNOWN : found
  }
}

function judged(rows: readonly FeatureRow[], { features, hotfixes }: Prerequisites, called: string): Outcome {
  const installed = features && new Set(features.map((name) => name.trim().toLowerCase()))
  const states = rows.map((row) => ({ row, state: stateOf(row, installed, hotfixes) }))
  const missing = states.filter(({ state }) => state === 'missing').map(({ row }) => row)
  // What Server Manager or DISM shows (Media Foundation, IIS-StaticContent) may be what is missing by its other name.
  const shown = features?.find((name) => OTHER_NAME.test(name.trim()))
  if (missing.length > 0) {
    if (shown === undefined) return lacking(missing, called)
    return { verdict: 'unknown', says: `"${shown}" is not a name that Get-WindowsFeature prints`, key: FEATURES }
  }
  const unsaid = states.find(({ state }) => state !== 'there')
  if (unsaid === undefined)
    return { verdict: 'met', part: 'prerequisites', says: `${called} are there`, evidence: () => saidByAll(rows) }
  if (unsaid.state === 'no-features')
    return { verdict: 'unknown', says: 'the installed features of Windows are not given', key: FEATURES }
  const says = `whether ${unsaid.row.orHotfix} is installed is not given`
  return { verdict: 'unknown', says, key: 'prerequisites.hotfixes', evidence: () => saidBy(unsaid.row) }
}

const OTHER_NAME = /\s|^(?:IIS-|WCF-|NetFx\d|ServerMediaFoundation$)/i

type State = 'there' | 'missing' | 'no-features' | 'no-hotfixes'

function stateOf(
  { features, orHotfix }: FeatureRow,
  installed: ReadonlySet<string> | undefined,
  hotfixes: Prerequisites['hotfixes'],
): State {
  if (installed && features.some((name) => installed.has(name.toLowerCase()))) return 'there'
  if (orHotfix !== undefined && hotfixes && hasHotfix(hotfixes, orHotfix)) return 'there'
  if (installed === undefined) return 'no-features'
  return orHotfix !== undefined && hotfixes === undefined ? 'no-hotfixes' : 'missing'
}

const ARTICLE = /(?<!\d)\d{6,7}(?!\d)/g

/** `KB2982006`, `kb 2982006`, `2982006`, `Windows8.1-KB2982006-x64.msu` */
export function hasHotfix(installed: readonly string[], wanted: string): boolean {
  return installed.some((text) => text.match(ARTICLE)?.includes(wanted.slice(2)))
}

function lacking(missing: readonly FeatureRow[], called: string): Outcome {
  const names = missing.map(({ features: [name = ''] }) => name)
  const updates = missing.flatMap(({ orHotfix }) => orHotfix ?? [])
  return {
    verdict: 'unmet',
    part: 'prerequisites',
    within: 'features',
    says: `of ${called} these are not installed: ${names.join(', ')}`,
    fix: `run Add-WindowsFeature ${names.join(', ')}${updates.length > 0 ? `; on Windows Server 2008 R2 install ${updates.join(', ')}` : ''}`,
    evidence: () => saidByAll(missing),
  }
}
