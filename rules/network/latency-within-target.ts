import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { type Measured, measuredOf, pairsWith, type Series, seriesOf, when } from './shared-measured.ts'
import { evidenceOf, type Limit, limitOf, ownWords } from './shared-targets.ts'

export default defineRule({
  id: 'network/latency-within-target',
  title: 'Latency is within the documented figure, on links and in measurements',
  severity: 'warn',
  why: 'With more latency people talk into each other, and calls are felt to be bad whatever the bandwidth.',
  facts: ['network-targets'],
  cites: ['P15', 'NET-INFRA-S'],
  sections: [],
  alsoReads: ['network'],
  skippedWhen: 'no link between sites and no latency is described',
  *check(context) {
    const limit = limitOf(context, 'latency')
    if (limit === undefined) return
    const all = measuredOf(context.environment.document)
    const hasLatency = (figures: Measured['figures']) => latencyIn(figures) !== undefined
    const isMeasured = pairsWith(all, hasLatency)
    const series = seriesOf(all, hasLatency)
    for (const measured of all) {
      const latency = latencyIn(measured.figures)
      const isNewest = !series.isReplaced(measured)
      if (latency !== undefined && isNewest) yield* judge(measured, latency, limit, series)
      else if (measured.isInside && !measured.measurement && !isMeasured(measured)) {
        const { id, at } = measured
        yield unknown({ id, at }, 'its latency is not given', { settledBy: 'network.links.latencyMs' })
      }
    }
  },
})

/** One way, in ms: as given, or half of the round trip, whichever is more. */
function latencyIn({ latencyMs, roundTripMs }: Measured['figures']): number | undefined {
  const ways = [latencyMs, roundTripMs === undefined ? undefined : roundTripMs / 2]
  const known = ways.filter((way) => way !== undefined)
  return known.length > 0 ? Math.max(...known) : undefined
}

function* judge(measured: Measured, latency: number, limit: Limit, series: Series): Generator<Judgement> {
  const { id, at, measurement, figures } = measured
  const { latencyMs, roundTripMs } = figures
  const texts = [
    latencyMs === undefined ? [] : `latencyMs: ${latencyMs}`,
    roundTripMs === undefined ? [] : `roundTripMs: ${roundTripMs}`,
  ]
  const evidence = () => [...evidenceOf(limit), given(at, texts.flat().join(', '))]
  const message = `the latency is ${latency} ms one way${when(measured, series.count(measured))}`
  const isTooMuch = latency > limit.value
  const tooMuch = `${message}, more than ${limit.value} ms${ownWords(limit)}`
  if (measurement && measurement.date === undefined && (!isTooMuch || series.isUnplaced(measured))) {
    // A good one without its day says nothing beside one with its day.
    if (!isTooMuch && series.isUnplaced(measured)) return
    yield unknown({ id, at }, `${isTooMuch ? tooMuch : message}, but the day it was measured is not given`, {
      settledBy: 'network.measurements.date',
      evidence,
    })
  } else {
    yield isTooMuch
      ? unmet({ id, at }, tooMuch, {
          fix: `shorten the way, or take the load off it, until the latency at peak is at most ${limit.value} ms one way`,
          evidence,
        })
      : met({ id, at }, message, evidence)
  }
}
