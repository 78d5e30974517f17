/** Azure: `az network dns record-set list`, `az network private-dns record-set list`, and what the REST interface gives. */

import type { ImportProblem, ImportReading } from '../../../environment/imported.ts'
import { type Accounts, openAccounts } from '../accounts.ts'
import type { Reader } from '../readers.ts'
import { type Fields, field, objects, type Part, parts, type Tree, textField } from '../tree.ts'
import { type GrowingZone, growZone } from './growing-zone.ts'
import { partial, zonesReading } from './reading-of-zones.ts'
import { dataFromFields, dataPart, firstPart, ignoreFields, mapAll, TTL_REASON } from './record-fields.ts'
import { quoted } from './record-line.ts'

const TITLE = 'the record sets of Azure DNS zones'
const TYPE = /^Microsoft\.Network\/(private)?dnsZones\/([A-Za-z]+)$/i
const ZONE = /\/providers\/Microsoft\.Network\/(?:private)?dnsZones\/([^/]+)\//i
const HOW = 'list all record sets (az network dns record-set list), not those of one type'
/** A list of records, or for these types one record. */
const RECORDS = (type: string) => [`${type}Records`, `${type}Record`]
const MANAGED = ['etag', 'id', 'provisioningState', 'resourceGroup', 'metadata', 'isAutoRegistered', 'fqdn']

export const AZURE: Reader<Tree> = {
  recognises: (tree) => setsOf(tree).some(isRecordSet),
  read: readAzure,
}

function setsOf(tree: Tree): readonly Fields[] {
  return objects(field(tree, 'value') ?? tree)
}

function isRecordSet(item: Fields): boolean {
  return TYPE.test(textField(item, 'type')?.text ?? '') && ZONE.test(textField(item, 'id')?.text ?? '')
}

function readAzure(tree: Tree): ImportReading {
  const book = openAccounts(parts(tree))
  const zones = new Map<string, GrowingZone>()
  const whole = new Set<GrowingZone>()
  for (const set of setsOf(tree)) if (isRecordSet(set)) readSet(set, zones, whole, book)
  const cut = [...zones.values()].filter((zone) => !whole.has(zone)).map((zone) => partial(zone, HOW))
  return zonesReading(TITLE, zones.values(), book, [...nextPage(tree), ...cut])
}

function nextPage(tree: Tree): readonly ImportProblem[] {
  const next = textField(tree, 'nextLink')
  const message =
    'the listing goes on elsewhere (nextLink), and what is not in it would pass for missing: take all pages'
  return next ? [{ line: next.at.line, column: next.at.column, message }] : []
}

function readSet(set: Fields, zones: Map<string, GrowingZone>, whole: Set<GrowingZone>, book: Accounts): void {
  const [, isPrivate, typeName = ''] = TYPE.exec(textField(set, 'type')?.text ?? '') ?? []
  const id = textField(set, 'id')
  const apex = ZONE.exec(id?.text ?? '')?.[1]
  const name = textField(set, 'name')
  if (apex === undefined || name === undefined || id === undefined) return
  const type = typeName.toUpperCase()
  const key = id.text.slice(0, id.text.toLowerCase().indexOf(`/${typeName.toLowerCase()}/`)).toLowerCase()
  const zone = zones.get(key) ?? growZone(apex, set.at, book, isPrivate ? 'internal' : 'external')
  zones.set(key, zone)
  for (const each of ['name', 'type']) mapAll(book, field(set, each), zone.to)
  // The command line flattens what the REST interface keeps under `properties`.
  const body = field(set, 'properties') ?? set
  for (const each of [set, body]) {
    ignoreFields(book, each, MANAGED, 'how Azure keeps the set')
    ignoreFields(book, each, ['ttl'], TTL_REASON)
    ignoreEmpty(each, book)
  }
  if (type === 'SOA') whole.add(zone)
  readBody(body, { owner: name.text, type, part: firstPart(field(set, 'name') ?? set) }, zone, book)
}

interface SetHead {
  readonly owner: string
  readonly type: string
  /** Its name. */
  readonly part: Part
}

function readBody(body: Tree, { owner, type, part }: SetHead, zone: GrowingZone, book: Accounts): void {
  const alias = ['targetResource', 'trafficManagementProfile']
    .map((each) => field(field(body, each), 'id'))
    .find((each) => each?.kind === 'leaf' && each.value !== null && each.value !== '')
  const records = RECORDS(type)
    .map((each) => field(body, each))
    .find((each) => each !== undefined && !isEmpty(each))
  if (alias) {
    const reason = 'an alias to a resource of Azure, whose addresses only Azure knows'
    zone.leave({ owner, types: [type], reason, part: alias })
  } else if (records !== undefined) {
    addRecords(objects(records), { owner, type, part }, zone, book)
  } else if (type !== 'SOA') {
    // A set without records answers nothing, and its name exists.
    zone.leave({ owner, types: [type], reason: `a set without ${type} records`, part })
  }
}

function addRecords(records: readonly Fields[], { owner, type }: SetHead, zone: GrowingZone, book: Accounts): void {
  for (const record of records) {
    const data = type === 'TXT' ? textData(record) : dataFromFields(type, record)
    if (data !== undefined) {
      zone.add({ owner, type, data, part: dataPart(record) })
      mapAll(book, record, zone.to)
    } else if (type !== 'SOA') {
      zone.leave({ owner, types: [type], reason: `a ${type} record that is not understood`, part: firstPart(record) })
    }
  }
}

/** The strings of one TXT record, which Azure keeps apart. */
function textData(record: Fields): string {
  const value = field(record, 'value')
  const strings = value?.kind === 'list' ? value.items : value ? [value] : []
  return strings.map((each) => quoted(each.kind === 'leaf' ? String(each.value ?? '') : '')).join(' ')
}

function ignoreEmpty(tree: Tree, book: Accounts): void {
  if (tree.kind !== 'fields') return
  for (const { value } of tree.fields) if (isEmpty(value)) for (const part of parts(value)) book.ignored(part, 'empty')
}

function isEmpty(tree: Tree): boolean {
  if (tree.kind === 'leaf') return tree.value === null
  if (tree.kind === 'list') return tree.items.length === 0
  return tree.fields.every(({ value }) => isEmpty(value))
}
