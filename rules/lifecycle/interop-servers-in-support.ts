import { described, listed } from '../../src/domain/listed.ts'
import type { EnvironmentDocument, Path } from '../../src/environment/model.ts'
import { defineRule } from '../../src/rule.ts'
import { choices, judgeEnds, type Thing } from './shared.ts'

export default defineRule({
  id: 'lifecycle/interop-servers-in-support',
  title: 'The vendor still supports the Exchange and SharePoint servers it works with',
  severity: 'warn',
  why: 'Holes that are found after their end of support stay open in servers that hold mail, calendars and voice mail.',
  facts: ['support-ends'],
  cites: ['LC'],
  sections: ['pools'],
  alsoReads: ['exchange', 'sharePoint'],
  skippedWhen: 'no Exchange or SharePoint server is described whose end of support is documented',
  *check(context) {
    const { facts, now } = context
    yield* judgeEnds('interop-server', () => serversOf(context.environment.document), context, {
      fix: () => `move to a version that is supported${choices(facts, 'interop-server', now)}`,
    })
  },
})

/** `Exchange 2013 CU19`, `Microsoft Exchange Server 2016`, `SharePoint Server 2013 SP1`; what is in the cloud has no end. */
function* serversOf({ exchange, sharePoint }: EnvironmentDocument): Generator<Thing> {
  const mail = described(exchange)
  if (mail?.version !== undefined)
    yield thing('Exchange', mail.autodiscover ?? 'Exchange', mail.version, ['exchange', 'version'])
  for (const [index, { fqdn, version }] of (mail?.servers ?? []).entries()) {
    if (version !== undefined) yield thing('Exchange', fqdn, version, ['exchange', 'servers', index, 'version'])
  }
  for (const [index, { fqdn, version }] of listed(sharePoint).entries()) {
    if (version !== undefined) yield thing('SharePoint', fqdn, version, ['sharePoint', index, 'version'])
  }
}

function thing(kind: string, holder: string, version: string, at: Path): Thing {
  const year = /\b20\d\d\b/.exec(version)?.[0]
  const settledBy = at.filter((key) => typeof key === 'string').join('.')
  const of = /\bonline\b/i.test(version) ? `${kind} Online` : `${kind} ${year}`
  const open = `"${version}" does not tell which ${kind} it is, such as ${kind} 2016`
  return {
    holder,
    at,
    settledBy,
    written: version,
    meant: year === undefined && !/\bonline\b/i.test(version) ? { open } : { of },
  }
}
