import type { FirewallRule } from '../../src/domain/firewall-rule.ts'
import type { FactRow } from '../../src/facts/citation.ts'
import type { RulesAnswer } from '../../src/question.ts'
import type { BlockProfileRow, VpnRequirementRow } from '../../src/requirements/vpn-row.ts'
import { defineRule, documented, type Judgement, met, unanswered, unmet } from '../../src/rule.ts'
import { type VpnAt, vpnsOf } from './shared.ts'
import { ruleShown } from './shared-blocks.ts'

export default defineRule({
  id: 'vpn/blocks-in-the-adapter-profile',
  title: 'The rules that block media in the tunnel apply in the firewall profile of the VPN adapter',
  severity: 'warn',
  why: 'Windows ignores a rule of another profile, and media goes through the tunnel as if there were none.',
  facts: ['vpn-requirements'],
  cites: ['VPN-PAPER'],
  sections: ['vpn'],
  skippedWhen: 'no rule blocks anything',
  *check({ environment: { document }, facts, observe }) {
    const rows = facts.rows('vpn-requirements', document.product).flatMap((row) => (isProfileRow(row) ? [row] : []))
    for (const { vpn, at } of vpnsOf(document)) {
      const answer = observe({ ask: 'vpn-blocks', profile: vpn.name })
      if (answer.status === 'unanswered') yield unanswered({ id: vpn.name, at }, answer)
      else yield* blocksOf(answer).flatMap((rule, index) => rows.map((row) => judge(rule, index, row, { vpn, at })))
    }
  },
})

function isProfileRow(row: VpnRequirementRow & FactRow): row is BlockProfileRow & FactRow {
  return row.requirement === 'block-profile'
}

function blocksOf({ rules }: RulesAnswer): readonly FirewallRule[] {
  return rules.filter(({ action, enabled }) => action === 'block' && enabled)
}

function judge(rule: FirewallRule, index: number, row: BlockProfileRow & FactRow, { vpn, at }: VpnAt): Judgement {
  const name = rule.name ?? `rule ${index + 1}`
  const subject = { id: `${vpn.name}/${name}`, at }
  const evidence = () => [
    documented('vpn-requirements', row, `the profile ${row.profile}: ${row.because}`),
    ruleShown(rule),
  ]
  if (rule.profiles.includes(row.profile)) return met(subject, `"${name}" applies in ${row.profile}`, evidence)
  return unmet(subject, `"${name}" applies in ${rule.profiles.join(', ')} only, not in ${row.profile}`, {
    place: rule.place,
    fix: `give the rule the profile ${row.profile}, as with -Profile ${row.profile}`,
    evidence,
  })
}
