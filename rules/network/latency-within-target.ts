import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { type Row, says, targetRow } from './shared.ts'
import { type Measured, measuredOf, pairsWith, when } from './shared-measured.ts'

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
  *check({ environment: { document }, facts }) {
    const row = targetRow(facts, 'latency', document.product)
    if (row?.value === undefined) return
    const all = measuredOf(document)
    const isMeasured = pairsWith(all, (figures) => latencyIn(figures) !== undefined)
    for (const measured of all) {
      const latency = latencyIn(measured.figures)
      if (latency !== undefined) yield judge(measured, latency, row, row.value)
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

function judge(measured: Measured, latency: number, row: Row, most: number): Judgement {
  const { id, at, measurement, figures } = measured
  const { latencyMs, roundTripMs } = figures
  const texts = [
    latencyMs === undefined ? [] : `latencyMs: ${latencyMs}`,
    roundTripMs === undefined ? [] : `roundTripMs: ${roundTripMs}`,
  ]
  const evidence = () => [says(row), given(at, texts.flat().join(', '))]
  const message = `the latency is ${latency} ms one way${when(measured)}`
  if (latency > most) {
    return unmet({ id, at }, `${message}, more than ${most} ms`, {
      fix: `shorten the way, or take the load off it, until the latency at peak is at most ${most} ms one way`,
      evidence,
    })
  }
  return measurement && measurement.date === undefined
    ? unknown({ id, at }, `${message}, but the day it was measured is not given`, {
        settledBy: 'network.measurements.date',
        evidence,
      })
    : met({ id, at }, message, evidence)
}
