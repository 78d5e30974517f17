/** DNS records among the resources of a Terraform state, by provider. */

import type { Accounts } from '../accounts.ts'
import { field, type Part, parts, type Tree } from '../tree.ts'
import type { GrowingZone } from './growing-zone.ts'
import { dataPart, firstPart, ignoreFields, mapAll, TTL_REASON } from './record-fields.ts'
import { readAws, readGoogle } from './terraform-aws-google.ts'
import { AZURE_RECORD, readAzure, readUpdate, UPDATE_RECORD } from './terraform-azure-update.ts'
import { readCloudflare } from './terraform-cloudflare.ts'
import type { ReadResource, Said } from './terraform-values.ts'
import type { StateResource } from './terraform-zones.ts'

/** Whether a resource is a record or a zone: then its values are no secrets. */
export function isOfDns(type: string): boolean {
  return (
    readerOf(type) !== undefined ||
    /^(?:aws_route53_zone|cloudflare_zone|google_dns_managed_zone|azurerm_(?:private_)?dns_zone)$/.test(type)
  )
}

function readerOf(type: string): ReadResource | undefined {
  if (type === 'aws_route53_record') return readAws
  if (type === 'cloudflare_record' || type === 'cloudflare_dns_record') return readCloudflare
  if (type === 'google_dns_record_set') return readGoogle
  if (AZURE_RECORD.test(type)) return readAzure
  return UPDATE_RECORD.test(type) ? readUpdate : undefined
}

/** Adds the records of a resource to its zone. */
export function readRecordResource(resource: StateResource, zone: GrowingZone | undefined, book: Accounts): void {
  const { type, values, sensitive } = resource
  const read = readerOf(type)
  if (read === undefined) return
  const said = zone && read(values, zone, type)
  if (zone === undefined) {
    const reason = 'its zone is not in the state, so its name is not known'
    book.unknown(firstPart(field(values, 'name') ?? values), reason)
  } else if (said === undefined) {
    book.unknown(firstPart(values), `${type} without the values it should have`)
  } else {
    ignoreFields(book, values, ['ttl'], TTL_REASON)
    for (const name of NAMING) mapAll(book, field(values, name), zone.to)
    if (said.from.some((name) => isSecret(sensitive, name))) leaveSecret(said, values, zone, book)
    else if (said.open) zone.leave({ owner: said.owner, ...said.open, part: firstGiven(values, said.from) })
    else addAll(said, values, zone, book)
  }
}

const NAMING = ['name', 'type', 'zone_id', 'zone_name', 'zone', 'managed_zone', 'fqdn']

function addAll({ owner, type, values: said, from }: Said, values: Tree, zone: GrowingZone, book: Accounts): void {
  if (said.length === 0)
    zone.leave({ owner, types: [type], reason: `no ${type} values`, part: firstGiven(values, from) })
  for (const { part, data } of said) {
    if (data === undefined) {
      const reason = `a ${type} record that is not understood`
      zone.leave({ owner, types: [type], reason, part: firstPart(part) })
    } else {
      zone.add({ owner, type, data, part: dataPart(part) })
      mapAll(book, part, zone.to)
    }
  }
}

function leaveSecret({ owner, type, from }: Said, values: Tree, zone: GrowingZone, book: Accounts): void {
  zone.leave({ owner, types: [type], reason: 'marked as secret', part: firstGiven(values, ['name']) })
  for (const name of from) {
    const held = field(values, name)
    for (const part of held ? parts(held) : []) book.dropped(part, 'marked as secret: its value is not kept')
  }
}

/** `{ records: true }` as shown, `[[{ type: get_attr, value: records }]]` as kept. */
function isSecret(sensitive: Tree | undefined, name: string): boolean {
  if (sensitive?.kind === 'list')
    return [...parts(sensitive)].some((part) => (part as { value?: unknown }).value === name)
  const marks = field(sensitive, name)
  return marks !== undefined && [...parts(marks)].some((part) => (part as { value?: unknown }).value === true)
}

function firstGiven(values: Tree, names: readonly string[]): Part {
  return firstPart(names.map((name) => field(values, name)).find((each) => each !== undefined) ?? values)
}
