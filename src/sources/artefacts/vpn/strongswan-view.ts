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
const NONE: readonly Said[] = []

/** A view of sections of one name, the first of which counts most. References that come back end there. */
export function viewOf(sections: readonly Section[], root: Section): View | undefined {
  const [first] = sections
  if (first === undefined) return undefined
  // Most sections refer to nothing, and a file has them by the hundred thousand.
  if (sections.every(({ references }) => references.length === 0)) return new SectionView(sections, root, NONE)
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
  return new SectionView([...all], root, missing)
}

class SectionView implements View {
  readonly name: string
  readonly line: number
  readonly missing: readonly Said[]
  readonly #held: readonly Section[]
  readonly #root: Section

  constructor(held: readonly Section[], root: Section, missing: readonly Said[]) {
    this.name = held[0]?.name ?? ''
    this.line = held[0]?.line ?? 1
    this.missing = missing
    this.#held = held
    this.#root = root
  }

  value(key: string): Said | undefined {
    for (const { values } of this.#held) {
      const value = values.get(key)
      if (value) return value
    }
    return undefined
  }

  names(): readonly string[] {
    const [only, second] = this.#held
    if (only && second === undefined) return [...only.sections.keys()]
    return [...new Set(this.#held.flatMap((one) => [...one.sections.keys()]))]
  }

  section(name: string): View | undefined {
    return viewOf(
      this.#held.flatMap((one) => one.sections.get(name) ?? []),
      this.#root,
    )
  }
}

function named(path: string, root: Section): Section | undefined {
  return path.split('.').reduce<Section | undefined>((at, name) => at?.sections.get(name), root)
}
