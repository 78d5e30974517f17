/** What is said about one copy of a system besides its name. */

import type { Architecture, Installation } from './operating-system-row.ts'

export interface OsDetails {
  readonly edition?: string
  readonly servicePack?: number
  readonly build?: string
  readonly installation?: Installation
  readonly architecture?: Architecture
  /** Mac, iOS, Android and Windows Phone. */
  readonly version?: string
}

/** Why details could not be read; without suggestions the names most like the text are suggested. */
export interface DetailsProblem {
  readonly problem: string
  readonly suggestions?: readonly string[]
}

/** Details that could be read, or why not. */
export type DetailsReading = { readonly details: OsDetails } | DetailsProblem

const KEYS = ['edition', 'servicePack', 'build', 'installation', 'architecture', 'version'] as const

const CALLED: Record<keyof OsDetails, string> = {
  edition: 'edition',
  servicePack: 'service pack',
  build: 'build',
  installation: 'installation option',
  architecture: 'architecture',
  version: 'version',
}

/** Two statements about the same copy put together, or what they disagree on. */
export function join(first: OsDetails, second: OsDetails): DetailsReading {
  const clash = KEYS.find((key) => !agree(key, first[key], second[key]))
  if (clash) {
    const problem = `the ${CALLED[clash]} is given as both ${first[clash]} and ${second[clash]}`
    return clash === 'edition' ? { problem } : { problem, suggestions: [] }
  }
  const version = finest(first.version, second.version)
  return { details: { ...first, ...second, ...(version && { version }) } }
}

function agree(key: keyof OsDetails, first: unknown, second: unknown): boolean {
  if (first === undefined || second === undefined || first === second) return true
  return key === 'version' && (isPointOf(`${first}`, `${second}`) || isPointOf(`${second}`, `${first}`))
}

function isPointOf(version: string, of: string): boolean {
  return version.startsWith(`${of}.`)
}

function finest(first: string | undefined, second: string | undefined): string | undefined {
  return (first?.length ?? 0) > (second?.length ?? 0) ? first : second
}
