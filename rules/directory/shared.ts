/** What the rules on Active Directory have in common: its domains, and what the tables say of a name. */

import { compareBuilds } from '../../src/domain/builds.ts'
import { remembered } from '../../src/domain/memo.ts'
import { PRODUCT_NAMES } from '../../src/domain/names.ts'
import { type DIRECTORY_LISTS, type DIRECTORY_RULES, type DirectoryRow, rowFor } from '../../src/domain/store-rows.ts'
import type { Environment, EnvironmentDocument, Path } from '../../src/environment/model.ts'
import type { FactRow, ProductId } from '../../src/facts/citation.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { documented, type Evidence, type Judgement, note, type Subject, unknown } from '../../src/rule.ts'

type Directory = NonNullable<EnvironmentDocument['activeDirectory']>
type ListName = (typeof DIRECTORY_LISTS)[number]
type RuleName = (typeof DIRECTORY_RULES)[number]
type Row = DirectoryRow & FactRow
type ListRow = Extract<Row, { kind: ListName }>

export type Domain = NonNullable<Directory['domains']>[number]
export type DomainController = NonNullable<Domain['domainControllers']>[number]

export interface PlacedDomain {
  readonly domain: Domain
  readonly at: Path
}

/** The domains that are described. */
export function domainsOf({ activeDirectory }: EnvironmentDocument): readonly PlacedDomain[] {
  return (activeDirectory?.domains ?? []).map((domain, index) => ({
    domain,
    at: ['activeDirectory', 'domains', index],
  }))
}

/** The products that the forest serves. */
function productsOf({ document, servers }: Environment): readonly ProductId[] {
  return [...new Set([document.product, ...servers.map(({ product }) => product)])]
}

/** What the documents of the products in use say of one thing of a forest that all of them share. */
export interface ListJudgement {
  readonly verdict: 'met' | 'unmet' | 'unknown'
  readonly product: ProductId
  readonly row: ListRow
  /** The server whose build decides. */
  readonly server?: string
}

const ORDER = ['unmet', 'unknown', 'met'] as const

/** The hardest of the verdicts of all products in use, by name; undefined where nothing is documented for any of them. */
export function listJudge(
  environment: Environment,
  facts: Facts,
  kind: ListName,
): (name: string) => ListJudgement | undefined {
  return remembered((name) => {
    const judgements = productsOf(environment).flatMap((product): readonly ListJudgement[] => {
      const rows = facts.rows('directory-support', product).filter((row): row is ListRow => row.kind === kind)
      const row = rowFor(rows, name)
      return row === undefined ? [] : [{ product, row, ...verdictOf(row, product, environment) }]
    })
    return judgements.toSorted((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict))[0]
  })
}

function verdictOf(row: ListRow, product: ProductId, { servers }: Environment) {
  if (row.verdict !== 'supported') return { verdict: 'unmet' } as const
  const floor = row.minProductVersion
  if (floor === undefined) return { verdict: 'met' } as const
  const own = servers.filter((server) => server.product === product && server.role !== 'edge')
  const behind = own.find(({ productVersion }) => productVersion && compareBuilds(productVersion.value, floor) === -1)
  if (behind) return { verdict: 'unmet', server: behind.id } as const
  const open = own.find(
    ({ productVersion }) => !productVersion || compareBuilds(productVersion.value, floor) === undefined,
  )
  return open ? ({ verdict: 'unknown', server: open.id } as const) : ({ verdict: 'met' } as const)
}

/** `Lync Server 2013 does not support`, or how far that is known. */
export function refusal({ product, row }: ListJudgement): string {
  return `${PRODUCT_NAMES[product]} ${row.verdict === 'unconfirmed' ? 'is not confirmed to support' : 'does not support'}`
}

/** The row that states what one rule judges, for the first of the products in use that has one. */
export function ruleRow(environment: Environment, facts: Facts, rule: RuleName): Row | undefined {
  return productsOf(environment)
    .flatMap((product) => facts.rows('directory-support', product))
    .find((row) => row.kind === 'rule' && row.rule === rule)
}

/** Evidence: what a row documents. */
export function stated(row: Row): readonly Evidence[] {
  return [documented('directory-support', row, row.text), ...(row.note ? [note(row.note)] : [])]
}

/** Tells whether servers or users of the product are in a domain; undefined where that is not said. */
export function usedIn({ servers }: Environment): (domain: Domain) => boolean | undefined {
  const suffixes = new Set(servers.flatMap(({ role, fqdn }) => (fqdn && role !== 'edge' ? [suffixOf(fqdn)] : [])))
  return ({ name, users, servers: hosts }) => {
    if (users || hosts || suffixes.has(name)) return true
    return users === undefined || hosts === undefined ? undefined : false
  }
}

/** What follows the host name. */
export function suffixOf(fqdn: string): string {
  return fqdn.slice(fqdn.indexOf('.') + 1).toLowerCase()
}

/** Says that it depends on whether anything of the product is in the domain. */
export function dependsOnUse(subject: Subject, { name, servers }: Domain, message: string): Judgement {
  return unknown(subject, `${message}; whether ${name} has servers and users of the product is not given`, {
    settledBy: `activeDirectory.domains.${servers === undefined ? 'servers' : 'users'}`,
  })
}
