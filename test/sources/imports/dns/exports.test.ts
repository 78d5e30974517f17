import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readImport } from '../../../../src/sources/imports/read-import.ts'

const FOLDER = 'fixtures/artefacts/dns-exports'
const NAMES = readdirSync(FOLDER).filter((name) => name !== 'README.md')
const read = (name: string) => readImport(readFileSync(`${FOLDER}/${name}`), { apex: 'contoso.com' })
const recordsOf = (name: string) =>
  (read(name).zones[0]?.records ?? [])
    .map(({ value }) => value)
    .filter((value) => !value.includes(' SOA '))
    .sort()

test('there is an export of each kind', () => {
  expect(NAMES).toHaveLength(14)
})

describe.each(NAMES)('%s', (name) => {
  test('holds the records of the zone file', () => {
    expect(read(name).problems).toEqual([])
    expect(recordsOf(name)).toEqual(recordsOf('zone-file.dns'))
  })

  test('every record has the place of what says it', () => {
    const lines = readFileSync(`${FOLDER}/${name}`, 'utf8').split(/\r?\n/)
    for (const { at, value } of read(name).zones[0]?.records ?? []) {
      const said = lines.slice(at.line - 1, at.endLine ?? at.line).join('\n')
      // The last word of the data, which every format writes out; of a port, priority or text any part will do.
      const [, type = '', ...data] = value.split(' ')
      if (type === 'SOA' || type === 'TXT') continue
      expect(
        data.some((word) => said.includes(word.replace(/\.$/, ''))),
        `${value} in ${said}`,
      ).toBe(true)
    }
  })

  test('everything is mapped, or has its reason, and no secret is told', () => {
    const { items } = read(name)
    expect(items.length).toBeGreaterThan(10)
    expect(items.filter(({ status }) => status === 'unknown')).toEqual([])
    for (const item of items) expect(item.status === 'mapped' ? item.to : item.reason, item.what).toMatch(/\S/)
    expect(JSON.stringify(read(name))).not.toContain('c2VjcmV0')
  })

  test('the same in UTF-16 with a byte order mark', () => {
    const text = readFileSync(`${FOLDER}/${name}`, 'utf8')
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    expect(readImport(wide, { apex: 'contoso.com' })).toEqual(read(name))
  })
})
