import { defineRule, given, met, unknown, unmet } from '../../src/rule.ts'
import { edgePoolsWith, says } from './shared-network.ts'

export default defineRule({
  id: 'ports/av-edge-on-port-443',
  title: 'The A/V Edge takes TCP on port 443',
  severity: 'warn',
  why: 'Where UDP is blocked, media of users outside takes this port, and many networks let nothing but 443 out.',
  facts: ['network-rules'],
  cites: ['P13', 'P14', 'S-create', 'S2'],
  sections: ['edgePools'],
  skippedWhen: 'there is no Edge',
  *check({ environment: { document }, facts }) {
    for (const { thing, row, at } of edgePoolsWith(document, facts, 'edge-av-port')) {
      const { value = 443 } = row
      const av = thing.services?.av
      if (av === undefined) {
        const message = `the A/V Edge service of ${thing.fqdn} is not given`
        yield unknown({ id: thing.fqdn, at }, message, { settledBy: 'edgePools.services.av' })
        continue
      }
      const { port = value } = av
      const subject = { id: thing.fqdn, at: [...at, 'services', 'av'] }
      const evidence = () => [says(row), given(subject.at, av.port === undefined ? 'the default port' : `port ${port}`)]
      yield port === value
        ? met(subject, `the A/V Edge of ${thing.fqdn} takes TCP on port ${value}`, evidence)
        : unmet(subject, `the A/V Edge of ${thing.fqdn} takes TCP on port ${port}, and ${value} is recommended`, {
            fix: `give the A/V Edge service port ${value}; on a shared address, 5061 to the Access Edge and 444 to web conferencing`,
            evidence,
          })
    }
  },
})
