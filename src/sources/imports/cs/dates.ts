/** Dates as PowerShell writes them. */

/**
 * The day of a date: ISO, `/Date(1404950400000)/`, or as a console shows it. Undefined where nothing tells which is the
 * day and which the month, and for what is no date.
 */
export function dayIn(text: string): string | undefined {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ]|$)/.exec(text)
  if (iso) return iso[1]
  const stamp = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/.exec(text)
  if (stamp) return dayOfStamp(Number(stamp[1]))
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})\b/.exec(text)
  if (dotted) return written(dotted[3], dotted[2], dotted[1])
  const [, first, second, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(text) ?? []
  if (Number(first) > 12) return written(year, second, first)
  return Number(second) > 12 || (first === second && first !== undefined) ? written(year, first, second) : undefined
}

function dayOfStamp(milliseconds: number): string | undefined {
  const date = new Date(milliseconds)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10)
}

function written(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
