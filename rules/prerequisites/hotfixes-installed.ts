import type { HotfixRow, ServerSoftwareRow } from '../../src/domain/server-software-row.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { defineRule } from '../../src/rule.ts'
import { type Computer, judgeComputers, type Outcome } from '../shared/computers.ts'
import { OS_NOT_KNOWN, rowsFor, saidByAll } from '../shared/server-software.ts'
import { hasHotfix } from './shared-features.ts'

export default defineRule({
  id: 'prerequisites/hotfixes-installed',
  title: 'Every server has the hotfixes that its Windows needs before the product is installed',
  severity: 'fail',
  why: 'Setup stops, or the web server of Windows crashes under the product.',
  facts: ['operating-systems', 'server-software'],
  cites: ['L-INSTOS', 'S15-SRV'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no hotfix is documented for the systems of the servers',
  *check({ environment, facts }) {
    yield* judgeComputers({ environment }, hotfixJudge(facts))
  },
})

const ofHotfix = (row: ServerSoftwareRow): row is HotfixRow => row.kind === 'hotfix'

function hotfixJudge(facts: Facts): (computer: Computer) => Outcome | undefined {
  const rowsOf = rowsFor(facts, ofHotfix)
  return (computer) => {
    const { rows, open } = rowsOf(computer)
    if (rows.length === 0) return open ? OS_NOT_KNOWN : undefined
    const installed = computer.prerequisites?.value.hotfixes
    if (installed === undefined)
      return {
        verdict: 'unknown',
        says: 'the installed updates of Windows are not given',
        key: 'prerequisites.hotfixes',
      }
    const missing = rows.filter(({ hotfix }) => !hasHotfix(installed, hotfix))
    const names = (some: readonly HotfixRow[]) => some.map(({ hotfix }) => hotfix).join(', ')
    const part = 'prerequisites'
    if (missing.length === 0)
      return { verdict: 'met', part, says: `${names(rows)} is there`, evidence: () => saidByAll(rows) }
    return {
      verdict: 'unmet',
      part,
      says: `${names(missing)} is not among the installed updates`,
      fix: `install ${names(missing)}, or name it below hotfixes where a later update has superseded it`,
      evidence: () => saidByAll(missing),
    }
  }
}
