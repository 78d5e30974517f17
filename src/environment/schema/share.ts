/** Parts of a whole. */

import { isNumber } from './kit.ts'
import { leaf, type Notes, Refusal, saying } from './leaf.ts'

/** A part of a whole: `60%` or `0.6`; gives the fraction, 0 to 1. */
export function share(description: string, notes?: Notes) {
  const what = saying(description, notes)
  const refused = () => new Refusal(`${SHARE.patternErrorMessage}: ${what}`)
  const read = (value: unknown) => {
    if (typeof value === 'string' ? !PART.test(value) : !isNumber(value)) return refused()
    const [, percent] = /^(.*?)\s*%$/.exec(String(value)) ?? []
    const fraction = percent === undefined ? Number(value) : Number(percent) / 100
    return fraction >= 0 && fraction <= 1 ? fraction : refused()
  }
  return leaf(what, SHARE, read, notes)
}

/** From 0 to 100 percent, or from 0 to 1. */
const PART = /^(?:0*(?:\d{1,2}(?:\.\d+)?|100(?:\.0+)?)\s*%|0*(?:0(?:\.\d+)?|1(?:\.0+)?))$/

const SHARE = {
  type: ['number', 'string'],
  minimum: 0,
  maximum: 1,
  pattern: PART.source,
  patternErrorMessage: 'expected a percentage such as 60%',
  examples: ['60%'],
}
