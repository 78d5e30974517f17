/** Get-DnsServerResourceRecord, whatever the form its objects were exported in. */

import type { ImportOptions, ImportProblem } from '../../../environment/imported.ts'
import type { Accounts } from '../accounts.ts'
import type { ObjectKind, ObjectsReading } from '../powershell/object-kind.ts'
import { type Fields, field, type Part, parts, textField } from '../tree.ts'
import { type GrowingZone, growZone } from './growing-zone.ts'
import { closeZones, partial } from './reading-of-zones.ts'
import { firstPart, ignoreFields, mapAll, TTL_REASON } from './record-fields.ts'
import { serverData } from './server-data.ts'

const HOW = 'export the whole zone, without -RRType and -Name'
const DEEPER =
  'ask for it by name: Get-DnsServerResourceRecord -ZoneName contoso.com | ConvertTo-Json -Depth 3, not Format-Table, Format-List or Export-Csv'
const UNREAD = [
  'CimClass',
  'CimInstanceProperties',
  'CimSystemProperties',
  'PSComputerName',
  'PSShowComputerName',
  'RunspaceId',
  'Timestamp',
  'Type',
]

const SERVER_RECORDS: ObjectKind = {
  title: 'records of a DNS server (Get-DnsServerResourceRecord)',
  recognises: (object) =>
    ['HostName', 'RecordType'].every((name) => textField(object, name) !== undefined) &&
    ['RecordData', 'TimeToLive', 'RecordClass', 'DistinguishedName'].some((name) => field(object, name) !== undefined),
  read: readServerRecords,
}

/** Every kind of object of the DNS cmdlets. */
export const DNS_KINDS: readonly ObjectKind[] = [SERVER_RECORDS]

function readServerRecords(objects: readonly Fields[], book: Accounts, options: ImportOptions = {}): ObjectsReading {
  const zones = new Map<string, GrowingZone>()
  const whole = new Set<GrowingZone>()
  const problems: ImportProblem[] = []
  for (const object of objects) {
    const apex = zoneOf(object) ?? options.apex
    const owner = textField(object, 'HostName')
    if (owner === undefined) continue
    if (apex === undefined) {
      if (problems.length === 0) problems.push(withoutZone(owner))
      continue
    }
    const key = apex.toLowerCase()
    const zone = zones.get(key) ?? growZone(apex, object.at, book)
    zones.set(key, zone)
    if (textField(object, 'RecordType')?.text.toUpperCase() === 'SOA') whole.add(zone)
    readObject(object, owner, zone, book)
  }
  const cut = [...zones.values()].filter((zone) => !whole.has(zone)).map((zone) => partial(zone, HOW))
  return closeZones(zones.values(), [...problems, ...cut])
}

function withoutZone({ at }: Part): ImportProblem {
  const message =
    'records without their zone: keep DistinguishedName, or add the zone as ZoneName (Select-Object *, @{ n = "ZoneName"; e = { "contoso.com" } })'
  return { line: at.line, column: at.column, message }
}

function readObject(object: Fields, owner: Part & { readonly text: string }, zone: GrowingZone, book: Accounts): void {
  const type = textField(object, 'RecordType')?.text.toUpperCase() ?? ''
  ignoreFields(book, object, UNREAD, 'how the server keeps the record')
  ignoreFields(book, object, ['TimeToLive'], TTL_REASON)
  for (const name of ['DistinguishedName', 'ZoneName', 'HostName', 'RecordType', 'RecordClass'])
    mapAll(book, field(object, name), zone.to)
  const held = field(object, 'RecordData')
  for (const part of held ? parts(held) : []) book.ignored(part, 'how the server keeps the record')
  const said = serverData(type, object)
  const part = said?.part ?? firstPart(held ?? field(object, 'HostName') ?? object)
  if (said === undefined && type === 'SOA') return
  if (said === undefined) zone.leave({ owner: owner.text, types: [type], reason: `the data is cut: ${DEEPER}`, part })
  else zone.add({ owner: owner.text, type, data: said.data, part })
}

/** `DC=sip,DC=contoso.com,cn=MicrosoftDNS,DC=DomainDnsZones,…`: the second part is the zone. */
function zoneOf(object: Fields): string | undefined {
  const named = textField(object, 'ZoneName')?.text
  if (named !== undefined) return named
  const distinguished = textField(object, 'DistinguishedName')?.text ?? ''
  return /^DC=(?:\\.|[^,\\])*,DC=([^,\\]+),CN=MicrosoftDNS,/i.exec(distinguished)?.[1]
}
