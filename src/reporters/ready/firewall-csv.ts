/** The openings as a table of rules, for the administrator of the firewalls and for `firewall.rules`. */

import { csvLines } from '../csv-cell.ts'
import type { ShownRequirements } from '../requirements-data.ts'
import type { ShownEnd, ShownOpening } from '../requirements-data-firewall.ts'
import { betweenHosts, whyNotOpen } from './firewall-openings.ts'
import { missingThings, notGivenLines } from './missing.ts'
import type { Estate, Ready, ReadyOptions } from './ready.ts'

type Columns = { readonly [heading: string]: (opening: ShownOpening) => string }

const COLUMNS: Columns = {
  name: ({ id }) => id,
  firewall: ({ side }) => side,
  direction: ({ direction }) => direction,
  'source name': ({ source }) => source.text,
  'source addresses': (opening) => addressesText(opening.source, opening),
  'source behind NAT': ({ source }) => all(source.behindNat ?? []),
  'source ports': ({ portsAt, ports }) => (portsAt === 'source' ? all(ports) : 'any'),
  'destination name': ({ destination }) => destination.text,
  'destination addresses': (opening) => addressesText(opening.destination, opening),
  'destination behind NAT': ({ destination }) => all(destination.behindNat ?? []),
  'destination ports': ({ portsAt, ports }) => (portsAt === 'destination' ? all(ports) : 'any'),
  protocol: ({ protocol }) => protocol,
  action: () => 'allow',
}

const REASONS: Columns = {
  necessity: necessityText,
  purpose: ({ purposes }) => all(purposes),
  because: ({ because }) => all(because),
  citation: ({ sources }) => all(sources.map(({ key, title, url }) => `${key} ${url ?? title}`)),
}

/** One row for each opening; what must not be open yet is a rule that is not enabled. */
export function renderFirewallTable(
  { firewall = [], notGiven }: ShownRequirements,
  _: Estate,
  options: ReadyOptions,
): Ready {
  const missing = missingThings()
  const headings = [...Object.keys(COLUMNS), 'enabled', ...Object.keys(REASONS)]
  const rows = betweenHosts(firewall).map((opening) => {
    const why = whyNotOpen(opening, options)
    if (why !== undefined && why !== 'optional') missing.add(`a rule that is not enabled, ${why}`, opening.id)
    else if (opening.give !== undefined) missing.add(`give ${opening.give} to know all addresses`, opening.id)
    return [...cellsOf(COLUMNS, opening), why === undefined ? 'yes' : 'no', ...cellsOf(REASONS, opening)]
  })
  const text = csvLines([headings, ...rows])
  return { files: [{ name: 'firewall.csv', text }], notices: [...missing.lines(), ...notGivenLines(notGiven)] }
}

function cellsOf(columns: Columns, opening: ShownOpening): readonly string[] {
  return Object.values(columns).map((cell) => cell(opening))
}

function all(values: readonly string[]): string {
  return values.join('; ')
}

function addressesText({ addresses }: ShownEnd, { give }: ShownOpening): string {
  if (addresses === 'any') return 'any'
  return addresses.length > 0 ? all(addresses) : `not given${give === undefined ? '' : ` (${give})`}`
}

function necessityText({ necessity, neededIf, give, portsAt, orElse, protocol }: ShownOpening): string {
  return all([
    neededIf === undefined ? necessity : `${necessity} if ${neededIf} asks for it, which is not given`,
    ...(give === undefined ? [] : [`give ${give} to know all addresses`]),
    ...(portsAt === 'source' && orElse
      ? [`or to ${protocol.toUpperCase()} ${orElse.join(', ')} on a firewall that knows no source ports`]
      : []),
  ])
}
