/** What changed, for a person: what is new first, each with why. */

import type { Diff, EnvironmentDiff, FindingChange, FindingState, ReportsMade } from './diff-data.ts'
import { causesText, causeWord, KINDS, kindWords, wasText } from './diff-words.ts'
import { printable } from './printable.ts'
import { paragraph, position } from './text-finding.ts'
import { counted, firstFew, labelled } from './text-layout.ts'
import { type Page, word } from './text-page.ts'

const MOST_FILES = 6

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
      chalk.bold(`${kindWords(kind)}: ${environment[kind].length}`),
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
    cause === 'environment' && named.length > 0 ? `${causeWord(cause)} (${named.join(', ')})` : causeWord(cause),
  )
  return `not the same: ${words.join(', ')}`
}

function changeLines({ ruleId, location, before, after, causes }: FindingChange, page: Page): readonly string[] {
  const state = (after ?? before) as FindingState
  const lead = `${page.chalk.bold(position(location))}  ${stateWord(state, page)}`
  const was = before && after ? wasText(before, after) : undefined
  return [
    `${lead}  ${printable(ruleId)}  ${printable(state.message)}`,
    ...(was === undefined ? [] : labelled('before', was, page.width)),
    ...labelled('because', causesText(causes), page.width),
  ]
}

function stateWord({ verdict, level, waived }: FindingState, page: Page): string {
  return waived ? `${word(level ?? verdict, page)}, waived` : word(level ?? verdict, page)
}

function closingLines({ from, to, environments }: Diff, page: Page): readonly string[] {
  const sum = (kind: (typeof KINDS)[number]) => environments.reduce((total, each) => total + each[kind].length, 0)
  const totals = KINDS.map((kind) => `${sum(kind)} ${kindWords(kind)}`).join(', ')
  return [
    page.chalk.bold(`${counted(environments.length, 'environment')}: ${totals}`),
    `from ${madeWords(from)} to ${madeWords(to)}`,
  ]
}

function madeWords({ asOf, versions }: ReportsMade): string {
  return `${asOf.join(' and ')} (lync-ready ${versions.map(printable).join(' and ')})`
}
