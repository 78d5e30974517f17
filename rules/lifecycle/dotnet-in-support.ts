import { listed } from '../../src/domain/listed.ts'
import type { Environment, Path } from '../../src/environment/model.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { defineRule } from '../../src/rule.ts'
import { judgeEnds, type Thing } from './shared.ts'

export default defineRule({
  id: 'lifecycle/dotnet-in-support',
  title: 'The vendor still supports the .NET Framework of every computer that tells its version',
  severity: 'warn',
  why: 'The services run inside it: holes that are found after its end of support stay open in all of them.',
  facts: ['support-ends'],
  cites: ['LC'],
  sections: ['pools'],
  alsoReads: ['edgePools', 'adminWorkstations', 'sqlServers'],
  skippedWhen: 'no computer tells the version of its .NET Framework',
  *check(context) {
    yield* judgeEnds('dotnet', () => frameworksOf(context.environment), context, {
      fix: () => `install the newest of ${lasting(context.facts)} that the product supports at its update`,
    })
  },
})

function lasting(facts: Facts): string {
  const rows = facts.table('support-ends').rows
  return rows
    .flatMap(({ kind, name, supportEnd }) => (kind === 'dotnet' && supportEnd === undefined ? [name] : []))
    .join(', ')
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

/** `4.5.2`, `.NET Framework 4.8`, `v4.7.2`, `3.5 SP1` */
function meantBy(text: string): Thing['meant'] {
  const number = /\d+(?:\.\d+)+/.exec(text)?.[0]
  if (number === undefined) return { open: `"${text}" is not a version of the .NET Framework such as 4.5.2` }
  return { of: number === '4' ? '4.0' : number }
}
