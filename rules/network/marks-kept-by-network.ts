import { defineRule, given, met, unknown, unmet } from '../../src/rule.ts'
import { says, targetRow } from './shared.ts'
import { mediaOf, SETS } from './shared-qos.ts'

const AT = ['network', 'qos', 'network', 'trustsDscp']

export default defineRule({
  id: 'network/marks-kept-by-network',
  title: 'Switches and routers keep the DSCP values that clients and servers set',
  severity: 'warn',
  why: 'Switches that do not trust computers set the value to 0: everything is marked, and nothing has priority.',
  facts: ['network-targets'],
  cites: ['NET-TRUST'],
  sections: [],
  alsoReads: ['network'],
  skippedWhen: 'no DSCP values are set',
  *check({ environment: { document }, facts }) {
    const row = targetRow(facts, 'marks-kept', document.product)
    const isMarked = SETS.some((set) => mediaOf(document, set).some(({ dscp }) => dscp !== undefined))
    if (row === undefined || !isMarked) return
    const subject = { id: 'qos/network/trustsDscp', at: AT }
    const trusts = document.network?.qos?.network?.trustsDscp
    const evidence = () => [says(row), given(AT, `trustsDscp: ${trusts}`)]
    if (trusts === undefined) {
      yield unknown(subject, 'whether switches and routers keep the DSCP values is not given', {
        settledBy: 'network.qos.network.trustsDscp',
      })
    } else {
      yield trusts
        ? met(subject, 'switches and routers keep the DSCP values', evidence)
        : unmet(subject, 'switches and routers do not keep the DSCP values', {
            fix: 'let the ports of computers, phones and servers trust the DSCP value, or mark the port ranges of media again there',
            evidence,
          })
    }
  },
})
