/** Zone files for BIND and for everything else that reads master files (RFC 1035). */

import type { ShownRequirements } from '../requirements-data.ts'
import { dnsEntries } from './dns-entries.ts'
import { entryBlocks, heading, hidingText, ownerIn, type ZoneLanguage, zoneText } from './dns-page.ts'
import { type ReadyZone, readyZones } from './dns-zones.ts'
import { missingThings, notGivenLines } from './missing.ts'
import { type Estate, fileNames, type Ready, type ReadyOptions } from './ready.ts'

/** No document asks for one; an hour is short enough to mend a mistake. */
export const TTL_SECONDS = 3600

/** RFC 2606 keeps `invalid` for names that nobody has: no zone is handed to a stranger by mistake. */
const APEX_RECORDS = [
  `$TTL ${TTL_SECONDS}`,
  '@ IN SOA ns.invalid. hostmaster.invalid. ( 1 3600 600 1209600 3600 )',
  '@ IN NS ns.invalid.',
]

const MASTER_FILE: ZoneLanguage = {
  comment: '; ',
  records: ({ shown, records }, zone) =>
    records.map(({ type, data }) => `${ownerIn(zone, shown.name)} IN ${type} ${data}`),
}

/** A whole zone for each apex and view. */
export function renderZones(requirements: ShownRequirements, estate: Estate, options: ReadyOptions): Ready {
  const missing = missingThings()
  const zones = readyZones(dnsEntries(requirements, estate, options, missing), estate, options)
  const nameOf = fileNames()
  return {
    files: zones.map((zone) => ({
      name: nameOf(`${zone.view}-${zone.apex}`, '.zone'),
      text: zoneFile(zone, estate, requirements.notGiven),
    })),
    notices: [...missing.lines(), ...notGivenLines(requirements.notGiven)],
  }
}

function zoneFile(zone: ReadyZone, { name }: Estate, notGiven: readonly string[]): string {
  const use = 'Replace ns.invalid and hostmaster.invalid by your name server and its mail address'
  const add = 'Where the zone exists already, keep its SOA and NS and add only the other records'
  const lines = [zoneText(zone, name), use, add, ...hidingText(zone), ...notGivenLines(notGiven)]
  const head = heading(lines, '; ')
  return `${[head, [`$ORIGIN ${zone.apex}.`, ...APEX_RECORDS].join('\n'), ...entryBlocks(zone, MASTER_FILE)].join('\n\n')}\n`
}
