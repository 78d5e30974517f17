/** The requirements for a spreadsheet: RFC 4180, and no cell that a spreadsheet would calculate. */

import { csvLines } from './csv-cell.ts'
import type { ShownRequirements } from './requirements-data.ts'
import type { ShownCertificate } from './requirements-data-certificates.ts'
import type { ShownCommon } from './requirements-data-common.ts'
import type { ShownDns } from './requirements-data-dns.ts'
import type { ShownEnd, ShownOpening } from './requirements-data-firewall.ts'
import type { ShownOutside } from './requirements-data-vpn.ts'

/** Columns of one kind, by their heading. */
type Columns<Shown> = { readonly [heading: string]: (shown: Shown) => string }

/** Several values of a cell. */
const all = (values: readonly string[]) => values.join('; ')

const DNS: Columns<ShownDns> = {
  view: ({ view }) => view,
  name: ({ name }) => name,
  type: ({ type }) => type,
  records: ({ records }) => all(records),
  'leads to': ({ leadsTo = '' }) => leadsTo,
  rule: ({ rule }) => rule,
}

const CERTIFICATES: Columns<ShownCertificate> = {
  certificate: ({ id }) => id,
  uses: ({ uses }) => all(uses),
  subject: ({ subject }) => all(subject),
  'alternative names': ({ names }) => all(namesThat(names, 'required')),
  'may also hold': ({ names }) => all(namesThat(names, 'optional')),
  'names not given': ({ missing }) => all(missing.map(({ text, give }) => `${text} (${give})`)),
  authority: ({ authority }) => authority,
  'extended key usages': ({ extendedKeyUsages }) =>
    all(extendedKeyUsages.map(({ usage, neededIf }) => (neededIf ? `${usage} (if ${neededIf})` : usage))),
}

const FIREWALL: Columns<ShownOpening> = {
  opening: ({ id }) => id,
  side: ({ side }) => side,
  direction: ({ direction }) => direction,
  source: ({ source }) => endText(source),
  'source ports': ({ portsAt, ports }) => (portsAt === 'source' ? all(ports) : 'any'),
  destination: ({ destination }) => endText(destination),
  protocol: ({ protocol }) => protocol,
  'destination ports': ({ portsAt, ports }) => (portsAt === 'destination' ? all(ports) : 'any'),
  purpose: ({ purposes }) => all(purposes),
}

const VPN: Columns<ShownOutside> = {
  'outside the tunnel': ({ id }) => id,
  service: ({ service }) => service,
  addresses: ({ addresses, text }) => all(addresses.length > 0 ? addresses : [text]),
  'used on': ({ uses }) => all(uses),
}

const COMMON: Columns<ShownCommon & { readonly necessity: string }> = {
  necessity: ({ necessity }) => necessity,
  'needed if': ({ neededIf = '' }) => neededIf,
  because: ({ because }) => all(because),
  confidence: ({ confidence }) => confidence,
  sources: ({ sources }) => all(sources.map(({ title, url }) => url ?? title)),
}

/** A header and one line for each requirement; a cell that a kind does not have is empty. */
export function renderRequirementsCsv({ dns, certificates, firewall, vpn }: ShownRequirements): string {
  const tables = [
    ...(dns ? [tableOf('dns', DNS, dns)] : []),
    ...(certificates ? [tableOf('certificate', CERTIFICATES, certificates)] : []),
    ...(firewall ? [tableOf('firewall', FIREWALL, firewall)] : []),
    ...(vpn ? [tableOf('vpn', VPN, vpn)] : []),
  ]
  const headings = ['kind', ...tables.flatMap((table) => table.headings), ...Object.keys(COMMON)]
  const lines = tables.flatMap(({ rows }) => rows.map((row) => headings.map((heading) => row.get(heading) ?? '')))
  return csvLines([headings, ...lines])
}

function tableOf<Shown extends ShownCommon & { readonly necessity: string }>(
  kind: string,
  own: Columns<Shown>,
  requirements: readonly Shown[],
): { readonly headings: readonly string[]; readonly rows: readonly ReadonlyMap<string, string>[] } {
  const columns = Object.entries<(shown: Shown) => string>({ ...own, ...COMMON })
  const rowOf = (shown: Shown) =>
    new Map([['kind', kind], ...columns.map(([heading, cell]): [string, string] => [heading, cell(shown)])])
  return { headings: Object.keys(own), rows: requirements.map(rowOf) }
}

function namesThat(names: ShownCertificate['names'], are: 'required' | 'optional'): readonly string[] {
  return names
    .filter(({ necessity }) => necessity === are)
    .map(({ name, neededIf }) => (neededIf === undefined ? name : `${name} (if ${neededIf})`))
}

function endText({ text, addresses }: ShownEnd): string {
  return addresses === 'any' || addresses.length === 0 ? text : all(addresses)
}
