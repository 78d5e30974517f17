/**
 * The data of a record of Get-DnsServerResourceRecord. ConvertTo-Json turns it into texts such as
 * `IPv4Address = "10.0.0.1"` when it is not told to go deeper, one or a list of them, and into objects when it is.
 */

import { type Field, type Fields, field, objects, type Part, parts, type Tree, textField } from '../tree.ts'
import { dataFromFields, firstPart } from './record-fields.ts'
import { nameText } from './record-line.ts'

/** Nothing where the export does not hold it. */
export function serverData(type: string, object: Fields): { readonly data: string; readonly part: Part } | undefined {
  const held = field(object, 'RecordData')
  const properties = field(held, 'CimInstanceProperties')
  const candidates: readonly (Tree | undefined)[] = [held, properties && fieldsOf(properties), object]
  for (const candidate of candidates) {
    const data = dataFromFields(type, candidate, nameText)
    const part = candidate && firstPart(candidate === object ? object : (held ?? candidate))
    if (data !== undefined && part) return { data, part: partOf(type, held, object) ?? part }
  }
  const text = held?.kind === 'leaf' && typeof held.value === 'string' ? held.value.trim() : ''
  return held && isAlone(type, text) ? { data: alone(type, text), part: firstPart(held) } : undefined
}

/** The part that says the data: one that names it, else the first of the data. */
function partOf(type: string, held: Tree | undefined, object: Fields): Part | undefined {
  const name = MAIN.get(type)
  const direct = name === undefined ? undefined : (field(held, name) ?? field(object, name))
  if (direct) return firstPart(direct)
  const properties = field(held, 'CimInstanceProperties')
  if (properties === undefined || name === undefined) return undefined
  const value = objects(properties).find((each) => textField(each, 'Name')?.text === name)
  if (value) return firstPart(field(value, 'Value') ?? value)
  for (const part of parts(properties)) {
    const value = (part as { readonly value?: unknown }).value
    if (typeof value === 'string' && value.includes(name)) return part
  }
  return firstPart(properties)
}

const MAIN: ReadonlyMap<string, string> = new Map([
  ['A', 'IPv4Address'],
  ['AAAA', 'IPv6Address'],
  ['CNAME', 'HostNameAlias'],
  ['NS', 'NameServer'],
  ['PTR', 'PtrDomainName'],
  ['MX', 'MailExchange'],
  ['SRV', 'DomainName'],
  ['TXT', 'DescriptiveText'],
])

/** Properties as fields: from `[{ "Name": …, "Value": … }]`, or from texts of `Name = value` pairs. */
function fieldsOf(properties: Tree): Fields {
  const { at, what } = properties
  const named = objects(properties).flatMap((each): Field[] => {
    const name = textField(each, 'Name')?.text
    const value = field(each, 'Value')
    return name !== undefined && value ? [{ name, value }] : []
  })
  if (named.length > 0) return { kind: 'fields', at, what, fields: named }
  const fields = [...parts(properties)].flatMap((part) => {
    const value = (part as { readonly value?: unknown }).value
    return typeof value === 'string' ? pairs(value, part) : []
  })
  return { kind: 'fields', at, what, fields }
}

function pairs(text: string, { at, what }: Part): readonly Field[] {
  return [...text.matchAll(/(\w{1,64}) = (?:"((?:[^"\\]|\\.)*)"|(\S+))/g)].map(([, name = '', quoted, bare]) => ({
    name,
    value: { kind: 'leaf', at, what, value: quoted?.replace(/\\(.)/g, '$1') ?? bare ?? '' },
  }))
}

/** Where Select-Object has put the data itself in the place of the object: not the name of its class. */
function isAlone(type: string, text: string): boolean {
  if (text === '' || /^DnsServerResourceRecord|\s/.test(text)) return false
  return ['A', 'AAAA', 'CNAME', 'NS', 'PTR', 'DNAME'].includes(type)
}

function alone(type: string, text: string): string {
  return type === 'A' || type === 'AAAA' ? text : nameText(text)
}
