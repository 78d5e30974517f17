/** Where the description says a value. */

import type { EnvironmentDocument, Path } from '../../src/environment/model.ts'
import type { Evidence } from '../../src/rule.ts'

const MOST = 4

/** The sections that give things their addresses. */
const SECTIONS = ['pools', 'edgePools', 'reverseProxies', 'officeWebApps', 'sqlServers', 'devices', 'exchange'] as const

/** Evidence of where addresses that are expected stand, the first few of them. Walks the sections: for findings that are shown. */
export function whereSaid(document: EnvironmentDocument, addresses: readonly string[]): readonly Evidence[] {
  const wanted = new Set(addresses)
  const found: Evidence[] = []
  const walk = (value: unknown, path: Path) => {
    if (found.length === MOST) return
    if (typeof value === 'string' && wanted.delete(value)) {
      found.push({ role: 'expected', text: value, origin: { kind: 'environment', path } })
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, below] of Object.entries(value)) walk(below, [...path, Array.isArray(value) ? Number(key) : key])
    }
  }
  for (const section of SECTIONS) walk(document[section], [section])
  return found
}
