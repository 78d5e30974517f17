import type { InteropServer } from '../../src/domain/interop-row.ts'
import { interopVersionReader } from '../../src/domain/interop-version.ts'
import { described, listed } from '../../src/domain/listed.ts'
import { PRODUCT_NAMES } from '../../src/domain/names.ts'
import type { SupportEndRow } from '../../src/domain/support-end-row.ts'
import type { EnvironmentDocument, Path } from '../../src/environment/model.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { defineRule, type RuleContext } from '../../src/rule.ts'
import { choices, judgeEnds, type Thing } from './shared.ts'

export default defineRule({
  id: 'lifecycle/interop-servers-in-support',
  title: 'The vendor still supports the Exchange and SharePoint servers it works with',
  severity: 'warn',
  why: 'Holes that are found after their end of support stay open in servers that hold mail, calendars and voice mail.',
  facts: ['support-ends', 'interop-versions', 'interop-support'],
  cites: ['LC'],
  sections: ['pools'],
  alsoReads: ['exchange', 'sharePoint'],
  skippedWhen: 'no Exchange or SharePoint server is described whose end of support is documented',
  *check(context) {
    const { environment, facts } = context
    yield* judgeEnds('interop-server', () => serversOf(environment.document, facts), context, {
      fix: (row) => successors(row, context),
    })
  },
})

/** Servers of the same kind that are supported by both: their vendor, and the product that is to work with them. */
function successors({ of }: SupportEndRow, { environment, facts, now }: RuleContext): string {
  const { product } = environment.document
  const server = facts.table('interop-versions').rows.find(({ id }) => of.includes(id))?.server
  const rows = facts.rows('interop-support', product).filter((row) => row.server === server)
  const releases = (of: typeof rows) => new Set(of.flatMap((row) => row.releases ?? []))
  const works = releases(rows.filter(({ verdict }) => verdict === 'supported'))
  const refused = releases(rows.filter(({ use, verdict }) => use === 'integration' && verdict === 'unsupported'))
  const named = choices(facts, 'interop-server', now, (row) => row.of.some((id) => works.has(id) && !refused.has(id)))
  return `move to a version that is supported and that ${PRODUCT_NAMES[product]} works with${named || ', if there is one'}`
}

interface Told {
  readonly server: InteropServer
  readonly holder: string
  readonly version: string | undefined
  readonly at: Path
}

/** What is in the cloud has no end. */
function* serversOf({ exchange, sharePoint }: EnvironmentDocument, facts: Facts): Generator<Thing> {
  const mail = described(exchange)
  const told: readonly Told[] = [
    {
      server: 'exchange',
      holder: mail?.autodiscover ?? 'Exchange',
      version: mail?.version,
      at: ['exchange', 'version'],
    },
    ...(mail?.servers ?? []).map(
      ({ fqdn, version }, index): Told => ({
        server: 'exchange',
        holder: fqdn,
        version,
        at: ['exchange', 'servers', index, 'version'],
      }),
    ),
    ...listed(sharePoint).map(
      ({ fqdn, version }, index): Told => ({
        server: 'sharepoint',
        holder: fqdn,
        version,
        at: ['sharePoint', index, 'version'],
      }),
    ),
  ]
  for (const { server, holder, version, at } of told) {
    if (version === undefined) continue
    const settledBy = at.filter((key) => typeof key === 'string').join('.')
    yield { holder, at, settledBy, written: version, meant: meantBy(server, version, facts) }
  }
}

function meantBy(server: InteropServer, version: string, facts: Facts): Thing['meant'] {
  const reading = interopVersionReader(server, facts.table('interop-versions').rows)(version)
  if ('version' in reading) return { of: reading.version.id }
  const { unreadable, suggestions } = reading
  return { open: suggestions.length === 0 ? unreadable : `${unreadable}; did you mean ${suggestions.join(' or ')}?` }
}
