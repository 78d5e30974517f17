import { defineRule, given, met, unknown, unmet } from '../../src/rule.ts'
import { rowOf, says } from './shared-network.ts'

export default defineRule({
  id: 'ports/client-media-ranges-large-enough',
  title: 'The port ranges of clients hold enough ports for audio and for video',
  severity: 'fail',
  why: 'A client that finds no free port for audio or video has calls without it.',
  facts: ['network-rules'],
  cites: ['P1', 'S4'],
  sections: [],
  alsoReads: ['network'],
  skippedWhen: 'no port ranges are set for clients',
  *check({ environment: { document }, facts }) {
    const client = document.network?.qos?.client
    if (client?.portRangesEnabled !== true) return
    const row = rowOf(facts, 'client-media-ports', document.product)
    if (row?.value === undefined) return
    for (const medium of ['audio', 'video'] as const) {
      const ports = client[medium]?.ports
      const subject = { id: `qos/client/${medium}`, at: ['network', 'qos', 'client', medium] }
      if (ports === undefined) {
        // As they are installed, all kinds of media have one range of 40.
        yield unknown(subject, `clients keep to port ranges, and that of ${medium} is not given`, {
          settledBy: `network.qos.client.${medium}.ports`,
        })
        continue
      }
      const count = ports.last - ports.first + 1
      const evidence = () => [says(row), given(subject.at, `${ports.first}-${ports.last}`)]
      yield count >= row.value
        ? met(subject, `clients have ${count} ports for ${medium}`, evidence)
        : unmet(subject, `clients have ${count} ports for ${medium}, and need ${row.value}`, {
            fix: `widen the range to at least ${row.value} ports; 40 are recommended`,
            evidence,
          })
    }
  },
})
