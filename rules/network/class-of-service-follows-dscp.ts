import { defineRule, given, met, note, unknown, unmet } from '../../src/rule.ts'
import { says, targetRow } from './shared.ts'
import { dscpOf, MEDIA, MEDIUM_KEYS } from './shared-qos.ts'

export default defineRule({
  id: 'network/class-of-service-follows-dscp',
  title: 'The class of service on the wire is the one of the DSCP value',
  severity: 'warn',
  why: 'Switches that queue by class of service (802.1p) put media with the wrong class behind other traffic, whatever its DSCP value.',
  facts: ['network-targets'],
  cites: ['NET-COS'],
  sections: [],
  alsoReads: ['network'],
  skippedWhen: 'what the network does with the marks is not described, or nothing is marked',
  *check({ environment: { document }, facts }) {
    const row = targetRow(facts, 'class-of-service', document.product)
    const devices = document.network?.qos?.network
    for (const medium of row?.value && devices ? MEDIUM_KEYS : []) {
      const at = ['network', 'qos', 'network', 'cos', medium]
      const subject = { id: `qos/cos/${medium}`, at }
      const { words } = MEDIA[medium]
      const dscp = dscpOf(document, medium)
      const cos = devices?.cos?.[medium]
      if (row?.value === undefined || isUnmarked(cos, dscp)) continue
      if (cos === undefined) {
        const settledBy = `network.qos.network.cos.${medium}`
        yield unknown(subject, `the class of service of ${words} is not given`, { settledBy })
      } else if (dscp === undefined) {
        const settledBy = `network.qos.client.${medium}.dscp`
        yield unknown(subject, `the DSCP value of ${words} is not given`, { settledBy })
      } else {
        const wanted = Math.floor(dscp / row.value)
        const evidence = () => [says(row), given(at, `${medium}: ${cos}`), note(`DSCP of ${words}: ${dscp}`)]
        yield cos === wanted
          ? met(subject, `${words} with DSCP ${dscp} has class of service ${cos}`, evidence)
          : unmet(subject, `${words} with DSCP ${dscp} has class of service ${cos}, not ${wanted}`, {
              fix: `map DSCP ${dscp} to class of service ${wanted} in the switches`,
              evidence,
            })
      }
    }
  },
})

/** Of a medium that nothing marks no class is asked. */
function isUnmarked(cos: number | undefined, dscp: number | undefined): boolean {
  return cos === undefined && !dscp
}
