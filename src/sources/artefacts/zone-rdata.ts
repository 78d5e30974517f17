/** The data of a record, checked for the types the rules ask for and kept as written for the others. */

import { IPV4, IPV6, NAME, PERIOD, UINT16, UINT32, type ZoneFieldKind } from './zone-fields.ts'
import { isGeneric, writeOut, type ZoneDataKinds } from './zone-generic.ts'
import { shown, type ZoneName } from './zone-names.ts'
import { readStrings } from './zone-text.ts'
import type { ZoneToken } from './zone-tokens.ts'
import type { ZoneOutcome, ZoneRecord } from './zone-types.ts'

/** The data, in the form the record holds it. */
export type ZoneData = Pick<ZoneRecord, 'data' | 'srv'>

interface Layout {
  /** Name and kind of each field, in order. */
  readonly fields: readonly (readonly [string, ZoneFieldKind])[]
  readonly shape: (values: readonly string[]) => ZoneData
}

const last = (values: readonly string[]): ZoneData => ({ data: values.at(-1) ?? '' })
const target: Layout = { fields: [['name', NAME]], shape: last }

const LAYOUTS: ReadonlyMap<string, Layout> = new Map([
  ['A', { fields: [['IPv4 address', IPV4]], shape: last }],
  ['AAAA', { fields: [['IPv6 address', IPV6]], shape: last }],
  ['CNAME', target],
  ['NS', target],
  ['PTR', target],
  ['DNAME', target],
  [
    'MX',
    {
      fields: [
        ['preference', UINT16],
        ['mail server', NAME],
      ],
      shape: last,
    },
  ],
  [
    'SRV',
    {
      fields: [
        ['priority', UINT16],
        ['weight', UINT16],
        ['port', UINT16],
        ['target', NAME],
      ],
      shape: srv,
    },
  ],
  [
    'SOA',
    {
      fields: [
        ['primary server', NAME],
        ['mailbox', NAME],
        ['serial', UINT32],
        ['refresh', PERIOD],
        ['retry', PERIOD],
        ['expire', PERIOD],
        ['minimum', PERIOD],
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
  if (isGeneric(tokens, isText(type))) {
    const fields = writeOut(tokens, kindsOf(type))
    return 'fault' in fields ? fields : readWritten(type, fields.value, origin)
  }
  if (type.startsWith('TYPE')) {
    return { fault: { reason: `${type} has no written form of its own; expected \\# length hex (RFC 3597)`, at: head } }
  }
  return readWritten(type, tokens, origin)
}

function kindsOf(type: string): ZoneDataKinds {
  return isText(type) ? 'strings' : LAYOUTS.get(type)?.fields.map(([, kind]) => kind)
}

function isText(type: string): boolean {
  return type === 'TXT' || type === 'SPF'
}

function readWritten(type: string, tokens: readonly ZoneToken[], origin: ZoneName | undefined): ZoneOutcome<ZoneData> {
  const layout = LAYOUTS.get(type)
  if (layout) return readLayout(type, layout, tokens, origin)
  return isText(type) ? dataOf(readStrings(tokens)) : { value: { data: written(tokens) } }
}

function readLayout(
  type: string,
  layout: Layout,
  tokens: readonly ZoneToken[],
  origin: ZoneName | undefined,
): ZoneOutcome<ZoneData> {
  const values: string[] = []
  for (const [index, [label, kind]] of layout.fields.entries()) {
    const token = tokens[index]
    if (!token) return { fault: { reason: `the ${type} record ends before its ${label}; expected ${expected(type)}` } }
    const value = token.quoted ? quotedFault(token) : kind.read(token.raw, origin)
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

function written(tokens: readonly ZoneToken[]): string {
  return tokens.map((token) => (token.quoted ? `"${token.raw}"` : token.raw)).join(' ')
}
