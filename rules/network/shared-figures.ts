/** Figures of links and measurements beside what is asked of them, and how the whole comes out. */

import type { NetworkTarget } from '../../src/domain/network-target-row.ts'
import { type Evidence, given, type Judgement, met, type RuleContext, unknown, unmet } from '../../src/rule.ts'
import { type Measured, type Measurement, type Series, seriesOf, when } from './shared-measured.ts'
import { amount, evidenceOf, type Limit, limitOf, ownWords } from './shared-targets.ts'

type FigureKey =
  | 'jitterMs'
  | 'lossPercent'
  | 'burstLossPercent'
  | 'reorderPercent'
  | 'roundTripMs'
  | 'mosDegradation'
  | 'meanOpinionScore'
  | 'poorStreamPercent'

/** A figure that links or measurements may have. */
export interface FigureKind {
  readonly key: FigureKey
  readonly words: string
  readonly unit: string
  readonly target: NetworkTarget
  /** How the documents put the limit; one that is set instead is met by the figure itself. */
  readonly limit: 'below' | 'at most' | 'above'
}

/** A figure beside what is asked of it. */
export interface Figure extends FigureKind {
  readonly value: number
  readonly asked: Limit
}

/** What rules over measurements look at, for all of them at once. */
export interface Survey {
  readonly figuresOf: (measured: Measured) => readonly Figure[]
  readonly series: (key: FigureKey) => Series
}

/** Sorts the measurements of each kind of figure once. */
export function surveyOf(all: readonly Measured[], kinds: readonly FigureKind[], context: RuleContext): Survey {
  const series = new Map(kinds.map(({ key }) => [key, seriesOf(all, (figures) => valueIn(figures, key) !== undefined)]))
  const asked = new Map(kinds.map(({ target }) => [target, limitOf(context, target)]))
  const nothing = seriesOf([], () => false)
  return {
    figuresOf: (measured) =>
      kinds.flatMap((kind) => {
        const value = valueIn(measured.figures, kind.key)
        const limit = asked.get(kind.target)
        return value === undefined || limit === undefined ? [] : [{ ...kind, value, asked: limit }]
      }),
    series: (key) => series.get(key) ?? nothing,
  }
}

function valueIn(figures: Measured['figures'], key: FigureKey): number | undefined {
  return (figures as Partial<Record<FigureKey, number | undefined>> & Partial<Measurement>)[key]
}

/** Whether a figure is not as asked. */
export function isBad({ value, limit, asked }: Figure): boolean {
  if (limit === 'above') return asked.own ? value < asked.value : value <= asked.value
  return asked.own || limit === 'at most' ? value > asked.value : value >= asked.value
}

export function figureText({ words, value, unit }: FigureKind & { readonly value: number }): string {
  return `${words} ${amount(value, unit)}`
}

function badText(figure: Figure): string {
  const { limit, asked, unit } = figure
  const least = limit === 'above' ? 'at least' : 'at most'
  return `${figureText(figure)}, not ${asked.own ? least : limit} ${amount(asked.value, unit)}${ownWords(asked)}`
}

export function figureEvidence(measured: Measured, figures: readonly Figure[]): () => readonly Evidence[] {
  return () =>
    figures.flatMap((figure) => [...evidenceOf(figure.asked), given([...measured.at, figure.key], figureText(figure))])
}

/** The figures that count: not those of which a newer measurement tells, nor good ones of which a dated one does. */
export function counting(measured: Measured, survey: Survey): readonly Figure[] {
  return survey.figuresOf(measured).filter((figure) => {
    const series = survey.series(figure.key)
    return !series.isReplaced(measured) && (isBad(figure) || !series.isUnplaced(measured))
  })
}

/** What is wrong with a measurement; undefined where nothing is. */
export function judgeBad(
  measured: Measured,
  figures: readonly Figure[],
  survey: Survey,
  fix: string,
): Judgement | undefined {
  const bad = figures.filter(isBad)
  if (bad.length === 0) return undefined
  const { id, at } = measured
  const found = `found${when(measured, countOf(measured, bad, survey))}: ${bad.map(badText).join('; ')}`
  const evidence = figureEvidence(measured, bad)
  const placed = bad.filter(({ key }) => !survey.series(key).isUnplaced(measured))
  return placed.length > 0 || measured.measurement === undefined
    ? unmet({ id, at }, found, { fix, evidence })
    : unknown({ id, at }, `${found}; whether before or after the measurement whose day is given is not`, {
        settledBy: 'network.measurements.date',
        evidence,
      })
}

/** What is right: of a measurement only with its day, since a network changes. */
export function judgeGood(measured: Measured, figures: readonly Figure[], survey: Survey): Judgement {
  const { id, at, measurement } = measured
  if (measurement && measurement.date === undefined) {
    return unknown({ id, at }, 'the day it was measured is not given', { settledBy: 'network.measurements.date' })
  }
  const message = `found${when(measured, countOf(measured, figures, survey))}: ${figures.map(figureText).join(', ')}`
  return met({ id, at }, message, figureEvidence(measured, figures))
}

function countOf(measured: Measured, figures: readonly Figure[], survey: Survey): number {
  return Math.max(...figures.map(({ key }) => survey.series(key).count(measured)))
}
