/** The files of a new rule, as text. A test refuses them until every `FILL-IN` is gone. */

/** The files a new rule is entered in, as they are now. */
export interface RuleLists {
  /** `rules/index.ts`. */
  readonly index: string
  /** `rules/ids.txt`. */
  readonly ids: string
}

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*\/[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** Folders of `rules/` that are no family. */
const NO_FAMILIES = ['facts', 'shared']

/** Why a rule cannot have this id; nothing when it can. */
export function refusal(id: string, { ids }: RuleLists): string | undefined {
  const [family = '', name = ''] = id.split('/')
  if (!ID.test(id)) return `"${id}" is no rule id: write it as family/name, both in lower case with hyphens`
  if (NO_FAMILIES.includes(family)) return `rules/${family} holds no rules`
  if (name.startsWith('shared')) return 'names that begin with "shared" are kept for helpers of rules'
  return entriesOf(ids).includes(id) ? `${id} exists, or existed: an id never changes its meaning` : undefined
}

/** Every file to write, by path: four new ones and the two lists. */
export function scaffold(id: string, lists: RuleLists): ReadonlyMap<string, string> {
  return new Map([
    [`rules/${id}.ts`, ruleText(id)],
    [`rules/${id}.md`, pageText(id)],
    [`test/rules/${id}.test.ts`, testText(id)],
    ['rules/index.ts', indexWith(id, lists.index)],
    ['rules/ids.txt', idsWith(id, lists.ids)],
  ])
}

/** The files of a rule that must not exist yet. */
export function newFiles(id: string): readonly string[] {
  return [`rules/${id}.ts`, `rules/${id}.md`, `test/rules/${id}.test.ts`]
}

/** The ids of a list: those in force, and those that were replaced. */
function entriesOf(ids: string): readonly string[] {
  return ids.split('\n').map((line) => line.replace(/(->|#).*/, '').trim())
}

function idsWith(id: string, ids: string): string {
  const lines = ids.split('\n').filter((line) => line !== '')
  const isId = (line: string) => !line.startsWith('#')
  const next = lines.findIndex((line) => isId(line) && line > id)
  return `${lines.toSpliced(next < 0 ? lines.length : next, 0, id).join('\n')}\n`
}

function variable(id: string): string {
  return id.replace(/[/-](.)/g, (_, letter: string) => letter.toUpperCase())
}

const IMPORT = /^import (\w+) from '\.\/(.+)\.ts'$/

/** Imports are sorted; the list keeps the order of its families, and is sorted within each. */
function indexWith(id: string, index: string): string {
  const lines = index.split('\n')
  const idOf = new Map(
    lines.flatMap((line) => {
      const [, name, imported] = IMPORT.exec(line) ?? []
      return name && imported ? [[name, imported] as const] : []
    }),
  )
  const imports = lines.flatMap((line, at) => {
    const imported = IMPORT.exec(line)?.[2]
    return imported ? [{ id: imported, at }] : []
  })
  const entries = lines.flatMap((line, at) => {
    const listed = idOf.get(line.trim().replace(/,$/, ''))
    return listed ? [{ id: listed, at }] : []
  })
  const family = id.slice(0, id.indexOf('/') + 1)
  const siblings = entries.filter((entry) => entry.id.startsWith(family))
  const afterAll = entries.at(-1)?.at ?? lines.findIndex((line) => line.startsWith('export const rules'))
  const importAt = placeFor(id, imports) ?? lines.findIndex((line) => line.startsWith('import type ')) + 1
  const entryAt = placeFor(id, siblings) ?? afterAll + 1
  // The later line first, so that the place of the other one still holds.
  return lines
    .toSpliced(entryAt, 0, `  ${variable(id)},`)
    .toSpliced(importAt, 0, `import ${variable(id)} from './${id}.ts'`)
    .join('\n')
}

/** The line before the first that sorts later, else the line after the last. */
function placeFor(id: string, sorted: readonly { readonly id: string; readonly at: number }[]): number | undefined {
  const last = sorted.at(-1)
  return sorted.find((each) => each.id > id)?.at ?? (last && last.at + 1)
}

const TITLE = 'FILL-IN: the requirement as a sentence, so that "pass" reads true'

function ruleText(id: string): string {
  return `import { defineRule, met, unmet } from '../../src/rule.ts'

export default defineRule({
  id: '${id}',
  title: '${TITLE}',
  severity: 'fail',
  why: 'FILL-IN: what happens to whom when it is not met.',
  facts: [],
  cites: [],
  sections: ['pools'],
  skippedWhen: 'FILL-IN: why there was nothing to judge',
  *check({ environment }) {
    for (const server of environment.servers) {
      yield server.fqdn === undefined
        ? unmet(server, 'FILL-IN: what is wrong', { fix: 'FILL-IN: exactly what to do', evidence: () => [] })
        : met(server, 'FILL-IN: what is right')
    }
  },
})
`
}

function pageText(id: string): string {
  return `# ${id}: ${TITLE}

## Why

FILL-IN: what happens to whom when it is not met.

## Passes

\`\`\`yaml
# on: newcomer
# FILL-IN: what is laid over the newcomer's environment, or nothing where that meets the requirement
\`\`\`

## Fails

\`\`\`yaml
# on: newcomer
# FILL-IN: the smallest change that breaks it
\`\`\`

## How to fix

FILL-IN: exactly what to do.

## References

- [FILL-IN: the title of each document it cites](https://FILL-IN)
`
}

function testText(id: string): string {
  return `import rule from '../../../rules/${id}.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met: FILL-IN', on: 'newcomer', met: [] },
  { name: 'unmet: FILL-IN', on: 'newcomer', overlay: '', unmet: [], says: 'FILL-IN' },
  { name: 'unknown: FILL-IN', on: 'newcomer', overlay: '', unknown: [] },
  { name: 'skipped: FILL-IN', on: 'newcomer', overlay: '', skipped: 'FILL-IN' },
])
`
}
