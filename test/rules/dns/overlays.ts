/** Overlays of the clean environments, as YAML. */

type Zones = { readonly [apex: string]: readonly string[] | 'internal' | 'external' | null }

/** Each section on a line, with its value as JSON, which YAML reads. */
export function overlay(sections: { readonly [section: string]: unknown }): string {
  return Object.entries(sections)
    .map(([section, value]) => `${section}: ${JSON.stringify(value)}\n`)
    .join('')
}

/** Zones of a view, given by their records or by another view; `null` takes a zone away. */
export function view(zones: Zones): unknown {
  const given = Object.entries(zones).map(([apex, zone]) => [apex, Array.isArray(zone) ? { records: zone } : zone])
  return { zones: Object.fromEntries(given) }
}

/** What the inside is told. */
export function inside(zones: Zones): string {
  return overlay({ dns: { internal: view(zones) } })
}

/** What the Internet is told. */
export function outside(zones: Zones): string {
  return overlay({ dns: { external: view(zones) } })
}
