/** What to type into the form of a registrar: the records on the Internet, by domain. */

import type { ShownRequirements } from '../requirements-data.ts'
import { type DnsEntry, dnsEntries, type ReadyRecord } from './dns-entries.ts'
import { ownerIn } from './dns-page.ts'
import { type ReadyZone, readyZones } from './dns-zones.ts'
import { missingThings, notGivenLines } from './missing.ts'
import type { Estate, Ready, ReadyOptions } from './ready.ts'
import { asciiText } from './safe-text.ts'
import { TTL_SECONDS } from './zone.ts'

const HEADINGS = ['Type', 'Host', 'Service', 'Protocol', 'Priority', 'Weight', 'Port', 'Target or address', 'TTL']

/** One table for each domain. */
export function renderRegistrarForm(requirements: ShownRequirements, estate: Estate, options: ReadyOptions): Ready {
  const missing = missingThings()
  const external = { ...requirements, dns: (requirements.dns ?? []).filter(({ view }) => view === 'external') }
  const zones = readyZones(dnsEntries(external, estate, options, missing), estate, { pinPoint: false })
  const head = [
    `Records on the Internet, as lync-ready derives them from ${asciiText(estate.name)}.`,
    '@ is the domain itself. Some forms want the host in full, or write the underscores of service and protocol themselves.',
    ...notGivenLines(requirements.notGiven),
  ]
  const text = `${[head.join('\n'), ...zones.map(domainBlock)].join('\n\n')}\n`
  return {
    files: zones.length === 0 ? [] : [{ name: 'registrar.txt', text }],
    notices: [...missing.lines(), ...notGivenLines(requirements.notGiven)],
  }
}

function domainBlock(zone: ReadyZone): string {
  const standing = zone.entries.filter(({ notYet }) => notYet === undefined)
  const rows = standing.flatMap(({ shown, records }) =>
    records.map((record) => [...cellsOf(ownerIn(zone, shown.name), record), String(TTL_SECONDS)]),
  )
  const others = zone.entries.filter(({ notYet }) => notYet !== undefined).map(otherLine)
  const lines = rows.length > 0 ? table([HEADINGS, ...rows]) : ['nothing to type in yet']
  return [zone.apex, ...lines, ...(others.length > 0 ? ['Not in the table:', ...others] : [])].join('\n')
}

function otherLine({ shown, notYet = '' }: DnsEntry): string {
  return `  ${asciiText(`${shown.name} ${shown.type}: ${notYet}`)}`
}

const SERVICE = /^(_[^.]+)\.(_[^.]+)(?:\.(.+))?$/

function cellsOf(owner: string, { type, data }: ReadyRecord): readonly string[] {
  if (type !== 'SRV') return [type, owner, '', '', '', '', '', data.replace(/\.$/, '')]
  const [, service = '', protocol = '', host = '@'] = SERVICE.exec(owner) ?? []
  const [priority = '', weight = '', port = '', target = ''] = data.split(' ')
  return [type, host, service, protocol, priority, weight, port, target.replace(/\.$/, '')]
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = HEADINGS.map((_, column) => rows.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
