import { PRODUCT_NAMES } from '../../src/domain/names.ts'
import { highest, isBelow } from '../../src/domain/product-builds.ts'
import type { Server } from '../../src/environment/model.ts'
import { defineRule, documented, given, type Judgement, met, type RuleContext, unknown, unmet } from '../../src/rule.ts'
import { buildGiven, builtPools, productServers, type RowOf, rowsOf, unbuilt } from './shared.ts'
import { type Wanted, wantedFeatures } from './shared-features.ts'

export default defineRule({
  id: 'updates/update-for-features-installed',
  title: 'Every server has the update that the wanted features need',
  severity: 'fail',
  why: 'The feature is not there, or the cloud refuses the server, whatever else is set up for it.',
  facts: ['product-builds'],
  cites: ['HYB', 'MOVE22', 'UPG13', 'CCE-L10N', 'L-MOB', 'HANSEN'],
  sections: ['pools'],
  alsoReads: ['edgePools', 'features'],
  skippedWhen: 'no feature that needs an update of the product versions is wanted, or no build of them is given',
  *check({ environment, facts, now }) {
    const wanted = wantedFeatures(environment.document)
    if (wanted.length === 0) return
    const needs = (server: Server) => neededBy(server, wanted, facts, now)
    yield* unbuilt(productServers(environment).filter((server) => needs(server).length > 0))
    for (const built of builtPools(environment, facts)) {
      const needed = needs(built.server)
      if (needed.length > 0) yield judge(built, needed)
    }
  },
})

interface Need {
  readonly want: Wanted
  readonly row: RowOf<'feature'>
}

function neededBy(
  { product, role }: Server,
  wanted: readonly Wanted[],
  facts: RuleContext['facts'],
  now: string,
): readonly Need[] {
  const rows = rowsOf(facts, product, 'feature').filter((row) => row.roles.includes(role) && (row.from ?? now) <= now)
  return wanted.flatMap((want) => {
    const row = highest(rows.filter(({ feature }) => feature === want.feature))
    return row ? [{ want, row }] : []
  })
}

function judge(built: ReturnType<typeof builtPools>[number], needed: readonly Need[]): Judgement {
  const { id, server, build, at } = built
  const { product } = server
  const subject = { id, at }
  const name = PRODUCT_NAMES[product]
  const missing = needed.filter(({ row }) => isBelow(build, row.build))
  const certain = missing.filter(({ want }) => want.openUntil === undefined)
  const told = certain.length > 0 ? certain : missing.length > 0 ? missing : needed
  const evidence = () => [
    ...told.map(({ row }) => documented('product-builds', row, `${row.text}: ${row.build} (${row.update})`)),
    ...told.map(({ want }) => given(want.at, want.name)),
    buildGiven(built),
  ]
  const names = told.map(({ want, row }) => `${want.name} needs ${row.build} (${row.update})`).join('; ')
  if (certain.length > 0) {
    const most = highest(certain.map(({ row }) => row))
    return unmet(subject, `${id} runs ${name} ${build}; ${names} or later`, {
      fix: `install ${most?.update} for ${name} on ${id}: build ${most?.build} or later`,
      evidence,
    })
  }
  const [open] = missing
  if (open) {
    const message = `${id} runs ${name} ${build}; ${names}, and whether it is wanted is not given`
    return unknown(subject, message, { settledBy: open.want.openUntil ?? 'features', evidence })
  }
  return met(
    subject,
    `${id}: build ${build} holds what ${needed.map(({ want }) => want.name).join(' and ')} needs`,
    evidence,
  )
}
