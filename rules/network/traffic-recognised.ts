import type { EnvironmentDocument } from '../../src/environment/model.ts'
import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { hasWireless, type Network, type Row, says, targetRow, trafficNotGiven } from './shared.ts'

type Traffic = NonNullable<Network['trafficIdentification']>

const AT = ['network', 'trafficIdentification']
const SUBJECT = { id: 'trafficIdentification/method', at: [...AT, 'method'] }

export default defineRule({
  id: 'network/traffic-recognised',
  title: 'The network recognises the encrypted traffic of the product',
  severity: 'warn',
  why: 'Traffic that the network cannot tell from the rest gets no priority, and calls break up when the network is busy.',
  facts: ['network-targets'],
  cites: ['VPN-PAPER'],
  sections: [],
  alsoReads: ['devices', 'network'],
  skippedWhen: 'neither the recognition of traffic nor a wireless network is described',
  *check({ environment: { document }, facts }) {
    const row = targetRow(facts, 'traffic-recognised', document.product)
    const traffic = document.network?.trafficIdentification
    if (row === undefined) return
    if (traffic !== undefined) yield judge(document, traffic, row)
    else if (hasWireless(document)) yield trafficNotGiven(document)
  },
})

function judge({ network }: EnvironmentDocument, { method }: Traffic, row: Row): Judgement {
  const evidence = () => [says(row), given(SUBJECT.at, `method: ${method}`)]
  const wrong = (message: string, fix: string) => unmet(SUBJECT, message, { fix, evidence })
  const notGiven = (what: string, settledBy: string) =>
    unknown(SUBJECT, `the network goes by ${method}, and ${what} is not given`, { settledBy, evidence })
  const { client, network: devices } = network?.qos ?? {}
  switch (method) {
    case 'none':
      return wrong(
        'the network does not recognise the traffic of the product',
        'let it go by what the servers report of each call, by the port ranges of media, or by the DSCP values, and enter the method in network.trafficIdentification',
      )
    case 'port-ranges':
      if (client?.portRangesEnabled === undefined) {
        return notGiven('whether clients use port ranges', 'network.qos.client.portRangesEnabled')
      }
      if (!client.portRangesEnabled) {
        return wrong(
          'the network goes by port ranges, and clients use any port',
          'run Set-CsConferencingConfiguration -ClientMediaPortRangeEnabled $true, and set a range for each kind of media',
        )
      }
      break
    case 'dscp':
      if (client?.audio?.dscp === undefined) {
        return notGiven('which DSCP value clients set', 'network.qos.client.audio.dscp')
      }
      if (devices?.trustsDscp === undefined) {
        return notGiven('whether switches and routers keep it', 'network.qos.network.trustsDscp')
      }
      if (!devices.trustsDscp) {
        return wrong(
          'the network goes by DSCP values, and its switches and routers do not keep them',
          'let the ports of computers and phones trust the DSCP value',
        )
      }
      break
    case 'vendor-api':
    case 'deep-packet-inspection':
  }
  return met(SUBJECT, `the network recognises the traffic: ${method}`, evidence)
}
