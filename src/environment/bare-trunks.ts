/**
 * The same gateway in two exports: a topology tells its trunks apart by their ports, and what cmdlets show of the gateway
 * has no port, and says nothing but that it is there.
 */

import type { ImportReading, Placed, PlacedMap, PlacedValue } from './imported.ts'

/** Documents of exports, without the bare trunks to gateways whose trunks another of them tells by their ports. */
export function withoutBareTrunks(readings: readonly ImportReading[]): readonly PlacedMap[] {
  const gateways = new Set(readings.flatMap(({ document }) => trunksOf(document).flatMap(gatewayOf)))
  return readings.map(({ document }) => (gateways.size === 0 ? document : without(document, gateways)))
}

/** The gateway of a trunk that is told by its port: `gw02.contoso.com port 5066`. */
function gatewayOf(trunk: Placed): readonly string[] {
  return /^(\S+) port \d+$/.exec(nameOf(trunk))?.slice(1) ?? []
}

function without(document: PlacedMap, gateways: ReadonlySet<string>): PlacedMap {
  const trunks = trunksOf(document)
  const kept = trunks.filter((trunk) => !(isBare(trunk) && gateways.has(nameOf(trunk))))
  return kept.length === trunks.length ? document : withIn(document, 'voice', (voice) => withIn(voice, 'trunks', kept))
}

/** A map with another value for a key that it has, or without the key where nothing is left of the value. */
function withIn(map: PlacedMap, key: string, change: readonly Placed[] | ((inner: PlacedMap) => PlacedMap)): PlacedMap {
  const { [key]: held, ...rest } = map
  if (held === undefined) return map
  const value = typeof change === 'function' ? change(mapIn(held.value)) : change
  return Object.keys(value).length === 0 ? rest : { ...map, [key]: { at: held.at, value } }
}

function isBare(trunk: Placed): boolean {
  return Object.keys(mapIn(trunk.value)).every((key) => key === 'name' || key === 'site')
}

function trunksOf(document: PlacedMap): readonly Placed[] {
  const trunks = mapIn(document.voice?.value).trunks?.value
  return Array.isArray(trunks) ? (trunks as readonly Placed[]) : []
}

function nameOf(trunk: Placed): string {
  return String(mapIn(trunk.value).name?.value ?? '').toLowerCase()
}

function mapIn(value: PlacedValue | undefined): PlacedMap {
  return typeof value === 'object' && !Array.isArray(value) ? (value as PlacedMap) : {}
}
