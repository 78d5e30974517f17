/** octoDNS: the YAML file of one zone, names to records. The zone is in the name of the file alone. */

import type { ImportOptions, ImportReading } from '../../../environment/imported.ts'
import { type Accounts, openAccounts } from '../accounts.ts'
import { Unreadable } from '../bounds.ts'
import type { Reader } from '../readers.ts'
import { type Field, field, type Part, parts, type Tree, textField } from '../tree.ts'
import { type GrowingZone, growZone } from './growing-zone.ts'
import { zonesReading } from './reading-of-zones.ts'
import { dataFromFields, dataPart, firstPart, hasFields, ignoreFields, mapAll, TTL_REASON } from './record-fields.ts'
import { nameText, quoted } from './record-line.ts'
import { readYamlTree } from './yaml-parts.ts'

const TITLE = 'a zone of octoDNS'
/** A key that begins a line, and the type of a record on a line of its own below it. */
const KEY = /^(?:'[^']*'|"[^"]*"|[\w.*-]+):[ \t]*(?:#.*)?$/
const TYPES =
  'A|AAAA|ALIAS|CAA|CNAME|DNAME|DS|HTTPS|LOC|MX|NAPTR|NS|OPENPGPKEY|PTR|SPF|SRV|SSHFP|SVCB|TLSA|TXT|URI|URLFWD|[A-Z][A-Za-z0-9]*/[A-Z]+'
const RECORD_TYPE = new RegExp(`^[ \\t]*(?:- )?[ \\t]*type:[ \\t]*['"]?(?:${TYPES})['"]?[ \\t]*(?:#.*)?$`)
/** Records that answer with the addresses of another name, which is looked up elsewhere. */
const FLATTENED = ['ALIAS']
const ROUTED = ['dynamic', 'geo', 'healthcheck']

export const OCTODNS: Reader<string> = {
  recognises: (text) => !/^\s*[<{[]/.test(text.slice(0, 100)) && hasRecord(text.slice(0, 20_000).split(/\r\n|\n|\r/)),
  read: (text, options) => readOctodns(text, options),
}

function hasRecord(lines: readonly string[]): boolean {
  let isBelowKey = false
  for (const line of lines) {
    if (isBelowKey && RECORD_TYPE.test(line)) return true
    if (/^[^\s#-]/.test(line)) isBelowKey = KEY.test(line)
  }
  return false
}

function readOctodns(text: string, options: ImportOptions): ImportReading {
  const tree = readYamlTree(text)
  if (options.apex === undefined)
    throw new Unreadable(
      'a zone of octoDNS, which only the name of the file tells: name the file in the environment, under dns, the view ' +
        'and the apex, as in external: { zones: { contoso.com: contoso.com.yaml } }',
    )
  const book = openAccounts(parts(tree))
  const zone = growZone(options.apex, tree.at, book)
  const names = tree.kind === 'fields' ? tree.fields : []
  for (const { name, value } of names) {
    for (const record of value.kind === 'list' ? value.items : [value]) readRecord(name, record, zone, book)
  }
  return zonesReading(TITLE, [zone], book)
}

function readRecord(owner: Field['name'], record: Tree, zone: GrowingZone, book: Accounts): void {
  const type = textField(record, 'type')
  if (type === undefined) return
  mapAll(book, field(record, 'type'), zone.to)
  ignoreFields(book, record, ['ttl'], TTL_REASON)
  ignoreFields(book, record, ['octodns', 'lenient'], 'for octoDNS itself')
  const open = openFor(type.text.toUpperCase(), record)
  const values = valuesOf(record)
  if (open) {
    ignoreFields(book, record, [...ROUTED, 'values', 'value'], open.reason)
    zone.leave({ owner, ...open, part: firstPart(values[0] ?? record) })
    return
  }
  for (const value of values) readValue(owner, type.text.toUpperCase(), value, zone, book)
}

/** Why the answer cannot be told from the file, where it cannot. */
function openFor(type: string, record: Tree) {
  if (FLATTENED.includes(type))
    return { types: ['A', 'AAAA'], reason: `an ${type}, which answers with what another name has at that moment` }
  if (ROUTED.slice(0, 2).some((each) => field(record, each) !== undefined))
    return { types: [type], reason: 'a set that answers by who asks, or by what is up' }
  const own = field(record, 'octodns')
  if (['A', 'AAAA', 'CNAME'].includes(type) && textField(field(own, 'cloudflare'), 'proxied')?.text === 'true')
    return { types: ['A', 'AAAA'], reason: 'proxied: Cloudflare answers with addresses of its own' }
  if (textField(own, 'ignored')?.text === 'true')
    return { types: [type], reason: 'a record that octoDNS leaves as something else makes it' }
  return type.includes('/') || type.startsWith('URLFWD')
    ? { types: [], reason: `a record of a provider's own kind (${type})` }
    : undefined
}

function valuesOf(record: Tree): readonly Tree[] {
  const values = field(record, 'values') ?? field(record, 'value')
  return values === undefined ? [] : values.kind === 'list' ? values.items : [values]
}

function readValue(owner: string, type: string, value: Tree, zone: GrowingZone, book: Accounts): void {
  const data = dataOf(type, value)
  const part: Part = dataPart(value)
  if (data === undefined) {
    zone.leave({ owner, types: [type], reason: `a ${type} record that is not understood`, part })
    return
  }
  zone.add({ owner, type, data, part })
  mapAll(book, value, zone.to)
}

/** octoDNS wants every target absolute, so one without its final dot is relative, as in a zone file. */
function dataOf(type: string, value: Tree): string | undefined {
  if (value.kind === 'fields') return hasFields(type) ? dataFromFields(type, value, nameText) : undefined
  if (value.kind !== 'leaf') return undefined
  const text = String(value.value ?? '').trim()
  if (type === 'TXT' || type === 'SPF') return quoted(text.replace(/\\;/g, ';'))
  return ['CNAME', 'NS', 'PTR', 'DNAME'].includes(type) ? nameText(text) : text
}
