/** What the readers of DNS exports have in common at their end. */

import type { ImportProblem, ImportReading } from '../../../environment/imported.ts'
import type { Accounts } from '../accounts.ts'
import { emptyReading } from '../reading.ts'
import type { GrowingZone } from './growing-zone.ts'

/** The zones and what is wrong in them. Zones with a fault are used no more than a zone file with one. */
export function closeZones(
  zones: Iterable<GrowingZone>,
  problems: readonly ImportProblem[] = [],
): Pick<ImportReading, 'zones' | 'problems'> {
  const closed = [...zones].map((zone) => zone.close())
  const all = [...problems, ...closed.flatMap((each) => each.problems)]
  return { zones: all.length > 0 ? [] : closed.map(({ zone }) => zone), problems: all }
}

/** The reading of a file that holds zones and nothing else. */
export function zonesReading(
  title: string,
  zones: Iterable<GrowingZone>,
  book: Accounts,
  problems: readonly ImportProblem[] = [],
): ImportReading {
  const closed = closeZones(zones, problems)
  return { ...emptyReading(title, book.close()), ...closed }
}

/** A listing without the SOA record, which every zone has, was cut down to some of its records: the others do not exist then. */
export function partial(zone: GrowingZone, how: string): ImportProblem {
  const { line, column } = zone.at
  return {
    line,
    column,
    message: `the listing of ${zone.apex} has no SOA record, so it is a part of the zone, and what is not in it would pass for missing: ${how}`,
  }
}
