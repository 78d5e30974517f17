/** How people and tools write the names of certificates. */

/** Of a subject as tools show it, with its other attributes in either order, the common name. */
export function commonName(subject: string): string | undefined {
  return /(?:^|[,+/;])\s*CN\s*=\s*("[^"]*"|[^,+/;"]*)/i.exec(subject)?.[1]?.replaceAll('"', '').trim()
}
