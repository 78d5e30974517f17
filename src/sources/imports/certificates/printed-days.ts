/** Days as Windows prints them, which depends on the regional settings of who ran the command. */

import { isDay } from '../../../environment/schema/kit.ts'

export type DayOrder = 'day first' | 'month first'

interface Numbers {
  readonly first: number
  readonly second: number
  readonly year: number
  readonly order?: DayOrder | 'year first'
}

/** The order of day and month that one of the days shows; a program prints all of them alike. Nothing where they contradict. */
export function orderOf(texts: readonly string[]): DayOrder | undefined {
  const orders = new Set(texts.map((text) => numbersOf(text)?.order).filter((each) => each !== 'year first'))
  orders.delete(undefined)
  return orders.size === 1 ? ([...orders][0] as DayOrder) : undefined
}

/** `2026-04-25`, or why the day is not told. The time of day is left out: it is that of the computer. */
export function readPrintedDay(text: string, order?: DayOrder): { readonly day: string } | { readonly reason: string } {
  const numbers = numbersOf(text)
  if (numbers === undefined) return { reason: `"${text.slice(0, 40)}" is not a day with a year of four digits` }
  const { first, second, year } = numbers
  const known = numbers.order ?? order
  if (known === undefined && first !== second)
    return { reason: `"${text.slice(0, 40)}" may be two days: nothing in the file tells which number is the month` }
  const [month, day] = known === 'day first' ? [second, first] : [first, second]
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isDay(iso) ? { day: iso } : { reason: `"${text.slice(0, 40)}" is no day of the calendar` }
}

function numbersOf(text: string): Numbers | undefined {
  const match = /^\s*(\d{1,4})([./-])\s?(\d{1,2})\2\s?(\d{1,4})(?!\d)/.exec(text)
  if (match === null) return undefined
  const [one, three, five] = [match[1], match[3], match[4]].map(Number) as [number, number, number]
  if (match[1]?.length === 4) return { year: one, first: three, second: five, order: 'year first' }
  if (match[4]?.length !== 4) return undefined
  const order = orderShown(one, three, match[2])
  return { first: one, second: three, year: five, ...(order && { order }) }
}

/** Where dots are used, the day comes first. */
function orderShown(one: number, two: number, separator: string | undefined): DayOrder | undefined {
  if (separator === '.' || one > 12) return 'day first'
  return two > 12 ? 'month first' : undefined
}
