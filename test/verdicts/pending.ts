/**
 * Cells the rules cannot agree with yet, by the reason. A cell that agrees must leave this list: it is to be empty.
 */
const REASONS: Readonly<Record<string, readonly string[]>> = {}

/** The reason, by the name of the cell. */
export const PENDING: ReadonlyMap<string, string> = new Map(
  Object.entries(REASONS).flatMap(([reason, names]) => names.map((name) => [name, reason] as const)),
)
