import { defineRule, given, met, unknown, unmet } from '../../src/rule.ts'
import { says, targetRow } from './shared.ts'
import { mediaOf } from './shared-qos.ts'

const AT = ['network', 'qos', 'client', 'portRangesEnabled']

export default defineRule({
  id: 'network/client-port-ranges-enabled',
  title: 'Clients keep to the port ranges that their packets are marked by',
  severity: 'fail',
  why: 'Without it clients use any port from 1024 to 65535: the policies mark what happens to come from the range, and little of it is media.',
  facts: ['network-targets'],
  cites: ['NET-PORTS-CLIENTS', 'NET-QOS-CLIENTS-S'],
  sections: [],
  alsoReads: ['network'],
  skippedWhen: 'no policy marks packets of clients, and clients set no DSCP values',
  *check({ environment: { document }, facts }) {
    const row = targetRow(facts, 'client-port-ranges', document.product)
    const qos = document.network?.qos
    const policies = (qos?.policies ?? []).filter(({ of }) => of === 'client')
    const isMarked = mediaOf(document, 'client').some(({ dscp = 0 }) => dscp > 0)
    if (row === undefined || (policies.length === 0 && !isMarked)) return
    const subject = { id: 'qos/client/portRangesEnabled', at: AT }
    const enabled = qos?.client?.portRangesEnabled
    const evidence = () => [says(row), given(AT, `portRangesEnabled: ${enabled}`)]
    if (enabled === undefined) {
      yield unknown(subject, 'whether clients keep to their port ranges is not given', {
        settledBy: 'network.qos.client.portRangesEnabled',
      })
    } else {
      yield enabled
        ? met(subject, 'clients keep to their port ranges', evidence)
        : unmet(subject, 'packets of clients are marked by their ports, and clients use any port', {
            fix: 'run Get-CsConferencingConfiguration | Set-CsConferencingConfiguration -ClientMediaPortRangeEnabled $true, and set a range for each kind of media',
            evidence,
          })
    }
  },
})
