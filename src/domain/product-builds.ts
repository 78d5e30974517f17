/** Builds of the product against what is documented of them. Builds are compared, and never names. */

import { compareBuilds } from './builds.ts'
import type { BuildRangeRow, ComponentRow, UpdateRow } from './product-build-row.ts'

/** Whether the text is a build, such as 5.0.8308.556. */
export function isBuild(text: string): boolean {
  return compareBuilds(text, text) === 0
}

/** Whether the first build is less than the second; no build is less than nothing. */
export function isBelow(build: string, than: string): boolean {
  return compareBuilds(build, than) === -1
}

/** The system a build belongs to. */
export function rangeOf<Row extends BuildRangeRow>(build: string, ranges: readonly Row[]): Row | undefined {
  return ranges.find(({ first, before }) => isBuild(build) && !isBelow(build, first) && isBelow(build, before))
}

/** Whether an update was out on a day: a month counts when it is over. */
export function wasOut({ released }: UpdateRow, day: string): boolean {
  const sameLength = day.slice(0, released.length)
  return released.length === day.length ? released <= sameLength : released < sameLength
}

/** The update with the highest build. */
export function highest<Row extends { readonly build?: string }>(rows: readonly Row[]): Row | undefined {
  return rows.reduce<Row | undefined>(
    (most, row) => (most === undefined || isBelow(most.build ?? '0.0', row.build ?? '0.0') ? row : most),
    undefined,
  )
}

/** `Core Components` of `Microsoft Lync Server 2013, Core Components`. */
function bareName(component: string): string {
  return component
    .slice(component.lastIndexOf(',') + 1)
    .trim()
    .toLowerCase()
}

/** Whether a component has a life of its own. */
export function standsApart(component: string, rows: readonly ComponentRow[]): boolean {
  const name = component.toLowerCase()
  return rows.some((row) => row.stands === 'apart' && name.includes(row.component.toLowerCase()))
}

/** The row that holds a component to the build of its server. */
export function standsWithServer<Row extends ComponentRow>(component: string, rows: readonly Row[]): Row | undefined {
  return rows.find((row) => row.stands === 'with-server' && row.component.toLowerCase() === bareName(component))
}
