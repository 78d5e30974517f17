import { defineRule, given, met, unknown, unmet } from '../../src/rule.ts'
import { says, targetRow } from './shared.ts'

const AT = ['network', 'qos', 'client', 'ignoresNla']

export default defineRule({
  id: 'network/policies-apply-everywhere',
  title: 'The policies of clients mark packets on every network adapter',
  severity: 'warn',
  why: 'Without the registry value an adapter that does not reach the domain sends everything unmarked, though the policies are there.',
  facts: ['network-targets'],
  cites: ['NET-QOS-SERVERS', 'NET-QOS-CLIENTS', 'NET-QOS-CLIENTS-S'],
  sections: [],
  alsoReads: ['network'],
  skippedWhen: 'no policy marks packets of clients',
  *check({ environment: { document }, facts }) {
    const row = targetRow(facts, 'policies-everywhere', document.product)
    const qos = document.network?.qos
    if (row === undefined || !(qos?.policies ?? []).some(({ of }) => of === 'client')) return
    const subject = { id: 'qos/client/ignoresNla', at: AT }
    const ignores = qos?.client?.ignoresNla
    const evidence = () => [says(row), given(AT, `ignoresNla: ${ignores}`)]
    if (ignores === undefined) {
      yield unknown(subject, 'whether "Do not use NLA" is 1 on the computers is not given', {
        settledBy: 'network.qos.client.ignoresNla',
      })
    } else {
      yield ignores
        ? met(subject, '"Do not use NLA" is 1', evidence)
        : unmet(subject, '"Do not use NLA" is not 1: adapters outside the domain send unmarked packets', {
            fix: 'set the text value "Do not use NLA" to 1 below HKLM\\SYSTEM\\CurrentControlSet\\services\\Tcpip\\QoS on every computer with a client, and restart it',
            evidence,
          })
    }
  },
})
