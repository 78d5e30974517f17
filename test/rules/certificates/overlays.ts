/** Overlays of the certificates of the clean environments. */

/** The described certificate of the pool with other properties; `~` takes one away. */
export function described(...lines: readonly string[]): string {
  return certificate('pool01', ...lines)
}

/** A certificate of the base with other properties, or a further one. */
export function certificate(id: string, ...lines: readonly string[]): string {
  return `certificates:\n${entry(id, ...lines)}`
}

export function entry(id: string, ...lines: readonly string[]): string {
  return `  - id: ${id}\n${lines.map((line) => `    ${line}\n`).join('')}`
}

/** A certificate for a gateway with whatever no document allows a server of the product. */
export const ODD_GATEWAY = entry(
  'gateway',
  "subject: '*.example.net'",
  "sans: ['*.example.net']",
  'friendlyName: pool01',
  'key: RSA 512',
  'signature: rsassaPss',
  'eku: [clientAuth]',
  'crlDistributionPoints: []',
  'store: user',
  'privateKey: { provider: Microsoft Software Key Storage Provider }',
  'notBefore: 2014-01-15',
  'notAfter: 2016-01-15',
  'assignedTo: { gw01: Gateway, sql01.corp.adatum.com: SqlServer }',
)

/** The certificates of the reference environment, sorted. */
export const EVERY = ['edge-external', 'edge-internal', 'fe01', 'fe02', 'fe03', 'oauth', 'owas', 'web-publishing']
