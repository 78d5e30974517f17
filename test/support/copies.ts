/** Small edits of the clean environments, judged like any other environment. */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rules } from '../../rules/index.ts'
import { checkEnvironment } from '../../src/engine/check.ts'
import type { Loaded } from '../../src/environment/load.ts'
import { loadFacts } from '../../src/facts/facts.ts'
import type { Report } from '../../src/report.ts'
import type { Rule } from '../../src/rule.ts'
import type { Prober } from '../../src/sources/observed/probe.ts'
import { readRecording } from '../../src/sources/observed/read-recording.ts'
import { replay } from '../../src/sources/observed/recording.ts'
import { createObservedSource } from '../../src/sources/observed/source.ts'
import { loadWithImports } from './load.ts'

/** The clean environments: each gives no fail, warn or unknown on its day below. */
export const BASES = {
  newcomer: 'newcomer-with-certificate.yaml',
  'adatum-scaled-edge': 'adatum-scaled-edge/env.yaml',
  'alpineskihouse-pin-point': 'alpineskihouse-pin-point.yaml',
  'cohovineyard-dual-stack': 'cohovineyard-dual-stack.yaml',
  'contoso-collected': 'contoso-collected/env.yaml',
  'contoso-exported': 'contoso-exported/env.yaml',
  'contoso-observed': 'contoso-observed.yaml',
  'contoso-online': 'contoso-online.yaml',
  'contoso-single-edge': 'contoso-single-edge/env.yaml',
  'fourthcoffee-hybrid': 'fourthcoffee-hybrid.yaml',
  'margiestravel-vpn-only': 'margiestravel-vpn-only.yaml',
  'northwind-sfb-2019': 'northwind-sfb-2019.yaml',
  'proseware-two-sites': 'proseware-two-sites/env.yaml',
  'tailspintoys-one-address': 'tailspintoys-one-address.yaml',
  'treyresearch-tls-1-2': 'treyresearch-tls-1-2.yaml',
  'wingtip-two-sites': 'wingtip-two-sites.yaml',
  'wingtiptoys-director': 'wingtiptoys-director.yaml',
  'woodgrovebank-hardware-balanced': 'woodgrovebank-hardware-balanced/env.yaml',
} as const

export type Base = keyof typeof BASES

/** The day as of which an environment is clean: its product is in support, its certificates are in date. */
export const CLEAN_DAYS: Record<Base, string> = {
  newcomer: '2014-06-01',
  'adatum-scaled-edge': '2014-06-01',
  'alpineskihouse-pin-point': '2014-06-01',
  'cohovineyard-dual-stack': '2014-06-01',
  'contoso-collected': '2014-06-01',
  'contoso-exported': '2014-06-01',
  'contoso-observed': '2014-06-01',
  'contoso-online': '2014-06-01',
  'contoso-single-edge': '2014-06-01',
  'fourthcoffee-hybrid': '2022-06-01',
  'margiestravel-vpn-only': '2025-10-10',
  'northwind-sfb-2019': '2014-06-01',
  'proseware-two-sites': '2018-06-01',
  'tailspintoys-one-address': '2025-10-10',
  'treyresearch-tls-1-2': '2019-10-01',
  'wingtip-two-sites': '2014-06-01',
  'wingtiptoys-director': '2019-10-01',
  'woodgrovebank-hardware-balanced': '2013-10-01',
}

/** Where edits are made that name no file: the newcomer's certificate is laid over the rest of it. */
const EDITED = { ...BASES, newcomer: 'newcomer.yaml' } as const

/** What was observed of an environment: recordings beside it. */
const OBSERVED: Partial<Record<Base, readonly string[]>> = { 'contoso-observed': ['contoso-observed.json'] }

/** One replacement in one file of a clean environment; `find` must stand in the file exactly once. */
export interface Edit {
  /** Relative to the folder of the environment file; by default that file, or the one it adds a little to. */
  readonly file?: string
  readonly find: string
  readonly replace: string
}

const environments = fileURLToPath(new URL('../../fixtures/environments/', import.meta.url))
const facts = loadFacts()

interface Options {
  readonly edits?: readonly Edit[]
  /** YAML laid over the base, in a file beside it. */
  readonly overlay?: string
  readonly only?: readonly Rule[]
  readonly includeMet?: boolean
  readonly asOf?: string
  /** A further recording, beside the base. */
  readonly observations?: string | undefined
  /** Observes instead of the recordings, where it tells anything. */
  readonly prober?: Prober | undefined
  /** Instead of recordings: who looks at the network. */
  readonly probers?: ((loaded: Loaded) => readonly Prober[]) | undefined
}

/** Judges a base after some edits, or another environment file laid beside it. */
export function judgeCopy(base: Base, options: Options): Promise<Report> {
  const { edits = [], overlay } = options
  if (edits.length === 0 && overlay === undefined)
    return judge(environments, join(environments, BASES[base]), base, options)
  // One after the other: they share the copy.
  const turn = (turns.get(base) ?? Promise.resolve()).then(() => judgeEdited(base, edits, options))
  turns.set(
    base,
    turn.catch(() => undefined),
  )
  return turn
}

const turns = new Map<Base, Promise<unknown>>()

async function judgeEdited(base: Base, edits: readonly Edit[], options: Options): Promise<Report> {
  const folder = copyOf(base)
  const file = join(folder, BASES[base])
  const before = new Map<string, string>()
  const added: string[] = []
  try {
    for (const edit of edits) apply(edit, join(folder, EDITED[base]), before)
    if (options.overlay === undefined) return await judge(folder, file, base, options)
    const judged = writeOverlay(file, options.overlay)
    added.push(judged)
    return await judge(folder, judged, base, options)
  } finally {
    for (const [path, text] of before) writeFileSync(path, text)
    for (const path of added) rmSync(path)
  }
}

function judge(
  folder: string,
  file: string,
  base: Base,
  { only = rules, includeMet = false, asOf = CLEAN_DAYS[base], observations, prober, probers }: Options,
): Promise<Report> {
  const loaded = loadWithImports(file, { root: folder, workingFolder: folder })
  const names = [...(OBSERVED[base] ?? []), ...(observations === undefined ? [] : [observations])]
  const recordings = names.map((name) => readRecording(readFileSync(join(folder, name), 'utf8'), name))
  const usual = [...(prober ? [prober] : []), ...(recordings.length > 0 ? [replay(recordings)] : [])]
  const lookers = probers?.(loaded) ?? (usual.length > 0 ? usual : undefined)
  return checkEnvironment(loaded, {
    ...(lookers && { observed: createObservedSource(loaded, lookers) }),
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
}

const copies = new Map<Base, string>()

/** The environments in single files, the folder of this one, and that of the certificates that edits borrow; made once. */
function copyOf(base: Base): string {
  const held = copies.get(base)
  if (held !== undefined) return held
  const folder = mkdtempSync(join(tmpdir(), 'lync-ready-copy-'))
  const folders = ['contoso-single-edge', BASES[base].split('/')[0]]
  cpSync(environments, folder, {
    recursive: true,
    filter: (path) => {
      const [top = ''] = relative(environments, path).split(/[\\/]/)
      return top === '' || top.includes('.') || folders.includes(top)
    },
  })
  if (copies.size === 0) process.once('exit', removeCopies)
  copies.set(base, folder)
  return folder
}

function removeCopies(): void {
  for (const folder of copies.values()) rmSync(folder, { recursive: true, force: true })
}

/** Changes a file, and keeps what it held before. */
function apply({ file, find, replace }: Edit, environment: string, before: Map<string, string>): void {
  const path = file === undefined ? environment : join(environment, '..', file)
  const text = readFileSync(path, 'utf8')
  if (text.split(find).length !== 2)
    throw new Error(`"${find}" stands ${text.split(find).length - 1} times in ${file ?? environment}`)
  if (!before.has(path)) before.set(path, text)
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
