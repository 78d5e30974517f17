/** What the rules on hardware have in common: the rows that speak of a server, and the figures they recommend. */

import type {
  HardwareMeasure,
  HardwareRow,
  HardwareSetting,
  HardwareSettingRow,
} from '../../src/domain/hardware-row.ts'
import type { Hardware } from '../../src/environment/model.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { documented, type Evidence, note } from '../../src/rule.ts'
import type { Computer, Outcome } from '../shared/computers.ts'

/** The rows of a kind that speak of a computer. */
export function hardwareRows<Kind extends HardwareRow['kind']>(
  facts: Facts,
  { product, role }: Computer,
  kind: Kind,
): readonly Extract<HardwareRow, { kind: Kind }>[] {
  const rows: readonly HardwareRow[] = facts.rows('hardware-floors', product)
  return rows.filter(
    (row): row is Extract<HardwareRow, { kind: Kind }> => row.kind === kind && row.roles.includes(role),
  )
}

/** Evidence: what a row says. */
export function saidBy(row: HardwareRow): readonly Evidence[] {
  return [documented('hardware-floors', row, row.text), ...(row.note ? [note(row.note)] : [])]
}

/** A figure of the hardware, as a rule speaks of it. */
export interface Figure {
  readonly measure: HardwareMeasure
  /** `cores`, `GB of memory`. */
  readonly unit: string
  /** What is not given: `the number of its processor cores`. */
  readonly called: string
  /** Hardware to which the figure does not matter: solid-state disks have no speed. */
  readonly exempt?: (hardware: Hardware) => string | undefined
  readonly fix: (wanted: number) => string
}

/** Judges figures against the recommendation; of several that fall short all are named. */
export function figureJudge(facts: Facts, figures: readonly Figure[]): (computer: Computer) => Outcome | undefined {
  return (computer) => {
    const [row] = hardwareRows(facts, computer, 'floor')
    if (row === undefined) return undefined
    const { measures, short, open } = compare(row, computer.hardware?.value ?? {}, figures)
    const evidence = () => [...saidBy(row), ...otherFigures(facts, computer, measures)]
    const [missing] = open
    if (short.length > 0) {
      const says = short.map(({ says: text }) => text).join('; ')
      const fix = short.map((each) => each.fix).join('; ')
      return { verdict: 'unmet', part: 'hardware', within: short[0]?.measure, says, fix, evidence }
    }
    if (missing)
      return {
        verdict: 'unknown',
        says: `${missing.called} is not given`,
        key: `hardware.${missing.measure}`,
        evidence,
      }
    return { verdict: 'met', part: 'hardware', says: `it has what is recommended: ${row.text}`, evidence }
  }
}

function compare(
  row: Extract<HardwareRow, { kind: 'floor' }>,
  hardware: Hardware,
  figures: readonly Figure[],
): {
  readonly measures: readonly HardwareMeasure[]
  readonly short: readonly { readonly measure: HardwareMeasure; readonly says: string; readonly fix: string }[]
  readonly open: readonly Figure[]
} {
  const asked = figures.filter(({ measure }) => row[measure] !== undefined)
  const judged = asked.filter(({ exempt }) => exempt?.(hardware) === undefined)
  const short = judged.flatMap(({ measure, unit, fix }) => {
    const [has, wanted] = [hardware[measure], row[measure]]
    if (has === undefined || wanted === undefined || has >= wanted) return []
    return [{ measure, says: `${has} ${unit}, where ${wanted} are recommended`, fix: fix(wanted) }]
  })
  return {
    measures: asked.map(({ measure }) => measure),
    short,
    open: judged.filter(({ measure }) => hardware[measure] === undefined),
  }
}

/** Evidence: figures of other documents, which contradict the recommendation. */
function otherFigures(facts: Facts, computer: Computer, measures: readonly HardwareMeasure[]): readonly Evidence[] {
  return hardwareRows(facts, computer, 'other-figure')
    .filter(({ measure }) => measures.includes(measure))
    .map(({ text }) => note(text))
}

/** What a rule makes of a setting of the hardware; nothing where it is not given. */
export type Look = { readonly right: string } | { readonly wrong: string; readonly fix: string } | undefined

/** Judges a setting of the hardware where a row speaks of it. */
export function hardwareSettingJudge(
  facts: Facts,
  setting: HardwareSetting,
  look: (hardware: Hardware) => Look,
): (computer: Computer) => Outcome | undefined {
  return (computer) => {
    const rows: readonly HardwareSettingRow[] = hardwareRows(facts, computer, 'setting')
    const row = rows.find((each) => each.setting === setting)
    const seen = row && computer.hardware && look(computer.hardware.value)
    if (!seen) return undefined
    const evidence = () => saidBy(row)
    if ('right' in seen) return { verdict: 'met', part: 'hardware', says: seen.right, evidence }
    return { verdict: 'unmet', part: 'hardware', says: seen.wrong, fix: seen.fix, evidence }
  }
}
