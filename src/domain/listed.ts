/** Sections that may say that there is none. */

/** What a section describes; nothing where it says that there is none, or is absent. */
export function described<Section>(section: Section | 'none' | undefined): Section | undefined {
  return section === 'none' ? undefined : section
}

/** A section that holds a list, or none, or is absent: the list, or nothing. */
export function listed<Item>(section: readonly Item[] | 'none' | undefined): readonly Item[] {
  return described(section) ?? []
}
