import { defineRule } from '../../src/rule.ts'
import { edgePoolsWith, firewallOf, judgeFlag } from './shared-network.ts'

const FLAGS = [
  {
    key: 'inboundKeepsSource',
    right: 'NAT keeps the source address of inbound packets',
    wrong: 'NAT changes the source address of inbound packets',
  },
  {
    key: 'outboundKeepsDestination',
    right: 'NAT keeps the destination address of outbound packets',
    wrong: 'NAT changes the destination address of outbound packets',
  },
  {
    key: 'samePair',
    right: 'one public address stands for the same private one both ways',
    wrong: 'a service has one public address for packets inward and another one for packets outward',
  },
] as const

export default defineRule({
  id: 'ports/nat-symmetric',
  title: 'NAT before the Edge is symmetric',
  severity: 'fail',
  why: 'The A/V Edge goes by the address a packet comes from: if NAT changes it, media takes a wrong way or none.',
  facts: ['network-rules'],
  cites: ['P2', 'S2'],
  sections: ['edgePools', 'firewall'],
  skippedWhen: 'no Edge is behind NAT',
  *check({ environment: { document }, facts }) {
    const [translated] = edgePoolsWith(document, facts, 'edge-nat').filter(({ thing }) => thing.nat === true)
    const nat = firewallOf(document).nat
    for (const { key, right, wrong } of translated ? FLAGS : [])
      if (translated)
        yield judgeFlag({
          subject: { id: `nat/${key}`, at: ['firewall', 'nat'] },
          value: nat?.[key],
          wanted: true,
          key: `firewall.nat.${key}`,
          right,
          wrong,
          fix: 'translate inbound packets by their destination only, outbound ones by their source only, with the same pairs of addresses',
          row: translated.row,
        })
  },
})
