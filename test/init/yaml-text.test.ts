import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readYaml } from '../../src/environment/yaml-tree.ts'
import type { Value } from '../../src/environment/yaml-values.ts'
import { said } from '../../src/init/said.ts'
import { yamlScalar } from '../../src/init/yaml-scalar.ts'
import { yamlText } from '../../src/init/yaml-text.ts'
import type { Place } from '../../src/question.ts'
import { printable } from '../../src/reporters/printable.ts'

/** Pieces that mean something to YAML, to a terminal, or to the eye. */
const hostile = fc.string({
  unit: fc.constantFrom(
    ...[
      'a',
      '0',
      '.',
      ':',
      ': ',
      ' #',
      '#',
      ' ',
      '\n',
      '\r',
      '\t',
      '-',
      '- ',
      '---',
      '[',
      ']',
      '{',
      '}',
      ',',
      '&',
      '*',
    ],
    ...['!', '|', '>', "'", '"', '\\', '%', '@', '`', '?', '=', '<<', '~', '_', '+', 'e', 'x', 'yes', 'null', 'true'],
    ...[
      '\u0000',
      '\u0007',
      '\u001b[2J',
      '\u007f',
      '\u0085',
      '\u2028',
      '\u202e',
      '\ufeff',
      '\ud800',
      '\u00e9',
      '\u{1f600}',
    ],
  ),
  maxLength: 12,
})
const words = fc.constantFrom(
  'yes',
  'No',
  '0042',
  '6.60',
  '4.5',
  '1e3',
  '0x1F',
  '0o17',
  '12:30:45',
  '1_000',
  '.5',
  'NULL',
  '~',
)
const text = fc.oneof(hostile, words, fc.string(), fc.string({ unit: 'binary' }))
const number = fc.oneof(
  fc.nat(),
  fc.integer({ min: 1, max: 9999 }).map((each) => each / 100),
)
const key = text.filter((each) => each !== '' && !['__proto__', 'constructor', 'prototype', '<<'].includes(each))

const { value } = fc.letrec<{ value: Value; list: Value; map: Value }>((tie) => ({
  value: fc.oneof({ depthSize: 'small', maxDepth: 4 }, text, number, fc.boolean(), tie('list'), tie('map')),
  list: fc.array(tie('value'), { maxLength: 4 }),
  map: fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
}))
const document = fc.dictionary(key, value, { minKeys: 1, maxKeys: 4, noNullPrototype: true })

/** A number that stands for a place, so that lines are shared by some values and not by others. */
const placed =
  (seed: number) =>
  (path: readonly (string | number)[]): Place => ({
    file: 'exports/# a: "file"\n\u001b.xml',
    line: (path.join().length * seed) % 7,
    column: 1,
  })

function written(value: { readonly [key: string]: Value }, seed: number): string {
  const given = said(value, placed(seed))
  return given.kind === 'map' ? yamlText(given) : ''
}

describe('what is written', () => {
  test('reads back as the same values, whatever they and their places hold', () => {
    fc.assert(
      fc.property(document, fc.nat(20), (value, seed) => {
        expect(readYaml(written(value, seed), 'env.yaml').value).toEqual(value)
      }),
      { numRuns: 1500 },
    )
  })

  test('holds nothing that a terminal would act on, and nothing behind a comment but the place', () => {
    fc.assert(
      fc.property(document, fc.nat(20), (value, seed) => {
        const lines = written(value, seed).split('\n')
        expect(lines.filter((line) => printable(line) !== line)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test.each([
    'yes',
    'Off',
    '0042',
    '6.60',
    '0x1F',
    '1_000',
    '12:30',
    'null',
    '~',
    '1e3',
    '.5',
    '',
    '- a',
    'a: b',
    'a #b',
  ])('quotes %j, so that no reader of YAML takes it for something else', (text) => {
    expect(yamlScalar(text)).toBe(`'${text}'`)
    expect(parse(yamlScalar(text), { version: '1.1' })).toBe(text)
    expect(parse(yamlScalar(text), { version: '1.2' })).toBe(text)
  })

  test.each([
    'contoso.com',
    '5.0.8308.577',
    '192.168.10.90',
    'Windows Server 2012 R2 Standard',
    '\\\\fs01\\lync',
    '2014-06-01',
  ])('leaves %j as people write it', (text) => {
    expect(yamlScalar(text)).toBe(text)
  })
})

test('a place stands behind every line that says a value, side by side; one line of a file gives one line', () => {
  const lines = new Map([['pools,0,fqdn', 3]])
  const at = (path: readonly (string | number)[]) => ({ file: 'a.tbxml', line: lines.get(path.join()) ?? 9, column: 2 })
  const value = {
    sipDomains: ['contoso.com', 'fabrikam.com'],
    pools: [{ fqdn: 'pool01.contoso.net', role: 'front-end', servers: [{ fqdn: 'fe01.contoso.net' }, {}] }],
  }
  const given = said(value, at)
  expect(given.kind === 'map' && yamlText(given)).toBe(`sipDomains: [contoso.com, fabrikam.com]  # a.tbxml:9:2
pools:
  - fqdn: pool01.contoso.net    # a.tbxml:3:2
    role: front-end             # a.tbxml:9:2
    servers:
      - fqdn: fe01.contoso.net  # a.tbxml:9:2
      - {}
`)
})
