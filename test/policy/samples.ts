/** Waivers and choices made by hand. */

import type { Chosen } from '../../src/policy/accept.ts'
import { USUAL_TERMS, type Waiver } from '../../src/policy/policy.ts'

export const PLACE = { path: 'lync-ready.policy.yaml', line: 3, column: 5, endLine: 3, endColumn: 9 }

export function waiverOf(extra: Partial<Waiver> = {}): Waiver {
  return {
    by: 'waiver',
    rule: 'dns/x',
    subject: 'lync01.contoso.net',
    reason: 'the record comes on the day of the move',
    until: '2026-12-31',
    location: PLACE,
    ...extra,
  }
}

export function chosenOf(waivers: readonly Waiver[], extra: Partial<Chosen> = {}): Chosen {
  return { changes: [], notices: [], terms: USUAL_TERMS, waivers, ...extra }
}
