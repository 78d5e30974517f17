import { few } from '../../src/domain/few.ts'
import { listed } from '../../src/domain/listed.ts'
import { parsePrefix } from '../../src/domain/prefix.ts'
import { defineRule, given, met, unmet } from '../../src/rule.ts'
import { says, targetRow } from './shared.ts'
import { clashesBetween, prefixIn } from './shared-subnets.ts'

export default defineRule({
  id: 'network/site-subnets-apart',
  title: 'The subnets of a site are written as subnets, and no other site has an address of them',
  severity: 'warn',
  why: 'The servers tell by its subnet where a client is: of two sites with one subnet they take one, and calls get the limits, the gateway and the location of the other.',
  facts: ['network-targets'],
  cites: ['NET-CAC-NEEDS', 'NET-CAC-PLAN-S', 'NET-ADVANCED-S'],
  sections: [],
  alsoReads: ['network', 'sites'],
  skippedWhen: 'no site has subnets',
  *check({ environment: { document }, facts }) {
    const row = targetRow(facts, 'site-subnets', document.product)
    const sites = listed(document.sites)
    if (row === undefined) return
    const clashes = clashesBetween(
      sites.flatMap(({ name, subnets = [] }) =>
        subnets.flatMap((text) => {
          const prefix = prefixIn(text)
          return prefix ? [{ prefix, text, owner: name }] : []
        }),
      ),
    )
    for (const [index, { name, subnets = [] }] of sites.entries()) {
      if (subnets.length === 0) continue
      const subject = { id: `sites/${name}`, at: ['sites', index, 'subnets'] }
      const evidence = () => [says(row), given(subject.at, few(subnets))]
      const faults = [...subnets.flatMap(hostBitsIn), ...(clashes.get(name) ?? [])]
      yield faults.length === 0
        ? met(subject, `the subnets of ${name} are its own`, evidence)
        : unmet(subject, few(faults), {
            fix: `give ${name} the subnets as its routers have them, each to one site alone, and change them with Set-CsNetworkSubnet`,
            evidence,
          })
    }
  },
})

function hostBitsIn(text: string): readonly string[] {
  const prefix = parsePrefix(text, { hostBits: 'refuse' })
  return 'fault' in prefix ? [`${text}: ${prefix.fault}`] : []
}
