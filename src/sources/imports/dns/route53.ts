/** `aws route53 list-resource-record-sets`: one hosted zone. */

import type { ImportOptions, ImportReading } from '../../../environment/imported.ts'
import { type Accounts, openAccounts } from '../accounts.ts'
import { Unreadable } from '../bounds.ts'
import type { Reader } from '../readers.ts'
import { type Fields, field, objects, parts, type Tree, textField } from '../tree.ts'
import { type GrowingZone, growZone } from './growing-zone.ts'
import { partial, zonesReading } from './reading-of-zones.ts'
import { firstPart, ignoreFields, mapAll, TTL_REASON } from './record-fields.ts'
import { dotted, fromOctal } from './record-line.ts'
import { route53Value } from './route53-values.ts'

const TITLE = 'the record sets of a Route 53 hosted zone (aws route53 list-resource-record-sets)'
/** With one of these a name has several sets, and who asks, or chance, decides which answers. */
const ROUTING = [
  'SetIdentifier',
  'Weight',
  'Region',
  'GeoLocation',
  'GeoProximityLocation',
  'Failover',
  'MultiValueAnswer',
  'CidrRoutingConfig',
]

export const ROUTE53: Reader<Tree> = {
  recognises: (tree) => field(tree, 'ResourceRecordSets')?.kind === 'list' || objects(tree).some(isRecordSet),
  read: readRoute53,
}

function isRecordSet(item: Fields): boolean {
  const hasData = field(item, 'ResourceRecords')?.kind === 'list' || field(item, 'AliasTarget')?.kind === 'fields'
  return hasData && textField(item, 'Name') !== undefined && textField(item, 'Type') !== undefined
}

function readRoute53(tree: Tree, options: ImportOptions): ImportReading {
  const book = openAccounts(parts(tree))
  const sets = objects(field(tree, 'ResourceRecordSets') ?? tree)
  const soa = sets.find((set) => textField(set, 'Type')?.text === 'SOA')
  const named = textField(soa, 'Name')
  const apex = named ? fromOctal(named.text) : options.apex
  if (apex === undefined)
    throw new Unreadable(
      'a Route 53 listing without its SOA record, so neither the zone nor whether it is all here can be told: list all record sets, without --query',
      tree.at.line,
      tree.at.column,
    )
  const zone = growZone(apex, named?.at ?? tree.at, book)
  for (const set of sets) if (field(set, 'AliasTarget')?.kind !== 'fields') readSet(set, zone, book)
  for (const set of sets) if (field(set, 'AliasTarget')?.kind === 'fields') readAlias(set, zone, book, sets)
  ignoreFields(book, tree, ['MaxItems', 'IsTruncated'], 'about the listing, not the zone')
  const problems = [...truncated(tree), ...(soa ? [] : [partial(zone, 'list all record sets, without --query')])]
  return zonesReading(TITLE, [zone], book, problems)
}

function truncated(tree: Tree) {
  const more = ['NextToken', 'NextRecordName'].map((name) => textField(tree, name)).find(Boolean)
  const cut = field(tree, 'IsTruncated')
  const at = more?.at ?? (cut?.kind === 'leaf' && cut.value === true ? cut.at : undefined)
  const message = 'the listing was cut, and what is not in it would pass for missing: list it without --max-items'
  return at ? [{ line: at.line, column: at.column, message }] : []
}

function readSet(set: Fields, zone: GrowingZone, book: Accounts): void {
  const head = headOf(set, zone, book)
  if (head === undefined) return
  const { owner, type, routed } = head
  const values = objects(field(set, 'ResourceRecords') ?? set).map((each) => field(each, 'Value'))
  for (const value of values) {
    if (value?.kind !== 'leaf') continue
    if (routed) zone.leave({ owner, types: [type], reason: routed, part: value })
    else zone.add({ owner, type, data: route53Value(type, String(value.value ?? '')), part: value })
  }
}

/** An alias to a name of the same zone gives the records of that name; all others are known to AWS alone. */
function readAlias(set: Fields, zone: GrowingZone, book: Accounts, sets: readonly Fields[]): void {
  const head = headOf(set, zone, book)
  const target = field(set, 'AliasTarget')
  if (head === undefined || target === undefined) return
  const { owner, type, routed } = head
  const dns = textField(target, 'DNSName')
  const part = firstPart(field(target, 'DNSName') ?? target)
  const name = dotted(fromOctal(dns?.text ?? '')).toLowerCase()
  const own = sets.some((each) => dotted(fromOctal(textField(each, 'Name')?.text ?? '')).toLowerCase() === name)
  const isAddress = type === 'A' || type === 'AAAA'
  const found = own && isAddress && !routed ? zone.find(name, type) : []
  const reason = routed ?? `an alias to ${dns?.text ?? 'something'}, whose addresses only AWS knows`
  if (found.length === 0) zone.leave({ owner, types: [type], reason, part })
  else for (const { data } of found) zone.add({ owner, type, data, part })
  ignoreFields(book, target, ['HostedZoneId', 'EvaluateTargetHealth'], 'how AWS finds and watches the target')
}

function headOf(set: Fields, zone: GrowingZone, book: Accounts) {
  const name = textField(set, 'Name')
  const type = textField(set, 'Type')?.text.toUpperCase()
  if (name === undefined || type === undefined) return undefined
  for (const each of ['Name', 'Type']) mapAll(book, field(set, each), zone.to)
  ignoreFields(book, set, ['TTL'], TTL_REASON)
  ignoreFields(book, set, ['HealthCheckId', 'TrafficPolicyInstanceId'], 'how AWS watches and makes the set')
  const routing = ROUTING.map((each) => field(set, each)).find((each) => each !== undefined)
  ignoreFields(book, set, ROUTING, 'how AWS chooses among several sets of the name')
  const routed = routing && 'one of several sets, among which AWS chooses by who asks'
  return { owner: dotted(fromOctal(name.text)), type, routed }
}
