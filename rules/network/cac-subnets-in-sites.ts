import { listed } from '../../src/domain/listed.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { type Row, says, targetRow } from './shared.ts'
import { NEED_WORDS, needsPlaces } from './shared-admission.ts'
import { PrefixIndex, prefixIn } from './shared-subnets.ts'

type Site = NonNullable<EnvironmentDocument['sites']>[number]

export default defineRule({
  id: 'network/cac-subnets-in-sites',
  title: 'Where calls depend on the place, every site has its subnets, and every subnet a site',
  severity: 'fail',
  why: 'The servers do not know where a client in another subnet is: its calls are not limited, and do not bypass the Mediation Server.',
  facts: ['network-targets'],
  cites: ['NET-CAC-EXAMPLE-2013', 'NET-CAC-EXAMPLE', 'NET-ADVANCED-S'],
  sections: [],
  alsoReads: ['network', 'sites', 'voice'],
  skippedWhen: 'neither call admission control nor media bypass by site and region is on, or no site is described',
  *check({ environment: { document }, facts }) {
    const row = targetRow(facts, 'cac-subnets', document.product)
    const need = needsPlaces(document)
    if (row === undefined || need === undefined) return
    const sites = listed(document.sites)
    const index = new PrefixIndex()
    for (const [place, site] of sites.entries()) {
      yield judgeSite(site, place, need, row)
      for (const prefix of (site.subnets ?? []).flatMap((text) => prefixIn(text) ?? [])) index.add(prefix, site.name)
    }
    if (sites.length === 0 || sites.some(({ subnets }) => subnets === undefined)) return
    for (const [place, { subnets = [] }] of (document.network?.dhcp ?? []).entries()) {
      for (const text of subnets) yield judgeLeased(text, place, index, row)
    }
  },
})

function judgeSite({ name, subnets }: Site, place: number, need: keyof typeof NEED_WORDS, row: Row): Judgement {
  const subject = { id: `sites/${name}`, at: ['sites', place] }
  if (subnets === undefined) {
    return unknown(subject, `${NEED_WORDS[need]}, and the subnets of ${name} are not given`, {
      settledBy: 'sites.subnets',
    })
  }
  const evidence = () => [says(row), given([...subject.at, 'subnets'], `${subnets.length} subnets`)]
  return subnets.length > 0
    ? met(subject, `${name} has ${subnets.length} subnets`, evidence)
    : unmet(subject, `${NEED_WORDS[need]}, and ${name} has no subnets`, {
        fix: `associate each subnet of ${name} with its network site (New-CsNetworkSubnet), and enter it below sites`,
        evidence,
      })
}

/** What DHCP hands out is a subnet with clients. */
function judgeLeased(text: string, place: number, index: PrefixIndex, row: Row): Judgement {
  const subject = { id: `dhcp/${text}`, at: ['network', 'dhcp', place, 'subnets'] }
  const prefix = prefixIn(text)
  const site = prefix && (index.holding(prefix) ?? index.filling(prefix))
  const evidence = () => [says(row), given(subject.at, text)]
  return site === undefined
    ? unmet(subject, `DHCP serves ${text}, which belongs to no site`, {
        fix: `associate ${text} with its network site (New-CsNetworkSubnet), and enter it below sites`,
        evidence,
      })
    : met(subject, `${text} belongs to ${site}`, evidence)
}
