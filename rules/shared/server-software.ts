/** What the rules on prerequisites have in common: the rows that speak of a computer. */

import type { ServerSetting, ServerSoftwareRow, SettingRow } from '../../src/domain/server-software-row.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { documented, type Evidence, note } from '../../src/rule.ts'
import { type Computer, type Outcome, type Part, systemReader } from './computers.ts'

/** The rows of some kind that speak of a computer; `open`: some of them only on systems, and its system is not known. */
export interface Rows<Row> {
  readonly rows: readonly Row[]
  readonly open: boolean
  readonly system: string | undefined
}

/** Gives the rows that speak of a computer, by its product, role and system. */
export function rowsFor<Row extends ServerSoftwareRow>(
  facts: Facts,
  ofKind: (row: ServerSoftwareRow) => row is Row,
): (computer: Computer) => Rows<Row> {
  const systemOf = systemReader(facts)
  return (computer) => {
    const { product, role } = computer
    const spoken = facts.rows('server-software', product).filter((row) => row.roles.includes(role))
    const about = (spoken as readonly ServerSoftwareRow[]).filter(ofKind)
    const system = systemOf(computer)
    return {
      rows: about.filter(({ systems }) => systems === undefined || (system !== undefined && systems.includes(system))),
      open: system === undefined && about.some(({ systems }) => systems !== undefined),
      system,
    }
  }
}

/** Evidence: what a row says. */
export function saidBy(row: ServerSoftwareRow): readonly Evidence[] {
  return [documented('server-software', row, row.text), ...(row.note ? [note(row.note)] : [])]
}

/** Evidence: what several rows say; a note they share stands once. */
export function saidByAll(rows: readonly ServerSoftwareRow[]): readonly Evidence[] {
  const notes = new Set(rows.flatMap((row) => row.note ?? []))
  return [...rows.map((row) => documented('server-software', row, row.text)), ...[...notes].map(note)]
}

export const OS_NOT_KNOWN: Outcome = { verdict: 'unknown', says: 'its operating system is not known', key: 'os' }

/** What a rule makes of a setting: right, wrong, or not given, with the key. Nothing where it is not judged. */
export type Look =
  | { readonly right: string }
  | { readonly wrong: string; readonly fix: string }
  | { readonly open: string; readonly key: string }
  | undefined

/** Judges a setting where a row speaks of it. */
export function settingJudge(
  facts: Facts,
  setting: ServerSetting,
  part: Part,
  look: (computer: Computer, row: SettingRow) => Look,
): (computer: Computer) => Outcome | undefined {
  const rowsOf = rowsFor(facts, ofSetting(setting))
  return (computer) => {
    const [row] = rowsOf(computer).rows
    const seen = row && look(computer, row)
    if (!seen) return undefined
    const evidence = () => saidBy(row)
    if ('right' in seen) return { verdict: 'met', part, says: seen.right, evidence }
    if ('wrong' in seen) return { verdict: 'unmet', part, says: seen.wrong, fix: seen.fix, evidence }
    return { verdict: 'unknown', says: seen.open, key: seen.key, evidence }
  }
}

export function ofSetting(setting: ServerSetting) {
  return (row: ServerSoftwareRow): row is SettingRow => row.kind === 'setting' && row.setting === setting
}
