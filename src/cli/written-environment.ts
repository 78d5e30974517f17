/** The text of an environment file from exports and options, which loads and checks as it is. */

import { basename } from 'node:path'
import { rules } from '../../rules/index.ts'
import { checkEnvironment } from '../engine/check.ts'
import { InputError, type InputProblem } from '../environment/input-error.ts'
import { type Loaded, loadEnvironment } from '../environment/load.ts'
import { findRoot } from '../environment/root.ts'
import { loadFacts } from '../facts/facts.ts'
import type { Note } from '../init/export-file.ts'
import { fitting } from '../init/fitting.ts'
import { EDITOR_LINES, filesNote, headText, missingNote, unknownNote } from '../init/head.ts'
import { ownKeys } from '../init/own.ts'
import { mapOf, type Said, type SaidMap } from '../init/said.ts'
import { sectionsOf } from '../init/sections.ts'
import { yamlText } from '../init/yaml-text.ts'
import { version } from '../package.ts'
import type { Context } from './context.ts'
import { explainCrash } from './crash.ts'
import type { InitOptions } from './init-options.ts'
import type { Io } from './io.ts'
import { asSeenFrom, type ReadExport } from './read-exports.ts'
import { isoDay } from './values.ts'

export interface Wanted {
  /** The file to be written, as the user names it. */
  readonly file: string
  /** The real path of the folder it is in. */
  readonly folder: string
  readonly files: readonly ReadExport[]
  readonly options: InitOptions
}

/** The keys that the files give. */
export function keysGiven(files: readonly ReadExport[], folder: string, io: Io): readonly string[] {
  return [...sectionsOf(seenFrom(folder, files, io)).entries.entries.keys()]
}

/** What nobody can do without, and the option that gives it. */
const REQUIRED = { name: '--name', product: '--product', sipDomains: '--sip-domain', pools: '--pool' } as const

/**
 * The whole text. Ends the command when a key is missing that every environment has.
 * @throws InputError when what the exports say cannot stand in an environment file
 */
export async function writtenEnvironment({ file, folder, files, options }: Wanted, context: Context): Promise<string> {
  const { io, fail } = context
  const exports = seenFrom(folder, files, io)
  const { sipDomain, pool, ...own } = options
  if (own.users !== undefined && pool === undefined) fail('--users is for the pool of --pool')
  if (own.accessEdge !== undefined && (own.edge ?? 'none') === 'none')
    fail('--access-edge is for the Edge pool of --edge')
  const said = sectionsOf(exports, ownKeys({ ...own, sipDomains: sipDomain, pools: pool }))
  const { entries, notes: leftOut } = fitting(withAbout(said.entries, basename(folder)))
  refuseIncomplete(entries, leftOut, context)
  const body = yamlText(entries)
  const loaded = load(body, file, folder)
  const report = await checkEnvironment(loaded, {
    rules,
    allRules: rules,
    facts: loadFacts(),
    asOf: isoDay(io.now()),
    version: version(),
    includeMet: false,
    onError: (ruleId, error) => io.stderr(`${ruleId}: ${explainCrash(error)}`),
  })
  const head = ['Written by lync-ready init; then run lync-ready check.', ...EDITOR_LINES]
  const notes = [
    ...missingNote(report.coverage.missing),
    ...unknownNote(exports),
    ...leftOut,
    ...said.notes,
    ...(exports.length > 0 ? [filesNote(exports)] : []),
  ]
  return headText(head, notes) + body
}

function seenFrom(folder: string, files: readonly ReadExport[], { workingFolder }: Io) {
  const root = findRoot(folder)
  return files.map((each) => asSeenFrom(folder, root, each, workingFolder))
}

/** What every environment file says of itself first. */
function withAbout({ entries }: SaidMap, folderName: string): SaidMap {
  const name: readonly [string, Said][] =
    entries.has('name') || folderName === '' ? [] : [['name', { kind: 'value', value: folderName }]]
  return mapOf([['lync-ready', { kind: 'value', value: 1 }], ...name, ...entries])
}

function refuseIncomplete({ entries }: SaidMap, leftOut: readonly Note[], { fail, notice }: Context): void {
  const missing = Object.entries(REQUIRED).filter(([key]) => !entries.has(key))
  if (missing.length === 0) return
  for (const { text, lines } of leftOut)
    for (const line of [`${text}:`, ...lines.map((each) => `  ${each}`)]) notice(line)
  const told = missing.map(([key, option]) => `${key} (${option})`).join(', ')
  fail(`nothing is written: no file gives ${told}`)
}

function load(body: string, file: string, folder: string): Loaded {
  try {
    return loadEnvironment('-', { workingFolder: folder, stdin: Buffer.from(body) })
  } catch (error) {
    if (error instanceof InputError) throw new InputError(error.problems.map((each) => ofWritten(each, file)))
    throw error
  }
}

/** A problem of the text that was to be written: the comment on its line tells what file said it. */
function ofWritten(problem: InputProblem, file: string): InputProblem {
  return problem.file === '<stdin>' ? { ...problem, file: `${file} (not written)` } : problem
}
