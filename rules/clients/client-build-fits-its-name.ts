import { compareBuilds } from '../../src/domain/builds.ts'
import type { ClientBuildRow } from '../../src/domain/client-rows.ts'
import { defineRule, documented, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { type Named, namedClients } from './shared-named.ts'

export default defineRule({
  id: 'clients/client-build-fits-its-name',
  title: 'The build given for every desktop client is one of that client',
  severity: 'warn',
  why: 'A name and a build that contradict each other describe a client nobody has, and every verdict on it is wrong.',
  facts: ['client-builds', 'clients'],
  cites: ['L-UPD', 'S15-UX'],
  sections: ['clients'],
  skippedWhen: 'no build is given of a client whose builds are documented',
  *check({ environment, facts }) {
    const rows = facts.rows('client-builds', environment.document.product)
    for (const seen of namedClients(environment, facts)) {
      const own = rows.filter(({ clients }) => clients.includes(seen.client.id)).toSorted(byBuild)
      if (own.length > 0 && seen.entry.version !== undefined) yield judge(seen, seen.entry.version, own)
    }
  },
})

function byBuild(a: ClientBuildRow, b: ClientBuildRow): number {
  return compareBuilds(a.build, b.build) ?? 0
}

function judge({ client, subject, at }: Named, version: string, rows: readonly ClientBuildRow[]): Judgement {
  const [first] = rows
  const line = lineOf(first?.build ?? '')
  const nearest = rows.findLast(({ build }) => (compareBuilds(build, version) ?? 1) <= 0)
  const shown = nearest ?? first
  const evidence = () => [
    ...(shown ? [documented('client-builds', shown, `${shown.build} is ${shown.name}`)] : []),
    given([...at, 'version'], `version: ${version}`),
  ]
  if (compareBuilds(version, version) === undefined) {
    return unknown(subject, `"${version}" is not a build such as ${first?.build}`, {
      settledBy: 'clients.version',
      evidence,
    })
  }
  if (!nearest && first?.build.startsWith(`${version.trim()}.`)) {
    return unknown(subject, `"${version}" is only the beginning of a build such as ${first.build}`, {
      settledBy: 'clients.version',
      evidence,
    })
  }
  if (lineOf(version) === line && nearest) return met(subject, `${version} is a build of ${client.name}`, evidence)
  const why = lineOf(version) === line ? `the first is ${first?.build}` : `its builds begin with ${line}`
  return unmet(subject, `${version} is not a build of ${client.name}: ${why}`, {
    fix: 'correct the name of the client or its build (File, Help, About in Office; lync.exe has the build of the client)',
    evidence,
  })
}

/** The first two numbers, which stay the same for all builds of a client. */
function lineOf(build: string): string {
  return build.split('.').slice(0, 2).join('.')
}
