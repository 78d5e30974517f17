/** The data of a record, checked for the types the rules ask for and kept as written for the others. */

import {
  readIpv4,
  readIpv6,
  readNameField,
  readPeriodField,
  readUint16,
  readUint32,
  type ZoneFieldReader,
} from './zone-fields.ts'
import { shown, type ZoneName } from './zone-names.ts'
import { readStrings } from './zone-text.ts'
import type { ZoneToken } from './zone-tokens.ts'
import type { ZoneOutcome, ZoneRecord } from './zone-types.ts'

/** The data, in the form the record holds it. */
export type ZoneData = Pick<ZoneRecord, 'data' | 'srv'>

interface Layout {
  /** Name and reader of each field, in order. */
  readonly fields: readonly (readonly [string, ZoneFieldReader])[]
  readonly shape: (values: readonly string[]) => ZoneData
}

const last = (values: readonly string[]): ZoneData => ({ data: values.at(-1) ?? '' })
const target: Layout = { fields: [['name', readNameField]], shape: last }

const LAYOUTS: ReadonlyMap<string, Layout> = new Map([
  ['A', { fields: [['IPv4 address', readIpv4]], shape: last }],
  ['AAAA', { fields: [['IPv6 address', readIpv6]], shape: last }],
  ['CNAME', target],
  ['NS', target],
  ['PTR', target],
  ['DNAME', target],
  [
    'MX',
    {
      fields: [
        ['preference', readUint16],
        ['mail server', readNameField],
      ],
      shape: last,
    },
  ],
  [
    'SRV',
    {
      fields: [
        ['priority', readUint16],
        ['weight', readUint16],
        ['port', readUint16],
        ['target', readNameField],
      ],
      shape: srv,
    },
  ],
  [
    'SOA',
    {
      fields: [
        ['primary server', readNameField],
        ['mailbox', readNameField],
        ['serial', readUint32],
        ['refresh', readPeriodField],
        ['retry', readPeriodField],
        ['expire', readPeriodField],
        ['minimum', readPeriodField],
      ],
      shape: (values) => ({ data: values.join(' ') }),
    },
  ],
])

/** Reads the fields after the type. */
export function readData(
  type: string,
  tokens: readonly ZoneToken[],
  origin: ZoneName | undefined,
): ZoneOutcome<ZoneData> {
  const [head] = tokens
  if (!head) return { fault: { reason: `the ${type} record has no data; expected ${expected(type)}` } }
  const layout = LAYOUTS.get(type)
  const text = type === 'TXT' || type === 'SPF'
  if (isGeneric(head)) return layout || text ? noGeneric(type, head) : readGeneric(tokens)
  if (layout) return readLayout(type, layout, tokens, origin)
  if (text) return dataOf(readStrings(tokens))
  if (type.startsWith('TYPE')) {
    return { fault: { reason: `${type} has no written form of its own; expected \\# length hex (RFC 3597)`, at: head } }
  }
  return { value: { data: written(tokens) } }
}

function readLayout(
  type: string,
  layout: Layout,
  tokens: readonly ZoneToken[],
  origin: ZoneName | undefined,
): ZoneOutcome<ZoneData> {
  const values: string[] = []
  for (const [index, [label, read]] of layout.fields.entries()) {
    const token = tokens[index]
    if (!token) return { fault: { reason: `the ${type} record ends before its ${label}; expected ${expected(type)}` } }
    const value = token.quoted ? quotedFault(token) : read(token.raw, origin)
    if ('fault' in value) return { fault: { reason: `the ${label} ${value.fault.reason}`, at: token } }
    values.push(value.value)
  }
  const extra = tokens[layout.fields.length]
  if (!extra) return { value: layout.shape(values) }
  const reason = `the ${type} record goes on with ${shown(extra.raw)}; expected only ${expected(type)}`
  return { fault: { reason, at: extra } }
}

function expected(type: string): string {
  const fields = LAYOUTS.get(type)?.fields.map(([label]) => label)
  return fields?.join(', ') ?? 'data after the type'
}

function srv([priority, weight, port, name = '']: readonly string[]): ZoneData {
  return {
    data: name,
    srv: { priority: Number(priority), weight: Number(weight), port: Number(port), target: name },
  }
}

function dataOf(text: ZoneOutcome<string>): ZoneOutcome<ZoneData> {
  return 'fault' in text ? text : { value: { data: text.value } }
}

function quotedFault(token: ZoneToken): ZoneOutcome<never> {
  return { fault: { reason: `${shown(token.raw)} is in quotes; expected it without` } }
}

function isGeneric(token: ZoneToken): boolean {
  return !token.quoted && token.raw === '\\#'
}

/** Kept raw, the octets would pass for an address or a name. */
function noGeneric(type: string, at: ZoneToken): ZoneOutcome<never> {
  return {
    fault: { reason: `the data of ${type} is in generic form (\\#); expected it written out: ${expected(type)}`, at },
  }
}

/** `\# length hex` (RFC 3597 5). */
function readGeneric(tokens: readonly ZoneToken[]): ZoneOutcome<ZoneData> {
  const [head, length, ...rest] = tokens
  const hex = rest.map((token) => token.raw).join('')
  const octets = length && /^\d{1,5}$/.test(length.raw) ? Number(length.raw) : Number.NaN
  if (/^[0-9a-f]*$/i.test(hex) && hex.length === octets * 2 && octets <= 0xffff)
    return { value: { data: written(tokens) } }
  const reason = 'the generic data does not fit; expected \\#, the number of octets, and twice as many hex digits'
  const at = length ?? head
  return { fault: { reason, ...(at ? { at } : {}) } }
}

function written(tokens: readonly ZoneToken[]): string {
  return tokens.map((token) => (token.quoted ? `"${token.raw}"` : token.raw)).join(' ')
}
