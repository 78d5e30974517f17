/** `Add-DnsServerResourceRecord` for the DNS Server of Windows: a script for each zone. */

import type { ShownRequirements } from '../requirements-data.ts'
import { dnsEntries, type ReadyRecord } from './dns-entries.ts'
import { entryBlocks, heading, hidingText, ownerIn, type ZoneLanguage, zoneText } from './dns-page.ts'
import { type ReadyZone, readyZones } from './dns-zones.ts'
import { missingThings, notGivenLines } from './missing.ts'
import { type Estate, fileNames, type Ready, type ReadyOptions } from './ready.ts'
import { commentLine, powershellText } from './safe-text.ts'

const SCRIPT: ZoneLanguage = {
  comment: '# ',
  records: ({ shown, records }, zone) => records.map((record) => command(zone, ownerIn(zone, shown.name), record)),
}

/** A script for each apex and view. */
export function renderDnsScripts(requirements: ShownRequirements, estate: Estate, options: ReadyOptions): Ready {
  const missing = missingThings()
  const zones = readyZones(dnsEntries(requirements, estate, options, missing), estate, { pinPoint: false })
  const nameOf = fileNames()
  return {
    files: zones.map((zone) => ({
      name: nameOf(`${zone.view}-${zone.apex}`, '.ps1'),
      text: scriptFile(zone, estate, requirements.notGiven),
    })),
    notices: [...missing.lines(), ...notGivenLines(requirements.notGiven)],
  }
}

function scriptFile(zone: ReadyZone, { name }: Estate, notGiven: readonly string[]): string {
  const use = 'To be run once, on a DNS server that holds the zone; a record that is there already is told as an error'
  const lines = [zoneText(zone, name), use, ...hidingText(zone), ...notGivenLines(notGiven)]
  return `${[heading(lines, '# '), ...entryBlocks(zone, SCRIPT)].join('\n\n')}\n`
}

function command({ apex }: ReadyZone, owner: string, { type, data }: ReadyRecord): string {
  const lead = `Add-DnsServerResourceRecord -ZoneName ${powershellText(apex)} -Name ${powershellText(owner)}`
  const value = powershellText(data)
  if (type === 'A') return `${lead} -A -IPv4Address ${value}`
  if (type === 'AAAA') return `${lead} -AAAA -IPv6Address ${value}`
  if (type === 'CNAME') return `${lead} -CName -HostNameAlias ${value}`
  if (type !== 'SRV') return commentLine('# ', `${owner} ${type} ${data}`)
  const [priority = '', weight = '', port = '', target = ''] = data.split(' ')
  const numbers = `-Priority ${priority} -Weight ${weight} -Port ${port}`
  return `${lead} -Srv -DomainName ${powershellText(target)} ${numbers}`
}
