import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { says } from './shared.ts'
import { type Figure, figuresOf, type Measured, measuredOf, pairsWith, when } from './shared-measured.ts'

/** Without these two nobody can say that a way is good; the others are judged where they were measured. */
const NEEDED = ['jitterMs', 'lossPercent'] as const

export default defineRule({
  id: 'network/jitter-and-loss-within-targets',
  title: 'Jitter, loss and order of packets are within the published figures, on links and in measurements',
  severity: 'warn',
  why: 'Packets that come late, in the wrong order or not at all are heard as gaps, and seen as frozen pictures.',
  facts: ['network-targets'],
  cites: ['NET-ONLINE'],
  sections: [],
  alsoReads: ['network'],
  skippedWhen: 'no link between sites, no jitter and no loss is described',
  *check(context) {
    const all = measuredOf(context.environment.document)
    const isMeasured = pairsWith(all, (figures) => NEEDED.every((key) => figures[key] !== undefined))
    for (const measured of all) {
      const figures = figuresOf(measured, context)
      if (figures.length > 0) yield judge(measured, figures, isMeasured(measured))
      else if (measured.isInside && !measured.measurement && !isMeasured(measured)) yield notGiven(measured, NEEDED[0])
    }
  },
})

function judge(measured: Measured, figures: readonly Figure[], isMeasured: boolean): Judgement {
  const { id, at, measurement } = measured
  const text = ({ words, value, unit }: Figure) => `${words} ${value} ${unit}`
  const bad = figures.filter(({ value, limit }) => value >= limit)
  const evidence = (of: readonly Figure[]) => () =>
    of.flatMap((figure) => [says(figure.row), given([...at, figure.key], text(figure))])
  if (bad.length > 0) {
    const limits = bad.map((figure) => `${text(figure)}, not below ${figure.limit} ${figure.unit}`)
    return unmet({ id, at }, `found${when(measured)}: ${limits.join('; ')}`, {
      fix: 'find where packets are queued or dropped on the way, at peak; give media a queue of its own there, or more bandwidth',
      evidence: evidence(bad),
    })
  }
  const missing = NEEDED.find((key) => measured.figures[key] === undefined)
  if (missing !== undefined && !(isMeasured && !measurement)) return notGiven(measured, missing)
  if (measurement && measurement.date === undefined) {
    return unknown({ id, at }, 'the day it was measured is not given', { settledBy: 'network.measurements.date' })
  }
  return met({ id, at }, `found${when(measured)}: ${figures.map(text).join(', ')}`, evidence(figures))
}

function notGiven({ id, at, measurement }: Measured, key: (typeof NEEDED)[number]): Judgement {
  const section = measurement ? 'measurements' : 'links'
  const words = key === 'jitterMs' ? 'jitter' : 'loss'
  return unknown({ id, at }, `its ${words} is not given`, { settledBy: `network.${section}.${key}` })
}
