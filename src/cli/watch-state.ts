/** How the files look that a run was judged from, and those that could have been among them. */

import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { findRoot, POLICY_FILE } from '../environment/root.ts'
import { expandFiles } from './expand-files.ts'

export interface Judged {
  readonly files: readonly string[]
  readonly isWhole: boolean
}

export interface Looking {
  /** Files and patterns. */
  readonly names: readonly string[]
  readonly workingFolder: string
  isWritten(path: string): boolean
}

interface Stamp {
  /** Differs when the file does. */
  readonly text: string
  /** When something last changed of it, in milliseconds. */
  readonly changedAt: number
}

/** By absolute path; a file that is not there has none. */
export type Sight = ReadonlyMap<string, Stamp | undefined>

/** As things are now. */
export async function sight(judged: Judged, looking: Looking): Promise<Sight> {
  const { names, workingFolder, isWritten } = looking
  const { files } = await expandFiles(names, workingFolder)
  const named = files.map((file) => resolve(workingFolder, file))
  const policies = [...new Set(named.flatMap(foldersUpToRoot))].map((folder) => join(folder, POLICY_FILE))
  // Something that is missing may come anywhere.
  const around = judged.isWhole ? [] : foldersOf(judged, looking).flatMap(filesIn)
  const all = new Set([...judged.files, ...named, ...policies, ...around])
  return new Map([...all].filter((path) => !isWritten(path)).map((path) => [path, stampOf(path)]))
}

/**
 * The files that differ, in order of their names.
 * @param since a file that was not looked at before has changed when it did so after this moment; else in any case
 */
export function differences(before: Sight, now: Sight, since?: number): readonly string[] {
  const changed = [...new Set([...before.keys(), ...now.keys()])].filter((path) => {
    const stamp = now.has(path) ? now.get(path) : stampOf(path)
    if (before.has(path)) return before.get(path)?.text !== stamp?.text
    return stamp !== undefined && (since === undefined || stamp.changedAt >= since - CLOCK_STEP_MS)
  })
  return changed.sort()
}

/** File systems tell the time in steps, and may be behind by one. */
const CLOCK_STEP_MS = 10

/** The folders in which something may change that matters. */
export function foldersOf({ files, isWhole }: Judged, { names, workingFolder }: Looking): readonly string[] {
  const named = names.map((name) => fixedPart(resolve(workingFolder, name)))
  const folders = new Set([...files.map((file) => dirname(file)), ...named.flatMap(foldersUpToRoot)])
  if (!isWhole) for (const folder of [...folders]) for (const below of foldersIn(folder)) folders.add(below)
  return [...folders]
}

/** A file, or where a pattern begins to be one, as a file in its folder. */
function fixedPart(path: string): string {
  if (existsSync(path)) return path
  const parts = path.split(sep)
  const first = parts.findIndex((part) => /[*?[{]/.test(part))
  return first === -1 ? path : [...parts.slice(0, first), 'any'].join(sep)
}

function foldersUpToRoot(file: string): readonly string[] {
  const root = findRoot(dirname(file))
  const folders = [dirname(file)]
  for (let here = dirname(file); here !== root && dirname(here) !== here; ) {
    here = dirname(here)
    folders.push(here)
  }
  return folders
}

function stampOf(path: string): Stamp | undefined {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return undefined
  const { ino, size, mtimeMs, ctimeMs } = stats
  return { text: [ino, size, mtimeMs, ctimeMs].join(' '), changedAt: Math.max(mtimeMs, ctimeMs) }
}

function filesIn(folder: string): readonly string[] {
  return entriesOf(folder).flatMap((entry) => (entry.isFile() ? [join(folder, entry.name)] : []))
}

function foldersIn(folder: string): readonly string[] {
  return entriesOf(folder).flatMap((entry) =>
    entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules'
      ? [join(folder, entry.name)]
      : [],
  )
}

/** None of a folder that is gone, or may not be read. */
function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}
