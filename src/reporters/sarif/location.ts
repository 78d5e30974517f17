/** Places in files, relative to the root. */

import type { Location } from '../../report.ts'

export const SOURCE_ROOT = '%SRCROOT%'

/** A path as a relative URI; half a surrogate pair, which no URI can hold, as it is shown. */
export function artifactLocation(path: string): object {
  const whole = path.replace(/\p{Cs}/gu, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`)
  return { uri: whole.split('/').map(encodeURIComponent).join('/'), uriBaseId: SOURCE_ROOT }
}

/** The place with its range and the line itself. */
export function physicalLocation({ path, line, column, endLine, endColumn, snippet }: Location): object {
  return {
    artifactLocation: artifactLocation(path),
    region: { startLine: line, startColumn: column, endLine, endColumn },
    // It must hold all of the region, and only the first line is known.
    ...(snippet !== undefined &&
      line === endLine && { contextRegion: { startLine: line, endLine, snippet: { text: snippet } } }),
  }
}
