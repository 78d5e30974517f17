/** Places as texts, to be compared. */

import type { Place } from '../question.ts'
import type { Location } from '../report.ts'

/** The same for the same place, whether an answer or a report tells it. */
export function placeKey(place: Place | Pick<Location, 'path' | 'line' | 'column'>): string {
  const file = 'path' in place ? place.path : place.file
  return `${file}:${place.line ?? 1}:${place.column ?? 1}`
}
