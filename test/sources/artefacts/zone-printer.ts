/** Prints records as a zone in many styles: what the reader must undo. Written apart from it, so that both cannot err alike. */

import fc from 'fast-check'
import type { ZoneRecord } from '../../../src/sources/artefacts/zone-file.ts'
import { APEX } from './zone-support.ts'

/** A record without its place. */
export type Printable = Pick<ZoneRecord, 'name' | 'type' | 'ttl' | 'data' | 'srv'>

/** How one record is written. */
interface Style {
  readonly relative: boolean
  readonly capitals: boolean
  readonly carry: boolean
  readonly header: 'ttl class' | 'class ttl' | 'ttl' | '$TTL'
  readonly units: boolean
  readonly age: boolean
  readonly parentheses: 'none' | 'data' | 'all'
  readonly comment: boolean
  readonly blank: string
  readonly origin: string | undefined
  readonly octets: boolean
}

const label = fc.constantFrom('sip', 'a', 'in', '3600', 'srv', '_tls', 'fe-01', '*', 'x\\.y', 'k\\@\\032', '\\195\\188')
const origins = [APEX, `emea.${APEX}`, `a.emea.${APEX}`]
const owner = fc
  .tuple(fc.array(label, { maxLength: 2 }), fc.constantFrom(...origins))
  .map(([labels, origin]) => [...labels, origin].join('.'))
const name = fc.oneof(owner, fc.constantFrom('.', 'com', 'sip.fabrikam.com', `not${APEX}`))
const uint16 = fc.nat(0xffff)
const ttl = fc.oneof(fc.nat(0x7fffffff), fc.constantFrom(0, 60, 3600))
const ipv6 = fc
  .array(fc.constantFrom('0', '1', 'db8', 'ffff'), { minLength: 7, maxLength: 7 })
  .map((groups) => ['2001', ...groups])

const data: fc.Arbitrary<Pick<Printable, 'type' | 'data' | 'srv'>> = fc.oneof(
  fc.tuple(fc.nat(255), fc.nat(255)).map(([c, d]) => ({ type: 'A', data: `203.0.${c}.${d}` })),
  ipv6.map((groups) => ({ type: 'AAAA', data: canonical(groups.join(':')) })),
  fc.record({ type: fc.constantFrom('CNAME', 'NS', 'PTR', 'DNAME', 'MX'), data: name }),
  fc.tuple(uint16, uint16, uint16, name).map(([priority, weight, port, target]) => ({
    type: 'SRV',
    data: target,
    srv: { priority, weight, port, target },
  })),
  fc.record({ type: fc.constantFrom('TXT', 'SPF'), data: fc.string({ unit: 'grapheme', maxLength: 40 }) }),
  fc.record({ type: fc.constant('CAA'), data: fc.constantFrom('0 issue "le.org; x"', '128 iodef x') }),
)

/** Records that may stand in one zone together, each with a style. */
export const printables: fc.Arbitrary<readonly (readonly [Printable, Style])[]> = fc
  .array(fc.tuple(fc.tuple(owner, ttl, data), style()), { maxLength: 12 })
  .map((items) => {
    const ttls = new Map<string, number>()
    return items.map(([[at, seconds, rest], how], index) => {
      // The first two stand alone at a name, the last never at a wildcard.
      const apart = ['CNAME', 'DNAME', 'NS'].includes(rest.type)
      const own = apart ? `n${index}.${at}` : at
      const set = `${own} ${rest.type}`
      ttls.set(set, ttls.get(set) ?? seconds)
      return [{ name: own, ttl: ttls.get(set) ?? seconds, ...rest }, how] as const
    })
  })

function style(): fc.Arbitrary<Style> {
  return fc.record({
    relative: fc.boolean(),
    capitals: fc.boolean(),
    carry: fc.boolean(),
    header: fc.constantFrom('ttl class' as const, 'class ttl' as const, 'ttl' as const, '$TTL' as const),
    units: fc.boolean(),
    age: fc.boolean(),
    parentheses: fc.constantFrom('none' as const, 'data' as const, 'all' as const),
    comment: fc.boolean(),
    blank: fc.constantFrom(' ', '\t', ' \t  '),
    origin: fc.option(fc.constantFrom(...origins), { nil: undefined }),
    octets: fc.boolean(),
  })
}

/** The zone, its lines ended by `end`. */
export function printZone(items: readonly (readonly [Printable, Style])[], end: string): string {
  let origin = APEX
  let before: string | undefined
  const lines: string[] = []
  for (const [record, how] of items) {
    if (how.origin !== undefined) {
      lines.push(`$ORIGIN ${printName(how.origin, origin, how)}`)
      origin = how.origin
    }
    if (how.header === '$TTL') lines.push(`$TTL${how.blank}${printTtl(record.ttl ?? 0, how)}`)
    const start = how.carry && before === record.name ? '' : printName(record.name, origin, how)
    lines.push(printRecord(start, record, origin, how))
    if (how.comment) lines.push('; a "comment" (', '')
    before = record.name
  }
  return lines.join('\n').replaceAll('\n', end)
}

function printRecord(start: string, record: Printable, origin: string, how: Style): string {
  const head = [...(how.age ? ['[AGE:3513245]'] : []), ...header(record.ttl ?? 0, how), cased(record.type, how)]
  const fields = printData(record, origin, how)
  const line = how.comment ? ' ; x " ( \n' : '\n'
  const apart = how.blank
  if (how.parentheses === 'none') return [start, ...head, ...fields].join(apart)
  if (how.parentheses === 'data') return [start, ...head, `(${fields.join(line)}${line})`].join(apart)
  return `${start}${apart}(${[...head, ...fields].join(line)})`
}

function header(seconds: number, how: Style): readonly string[] {
  const shown = printTtl(seconds, how)
  if (how.header === '$TTL') return []
  if (how.header === 'ttl') return [shown]
  return how.header === 'ttl class' ? [shown, cased('IN', how)] : [cased('IN', how), shown]
}

function printData(record: Printable, origin: string, how: Style): readonly string[] {
  switch (record.type) {
    case 'MX':
      return ['10', printName(record.data, origin, how)]
    case 'SRV': {
      const { priority, weight, port, target } = record.srv ?? { priority: 0, weight: 0, port: 0, target: '.' }
      return [`${priority}`, `${weight}`, `${port}`, printName(target, origin, how)]
    }
    case 'TXT':
    case 'SPF':
      return printText(record.data, how)
    case 'A':
    case 'AAAA':
      return [cased(record.data, how)]
    case 'CAA':
      return [record.data]
    default:
      return [printName(record.data, origin, how)]
  }
}

function printName(absolute: string, origin: string, how: Style): string {
  if (absolute === '.') return absolute
  if (how.relative && absolute === origin) return '@'
  const below = how.relative && absolute.endsWith(`.${origin}`)
  return cased(below ? absolute.slice(0, -origin.length - 1) : `${absolute}.`, how)
}

function printTtl(seconds: number, how: Style): string {
  if (!how.units || seconds === 0) return String(seconds)
  const parts = [
    [Math.floor(seconds / 604800), 'w'],
    [Math.floor(seconds / 86400) % 7, 'd'],
    [Math.floor(seconds / 3600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'm'],
    [seconds % 60, 's'],
  ] as const
  return cased(parts.flatMap(([count, unit]) => (count > 0 ? [`${count}${unit}`] : [])).join(''), how)
}

/** Two strings, cut between characters; line ends have no other form than octets. */
function printText(text: string, how: Style): readonly string[] {
  const chars = [...text].map((char) => {
    const octets = [...Buffer.from(char)].map((octet) => `\\${String(octet).padStart(3, '0')}`).join('')
    if (how.octets || /[\r\n]/.test(char)) return octets
    return char === '"' || char === '\\' ? `\\${char}` : char
  })
  const middle = Math.floor(chars.length / 2)
  return [chars.slice(0, middle), chars.slice(middle)].map((part) => `"${part.join('')}"`)
}

function cased(text: string, how: Style): string {
  return how.capitals ? text.toUpperCase() : text
}

function canonical(address: string): string {
  return new URL(`http://[${address}]/`).hostname.slice(1, -1)
}
