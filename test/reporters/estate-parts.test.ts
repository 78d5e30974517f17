import { describe, expect, test } from 'vitest'
import type { Report } from '../../src/report.ts'
import type { EstateRequirement } from '../../src/report-estate.ts'
import { inventoryPart, requirementsPart } from '../../src/reporters/document/estate.ts'
import type { DocumentPart } from '../../src/reporters/document/model.ts'
import { longReport } from './html-samples.ts'

const kinds: readonly EstateRequirement['kind'][] = ['dns', 'certificate', 'firewall', 'vpn']
const required = (kind: EstateRequirement['kind'], count: number): readonly EstateRequirement[] =>
  Array.from({ length: count }, (_, n) => ({
    kind,
    what: `${kind} ${n}`,
    where: '',
    because: '',
    optional: false,
    source: 'A page',
  }))
const list = (section: string, count: number) => ({
  section,
  title: section,
  columns: ['name'],
  rows: Array.from({ length: count }, (_, n) => [`${section} ${n}`]),
})

/** A report of so many findings on an estate with 800 requirements of each kind and ten lists of 800 things. */
function reportOf(findings: number): Report {
  const inventory = Array.from({ length: 10 }, (_, n) => list(`list ${n}`, 800))
  const topology = { zones: [], nodes: [], links: [] }
  const requirements = kinds.flatMap((kind) => required(kind, 800))
  return { ...longReport(findings), estate: { inventory, requirements, topology } }
}

const shown = (part: DocumentPart | undefined) =>
  (part?.blocks ?? []).flatMap((block) => (block.kind === 'table' ? [block.rows.length] : []))
const leftOut = (part: DocumentPart | undefined) =>
  (part?.blocks ?? []).flatMap((block) => {
    const [, count] = block.kind === 'paragraph' ? (/^And ([\d,]+) more rows/.exec(String(block.text)) ?? []) : []
    return count === undefined ? [] : [Number(count.replace(',', ''))]
  })
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

describe.each([
  [10, 500, 2000],
  [5_000, 100, 200],
])('a page of %d findings', (findings, each, all) => {
  const report = reportOf(findings)

  test.each([
    ['requirements', requirementsPart(report), 3_200],
    ['things there are', inventoryPart(report), 8_000],
  ])('has room for some of the %s, and says how many are left out', (_, part, there) => {
    expect(Math.max(...shown(part))).toBe(each)
    expect(sum(shown(part))).toBe(all)
    expect(sum(shown(part)) + sum(leftOut(part))).toBe(there)
  })
})

test('documents are linked once, and only to the web', () => {
  const estate = {
    inventory: [],
    requirements: required('dns', 2),
    topology: { zones: [], nodes: [], links: [] },
    documents: [{ title: 'A page', url: 'https://example.org/a' }, { title: 'B', url: 'javascript:b' }, { title: 'C' }],
  }
  const links = requirementsPart({ ...longReport(1), estate })?.blocks.at(-1)
  expect(links).toEqual({
    kind: 'list',
    items: [{ text: 'A page', link: 'https://example.org/a' }, ['B ', { text: 'javascript:b', look: 'code' }], 'C'],
  })
})
