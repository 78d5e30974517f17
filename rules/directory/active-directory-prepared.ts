import type { Path } from '../../src/environment/model.ts'
import { defineRule, given, met, unknown, unmet } from '../../src/rule.ts'
import { type Domain, dependsOnUse, domainsOf, ruleRow, stated, usedIn } from './shared.ts'

interface Step {
  readonly id: string
  readonly done: boolean | undefined
  readonly at: Path
  readonly key: string
  readonly command: string
  readonly perhapsUnused?: Domain | undefined
}

export default defineRule({
  id: 'directory/active-directory-prepared',
  title: 'The schema, the forest and every domain with servers or users are prepared for the product',
  severity: 'fail',
  why: 'Setup stops where Active Directory is not prepared, and users of a domain that is not prepared cannot be enabled.',
  facts: ['directory-support'],
  cites: ['L-SCHEMA', 'PS-ADFOREST', 'SE-NEO'],
  sections: ['activeDirectory'],
  alsoReads: ['pools'],
  skippedWhen: 'nothing is documented for the product version',
  *check({ environment, facts }) {
    const row = ruleRow(environment, facts, 'prepared')
    if (row === undefined) return
    const { forest } = environment.document.activeDirectory ?? {}
    const at = ['activeDirectory', 'forest']
    const isUsed = usedIn(environment)
    const steps: readonly Step[] = [
      {
        id: 'schema',
        done: forest?.schemaPrepared,
        at,
        key: 'forest.schemaPrepared',
        command: 'Install-CsAdServerSchema',
      },
      { id: 'forest', done: forest?.prepared, at, key: 'forest.prepared', command: 'Enable-CsAdForest' },
      ...domainsOf(environment.document).flatMap(({ domain, at }) => {
        const used = isUsed(domain)
        const step = {
          id: domain.name,
          done: domain.prepared,
          at,
          key: 'domains.prepared',
          command: 'Enable-CsAdDomain',
        }
        return used === false ? [] : [{ ...step, perhapsUnused: used ? undefined : domain }]
      }),
    ]
    if (steps.every(({ done }) => done === undefined)) {
      const message = 'whether Active Directory is prepared is not given'
      const settledBy = 'activeDirectory.forest.schemaPrepared'
      yield unknown({ id: 'activeDirectory', at: ['activeDirectory'] }, message, { settledBy })
      return
    }
    for (const { id, done, at, key, command, perhapsUnused } of steps) {
      const subject = { id, at }
      const evidence = () => [...stated(row), given(at, `${key}: ${done ?? 'not given'}`)]
      const what = id === 'schema' || id === 'forest' ? `the ${id}` : `the domain ${id}`
      if (done) yield met(subject, `${what} is prepared`, evidence)
      else if (done === undefined)
        yield unknown(subject, `whether ${what} is prepared is not given`, { settledBy: `activeDirectory.${key}` })
      else if (perhapsUnused) yield dependsOnUse(subject, perhapsUnused, `${what} is not prepared`)
      else yield unmet(subject, `${what} is not prepared`, { fix: `run ${command} before setup`, evidence })
    }
  },
})
