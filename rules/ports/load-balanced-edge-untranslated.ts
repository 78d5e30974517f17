import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { isPrivate } from './shared-nat.ts'
import { type EdgePool, edgePoolsWith, judgeFlag, type OwnRow, rowOf, says } from './shared-network.ts'

export default defineRule({
  id: 'ports/load-balanced-edge-untranslated',
  title: 'Behind hardware load balancers the Edge has public addresses, and nothing translates them',
  severity: 'fail',
  why: 'Media goes to the single server after the first packet: with NAT or a private address it never arrives.',
  facts: ['network-rules'],
  cites: ['P15', 'D15', 'H-port', 'S2'],
  sections: ['edgePools'],
  skippedWhen: 'no Edge is behind NAT or a hardware load balancer',
  *check({ environment: { document }, facts }) {
    for (const own of edgePoolsWith(document, facts, 'hardware-balanced-nat')) {
      yield* translation(own)
      if (own.thing.loadBalancing?.external !== 'hardware') continue
      yield* addresses(own)
      const row = rowOf(facts, 'hardware-balanced-snat', own.thing.product ?? document.product)
      if (row)
        yield judgeFlag({
          subject: { id: `${own.thing.fqdn}/av-source`, at: own.at },
          value: own.thing.avSourceTranslated,
          wanted: false,
          key: 'edgePools.avSourceTranslated',
          right: 'the load balancer keeps the source address of audio and video',
          wrong: 'the load balancer changes the source address of audio and video',
          fix: 'switch source NAT off for the virtual server of the A/V Edge',
          row,
        })
    }
  },
})

function* translation({
  thing: { fqdn, nat, loadBalancing, servers },
  row,
  at,
}: OwnRow<EdgePool>): Iterable<Judgement> {
  if (nat !== true) return
  const subject = { id: `${fqdn}/nat`, at }
  const evidence = () => [says(row), given(at, `nat: true, load balancing ${loadBalancing?.external ?? 'not given'}`)]
  if (loadBalancing?.external === 'hardware')
    yield unmet(subject, `${fqdn} is behind a hardware load balancer and NAT`, {
      fix: 'give its adapters and virtual addresses public addresses without NAT, or use DNS load balancing',
      evidence,
    })
  else if (loadBalancing === undefined && servers.length > 1)
    yield unknown(subject, `how traffic is spread over ${fqdn} is not given`, { settledBy: 'edgePools.loadBalancing' })
  else yield met(subject, `${fqdn} is behind NAT, and no hardware load balancer stands before it`, evidence)
}

function* addresses({ thing: { fqdn, servers, vip }, row, at }: OwnRow<EdgePool>): Iterable<Judgement> {
  const each = [...servers.map(({ external }) => external), vip?.external]
  const all = each.flatMap((end) => [end?.access, end?.webConferencing, end?.av]).flatMap((own) => own ?? [])
  for (const address of new Set(all)) {
    const subject = { id: `${fqdn}/${address}`, at }
    const evidence = () => [says(row), given(at, address)]
    yield isPrivate(address)
      ? unmet(subject, `${address} of ${fqdn}, behind a hardware load balancer, is no public address`, {
          fix: 'give it a public address',
          evidence,
        })
      : met(subject, `${address} is public`, evidence)
  }
}
