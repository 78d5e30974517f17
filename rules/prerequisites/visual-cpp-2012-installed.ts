import type { ServerSoftwareRow, VersionRow } from '../../src/domain/server-software-row.ts'
import { defineRule } from '../../src/rule.ts'
import { judgeComputers } from '../shared/computers.ts'
import { rowsFor, saidByAll } from '../shared/server-software.ts'

export default defineRule({
  id: 'prerequisites/visual-cpp-2012-installed',
  title: 'Where Visual C++ redistributables are listed, the one that setup installs is among them',
  severity: 'warn',
  why: 'Components of the product do not load.',
  facts: ['operating-systems', 'server-software'],
  cites: ['L-ADD'],
  sections: ['pools'],
  alsoReads: ['adminWorkstations', 'edgePools'],
  skippedWhen: 'no computer lists its Visual C++ redistributables (prerequisites.visualCpp)',
  *check({ environment, facts }) {
    const rowsOf = rowsFor(facts, ofVisualCpp)
    yield* judgeComputers({ environment }, (computer) => {
      const { rows } = rowsOf(computer)
      const installed = computer.prerequisites?.value.visualCpp
      if (rows.length === 0 || installed === undefined) return undefined
      const evidence = () => saidByAll(rows)
      const part = 'prerequisites'
      if (installed.some((text) => RELEASE_2012.test(text)))
        return { verdict: 'met', part, says: 'the Visual C++ 2012 redistributable is there', evidence }
      return {
        verdict: 'unmet',
        part,
        says: `of Visual C++ it lists ${installed.join(', ') || 'nothing'}, not 2012`,
        fix: 'install the Visual C++ 2012 redistributable (x64), as setup does',
        evidence,
      }
    })
  },
})

const RELEASE_2012 = /\b2012\b|\b11\.\d/

const ofVisualCpp = (row: ServerSoftwareRow): row is VersionRow => row.kind === 'version' && row.item === 'visual-cpp'
