/** A section together with what it refers to, which holds where the section itself says nothing. */

import type { Said } from './reading.ts'
import type { Section } from './strongswan-settings.ts'

export interface View {
  readonly name: string
  readonly line: number
  value(key: string): Said | undefined
  /** The names of the sections inside, its own first. */
  names(): readonly string[]
  section(name: string): View | undefined
  /** References that lead to no section of the file, or too far. */
  readonly missing: readonly Said[]
}

/** Beyond this, references were made to exhaust whoever follows them. */
const MAX_SECTIONS = 64

/** A view of sections of one name, the first of which counts most. References that come back end there. */
export function viewOf(sections: readonly Section[], root: Section): View | undefined {
  const [first] = sections
  if (first === undefined) return undefined
  const all = new Set<Section>()
  const missing: Said[] = []
  const add = (one: Section) => {
    if (all.has(one)) return
    all.add(one)
    for (const reference of one.references) {
      const found = named(reference.text, root)
      if (found === undefined || all.size >= MAX_SECTIONS) missing.push(reference)
      else add(found)
    }
  }
  for (const one of sections) add(one)
  const held = [...all]
  const inside = (name: string) => held.flatMap((one) => one.sections.get(name) ?? [])
  return {
    name: first.name,
    line: first.line,
    missing,
    value: (key) => held.find(({ values }) => values.has(key))?.values.get(key),
    names: () => [...new Set(held.flatMap((one) => [...one.sections.keys()]))],
    section: (name) => viewOf(inside(name), root),
  }
}

function named(path: string, root: Section): Section | undefined {
  return path.split('.').reduce<Section | undefined>((at, name) => at?.sections.get(name), root)
}
