/** What the rules on settings around TLS have in common. */

import type { TlsSettingRow } from '../../src/domain/tls-row.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { documented, type Evidence, note } from '../../src/rule.ts'

/** The row on a setting. */
export function settingRow(facts: Facts, setting: TlsSettingRow['setting']): TlsSettingRow | undefined {
  return facts.table('tls-support').rows.find((row) => row.kind === 'setting' && row.setting === setting) as
    | TlsSettingRow
    | undefined
}

/** Evidence: what the row says. */
export function saidBy(row: TlsSettingRow): readonly Evidence[] {
  return [documented('tls-support', row, row.text), ...(row.note ? [note(row.note)] : [])]
}
