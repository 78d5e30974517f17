/** Figures of the network that are set instead of the documented ones, each with its reason. */

import { OWN_FIGURES, type OwnFigureKey } from '../../domain/network-own-figure.ts'
import { optional } from './forms.ts'
import { day, number, record, text, whole } from './kit.ts'
import { later, optionalLater } from './later.ts'
import { leaf, Refusal } from './leaf.ts'

const MAX_REASON = 1024

const REASON = {
  type: 'string',
  pattern: '\\S[\\s\\S]{8,}\\S',
  maxLength: MAX_REASON,
  patternErrorMessage: 'expected a reason of at least 10 characters',
  examples: ['The vendor of the access points surveys for -70 dBm'],
}

const IS_REASON = new RegExp(REASON.pattern, 'u')

/** Why something is as it is, in words that somebody else can check. */
function reason(description: string) {
  return leaf(description, REASON, (value) => {
    if (typeof value !== 'string' || !IS_REASON.test(value)) {
      return new Refusal(`${REASON.patternErrorMessage}: ${description}`)
    }
    return [...value].length > MAX_REASON ? new Refusal('longer than 1,024 characters') : value.trim()
  })
}

function ownFigure(key: OwnFigureKey) {
  const { words, unit, wants, min, max } = OWN_FIGURES[key]
  const what = `${wants === 'exactly' ? words : `${wants} this for ${words}`}${unit && `, in ${unit}`}`
  return record(`a figure of your own for ${words}, instead of the documented one`, {
    value: (wants === 'exactly' ? whole : number)(what, { min, max }),
    reason: reason('why it is another than the documented one'),
    ...optional({
      agreedBy: text('who agreed to it', { examples: ['Network team, change 4711'] }),
      agreedOn: day('the day it was agreed'),
    }),
  })
}

type Builders = { readonly [Key in OwnFigureKey]: () => ReturnType<typeof ownFigure> }

export const networkTargets = later(() => {
  const keys = Object.keys(OWN_FIGURES) as OwnFigureKey[]
  const builders = Object.fromEntries(keys.map((key) => [key, () => ownFigure(key)])) as Builders
  return record('figures of your own instead of the documented ones, each with its reason', optionalLater(builders))
})
