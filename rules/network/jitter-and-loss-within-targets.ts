import { defineRule, type Judgement, unknown } from '../../src/rule.ts'
import { counting, type FigureKind, judgeBad, judgeGood, type Survey, surveyOf } from './shared-figures.ts'
import { type Measured, measuredOf, pairsWith } from './shared-measured.ts'

/** Without these two nobody can say that a way is good; the others are judged where they were measured. */
const NEEDED = ['jitterMs', 'lossPercent'] as const

const FIGURES: readonly FigureKind[] = [
  { key: 'jitterMs', words: 'jitter', unit: 'ms', target: 'jitter', limit: 'below' },
  { key: 'lossPercent', words: 'loss', unit: '%', target: 'loss', limit: 'below' },
  { key: 'burstLossPercent', words: 'loss in the worst 200 ms', unit: '%', target: 'burst-loss', limit: 'below' },
  { key: 'reorderPercent', words: 'packets out of order', unit: '%', target: 'reorder', limit: 'below' },
]

const FIX =
  'find where packets are queued or dropped on the way, at peak; give media a queue of its own there, or more bandwidth'

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
    const survey = surveyOf(all, FIGURES, context)
    const isMeasured = pairsWith(all, (figures) => NEEDED.every((key) => figures[key] !== undefined))
    for (const measured of all) {
      const figures = counting(measured, survey)
      const missing = missingIn(measured, survey, isMeasured(measured))
      if (figures.length > 0) {
        yield judgeBad(measured, figures, survey, FIX) ??
          (missing ? notGiven(measured, missing) : judgeGood(measured, figures, survey))
      } else if (measured.isInside && !measured.measurement && missing) yield notGiven(measured, missing)
    }
  },
})

/** What is not given of a link by itself or a measurement of its ends; of a measurement by any other of its way. */
function missingIn(measured: Measured, survey: Survey, isMeasured: boolean): (typeof NEEDED)[number] | undefined {
  const isKnown = (key: (typeof NEEDED)[number]) =>
    measured.measurement ? survey.series(key).isKnown(measured) : isMeasured || measured.figures[key] !== undefined
  return NEEDED.find((key) => !isKnown(key))
}

function notGiven({ id, at, measurement }: Measured, key: (typeof NEEDED)[number]): Judgement {
  const section = measurement ? 'measurements' : 'links'
  const words = key === 'jitterMs' ? 'jitter' : 'loss'
  return unknown({ id, at }, `its ${words} is not given`, { settledBy: `network.${section}.${key}` })
}
