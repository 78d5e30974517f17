/** Updates of the server that a client needs. */

import { browserText, readBrowser } from '../../src/domain/browser-name.ts'
import { compareAt } from '../../src/domain/browser-support.ts'
import { compareBuilds } from '../../src/domain/builds.ts'
import type { ClientServerUpdateRow } from '../../src/domain/client-rows.ts'
import { PRODUCT_NAMES } from '../../src/domain/names.ts'
import type { Server } from '../../src/environment/model.ts'
import type { ProductId } from '../../src/facts/citation.ts'
import { documented, given, type Judgement, met, type RuleContext, unknown, unmet } from '../../src/rule.ts'
import { homesOf, type Named, namedClients, productsBySite } from './shared-named.ts'

/** The builds of the servers of one product: the oldest, and whatever says none. */
interface Builds {
  readonly oldest?: { readonly server: Server; readonly build: string }
  readonly open?: Server
  readonly unreadable?: Server
}

/** Judges every client against the rows of one kind. */
export function* judgeUpdates(context: RuleContext, kind: ClientServerUpdateRow['kind']): Generator<Judgement> {
  const { environment, facts, now } = context
  const productsAt = productsBySite(environment)
  const builds = new Map<ProductId, Builds>()
  const buildsOf = (product: ProductId) => {
    const known = builds.get(product) ?? readBuilds(homesOf(environment).filter((server) => server.product === product))
    builds.set(product, known)
    return known
  }
  for (const seen of namedClients(environment, facts)) {
    for (const product of productsAt(seen.entry.site)) {
      const rows = facts
        .rows('client-server-updates', product)
        .filter((row) => row.kind === kind && row.clients.includes(seen.client.id))
        .filter(({ after }) => after === undefined || now > after)
      for (const row of rows) {
        const applies = appliesTo(row, seen)
        if (applies === 'open') yield openBrowser(row, seen)
        else if (applies) yield judge(row, seen, product, buildsOf(product))
      }
    }
  }
}

/** A row may speak of a browser only: one that is not named is told by the rule on browsers. */
function appliesTo({ browser, browserFrom }: ClientServerUpdateRow, { entry }: Named): boolean | 'open' {
  if (browser === undefined) return true
  const reading = entry.browser === undefined ? undefined : readBrowser(entry.browser)
  if (reading === undefined || 'open' in reading || reading.name !== browser) return false
  if (browserFrom === undefined) return true
  return reading.version === undefined ? 'open' : compareAt(reading.version, browserFrom) >= 0
}

function openBrowser(row: ClientServerUpdateRow, { subject, stated, entry, client }: Named): Judgement {
  const reading = readBrowser(entry.browser ?? '')
  const name = 'open' in reading ? entry.browser : browserText(reading)
  return unknown(subject, `the version of ${name}, in which ${client.name} runs, is not given`, {
    settledBy: 'clients.browser',
    evidence: () => [documented('client-server-updates', row, row.text), stated],
  })
}

function judge(row: ClientServerUpdateRow, seen: Named, product: ProductId, builds: Builds): Judgement {
  const { minProductVersion: needed, minProductVersionName: update, text } = row
  const { client, stated, subject } = seen
  const { oldest, open, unreadable } = builds
  const evidence = () => [
    documented('client-server-updates', row, text),
    stated,
    ...(oldest?.server.productVersion
      ? [given(oldest.server.productVersion.at, `${oldest.server.id}: ${oldest.build}`)]
      : []),
  ]
  const need = `${client.name} needs ${needed} (${update}) or later`
  if (oldest && compareBuilds(oldest.build, needed) === -1) {
    return unmet(subject, `${need} on the servers; ${oldest.server.id} has ${oldest.build}`, {
      fix: `install ${update} for ${PRODUCT_NAMES[product]} on every Front End Server: build ${needed} or later`,
      evidence,
    })
  }
  const unsettled = unreadable ?? open
  if (unsettled || !oldest) {
    const what = unreadable
      ? `"${unreadable.productVersion?.value}" of ${unreadable.id} is not a build`
      : `the build of ${open?.id ?? 'the servers'} is not given`
    return unknown(subject, `${need} on the servers; ${what}`, { settledBy: 'pools.productVersion', evidence })
  }
  return met(subject, `the servers have an update that ${client.name} needs`, evidence)
}

function readBuilds(servers: readonly Server[]): Builds {
  let found: Builds = {}
  for (const server of servers) {
    const build = server.productVersion?.value
    if (build === undefined) found = { open: server, ...found }
    else if (compareBuilds(build, build) === undefined) found = { unreadable: server, ...found }
    else if (!found.oldest || compareBuilds(build, found.oldest.build) === -1)
      found = { ...found, oldest: { server, build } }
  }
  return found
}
