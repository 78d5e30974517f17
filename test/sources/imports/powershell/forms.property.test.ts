import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJsonTree } from '../../../../src/sources/imports/json-tree.ts'
import { readClixml } from '../../../../src/sources/imports/powershell/clixml.ts'
import { readCsvObjects } from '../../../../src/sources/imports/powershell/csv.ts'
import { readFormatted } from '../../../../src/sources/imports/powershell/formatted.ts'
import { normalise } from '../../../../src/sources/imports/powershell/normalise.ts'
import type { Tree } from '../../../../src/sources/imports/tree.ts'
import { readXmlTree } from '../../../../src/sources/imports/xml-tree.ts'
import { type Written, writeClixml, writeJson, writeList } from './writers.ts'

/** As a console would tell it: every value a text, and nothing where there is none. */
function told(tree: Tree): unknown {
  if (tree.kind === 'list') return tree.items.map(told)
  if (tree.kind === 'fields') return Object.fromEntries(tree.fields.map(({ name, value }) => [name, told(value)]))
  return tree.value === null
    ? ''
    : String(tree.value).toLowerCase() === 'true'
      ? 'true'
      : String(tree.value).trim().toLowerCase()
}

const name = fc.stringMatching(/^[A-Z][A-Za-z]{1,20}$/)
/** No word begins with a hyphen: after one, nobody could tell whether a space stood. */
const word = fc.stringMatching(/^[A-Za-z0-9.:\\/=_][A-Za-z0-9.:\\/=_-]{0,59}$/)
const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
const scalar = fc.oneof(sentence, fc.integer({ min: 0, max: 100_000 }), fc.boolean(), fc.constant(null))
const value = fc.oneof(scalar, fc.array(word, { maxLength: 8 }))
/** At least two properties: one line alone is no list. */
const object = fc.dictionary(name, value, { minKeys: 2, maxKeys: 12, noNullPrototype: true }) as fc.Arbitrary<Written>
const objects = fc.array(object, { minLength: 1, maxLength: 5 })
/** What the reader takes for a lost value or a prompt is another matter, tested apart. */
const plainObjects = objects.filter((all) => !/\.\.\.|"System\.|"Microsoft\.|"@\{/.test(JSON.stringify(all)))

const fromJson = (text: string) => normalise([readJsonTree(text)]).objects.map(told)
const fromClixml = (text: string) => {
  const { trees, asides } = readClixml(readXmlTree(text))
  return normalise(trees, asides).objects.map(told)
}
const fromList = (text: string) => readFormatted(text).objects.map(told)

describe('the same objects', () => {
  it('come from JSON, CLIXML and lists', () => {
    fc.assert(
      fc.property(plainObjects, (all) => {
        const json = fromJson(writeJson(all))
        expect(fromClixml(writeClixml(all))).toEqual(json)
        expect(fromList(writeList(all))).toEqual(json)
      }),
      { numRuns: 150 },
    )
  })

  it('come from lists on a console of any width', () => {
    fc.assert(
      fc.property(plainObjects, fc.integer({ min: 60, max: 160 }), (all, width) => {
        expect(fromList(writeList(all, width))).toEqual(fromList(writeList(all)))
      }),
      { numRuns: 150 },
    )
  })

  it('keep every character in CLIXML', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const [tree] = readClixml(readXmlTree(writeClixml([{ Name: `a${text}z` }]))).trees
        expect(tree).toMatchObject({ fields: [{ name: 'Name', value: { value: `a${text}z` } }] })
      }),
    )
  })

  it('come from CSV with any separator', () => {
    const cells = fc.array(fc.string({ unit: 'grapheme-ascii', maxLength: 12 }), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 6 }), fc.constantFrom(',', ';', '\t'), (rows, sign) => {
        const quoted = (row: readonly string[]) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(sign)
        const text = [['A', 'B', 'C'], ...rows].map(quoted).join('\r\n')
        const read = readCsvObjects(text).map(({ fields }) =>
          fields.map(({ value: each }) => each.kind === 'leaf' && each.value),
        )
        expect(read).toEqual(rows)
      }),
    )
  })
})
