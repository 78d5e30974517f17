import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { type Row, says, targetRow } from './shared.ts'
import type { Qos } from './shared-qos.ts'

type Policy = NonNullable<Qos['policies']>[number]

export default defineRule({
  id: 'network/policies-mark-both-protocols',
  title: 'The policies mark TCP and UDP, and the programs that send media',
  severity: 'warn',
  why: 'Media goes over UDP where it can, and over TCP where it must: a policy for one of them, or for another program, leaves calls unmarked.',
  facts: ['network-targets'],
  cites: ['NET-QOS-SERVERS', 'NET-QOS-CLIENTS', 'NET-QOS-CLIENTS-S'],
  sections: [],
  alsoReads: ['network'],
  skippedWhen: 'no policy marks packets',
  *check({ environment: { document }, facts }) {
    const row = targetRow(facts, 'policies-protocols', document.product)
    for (const [index, policy] of (row ? (document.network?.qos?.policies ?? []) : []).entries()) {
      if (row) yield judge(policy, index, row)
    }
  },
})

function judge(policy: Policy, index: number, row: Row): Judgement {
  const { name, of, protocol, application } = policy
  const at = ['network', 'qos', 'policies', index]
  const subject = { id: `qos/policies/${of}/${name}`, at }
  const evidence = () => [says(row), given(at, `protocol: ${protocol}, application: ${application}`)]
  const wrong = wrongIn(policy)
  if (wrong) {
    return unmet(subject, `the policy "${name}" marks only ${wrong}`, {
      fix: `let it mark TCP and UDP, for ${of === 'client' ? 'Lync.exe or all programs' : 'all programs'}`,
      evidence,
    })
  }
  for (const key of ['protocol', 'application'] as const) {
    if (policy[key] === undefined) {
      const what = key === 'protocol' ? 'which protocols' : 'the packets of which program'
      return unknown(subject, `${what} the policy "${name}" marks is not given`, {
        settledBy: `network.qos.policies.${key}`,
      })
    }
  }
  return met(subject, `the policy "${name}" marks TCP and UDP of ${application}`, evidence)
}

/** The program of the client has had one name in all its versions. */
const CLIENT = /^lync\.exe$/i
const ALL = /^(all|\*)$/i

/** What a policy is confined to that it should not be. */
function wrongIn({ of, protocol, application }: Policy): string | undefined {
  if (protocol === 'tcp' || protocol === 'udp') return protocol.toUpperCase()
  if (application === undefined || ALL.test(application)) return undefined
  return of === 'client' && CLIENT.test(application) ? undefined : `packets of ${application}`
}
