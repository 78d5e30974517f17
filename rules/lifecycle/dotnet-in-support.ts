import { compareBuilds } from '../../src/domain/builds.ts'
import { dotNetVersion } from '../../src/domain/dotnet-version.ts'
import { listed } from '../../src/domain/listed.ts'
import { PRODUCT_NAMES } from '../../src/domain/names.ts'
import type { Environment, Path } from '../../src/environment/model.ts'
import { defineRule, type RuleContext } from '../../src/rule.ts'
import { judgeEnds, type Thing } from './shared.ts'

export default defineRule({
  id: 'lifecycle/dotnet-in-support',
  title: 'The vendor still supports the .NET Framework of every computer that tells its version',
  severity: 'warn',
  why: 'The services run inside it: holes that are found after its end of support stay open in all of them.',
  facts: ['support-ends', 'server-software'],
  cites: ['LC'],
  sections: ['pools'],
  alsoReads: ['edgePools', 'adminWorkstations', 'sqlServers'],
  skippedWhen: 'no computer tells the version of its .NET Framework',
  *check(context) {
    yield* judgeEnds('dotnet', () => frameworksOf(context.environment), context, {
      fix: () => successors(context),
    })
  },
})

/** The versions that are supported by both: the vendor of the framework, and the product that is to run in it. */
function successors({ environment, facts, now }: RuleContext): string {
  const { product } = environment.document
  const name = PRODUCT_NAMES[product]
  const ranges = facts
    .rows('server-software', product)
    .flatMap((row) => (row.kind === 'version' && row.item === 'dot-net' && row.verdict === 'supported' ? [row] : []))
    .filter(({ roles }) => roles.some((role) => role !== 'admin-workstation'))
  const versions = facts
    .table('support-ends')
    .rows.flatMap(({ kind, of, supportEnd = now }) => (kind === 'dotnet' && supportEnd >= now ? of : []))
    .filter((version) => ranges.some(({ from, below }) => isWithin(version, from, below)))
  return versions.length === 0
    ? `no .NET Framework that ${name} is documented with is supported any more: plan the move to another product version`
    : `install the newest .NET Framework that ${name} supports at its update, out of ${versions.join(', ')}`
}

function isWithin(version: string, from: string | undefined, below: string | undefined): boolean {
  if (from !== undefined && compareBuilds(version, from) === -1) return false
  return below === undefined || compareBuilds(version, below) === -1
}

type Holder = readonly [string, { readonly dotNet?: string | undefined } | undefined, Path, string]

/** Where some servers tell it and others do not, the others are not known; where none does, prerequisites are a rule's own. */
function* frameworksOf({ servers, document }: Environment): Generator<Thing> {
  const told = servers.some(({ prerequisites }) => prerequisites?.value.dotNet !== undefined)
  const holders: readonly Holder[] = [
    ...servers.map(
      ({ id, at, prerequisites }): Holder => [id, prerequisites?.value, prerequisites?.at ?? at, 'pools.servers'],
    ),
    ...listed(document.adminWorkstations).map(
      ({ name, prerequisites }, index): Holder => [
        name,
        prerequisites,
        ['adminWorkstations', index, 'prerequisites'],
        'adminWorkstations',
      ],
    ),
    ...listed(document.sqlServers).map(
      ({ name, fqdn, prerequisites }, index): Holder => [
        fqdn ?? name,
        prerequisites,
        ['sqlServers', index, 'prerequisites'],
        'sqlServers',
      ],
    ),
  ]
  for (const [holder, given, at, section] of holders) {
    const settledBy = `${section}.prerequisites.dotNet`
    const version = given?.dotNet
    if (version !== undefined)
      yield { holder, at: [...at, 'dotNet'], settledBy, written: version, meant: meantBy(version) }
    else if (told && section === 'pools.servers') {
      const open = 'the version of the .NET Framework is not given'
      yield { holder, at, settledBy, written: 'no version', meant: { open } }
    }
  }
}

/** Of these the registry has numbers that end in five digits, which do not tell 4.5 from 4.5.2, nor 4.6 from 4.6.2. */
const REGISTRY = /\b4\.[056]\.\d{5}\b/

/** `4.5.2`, `.NET Framework 4.8`, `v4.7.2`, `3.5 SP1`, `4.8.04161` */
function meantBy(text: string): Thing['meant'] {
  const version = REGISTRY.test(text) ? undefined : dotNetVersion(text)
  if (version === undefined) return { open: `"${text}" is not a version of the .NET Framework such as 4.5.2` }
  return { of: version }
}
