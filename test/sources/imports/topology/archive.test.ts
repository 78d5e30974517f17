import { Buffer } from 'node:buffer'
import { type Zippable, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { readImport } from '../../../../src/sources/imports/read-import.ts'
import { fastest } from '../../../support/fastest.ts'
import { documentOf, expected, fixtureBytes } from './support.ts'

const CONFIGURATION = fixtureBytes('DocItemSet.xml')
const HEADER = new TextEncoder().encode('<Header Version="1"/>')

function archive(files: Zippable): Uint8Array {
  return zipSync(files, { mtime: '2014-06-01' })
}

const WHOLE = archive({ 'Header.xml': HEADER, 'DocItemSet.xml': CONFIGURATION })

function problem(bytes: Uint8Array): string {
  const { problems, document, items } = readImport(bytes)
  expect(problems).toHaveLength(1)
  expect(document).toEqual({})
  expect(items).toEqual([])
  return problems[0]?.message ?? ''
}

/** The same archive with numbers changed: in the list of files, and in the record before the content of the last. */
function changed(offsetInListed: number, value: number, size: 2 | 4, bytes = WHOLE): Uint8Array {
  const copy = Buffer.from(bytes)
  const listed = copy.lastIndexOf('PK\u0001\u0002')
  if (size === 2) copy.writeUInt16LE(value, listed + offsetInListed)
  else copy.writeUInt32LE(value, listed + offsetInListed)
  return copy
}

it('reads the configuration out of an archive, as if it lay beside', () => {
  const inside = readImport(WHOLE)
  const beside = readImport(CONFIGURATION)
  expect(inside.title).toBe('a configuration exported by Export-CsConfiguration (DocItemSet.xml)')
  expect(documentOf(inside)).toEqual(expected('DocItemSet'))
  expect(inside.items).toEqual(beside.items)
})

it('reads it also stored, in UTF-16, and with a comment at the end of the archive', () => {
  const utf16 = Buffer.concat([
    Buffer.from([0xff, 0xfe]),
    Buffer.from(Buffer.from(CONFIGURATION).toString(), 'utf16le'),
  ])
  const stored = archive({ 'DocItemSet.xml': [utf16, { level: 0 }] })
  expect(documentOf(readImport(stored))).toEqual(expected('DocItemSet'))
  const commented = Buffer.concat([WHOLE, Buffer.from('a comment')])
  commented.writeUInt16LE(9, WHOLE.length - 2)
  expect(documentOf(readImport(commented))).toEqual(expected('DocItemSet'))
})

it('gives the place inside for what is wrong inside', () => {
  const broken = archive({ 'DocItemSet.xml': new TextEncoder().encode('<DocItemSet>\n  <DocItem></DocItemSet>') })
  const [first] = readImport(broken).problems
  expect(first?.message).toMatch(/^in DocItemSet\.xml: not well-formed XML/)
  expect(first?.line).toBe(2)
})

it.each([
  ['no such file', archive({ 'Other.xml': CONFIGURATION }), /without DocItemSet\.xml/],
  ['only in a folder', archive({ deep: { 'DocItemSet.xml': CONFIGURATION } }), /without DocItemSet\.xml/],
  ['none at all', archive({}), /without DocItemSet\.xml/],
  ['two of them', archive({ 'DocItemSet.xml': CONFIGURATION, 'docitemset.xml': CONFIGURATION }), /two files named/],
  ['one that leads out', archive({ 'DocItemSet.xml': CONFIGURATION, '../x': HEADER }), /leads out/],
  [
    'one that leads out, as Windows writes it',
    archive({ 'DocItemSet.xml': CONFIGURATION, 'a\\..\\..\\x': HEADER }),
    /leads out/,
  ],
  ['one in the root of a disk', archive({ 'DocItemSet.xml': CONFIGURATION, 'C:\\x': HEADER }), /leads out/],
  ['one in the root', archive({ 'DocItemSet.xml': CONFIGURATION, '/etc/x': HEADER }), /leads out/],
  ['encrypted', changed(8, 1, 2), /encrypted/],
  ['packed with LZMA', changed(10, 14, 2), /method 14/],
  ['a wrong checksum', changed(16, 1, 4), /checksum/],
  ['longer than it says', changed(24, 1000, 4), /another size/],
  ['shorter than it says', changed(24, CONFIGURATION.length + 5, 4), /another size/],
  ['larger than allowed', changed(24, 70 * 1024 * 1024, 4), /larger than 64 MB/],
  ['ZIP64', changed(24, 0xffffffff, 4), /over 4 GB/],
  ['content beyond the end', changed(20, WHOLE.length, 4), /damaged/],
  ['content somewhere else', changed(42, 7, 4), /damaged/],
  ['cut off', WHOLE.subarray(0, WHOLE.length - 30), /cut off/],
  ['nothing but the mark', new Uint8Array([0x50, 0x4b, 3, 4]), /cut off/],
])('refuses an archive with %s', (_, bytes, message) => {
  expect(problem(bytes)).toMatch(message)
})

it('refuses an archive of too many files', () => {
  const many = Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`${index}`, new Uint8Array()]))
  expect(problem(archive(many))).toMatch(/more than 1,000 files/)
})

it('stops unpacking at what the archive says', { timeout: 60_000 }, () => {
  const zeros = new Uint8Array(80 * 1024 * 1024)
  const bomb = archive({ 'DocItemSet.xml': zeros })
  expect(problem(bomb)).toMatch(/larger than 64 MB/)
  const { result, took } = fastest(() => problem(changed(24, 1000, 4, bomb)))
  expect(result).toMatch(/another size/)
  expect(took).toBeLessThan(5000)
})

it('takes an archive with any one byte changed', () => {
  const small = archive({
    'Header.xml': HEADER,
    'DocItemSet.xml': new TextEncoder().encode(
      '<D><Topology><InternalDomains DefaultDomain="contoso.com"/></Topology></D>',
    ),
  })
  const whole = readImport(small)
  expect(documentOf(whole)).toEqual({ sipDomains: ['contoso.com'] })
  for (const [at, byte] of small.entries()) {
    for (const value of [0, 255, byte ^ 1, byte ^ 128]) {
      const copy = Uint8Array.from(small)
      copy[at] = value
      const { problems, document } = readImport(copy)
      // Dates, attributes and the other file do not matter; whatever does is noticed.
      if (problems.length === 0) expect(document).toEqual(whole.document)
      else expect(document).toEqual({})
    }
  }
})

const USERS = [
  '<DocItem Name="urn:lcd:amy@contoso.com"><Data><HomedResource UserAtHost="amy@contoso.com"/></Data></DocItem>',
  '<DocItem Name="urn:upc"><Data/></DocItem>',
  '<DocItem Name="anything"><Data><HomedResource UserAtHost="amy@contoso.com"/></Data></DocItem>',
]

it.each(USERS)('refuses data of users, in an archive and beside it, and shows none: %s', (item) => {
  const text = new TextEncoder().encode(`<DocItemSet>\n  ${item}\n</DocItemSet>`)
  for (const bytes of [text, archive({ 'DocItemSet.xml': text })]) {
    const reading = readImport(bytes)
    expect(problem(bytes)).toMatch(/personal data is not read here/)
    expect(reading.problems[0]).toMatchObject({ line: 2, column: 3 })
    expect(JSON.stringify(reading)).not.toContain('amy')
  }
})
