import { listed } from '../../src/domain/listed.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { type Network, type Row, says, targetRow } from './shared.ts'
import { NEED_WORDS, needsPlaces } from './shared-admission.ts'

type Region = NonNullable<Network['regions']>[number]
type Site = NonNullable<EnvironmentDocument['sites']>[number]

export default defineRule({
  id: 'network/cac-regions-complete',
  title:
    'Where calls depend on the place, every site has a region, every region a central site and a way to the others',
  severity: 'fail',
  why: 'Calls from a site without a region, or between regions without a route, are counted by nobody, and fill the link.',
  facts: ['network-targets'],
  cites: ['NET-CAC-NEEDS', 'NET-CAC-EXAMPLE-2013', 'NET-CAC-PLAN-S', 'NET-CAC-EXAMPLE'],
  sections: [],
  alsoReads: ['network', 'sites', 'voice'],
  skippedWhen: 'neither call admission control nor media bypass by site and region is on',
  *check({ environment: { document }, facts }) {
    const row = targetRow(facts, 'cac-regions', document.product)
    const need = needsPlaces(document)
    if (row === undefined || need === undefined) return
    const regions = document.network?.regions
    if (regions === undefined) {
      yield unknown({ id: 'regions', at: ['network'] }, `${NEED_WORDS[need]}, and the network regions are not given`, {
        settledBy: 'network.regions',
      })
      return
    }
    const sites = listed(document.sites)
    for (const [place, site] of sites.entries()) yield judgeSite(site, place, row)
    if (need !== 'admission') return
    for (const [place, region] of regions.entries()) yield judgeCentral(region, place, sites, row)
    if (regions.length > 1) yield judgeRoutes(document, regions, row)
  },
})

/** A region that a site names is one of the regions: the format refuses any other. */
function judgeSite({ name, region }: Site, place: number, row: Row): Judgement {
  const subject = { id: `sites/${name}`, at: ['sites', place] }
  return region === undefined
    ? unknown(subject, `the region of ${name} is not given`, { settledBy: 'sites.region' })
    : met(subject, `${name} is in ${region}`, () => [says(row), given([...subject.at, 'region'], region)])
}

function judgeCentral({ name, centralSite }: Region, place: number, sites: readonly Site[], row: Row): Judgement {
  const subject = { id: `regions/${name}`, at: ['network', 'regions', place] }
  if (centralSite === undefined) {
    return unknown(subject, `the central site of ${name} is not given`, { settledBy: 'network.regions.centralSite' })
  }
  const evidence = () => [says(row), given([...subject.at, 'centralSite'], centralSite)]
  const main = sites.find((site) => site.name === centralSite)?.branchOf
  return main === undefined
    ? met(subject, `${centralSite} manages ${name}`, evidence)
    : unmet(subject, `${centralSite} is to manage ${name}, and is a branch site of ${main}`, {
        fix: `let the central site ${main} manage ${name} (Set-CsNetworkRegion -CentralSite)`,
        evidence,
      })
}

/** Links lead from every region to every other, over other regions if need be. */
function judgeRoutes({ network, sites }: EnvironmentDocument, regions: readonly Region[], row: Row): Judgement {
  const subject = { id: 'regions/routes', at: ['network', 'regions'] }
  const links = network?.links
  if (links === undefined) {
    return unknown(subject, 'the links between the regions are not given', { settledBy: 'network.links' })
  }
  const regionOf = new Map([
    ...listed(sites).map(({ name, region }) => [name, region] as const),
    ...regions.map(({ name }) => [name, name] as const),
  ])
  const ways = links.map(({ from, to }) => [from, to].flatMap((end) => regionOf.get(end) ?? []))
  const [first = '', ...others] = regions.map(({ name }) => name)
  const reached = reachedFrom(first, ways)
  const apart = others.find((name) => !reached.has(name))
  const evidence = () => [
    says(row),
    given(['network', 'links'], links.map(({ from, to }) => `${from}-${to}`).join(', ')),
  ]
  return apart === undefined
    ? met(subject, 'links lead from every region to every other', evidence)
    : unmet(subject, `no links lead from ${first} to ${apart}`, {
        fix: `create the region links and a route between ${first} and ${apart} (New-CsNetworkRegionLink, New-CsNetworkInterRegionRoute), and enter the links in network.links`,
        evidence,
      })
}

/** Each way joins the regions it names. */
function reachedFrom(first: string, ways: readonly (readonly string[])[]): ReadonlySet<string> {
  const reached = new Set([first])
  let before = 0
  while (reached.size > before) {
    before = reached.size
    for (const way of ways) {
      if (way.some((region) => reached.has(region))) for (const region of way) reached.add(region)
    }
  }
  return reached
}
