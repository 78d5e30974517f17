import { PRODUCT_NAMES, systemName } from '../../src/domain/names.ts'
import { oneOf } from '../../src/domain/os-judgement.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { defineRule, type Judgement, type RuleContext } from '../../src/rule.ts'
import { listedServers, type Seen } from './shared.ts'
import { refusal, saidOnce, told } from './shared-wording.ts'

export default defineRule({
  id: 'os/server-os-edition-supported',
  title: 'Every server runs an edition of Windows Server that its product supports',
  severity: 'fail',
  why: 'Small editions of Windows limit users, memory or roles, and the vendor gives no support for them.',
  facts: ['os-support', 'operating-systems'],
  cites: ['L-OS', 'S15-SRV'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no edition that matters is given, or no server runs a version of Windows that is supported for it',
  *check(context) {
    yield* saidOnce(judgements(context))
  },
})

function* judgements({ environment, facts }: RuleContext): Generator<Judgement> {
  for (const seen of listedServers({ environment, facts }, ['editions', 'editionsExcept', 'architecture'])) {
    const { host, os, judgement } = seen
    // Where the vendor's list names no edition, one that is not given is no gap.
    if (os.edition === undefined && judgement.verdict === 'supported') continue
    // The edition for Itanium is a fault of the processor.
    if (judgement.verdict === 'unsupported' && judgement.reason === 'architecture') continue
    yield told(seen, facts, {
      met: `${host.id} runs the ${os.edition} edition of ${os.name}, which ${PRODUCT_NAMES[host.product]} supports`,
      unmet: () => `${host.id} runs ${systemName(os)}, an edition that ${refusal(seen)}`,
      fix: () => `set ${host.id} up anew with ${os.name} ${oneOf(editionsFor(seen, facts))}`,
    })
  }
}

/** The editions that the row of the system names, or that an exception to it leaves. */
function editionsFor({ host, os, judgement }: Seen, facts: Facts): readonly string[] {
  const rows = facts.rows('os-support', host.product).filter((row) => row.os === os.id && row.verdict === 'supported')
  const listed = rows.find((row) => row.roles.includes(host.role))?.editions
  return listed ?? judgement.row?.editionsExcept ?? []
}
