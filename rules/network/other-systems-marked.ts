import { listed } from '../../src/domain/listed.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import { defineRule, given, met, type Subject, unknown, unmet } from '../../src/rule.ts'
import { says, targetRow } from './shared.ts'
import { mediaOf, SETS } from './shared-qos.ts'

const AT = ['network', 'qos', 'client', 'otherSystems']

export default defineRule({
  id: 'network/other-systems-marked',
  title: 'Clients without Windows mark their packets too',
  severity: 'warn',
  why: 'Policies of Windows do not reach them: calls from a Mac or a mobile phone have no priority on the way to the others.',
  facts: ['network-targets'],
  cites: ['NET-QOS-OTHERS', 'NET-QOS-OTHERS-S'],
  sections: [],
  alsoReads: ['clients', 'network'],
  skippedWhen: 'nothing is marked, or every client runs on Windows',
  *check({ environment: { document }, facts }) {
    const row = targetRow(facts, 'other-systems', document.product)
    const isMarked = SETS.some((set) => mediaOf(document, set).some(({ dscp = 0 }) => dscp > 0))
    const others = withoutWindows(document)
    if (row === undefined || !isMarked || others === undefined) return
    const subject: Subject = { id: 'qos/client/otherSystems', at: AT }
    const enabled = document.network?.qos?.client?.otherSystems
    const evidence = () => [says(row), given(AT, `otherSystems: ${enabled}`), given(others.at, others.client)]
    if (enabled === undefined) {
      yield unknown(subject, `whether EnableQoS is true, for ${others.client}, is not given`, {
        settledBy: 'network.qos.client.otherSystems',
      })
    } else {
      yield enabled
        ? met(subject, 'EnableQoS is true', evidence)
        : unmet(subject, `EnableQoS is false, so that ${others.client} does not mark its packets`, {
            fix: 'run Get-CsMediaConfiguration | Set-CsMediaConfiguration -EnableQoS $true',
            evidence,
          })
    }
  },
})

/** The first client on another system; a browser sends its media through a plug-in or not at all. */
function withoutWindows({ clients }: EnvironmentDocument) {
  const index = listed(clients).findIndex(
    ({ os, browser }) => os !== undefined && browser === undefined && !/windows/i.test(os.name),
  )
  const client = listed(clients)[index]
  return client && { client: client.client, at: ['clients', index] }
}
