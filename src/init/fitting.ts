/** Leaves out what files say and the environment format does not take, so that the rest can be used as it is written. */

import type { Path } from '../environment/model.ts'
import { danglingReferences, duplicateNames } from '../environment/references.ts'
import { type Misfit, validate } from '../environment/validate.ts'
import type { Place } from '../question.ts'
import type { Note } from './export-file.ts'
import { mapOf, plain, type Said, type SaidMap } from './said.ts'
import { placeText } from './yaml-text.ts'

/** Leaving one thing out may leave another without what it needs. */
const MOST_ROUNDS = 20

/** What fits, and what was left out. What the user said himself is kept: he is to be told of it as of any mistake. */
export function fitting(given: SaidMap): { readonly entries: SaidMap; readonly notes: readonly Note[] } {
  const lines: string[] = []
  let entries = given
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = entries
    // From the end, so that what is left out moves nothing that is still to be.
    for (const misfit of [...misfits(before)].reverse()) {
      const found = reach(before, stepsTo(misfit))
      const place = found && placeOf(found.there)
      if (found === undefined || place === undefined || found.path.length === 0) continue
      const after = without(entries, found.path)
      if (after === entries) continue
      entries = after
      lines.push(`${found.path.join('.')} (${placeText(place)}): ${misfit.message}`)
    }
    if (entries === before) break
  }
  const text = 'Left out, because the format does not take it'
  return { entries, notes: lines.length === 0 ? [] : [{ text, lines }] }
}

function misfits(given: SaidMap): readonly Misfit[] {
  const checked = validate(plain(given))
  if ('misfits' in checked) return checked.misfits
  return [
    ...duplicateNames(checked.document).map(({ path, kind }) => ({
      // Of a server only the name: its pool cannot do without it.
      path: kind === 'server' ? path : path.slice(0, -1),
      message: `a second ${kind} has this name`,
    })),
    ...danglingReferences(checked.document).map(({ path, kind }) => ({
      path,
      message: `no ${kind} has this name`,
    })),
  ]
}

function stepsTo({ path, key }: Misfit): Path {
  return key === undefined ? path : [...path, key]
}

/** As far along a path as there is something: what lacks a key, or a short form of what the path goes into. */
function reach(top: Said, path: Path): { readonly path: Path; readonly there: Said } {
  let there = top
  for (const [index, step] of path.entries()) {
    const next = inside(there, step)
    if (next === undefined) return { path: path.slice(0, index), there }
    there = next
  }
  return { path, there }
}

function inside(given: Said, step: string | number): Said | undefined {
  if (given.kind === 'list') return given.items[Number(step)]
  return given.kind === 'map' ? given.entries.get(String(step)) : undefined
}

/** The first place in it. */
function placeOf(given: Said): Place | undefined {
  if (given.kind === 'value') return given.from
  const parts = given.kind === 'list' ? given.items : [...given.entries.values()]
  for (const part of parts) {
    const place = placeOf(part)
    if (place !== undefined) return place
  }
  return undefined
}

/** The same when there is nothing at the path any more. */
function without(given: SaidMap, path: Path): SaidMap {
  return removed(given, path) as SaidMap
}

function isEmpty(given: Said): boolean {
  if (given.kind === 'value') return false
  return given.kind === 'list' ? given.items.length === 0 : given.entries.size === 0
}

function removed(given: Said, [step, ...rest]: Path): Said {
  const there = step === undefined ? undefined : inside(given, step)
  if (there === undefined) return given
  const after = rest.length === 0 ? undefined : removed(there, rest)
  if (after === there) return given
  if (given.kind === 'list') {
    const items = given.items.flatMap((item, index) => (index === Number(step) ? (after ?? []) : [item]))
    return { kind: 'list', items }
  }
  if (given.kind === 'value') return given
  const entries = [...given.entries].flatMap(([key, each]): [string, Said][] => {
    if (key !== String(step)) return [[key, each]]
    // What is left of it says nothing, and an empty key might be taken for none.
    return after === undefined || isEmpty(after) ? [] : [[key, after]]
  })
  return mapOf(entries)
}
