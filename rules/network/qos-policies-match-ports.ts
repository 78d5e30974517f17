import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { type Row, says, targetRow } from './shared.ts'
import { type MarkedSet, MEDIA, type Medial, mediaOf, type Qos, SETS } from './shared-qos.ts'

type Policy = NonNullable<Qos['policies']>[number]
type Marked = Medial & { readonly dscp: number }

const OF: Readonly<Record<MarkedSet, Policy['of']>> = {
  client: 'client',
  server: 'server',
  applicationServer: 'application-server',
  mediationServer: 'mediation-server',
}

export default defineRule({
  id: 'network/qos-policies-match-ports',
  title: 'Windows policies mark exactly the port ranges of media, with the DSCP values that are planned',
  severity: 'fail',
  why: 'Windows marks by source port: packets from ports that no policy names go unmarked, and a wrong policy marks them as something else.',
  facts: ['network-targets'],
  cites: ['NET-QOS-SERVERS', 'NET-QOS-CLIENTS', 'NET-QOS-CLIENTS-S'],
  sections: [],
  alsoReads: ['network'],
  skippedWhen: 'no DSCP values are set',
  *check({ environment: { document }, facts }) {
    const row = targetRow(facts, 'qos-policies', document.product)
    const marked = SETS.flatMap((set) => mediaOf(document, set)).filter(
      (medial): medial is Marked => medial.dscp !== undefined,
    )
    if (row === undefined || marked.length === 0) return
    const policies = document.network?.qos?.policies
    if (policies === undefined) {
      yield unknown(
        { id: 'qos/policies', at: ['network', 'qos'] },
        'the policies that set the DSCP values are not given',
        {
          settledBy: 'network.qos.policies',
        },
      )
      return
    }
    for (const medial of marked) yield judge(medial, policiesOf(policies, medial.set), row)
  },
})

/** The policies of a set; application and Mediation Servers without any of their own have those of the servers. */
function policiesOf(policies: readonly Policy[], set: MarkedSet): readonly Policy[] {
  const own = policies.filter(({ of }) => of === OF[set])
  return own.length > 0 || set === 'client' ? own : policies.filter(({ of }) => of === 'server')
}

function judge({ set, medium, id, at, dscp, ports }: Marked, policies: readonly Policy[], row: Row): Judgement {
  const subject = { id, at }
  const what = MEDIA[medium].words
  if (ports === undefined) {
    return unknown(subject, `the ports of ${what} are not given, so no policy can be compared with them`, {
      settledBy: `network.qos.${set}.${medium}.ports`,
    })
  }
  const range = `${ports.first}-${ports.last}`
  const touching = policies
    .filter((policy) => policy.ports.first <= ports.last && policy.ports.last >= ports.first)
    .toSorted((a, b) => a.ports.first - b.ports.first)
  const evidence = () => [
    says(row),
    given(at, `${what} ${range}, DSCP ${dscp}`),
    given(['network', 'qos', 'policies'], touching.map(policyText).join('; ') || `none for ${range}`),
  ]
  const fix = `let one policy mark the source ports ${range} with DSCP ${dscp}, and no other policy any of them`
  const other = touching.find((policy) => policy.dscp !== dscp)
  if (other) {
    const message = `the policy "${other.name}" marks ports of ${what} with DSCP ${other.dscp}, not ${dscp}`
    return unmet(subject, message, { fix, evidence })
  }
  const bare = firstUnmarked(ports, touching)
  return bare === undefined
    ? met(subject, `policies mark ${range} with DSCP ${dscp}`, evidence)
    : unmet(subject, `no policy marks port ${bare} of ${what}, whose ports are ${range}`, { fix, evidence })
}

function policyText({ name, ports, dscp }: Policy): string {
  return `${name}: ${ports.first}-${ports.last}, DSCP ${dscp}`
}

/** The first port of a range that none of the policies, sorted by their first port, marks. */
function firstUnmarked({ first, last }: Policy['ports'], policies: readonly Policy[]): number | undefined {
  let next = first
  for (const { ports } of policies) {
    if (ports.first > next) break
    next = Math.max(next, ports.last + 1)
  }
  return next > last ? undefined : next
}
