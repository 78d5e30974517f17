/** What changed, for a person: what is new first, each with why. */

import type { Cause, Diff, EnvironmentDiff, FindingChange, FindingState, ReportsMade } from './diff-data.ts'
import { printable } from './printable.ts'
import { paragraph, position } from './text-finding.ts'
import { counted, firstFew, labelled } from './text-layout.ts'
import { type Page, word } from './text-page.ts'

const MOST_FILES = 6
const KINDS = ['new', 'changed', 'lost', 'fixed'] as const
const HEADINGS = { new: 'new', changed: 'changed', lost: 'not judged any more', fixed: 'fixed' } as const

const CAUSE_WORDS: Readonly<Record<Cause, string>> = {
  environment: 'the environment',
  knowledge: 'the rules and their tables',
  policy: 'the policy',
  calendar: 'the calendar',
}

export function renderDiffText(diff: Diff, page: Page): string {
  const changed = diff.environments.filter(isChanged)
  const blocks = [...changed.flatMap((each) => environmentBlocks(each, page)), closingLines(diff, page)]
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function isChanged(environment: EnvironmentDiff): boolean {
  return environment.status !== 'both' || KINDS.some((kind) => environment[kind].length > 0)
}

function environmentBlocks(environment: EnvironmentDiff, page: Page): readonly (readonly string[])[] {
  const { chalk } = page
  return [
    [
      chalk.bold.underline(`${printable(environment.path)}: ${printable(environment.name)}`),
      ...paragraph(whatDiffers(environment), page),
    ],
    ...KINDS.filter((kind) => environment[kind].length > 0).map((kind) => [
      chalk.bold(`${HEADINGS[kind]}: ${environment[kind].length}`),
      ...environment[kind].flatMap((change) => changeLines(change, page)),
    ]),
  ]
}

function whatDiffers({ status, differs, files }: EnvironmentDiff): string {
  if (status === 'added') return 'was not judged before'
  if (status === 'removed') return 'is not judged any more'
  if (differs.length === 0) return 'nothing differs that the reports tell of'
  const named = firstFew(
    files.map(({ path, change }) => `${printable(path)} ${change}`),
    MOST_FILES,
  )
  const words = differs.map((cause) =>
    cause === 'environment' && named.length > 0 ? `${CAUSE_WORDS[cause]} (${named.join(', ')})` : CAUSE_WORDS[cause],
  )
  return `not the same: ${words.join(', ')}`
}

function changeLines({ ruleId, location, before, after, causes }: FindingChange, page: Page): readonly string[] {
  const state = (after ?? before) as FindingState
  const lead = `${page.chalk.bold(position(location))}  ${stateWord(state, page)}`
  const was = before && after ? wasWords(before, after) : undefined
  return [
    `${lead}  ${printable(ruleId)}  ${printable(state.message)}`,
    ...(was === undefined ? [] : labelled('before', was, page.width)),
    ...labelled('because', causeWords(causes), page.width),
  ]
}

function stateWord({ verdict, level, waived }: FindingState, page: Page): string {
  return waived ? `${word(level ?? verdict, page)}, waived` : word(level ?? verdict, page)
}

/** What was said before, as far as it was something else. */
function wasWords(before: FindingState, after: FindingState): string {
  const [was, is] = [before, after].map(({ verdict, level, waived }) =>
    waived ? `${level ?? verdict}, waived` : (level ?? verdict),
  )
  const waiver = before.waived && after.waived ? [`waived: ${before.waived.reason}`] : []
  const parts = [...(was === is ? [] : [was ?? '']), ...(before.message === after.message ? [] : [before.message])]
  return (parts.length > 0 ? parts : waiver).join(': ')
}

function causeWords(causes: readonly Cause[]): string {
  const words = causes.map((cause) => CAUSE_WORDS[cause])
  if (words.length === 0) return 'nothing that the reports tell of: one of them may have been changed by hand'
  return words.length === 1 ? `${words[0]} changed` : `one of these changed: ${words.join(', ')}`
}

function closingLines({ from, to, environments }: Diff, page: Page): readonly string[] {
  const sum = (kind: (typeof KINDS)[number]) => environments.reduce((total, each) => total + each[kind].length, 0)
  const totals = KINDS.map((kind) => `${sum(kind)} ${HEADINGS[kind]}`).join(', ')
  return [
    page.chalk.bold(`${counted(environments.length, 'environment')}: ${totals}`),
    `from ${madeWords(from)} to ${madeWords(to)}`,
  ]
}

function madeWords({ asOf, versions }: ReportsMade): string {
  return `${asOf.join(' and ')} (lync-ready ${versions.map(printable).join(' and ')})`
}
