import { listed } from '../../src/domain/listed.ts'
import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { type Row, says, targetRow } from './shared.ts'
import { PrefixIndex, prefixIn } from './shared-subnets.ts'

export default defineRule({
  id: 'network/location-subnets-in-sites',
  title: 'Subnets that the Location Information service knows are subnets of sites',
  severity: 'warn',
  why: 'A subnet that belongs to no site is a slip or a leftover: people there send no location, or a wrong one, with an emergency call.',
  facts: ['network-targets'],
  cites: ['NET-LOCATION'],
  sections: [],
  alsoReads: ['network', 'sites'],
  skippedWhen: 'no subnets of locations are described',
  *check({ environment: { document }, facts }) {
    const row = targetRow(facts, 'location-subnets', document.product)
    const subnets = document.network?.locationSubnets ?? []
    if (row === undefined || subnets.length === 0) return
    const sites = listed(document.sites)
    const index = new PrefixIndex()
    for (const { name, subnets: own = [] } of sites) {
      for (const prefix of own.flatMap((text) => prefixIn(text) ?? [])) index.add(prefix, name)
    }
    if (sites.every(({ subnets: own = [] }) => own.length === 0)) {
      const subject = { id: 'locationSubnets', at: ['network', 'locationSubnets'] }
      yield unknown(subject, 'the subnets of the sites are not given', { settledBy: 'sites.subnets' })
      return
    }
    const unsaid = sites.find(({ subnets: own = [] }) => own.length === 0)?.name
    const nowhere: Unfound[] = []
    for (const [place, text] of subnets.entries()) {
      const prefix = prefixIn(text)
      const site = prefix && (index.holding(prefix) ?? index.filling(prefix))
      if (site === undefined && unsaid !== undefined) nowhere.push({ text, place })
      else yield judge({ text, place }, site, row)
    }
    if (unsaid !== undefined) yield* notFound(nowhere, unsaid)
  },
})

interface Unfound {
  readonly text: string
  readonly place: number
}

function judge({ text, place }: Unfound, site: string | undefined, row: Row): Judgement {
  const subject = { id: `locationSubnets/${text}`, at: ['network', 'locationSubnets', place] }
  const evidence = () => [says(row), given(subject.at, text)]
  return site === undefined
    ? unmet(subject, `${text} belongs to no site`, {
        fix: `add ${text} to the subnets of its site below sites, or run Remove-CsLisSubnet for it and publish with Publish-CsLisConfiguration`,
        evidence,
      })
    : met(subject, `${text} belongs to ${site}`, evidence)
}

/** Said once: a large network has thousands of subnets. */
function* notFound([first, ...more]: readonly Unfound[], unsaid: string): Generator<Judgement> {
  if (first === undefined) return
  const subject = { id: 'locationSubnets', at: ['network', 'locationSubnets', first.place] }
  const those = more.length === 0 ? `${first.text} belongs` : `${first.text} and ${more.length} more belong`
  yield unknown(subject, `${those} to no site whose subnets are given; those of ${unsaid} are not`, {
    settledBy: 'sites.subnets',
  })
}
