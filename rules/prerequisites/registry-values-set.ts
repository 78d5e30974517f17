import type { RegistryRow, ServerSoftwareRow } from '../../src/domain/server-software-row.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { defineRule } from '../../src/rule.ts'
import { type Computer, judgeComputers, type Outcome } from '../shared/computers.ts'
import { rowsFor, saidByAll } from '../shared/server-software.ts'

export default defineRule({
  id: 'prerequisites/registry-values-set',
  title: 'The values that setup reads from the registry are as it needs them',
  severity: 'fail',
  why: 'The setup of Windows Fabric fails, and with it the installation of the server.',
  facts: ['operating-systems', 'server-software'],
  cites: ['L-RN'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no server runs Windows in a language for which a value is documented (os.language)',
  *check({ environment, facts }) {
    yield* judgeComputers({ environment }, registryJudge(facts))
  },
})

const ofRegistry = (row: ServerSoftwareRow): row is RegistryRow => row.kind === 'registry'

function registryJudge(facts: Facts): (computer: Computer) => Outcome | undefined {
  const rowsOf = rowsFor(facts, ofRegistry)
  return (computer) => {
    const language = computer.os?.value.language?.toLowerCase()
    const rows = rowsOf(computer).rows.filter((row) => row.language === undefined || language?.startsWith(row.language))
    if (rows.length === 0) return undefined
    const values = computer.prerequisites?.value.registry
    const [open] = rows.filter(({ path }) => valueAt(values, path) === undefined)
    if (open)
      return { verdict: 'unknown', says: `the registry value ${open.path} is not given`, key: 'prerequisites.registry' }
    const wrong = rows.filter(({ path, value }) => valueAt(values, path) !== value)
    const part = 'prerequisites'
    if (wrong.length === 0)
      return { verdict: 'met', part, says: 'the registry is as setup needs it', evidence: () => saidByAll(rows) }
    return {
      verdict: 'unmet',
      part,
      says: wrong.map(({ path }) => `${path} is ${valueAt(values, path)}`).join('; '),
      fix: wrong.map(({ path, value }) => `set ${path} to ${value}`).join('; '),
      evidence: () => saidByAll(wrong),
    }
  }
}

function valueAt(values: Readonly<Record<string, string>> | undefined, path: string): string | undefined {
  return Object.entries(values ?? {}).find(([key]) => plain(key) === plain(path))?.[1]
}

function plain(path: string): string {
  return path
    .toLowerCase()
    .replace(/^hkey_users\b/, 'hku')
    .replace(/^hkey_local_machine\b/, 'hklm')
}
