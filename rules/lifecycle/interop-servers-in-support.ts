import type { InteropServer } from '../../src/domain/interop-row.ts'
import { interopVersionReader } from '../../src/domain/interop-version.ts'
import { described, listed } from '../../src/domain/listed.ts'
import type { EnvironmentDocument, Path } from '../../src/environment/model.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { defineRule } from '../../src/rule.ts'
import { choices, judgeEnds, type Thing } from './shared.ts'

export default defineRule({
  id: 'lifecycle/interop-servers-in-support',
  title: 'The vendor still supports the Exchange and SharePoint servers it works with',
  severity: 'warn',
  why: 'Holes that are found after their end of support stay open in servers that hold mail, calendars and voice mail.',
  facts: ['support-ends', 'interop-versions'],
  cites: ['LC'],
  sections: ['pools'],
  alsoReads: ['exchange', 'sharePoint'],
  skippedWhen: 'no Exchange or SharePoint server is described whose end of support is documented',
  *check(context) {
    const { facts, now } = context
    yield* judgeEnds('interop-server', () => serversOf(context.environment.document, facts), context, {
      fix: () => `move to a version that is supported${choices(facts, 'interop-server', now)}`,
    })
  },
})

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
