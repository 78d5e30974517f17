/** A section that holds a list, or none, or is absent: the list, or nothing. */
export function listed<Item>(section: readonly Item[] | 'none' | undefined): readonly Item[] {
  return section === undefined || section === 'none' ? [] : section
}
