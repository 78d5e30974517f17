/** Figures with a unit. */

import { leaf, type Notes, Refusal, saying } from '../environment/schema/leaf.ts'

interface Bounds {
  readonly unit: 'days' | 'months' | 'percent'
  readonly min: number
  readonly max: number
}

/** The figure of `30 days`, `1 day`, `5%` or `5`; a refusal where the unit is another one, or it is out of bounds. */
export function readQuantity(value: unknown, { unit, min, max }: Bounds): number | Refusal {
  const [, digits, word = unit] = /^(\d{1,9}(?:\.\d{1,6})?)\s*([a-z]+|%)?$/i.exec(String(value).trim()) ?? []
  const figure = Number(digits)
  const whole = unit === 'percent' || Number.isInteger(figure)
  if (digits === undefined || !whole || !WORDS[unit].includes(word.toLowerCase()))
    return new Refusal(`expected ${unit}, such as ${example(min, max, unit)}`)
  return figure >= min && figure <= max ? figure : new Refusal(`expected ${min} to ${max} ${unit}`)
}

const WORDS: Readonly<Record<Bounds['unit'], readonly string[]>> = {
  days: ['days', 'day', 'd'],
  months: ['months', 'month'],
  percent: ['percent', '%'],
}

function example(min: number, max: number, unit: string): string {
  return `${Math.round(Math.min(max, Math.max(min, 10)))} ${unit}`
}

/** A figure as it is written in a policy file. */
export function quantity(description: string, bounds: Bounds & Pick<Notes, 'default'>) {
  const what = saying(description, bounds)
  const json = {
    type: ['string', 'integer'],
    pattern: `^\\d+\\s*(${WORDS[bounds.unit].join('|')})?$`,
    minimum: bounds.min,
    maximum: bounds.max,
  }
  const read = (value: unknown) => {
    const figure = readQuantity(value, bounds)
    return figure instanceof Refusal ? new Refusal(`${figure.message}: ${what}`) : figure
  }
  return leaf(what, json, read, bounds)
}
