import { describe, expect, test } from 'vitest'
import { SECTION_NAMES } from '../../src/environment/schema/document.ts'
import { estateOf } from '../../src/estate/estate.ts'
import { LISTINGS, UNLISTED } from '../../src/estate/inventory.ts'
import { loadFacts } from '../../src/facts/facts.ts'
import type { ReportEstate } from '../../src/report-estate.ts'
import { deriveRequirements } from '../../src/requirements/derive.ts'
import { BASES } from '../support/copies.ts'
import { loadWithImports } from '../support/load.ts'

const root = process.cwd()
const FIXTURES = ['newcomer.yaml', ...Object.values(BASES), 'fabrikam/env.yaml']

function estate(fixture: string): ReportEstate {
  const { environment } = loadWithImports(`fixtures/environments/${fixture}`, { workingFolder: root, root })
  return estateOf(environment, deriveRequirements(environment, loadFacts()))
}

const CONTOSO = estate('contoso-single-edge/env.yaml')

describe('every section', () => {
  test('is listed, or is named with the reason why not', () => {
    const listed = new Set(LISTINGS.map(({ section }) => section))
    expect(SECTION_NAMES.filter((name) => !listed.has(name) && UNLISTED[name] === undefined)).toEqual([])
    expect(Object.keys(UNLISTED).filter((name) => listed.has(name as never))).toEqual([])
  })

  test('has a list in one of the clean environments, where one of them has such things', () => {
    const given = new Set(FIXTURES.flatMap((fixture) => estate(fixture).inventory.map(({ title }) => title)))
    expect(LISTINGS.map(({ title }) => title).filter((title) => !given.has(title))).toEqual([
      'Firewalls',
      'Location policies',
    ])
  })
})

describe.each(FIXTURES)('the estate of %s', (fixture) => {
  const { inventory, requirements, topology, documents = [] } = estate(fixture)

  test('has a cell for every column, and the same bytes again', () => {
    for (const { columns, rows } of inventory) for (const row of rows) expect(row).toHaveLength(columns.length)
    expect(JSON.stringify(estate(fixture).inventory)).toBe(JSON.stringify(inventory))
    expect(JSON.stringify(inventory)).not.toMatch(/undefined|\[object|null/)
  })

  test('names the document of every requirement', () => {
    const titles = documents.map(({ title }) => title)
    expect(new Set(titles).size).toBe(titles.length)
    expect(requirements.filter(({ source }) => !titles.includes(source))).toEqual([])
    expect(requirements.filter(({ what, because }) => what === '' || because === '')).toEqual([])
  })

  test('links boxes that are there, in places that are there', () => {
    const ids = topology.nodes.map(({ id }) => id)
    const zones = topology.zones.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(topology.links.filter(({ from, to }) => !ids.includes(from) || !ids.includes(to))).toEqual([])
    expect(topology.nodes.filter(({ zone }) => !zones.includes(zone))).toEqual([])
  })
})

describe('contoso', () => {
  test('lists its pool with what it says, and nothing where it says nothing', () => {
    const pools = CONTOSO.inventory.find(({ title }) => title === 'Pools')
    const cell = (column: string) => pools?.rows[0]?.[pools.columns.indexOf(column)]
    expect(['pool', 'servers', 'back end', 'file share', 'site'].map(cell)).toEqual([
      'pool01.contoso.net',
      '3',
      'sql01',
      'lync-share',
      '',
    ])
    const exchange = CONTOSO.inventory.find(({ section }) => section === 'exchange')
    expect(exchange?.rows).toEqual([])
  })

  test('tells servers what they inherit from their pool', () => {
    const servers = CONTOSO.inventory.find(({ title }) => title === 'Servers')
    expect(servers?.rows.map((row) => row[servers.columns.indexOf('system')])).toEqual(
      Array(3).fill('Windows Server 2012 R2 Standard'),
    )
  })

  test('tells each requirement once, with its reason', () => {
    expect(CONTOSO.requirements).toContainEqual({
      kind: 'dns',
      what: 'SRV _sip._tls.contoso.com -> 0 0 443 sip.contoso.com.',
      where: 'external view',
      because: 'desktop clients outside find the Access Edge service',
      optional: false,
      source: 'DNS summary - Single consolidated edge with private IP addresses using NAT in Lync Server 2013',
    })
    const texts = CONTOSO.requirements.map(({ kind, what, where }) => [kind, what, where].join('\n'))
    expect(new Set(texts).size).toBe(texts.length)
  })

  test('leads from the Edge to its next hop, and from the pool to its back end', () => {
    const said = CONTOSO.topology.links.map(({ from, to, text }) => `${from} ${text} ${to}`)
    expect(said).toContain('lsedge.contoso.net next hop pool01.contoso.net')
    expect(said).toContain('pool01.contoso.net back end sql01.contoso.net')
    expect(said).toContain('Federation partners federation lsedge.contoso.net')
  })
})
