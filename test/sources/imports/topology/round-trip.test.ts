import { expect, it } from 'vitest'
import { readImport } from '../../../../src/sources/imports/read-import.ts'
import { documentOf, expected, FILES, FIXTURES, fixtureBytes, readText, refusals } from './support.ts'

it.each(FIXTURES)('reads %s as it is meant', (file, name) => {
  const reading = readImport(fixtureBytes(file))
  expect(reading.problems).toEqual([])
  expect(documentOf(reading)).toEqual(expected(name))
})

it('reads the same estate from both dialects, but for what one of them does not hold', () => {
  const reading = readImport(fixtureBytes('contoso-enterprise.xml'))
  const { simpleUrls, ...rest } = expected('contoso-enterprise')
  expect(simpleUrls).toBeDefined()
  expect(documentOf(reading)).toEqual(rest)
})

it.each(FILES)('makes of %s what the environment takes', (file) => {
  expect(refusals(readImport(fixtureBytes(file)))).toEqual([])
})

it.each(FILES)('makes the same of %s each time', (file) => {
  expect(JSON.stringify(readImport(fixtureBytes(file)))).toBe(JSON.stringify(readImport(fixtureBytes(file))))
})

it('says what a file was taken for', () => {
  const titles = FILES.map((file) => readImport(fixtureBytes(file)).title)
  expect([...new Set(titles)]).toEqual([
    'a topology saved by Topology Builder',
    'a topology printed by Get-CsTopology -AsXml',
    'a topology saved by Topology Builder, with changes that are not published',
    'a configuration exported by Export-CsConfiguration',
  ])
})

it('takes the topology from before the changes only where there is no other', () => {
  const partial = (domain: string) => `<PartialTopology><InternalDomains DefaultDomain="${domain}"/></PartialTopology>`
  const both = `<TopologyBuilder><OriginalTopology>${partial('old.contoso.com')}</OriginalTopology><NewTopology>${partial('new.contoso.com')}</NewTopology></TopologyBuilder>`
  expect(documentOf(readText(both))).toEqual({ sipDomains: ['new.contoso.com'] })
  const old = `<TopologyBuilder><NewTopology/><OriginalTopology>${partial('old.contoso.com')}</OriginalTopology></TopologyBuilder>`
  expect(documentOf(readText(old))).toEqual({ sipDomains: ['old.contoso.com'] })
})

it('refuses a file without a topology', () => {
  expect(readText('<TopologyBuilder><NewTopology/></TopologyBuilder>').problems).toEqual([
    { line: 1, column: 1, message: 'no topology in it: NewTopology is empty' },
  ])
  expect(readText('<DocItemSet>\n</DocItemSet>').problems[0]?.message).toMatch(/^no topology in it/)
})
