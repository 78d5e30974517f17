/** Days in the forms in which WMI, PowerShell and the registry write them. */

import { isDay } from '../../../environment/schema/kit.ts'
import { type Tree, textField } from '../tree.ts'

export type DayReading = { readonly day: string } | { readonly problem: string }

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ]|$)/
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:\d{6}\.\d{6}[+-]\d{3})?$/
/** Windows PowerShell: milliseconds since 1970. */
const MILLISECONDS = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/
const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s|$)/
/** With dots the day comes first. */
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\s|$)/
const DAY = 24 * 60 * 60 * 1000

/** The day of a value, or of the object by which PowerShell 5 writes one: `{"value": "/Date(…)/", "DateTime": "…"}`. */
export function dayOf(tree: Tree): DayReading {
  const text = tree.kind === 'leaf' ? String(tree.value ?? '').trim() : textField(tree, 'value')?.text
  return text === undefined ? { problem: 'it is no date' } : dayIn(text)
}

function dayIn(text: string): DayReading {
  const iso = ISO.exec(text)?.[1] ?? COMPACT.exec(text)?.slice(1, 4).join('-')
  if (iso !== undefined) return real(iso)
  const milliseconds = MILLISECONDS.exec(text)?.[1]
  // Midnight of the computer, which is at most half a day from midnight UTC.
  if (milliseconds !== undefined) return fromTime(Math.round(Number(milliseconds) / DAY) * DAY)
  const [, day, month, dotted] = DOTTED.exec(text) ?? []
  if (day !== undefined && month !== undefined)
    return real(`${dotted}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  const [, first, second, year] = SLASHED.exec(text) ?? []
  if (first === undefined || second === undefined) return { problem: 'it is no date in a form that is known here' }
  return slashed(Number(first), Number(second), `${year}`)
}

/** WMI writes the month first; a table of Get-HotFix writes what the language of the computer has. */
function slashed(first: number, second: number, year: string): DayReading {
  if (first <= 12 && second <= 12 && first !== second) {
    return { problem: 'it may be the day or the month that comes first: export it as JSON' }
  }
  const [month, day] = first > 12 ? [second, first] : [first, second]
  return real(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
}

function fromTime(time: number): DayReading {
  return Math.abs(time) > 4e12 * 2 ? { problem: 'it is no date' } : real(new Date(time).toISOString().slice(0, 10))
}

function real(day: string): DayReading {
  return isDay(day) ? { day } : { problem: 'there is no such day' }
}
