/** Environments with one thing changed, anywhere. */

import fc from 'fast-check'

type Path = readonly (string | number)[]

export interface Mutated {
  readonly value: unknown
  /** Where and to what, to be read in a failure. */
  readonly what: string
}

const REMOVED = Symbol('removed')

/** One of the values with one leaf, list, map or key of it changed. */
export function mutated(values: readonly unknown[]): fc.Arbitrary<Mutated> {
  const places = values.map((value) => ({ value, paths: [...pathsOf(value, [])] }))
  return fc
    .constantFrom(...places)
    .chain(({ value, paths }) => fc.record({ value: fc.constant(value), path: fc.constantFrom(...paths) }))
    .chain(({ value, path }) =>
      changes(at(value, path)).map((changed) => ({
        value: withChange(value, path, changed),
        what: `/${path.join('/')}: ${changed === REMOVED ? 'removed' : JSON.stringify(changed)}`,
      })),
    )
}

function* pathsOf(value: unknown, path: Path): Generator<Path> {
  if (path.length > 0) yield path
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value))
    yield* pathsOf(inner, [...path, Array.isArray(value) ? Number(key) : key])
}

function at(value: unknown, path: Path): unknown {
  return path.reduce((inner, key) => Object(inner)[key], value)
}

function withChange(value: unknown, path: Path, changed: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return changed
  if (Array.isArray(value)) {
    const items = [...value]
    if (rest.length === 0 && changed === REMOVED) items.splice(Number(key), 1)
    else items[Number(key)] = withChange(value[Number(key)], rest, changed)
    return items
  }
  const entries = Object.entries(value as object).flatMap(([name, inner]) => {
    if (name !== key) return [[name, inner]]
    return rest.length === 0 && changed === REMOVED ? [] : [[name, withChange(inner, rest, changed)]]
  })
  return Object.fromEntries(entries)
}

/** What a value may be changed to: something else altogether, or nearly the same. */
function changes(value: unknown): fc.Arbitrary<unknown> {
  return fc.oneof(fc.constant(REMOVED), anything, hostileText, numeral, ...near(value))
}

function near(value: unknown): readonly fc.Arbitrary<unknown>[] {
  if (typeof value === 'string') return [typo(value), fc.constant([value]), fc.constant({ [value]: value })]
  if (Array.isArray(value)) {
    return [fc.constant([...value, ...value]), fc.constant(value[0]), anything.map((more) => [...value, more])]
  }
  if (typeof value === 'object' && value !== null) {
    return [
      fc.constant([value]),
      fc.string({ maxLength: 8 }).map((key) => ({ ...value, [key]: 'unknown' })),
      fc.constantFrom(...KEYS).map((key) => ({ ...value, [key]: 1 })),
    ]
  }
  return [fc.constant(String(value)), fc.constant([value])]
}

const KEYS = ['name', 'fqdn', 'file', 'mode', 'records', 'versions', 'none', 'port']

/** A text with a character put in, taken out or doubled. */
function typo(value: string): fc.Arbitrary<string> {
  const character = fc.constantFrom(...' .,:/%-_*09azAZ\u00e5\t\u0007\\"')
  return fc
    .tuple(fc.nat(value.length), fc.nat(2), character)
    .map(([place, removed, put]) => value.slice(0, place) + put + value.slice(place + removed))
}

const anything = fc.constantFrom<unknown[]>(
  null,
  true,
  false,
  '',
  ' ',
  'none',
  'any',
  'internal',
  'x',
  'yes',
  [],
  {},
  [[]],
  [null],
  ['none'],
  [''],
  { name: 'x' },
  { file: 'x' },
  'x'.repeat(1024),
  'x'.repeat(1025),
  '\u{1f600}'.repeat(1024),
)

const numeral = fc.oneof(
  fc.constantFrom<(number | string)[]>(
    0,
    -0,
    -1,
    1,
    0.5,
    1.5,
    5,
    63,
    64,
    100,
    101,
    443,
    4094,
    4095,
    65535,
    65536,
    2 ** 53,
    1e21,
    '0',
    '-0',
    '+1',
    '1.0',
    '1.50',
    '007',
    '65535',
    '65536',
    '0.5',
    '1e3',
    '0x10',
    '.5',
    '5.',
    '9007199254740993',
  ),
  fc.integer({ min: -130, max: 70_000 }),
  fc.integer({ min: -130, max: 70_000 }).map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -200, max: 200 }),
  fc
    .tuple(fc.integer({ min: -10, max: 120 }), fc.constantFrom('%', ' %', '.5%', '.0', '.00 %', '%%'))
    .map((parts) => parts.join('')),
)

const port = fc.integer({ min: 0, max: 66_000 })

const hostileText = fc.oneof(
  fc.constantFrom(
    'contoso.com',
    'Contoso.com.',
    '-a.example',
    'a_b.example',
    'a..example',
    `${'a'.repeat(64)}.example`,
    'b\u00fccher.example',
    '10.0.0.1',
    '010.0.0.1',
    '256.0.0.1',
    '10.0.0.0/8',
    '10.0.0.0/33',
    '10.0.0.0/08',
    '::',
    '::1',
    '2001:db8::/32',
    '::/129',
    '1:2:3:4:5:6:7:8',
    '1:2:3:4:5:6:7::',
    '::ffff:10.0.0.1',
    '1::2::3',
    'fe80::1%eth0',
    '12345::',
    '2014-02-28',
    '2014-02-29',
    '2016-02-29',
    '2014-02-30',
    '2014-04-31',
    '2014-13-01',
    '2014-1-1',
    '0000-01-01',
    'https://meet.contoso.com',
    'http://x',
    'HTTPS://X',
    'https://',
    'https:// x',
    'ftp://x',
    'https://x:99999',
    'https://[::1',
    '10.10.0.0/16 via 172.25.33.1',
    '10.10.0.0/16 via',
    '10.10.0.0 via 172.25.33.1',
    '6 months',
    '0 days',
    '00001 day',
    '1 fortnight',
    'RSA 2048',
    'ecdsa_p384',
    'RSA',
    'AB'.repeat(32),
    'AB'.repeat(31),
    'zones\\x.zone',
    'zones/\tx',
  ),
  fc.ipV4(),
  fc.ipV6(),
  fc.tuple(fc.ipV6(), fc.nat(140)).map((parts) => parts.join('/')),
  fc.tuple(port, fc.constantFrom('-', ' - '), port).map((parts) => parts.join('')),
  fc
    .tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }))
    .map(([year, month, day]) => [year, ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-')),
)
