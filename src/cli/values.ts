/** Values of options, checked before anything runs. */

import { InvalidArgumentError } from 'commander'

/** Ten years: support ends and certificates are not known further ahead. */
const MOST_MONTHS = 120

/** Collects an option that may be repeated, and may hold several values with commas. */
export function list(value: string, held: unknown): readonly string[] {
  const values = value
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
  if (values.length === 0) throw new InvalidArgumentError('It is empty.')
  return Array.isArray(held) ? [...held, ...values] : values
}

/** An ISO day that exists. */
export function day(value: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(time) || isoDay(new Date(time)) !== value) {
    throw new InvalidArgumentError('Give a day such as 2014-06-01.')
  }
  return value
}

/** The UTC day of a moment. */
export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/** `90%` or `90` as 0.9. */
export function percentage(value: string): number {
  // Without a percent sign, a fraction could mean either.
  const match = /^(\d{1,3})(?:(\.\d+)?\s*%)?$/.exec(value.trim())
  const percent = match ? Number(`${match[1]}${match[2] ?? ''}`) : Number.NaN
  if (!(percent <= 100)) throw new InvalidArgumentError('Give a percentage such as 90%.')
  return percent / 100
}

/** `18`, `18 months` or `2 years`, as months. */
export function months(value: string): number {
  const match = /^(\d{1,4})(?:\s*(months?|years?))?$/.exec(value.trim())
  const count = Number(match?.[1]) * (match?.[2]?.startsWith('year') ? 12 : 1)
  if (!(count >= 1 && count <= MOST_MONTHS)) {
    throw new InvalidArgumentError(`Give months, such as 18 or "12 months"; ${MOST_MONTHS} at most.`)
  }
  return count
}

/** More threads than any machine has cores for are a mistake. */
const MOST_JOBS = 256

/** `4`, or `auto`. */
export function jobs(value: string): number | 'auto' {
  if (value === 'auto') return value
  const count = /^[1-9]\d{0,3}$/.test(value) ? Number(value) : 0
  if (count < 1 || count > MOST_JOBS) {
    throw new InvalidArgumentError(`Give auto, or a number of threads from 1 to ${MOST_JOBS}.`)
  }
  return count
}

/** `host=Name0,os=Caption0` as a map; may be repeated. */
export function columns(value: string, held: unknown): Readonly<Record<string, string>> {
  const pairs = list(value, undefined).map((each): [string, string] => {
    const at = each.indexOf('=')
    const pair: [string, string] = [each.slice(0, at).trim(), each.slice(at + 1).trim()]
    if (at < 1 || pair.includes(''))
      throw new InvalidArgumentError('Give words and headings such as host=Name0,os=Caption0.')
    return pair
  })
  return { ...(held as Readonly<Record<string, string>> | undefined), ...Object.fromEntries(pairs) }
}
