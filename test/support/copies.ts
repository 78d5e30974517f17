/** Small edits of the clean environments, judged like any other environment. */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rules } from '../../rules/index.ts'
import { checkEnvironment } from '../../src/engine/check.ts'
import { loadEnvironment } from '../../src/environment/load.ts'
import { loadFacts } from '../../src/facts/facts.ts'
import type { Report } from '../../src/report.ts'
import type { Rule } from '../../src/rule.ts'

/** The clean environments: each gives no fail, warn or unknown on the day below. */
export const BASES = {
  newcomer: 'newcomer-with-certificate.yaml',
  'contoso-single-edge': 'contoso-single-edge/env.yaml',
  'northwind-sfb-2019': 'northwind-sfb-2019.yaml',
  'wingtip-two-sites': 'wingtip-two-sites.yaml',
} as const

export type Base = keyof typeof BASES

/** Where edits are made that name no file: the newcomer's certificate is laid over the rest of it. */
const EDITED = { ...BASES, newcomer: 'newcomer.yaml' } as const

/** The day as of which the clean environments are clean. */
const CLEAN_DAY = '2014-06-01'

/** One replacement in one file of a clean environment; `find` must stand in the file exactly once. */
export interface Edit {
  /** Relative to the folder of the environment file; by default that file, or the one it adds a little to. */
  readonly file?: string
  readonly find: string
  readonly replace: string
}

const environments = fileURLToPath(new URL('../../fixtures/environments/', import.meta.url))
const facts = loadFacts()

/** Judges a base after some edits, or another environment file laid beside it. */
export async function judgeCopy(
  base: Base,
  {
    edits = [],
    overlay,
    only = rules,
    includeMet = false,
    asOf = CLEAN_DAY,
  }: { edits?: readonly Edit[]; overlay?: string; only?: readonly Rule[]; includeMet?: boolean; asOf?: string },
): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'lync-ready-copy-'))
  try {
    cpSync(environments, folder, { recursive: true })
    const file = join(folder, BASES[base])
    for (const edit of edits) apply(edit, join(folder, EDITED[base]))
    const judged = overlay === undefined ? file : writeOverlay(file, overlay)
    const loaded = loadEnvironment(judged, { root: folder, workingFolder: folder })
    return await checkEnvironment(loaded, {
      rules: only,
      allRules: rules,
      facts,
      asOf,
      version: '0.0.0',
      includeMet,
      onError: (ruleId, error) => {
        throw new Error(`${ruleId} threw`, { cause: error })
      },
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function apply({ file, find, replace }: Edit, environment: string): void {
  const path = file === undefined ? environment : join(environment, '..', file)
  const text = readFileSync(path, 'utf8')
  if (text.split(find).length !== 2)
    throw new Error(`"${find}" stands ${text.split(find).length - 1} times in ${file ?? environment}`)
  writeFileSync(
    path,
    text.replace(find, () => replace),
  )
}

function writeOverlay(file: string, overlay: string): string {
  const path = file.replace(/\.yaml$/, '.overlay.yaml')
  writeFileSync(path, `extends: ${file.split(/[\\/]/).at(-1)}\n${overlay}`)
  return path
}
