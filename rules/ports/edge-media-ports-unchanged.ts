import { defineRule, given, met, unmet } from '../../src/rule.ts'
import { edgePoolsWith, says } from './shared-network.ts'

export default defineRule({
  id: 'ports/edge-media-ports-unchanged',
  title: 'The media ports of the Edge are those it is installed with',
  severity: 'warn',
  why: 'Partners and firewalls are set up for the documented range; another one is advised against.',
  facts: ['network-rules'],
  cites: ['P9'],
  sections: ['edgePools'],
  skippedWhen: 'there is no Edge pool',
  *check({ environment: { document }, facts }) {
    for (const { thing, row, at } of edgePoolsWith(document, facts, 'edge-media-ports')) {
      const { first, last } = thing.services?.av?.mediaPorts ?? row.ports ?? { first: 0, last: 0 }
      const subject = { id: thing.fqdn, at }
      const evidence = () => [says(row), given(at, `media ports ${first}-${last}`)]
      yield first === row.ports?.first && last === row.ports.last
        ? met(subject, `the media ports of ${thing.fqdn} are ${first}-${last}`, evidence)
        : unmet(subject, `the media ports of ${thing.fqdn} were changed to ${first}-${last}`, {
            fix: `set them back to ${row.ports?.first}-${row.ports?.last} (Set-CsEdgeServer), unless a firewall cannot open them`,
            evidence,
          })
    }
  },
})
