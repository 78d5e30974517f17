/** What became of everything that exported files hold, as every format shows it. */

export const IMPORT_STATUSES = ['mapped', 'ignored', 'dropped', 'unknown'] as const
export type ImportStatus = (typeof IMPORT_STATUSES)[number]

export interface ShownItem {
  readonly line: number
  readonly column: number
  readonly status: ImportStatus
  /** Its name in the file, and of what. */
  readonly what: string
  /** Where in an environment file it goes. */
  readonly to?: string
  /** Why it goes nowhere. */
  readonly reason?: string
}

export interface ShownImport {
  readonly file: string
  /** What the file was taken for. */
  readonly title: string
  /** In the order of the file; those of the statuses asked for. */
  readonly items: readonly ShownItem[]
  /** Of all items. */
  readonly counts: Readonly<Record<ImportStatus, number>>
}

interface Item extends Omit<ShownItem, 'line' | 'column'> {
  readonly at: { readonly line: number; readonly column: number }
}

/** The account of a file, with the items of some statuses. */
export function shownImport(
  file: string,
  { title, items }: { readonly title: string; readonly items: readonly Item[] },
  statuses: readonly ImportStatus[],
): ShownImport {
  const counts = { mapped: 0, ignored: 0, dropped: 0, unknown: 0 }
  for (const { status } of items) counts[status] += 1
  const listed = items.filter(({ status }) => statuses.includes(status))
  return { file, title, counts, items: listed.map(({ at: { line, column }, ...rest }) => ({ line, column, ...rest })) }
}

/** `3 mapped, 1 unknown`. */
export function countsText(counts: ShownImport['counts']): string {
  return IMPORT_STATUSES.map((status) => `${counts[status]} ${status}`).join(', ')
}
