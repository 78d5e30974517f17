/** `dnscmd` lines for pin-point zones: the console of the DNS Server of Windows cannot make them. */

import type { ShownRequirements } from '../requirements-data.ts'
import { dnsEntries } from './dns-entries.ts'
import { entryBlocks, heading, ownerIn, type ZoneLanguage } from './dns-page.ts'
import { type ReadyZone, readyZones } from './dns-zones.ts'
import { missingThings, notGivenLines } from './missing.ts'
import type { Estate, Ready, ReadyOptions } from './ready.ts'

const COMMANDS: ZoneLanguage = {
  comment: 'rem ',
  records: ({ shown, records }, zone) =>
    records.map(({ type, data }) => `dnscmd . /recordadd ${zone.apex}. ${ownerIn(zone, shown.name)} ${type} ${data}`),
}

/** One command file with every pin-point zone. */
export function renderPinPointCommands(requirements: ShownRequirements, estate: Estate, options: ReadyOptions): Ready {
  const missing = missingThings()
  const entries = dnsEntries(requirements, estate, options, missing)
  const zones = readyZones(entries, estate, { pinPoint: true }).filter(({ kind }) => kind === 'pin-point')
  const lines = [
    `Pin-point zones inside the network, as lync-ready derives them from ${estate.name}`,
    'To be run once, on a domain controller with the DNS Server: /dsprimary keeps the zone in Active Directory',
  ]
  const text = [heading(lines, 'rem '), ...zones.map(zoneBlock)].join('\n\n')
  const none = 'no pin-point zone is needed: inside has a zone for the domain of every required name'
  return {
    files: zones.length === 0 ? [] : [{ name: 'pin-point-zones.cmd', text: commandFile(text) }],
    notices: [...(zones.length === 0 ? [none] : missing.lines()), ...notGivenLines(requirements.notGiven)],
  }
}

function zoneBlock(zone: ReadyZone): string {
  return [`dnscmd . /zoneadd ${zone.apex}. /dsprimary`, ...entryBlocks(zone, COMMANDS)].join('\n')
}

/** In a remark too the command interpreter looks for variables and redirections. */
function commandFile(text: string): string {
  const lines = text.split('\n').map((line) => (line.startsWith('rem ') ? line.replace(/[%^&|<>!]/g, ' ') : line))
  return `${lines.join('\r\n')}\r\n`
}
