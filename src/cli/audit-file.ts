/** Reads a file of audit data, and the files it refers to. */

import { createHash } from 'node:crypto'
import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import type { AuditData, AuditFiles, Refused } from '../audit/audit-data.ts'
import { measured } from '../audit/picture.ts'
import { resolveAudit } from '../audit/resolve.ts'
import { InputError } from '../environment/input-error.ts'
import { MAX_ARTEFACT_BYTES, readBounded } from '../environment/read-files.ts'
import { readLayer } from '../environment/read-layers.ts'
import { findRoot, isBelow, resolveReference, shownPath } from '../environment/root.ts'
import type { RuleBook } from '../policy/rule-book.ts'
import type { ReportInput } from '../report-provenance.ts'
import { realPath } from './real-path.ts'

const MOST_LOGO_BYTES = 1024 * 1024
/** Of all files of evidence together. */
const MOST_EVIDENCE_BYTES = 1024 * 1024 * 1024

export interface AuditFileOptions {
  /** `--root`. */
  readonly root?: string | undefined
  /** Folders that the reports start from, of which the first whose root holds the file gives the paths. */
  readonly beside: readonly string[]
  readonly workingFolder: string
  readonly book: RuleBook
}

export interface ReadAudit {
  readonly data: AuditData
  /** All that was read; absolute. */
  readonly files: readonly string[]
}

/** @throws InputError when it, or a file it refers to, cannot be used, or it is no audit data */
export function readAuditFile(file: string, { root: given, beside, workingFolder, book }: AuditFileOptions): ReadAudit {
  const path = existing(file, workingFolder, 'there is no such file')
  const root =
    given === undefined ? rootOf(path, beside) : existing(given, workingFolder, 'there is no such folder for --root')
  const shown = (each: string) => (isBelow(each, root) ? shownPath(each, root) : basename(each))
  const layer = readLayer(path, { root, shown })
  const read = new Set([path])
  return { data: resolveAudit(layer, filesBelow(root, dirname(path), read), book), files: [...read] }
}

function existing(file: string, workingFolder: string, message: string): string {
  const path = realPath(resolve(workingFolder, file))
  if (path === undefined) throw new InputError([{ file, message }])
  return path
}

function rootOf(path: string, beside: readonly string[]): string {
  const roots = beside.flatMap((folder) => (existsSync(folder) ? findRoot(realpathSync(folder)) : []))
  return roots.find((root) => isBelow(path, root)) ?? findRoot(dirname(path))
}

function filesBelow(root: string, folder: string, read: Set<string>): AuditFiles {
  const known = new Map<string, ReportInput>()
  let left = MOST_EVIDENCE_BYTES
  const open = (reference: string, mostBytes: number): { input: ReportInput; bytes: Uint8Array } | Refused => {
    const found = resolveReference(reference, folder, root, mostBytes)
    if ('refused' in found) return found
    read.add(found.path)
    const path = shownPath(found.path, root)
    try {
      const bytes = readBounded(found.path, reference, mostBytes)
      return { input: { path, sha256: createHash('sha256').update(bytes).digest('hex') }, bytes }
    } catch (error) {
      if (error instanceof InputError) return { refused: `"${reference}" ${error.problems[0]?.message}` }
      throw error
    }
  }
  return {
    evidence: (reference) => {
      const held = known.get(reference)
      if (held) return held
      const opened = open(reference, MAX_ARTEFACT_BYTES)
      if ('refused' in opened) return opened
      left -= opened.bytes.length
      if (left < 0) return { refused: 'the files of evidence are larger than 1,024 MB together' }
      known.set(reference, opened.input)
      return opened.input
    },
    logo: (reference) => {
      const opened = open(reference, MOST_LOGO_BYTES)
      if ('refused' in opened) return opened
      const picture = measured(opened.bytes)
      if ('fault' in picture) return { refused: `"${reference}" ${picture.fault}` }
      return { ...opened.input, ...picture, data: Buffer.from(opened.bytes).toString('base64') }
    },
  }
}
