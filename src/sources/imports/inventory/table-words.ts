/** What the columns of a table may hold, by the words that name them for `ImportOptions.columns`. */

import type { Part } from '../tree.ts'
import { amountIn, gigabytes, memoryGb, type Unit, unitIn } from './amounts.ts'
import type { Sink } from './inventory-class.ts'
import { readProgram } from './programs.ts'
import {
  address,
  architecture,
  clock,
  clue,
  count,
  domainRole,
  hotfix,
  installation,
  machine,
  productType,
  servicePack,
} from './readings.ts'

/** One cell: the row around it tells what stands beside. */
export interface Cell {
  readonly text: string
  readonly heading: string
  /** The leaf itself, for the accounts. */
  readonly part: Part
  /** The unit that the heading is known to have. */
  readonly unit?: Unit
}

/** The cells of a row by what they hold, each word's in the order of the columns. */
export type Row = ReadonlyMap<ColumnWord, readonly Cell[]>

type ReadCell = (cell: Cell, sink: Sink, row: Row) => void

const plain =
  (read: (text: string, part: Part, sink: Sink) => void): ReadCell =>
  ({ text, part }, sink) =>
    read(text, part, sink)

const several =
  (read: (text: string, part: Part, sink: Sink) => void): ReadCell =>
  ({ text, part }, sink) => {
    for (const item of text.split(/[,;\s]+/).filter(Boolean)) read(item, part, sink)
  }

/** `Microsoft Windows NT Advanced Server 6.3` names a version; everything else is a caption. */
const system: ReadCell = ({ text, part }, { draft }) => {
  const [, kind, version] = /\bNT (Advanced Server|Server|Workstation) (\d+\.\d)\b/i.exec(text) ?? []
  if (kind === undefined || version === undefined) return draft.clue('caption', text, part)
  draft.clue('kind', /server/i.test(kind) ? 'server' : 'client', part)
  draft.clue('ntVersion', version, part)
}

/** A size needs its unit: in the cell, in the heading, or known of the heading. */
const inUnit =
  (key: string, figure: (amount: number, unit: Unit) => number): ReadCell =>
  ({ text, part, heading, unit }, { draft, book }) => {
    const told = unitIn(text) ?? unit ?? unitIn(heading)
    const amount = amountIn(text, told)
    if (told === undefined) book.unknown(part, 'its unit is not told: write it into the heading, such as Memory (GB)')
    else if (amount === undefined) book.unknown(part, 'expected a number, without a sign between its thousands')
    else draft.say(key, figure(amount, told), part)
  }

const yes: ReadCell = ({ text, part }, { draft, book }) => {
  if (/^(?:1|true|yes)$/i.test(text)) draft.say('hardware.virtual', true, part)
  else if (/^(?:0|false|no)$/i.test(text)) draft.say('hardware.virtual', false, part)
  else book.unknown(part, 'expected 1 or 0')
}

const WORDS = {
  os: system,
  version: plain(clue('version')),
  build: plain(clue('build')),
  sku: plain(clue('sku')),
  installation: plain(installation),
  architecture: plain(architecture),
  servicePack: plain(servicePack),
  language: plain(clue('language')),
  productType: plain(productType),
  domainRole: plain(domainRole),
  memory: inUnit('hardware.memoryGb', memoryGb),
  cores: plain(count('hardware.cores', 'say')),
  sockets: plain(count('hardware.sockets', 'say')),
  clock: plain(clock),
  freeDisk: inUnit('hardware.freeDiskGb', gigabytes),
  address: several(address),
  model: ({ text, part }, sink, row) => machine(row.get('manufacturer')?.[0]?.text ?? '', text, part, sink),
  virtual: yes,
  hotfix: several(hotfix),
  feature: several((text, part, { draft }) => draft.item('prerequisites.features', text, part)),
  program: ({ text, part }, sink, row) => readProgram({ text, part }, row.get('programVersion')?.[0], sink),
} as const satisfies Readonly<Record<string, ReadCell>>

/** `host` and `domain` name the computer; the maker is read with the model, the version of a program with its name. */
export const COLUMN_WORDS = [
  ...(['host', 'domain', 'manufacturer', 'programVersion'] as const),
  ...(Object.keys(WORDS) as (keyof typeof WORDS)[]),
]
export type ColumnWord = (typeof COLUMN_WORDS)[number]

/** Reads the cells of a row; those that name the computer are the caller's. */
export function readRow(row: Row, sink: Sink): void {
  for (const [word, cells] of row)
    for (const cell of cells) {
      if (word in WORDS) WORDS[word as keyof typeof WORDS](cell, sink, row)
      else if (word === 'manufacturer') sink.book.ignored(cell.part, 'the maker is read with the model')
      else if (word === 'programVersion' && !row.has('program'))
        sink.book.ignored(cell.part, 'a version without the name of a program')
    }
}
