/** Where the description says a value. */

import type { EnvironmentDocument, Path } from '../../src/environment/model.ts'
import type { Evidence } from '../../src/rule.ts'

const MOST = 4

/** The sections that give things their addresses. */
const SECTIONS = ['pools', 'edgePools', 'reverseProxies', 'officeWebApps', 'sqlServers', 'devices', 'exchange'] as const

/** Evidence of where addresses that are expected stand, the first few of them in the order of the sections. */
export function whereSaid(document: EnvironmentDocument, addresses: readonly string[]): readonly Evidence[] {
  const places = placesOf(document)
  return [...new Set(addresses)]
    .flatMap((text) => places.get(text) ?? [])
    .sort((a, b) => a.order - b.order)
    .slice(0, MOST)
    .map(({ text, path }) => ({ role: 'expected', text, origin: { kind: 'environment', path } }))
}

interface Said {
  readonly text: string
  readonly path: Path
  readonly order: number
}

/** Walked once for all the findings of a description. */
const walked = new WeakMap<EnvironmentDocument, ReadonlyMap<string, Said>>()

function placesOf(document: EnvironmentDocument): ReadonlyMap<string, Said> {
  const places = walked.get(document) ?? placesIn(document)
  walked.set(document, places)
  return places
}

/** The first place of every text. */
function placesIn(document: EnvironmentDocument): ReadonlyMap<string, Said> {
  const places = new Map<string, Said>()
  const walk = (value: unknown, path: Path) => {
    if (typeof value === 'string') {
      if (!places.has(value)) places.set(value, { text: value, path, order: places.size })
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, below] of Object.entries(value)) walk(below, [...path, Array.isArray(value) ? Number(key) : key])
    }
  }
  for (const section of SECTIONS) walk(document[section], [section])
  return places
}
