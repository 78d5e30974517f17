import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadEnvironment } from '../../src/environment/load.ts'
import type { Path } from '../../src/environment/model.ts'
import { inFolder } from '../support/files.ts'
import { layToyExports } from './toy-export.ts'

/**
 * Small estates in their longest form. Of every value either side may say nothing, the same, or something else.
 * The oracle is a map from a path of names to a value: what stands is the upper side's, or else the lower side's.
 */
type Facts = Readonly<Record<string, string | number | boolean>>

const LEAVES: Readonly<Record<string, fc.Arbitrary<string | number | boolean>>> = {
  'pools/a.contoso.net/site': fc.constantFrom('Oslo', 'Bergen'),
  'pools/a.contoso.net/nextHop': fc.constantFrom('b.contoso.net', 'a.contoso.net'),
  'pools/a.contoso.net/webServices/external': fc.constantFrom('web.contoso.com', 'web2.contoso.com'),
  'pools/a.contoso.net/webServices/internal': fc.constantFrom('int.contoso.com', 'int2.contoso.com'),
  'pools/a.contoso.net/servers/a1.contoso.net/hardware/memoryGb': fc.constantFrom(32, 64),
  'pools/a.contoso.net/servers/a1.contoso.net/hardware/cores': fc.constantFrom(8, 16),
  'pools/a.contoso.net/servers/a2.contoso.net/hardware/virtual': fc.boolean(),
  'pools/b.contoso.net/centralManagement': fc.boolean(),
  'pools/b.contoso.net/servers/b1.contoso.net/productVersion': fc.constantFrom('6.0.9319.0', '6.0.9319.516'),
  'simpleUrls/meet': fc.constantFrom('https://meet.contoso.com', 'https://meet2.contoso.com'),
  'simpleUrls/dialin': fc.constantFrom('https://dialin.contoso.com', 'https://dialin2.contoso.com'),
  'sqlServers/sql/fqdn': fc.constantFrom('sql.contoso.net', 'sql2.contoso.net'),
  'sqlServers/sql/instance': fc.constantFrom('rtc', 'lync'),
}

const facts: fc.Arbitrary<Facts> = fc.record(LEAVES, { requiredKeys: [] }) as fc.Arbitrary<Facts>
const LISTS: Readonly<Record<string, string>> = { pools: 'fqdn', servers: 'fqdn', sqlServers: 'name' }

/** A document of the facts; every pool, server and SQL Server that any of them is of is there by its name. */
function documentOf(all: Facts, turned: boolean): object {
  const top: Record<string, unknown> = {}
  const keys = Object.keys(all)
  for (const key of turned ? keys.toReversed() : keys) put(top, key.split('/'), all[key])
  return top
}

function put(map: Record<string, unknown>, [key = '', ...rest]: readonly string[], value: unknown): void {
  const [next = ''] = rest
  const naming = LISTS[key]
  if (rest.length === 0) map[key] = value
  else if (naming === undefined) put(child(map, key), rest, value)
  else {
    const list = (map[key] ?? []) as Record<string, unknown>[]
    map[key] = list
    const found = list.find((item) => item[naming] === next) ?? { [naming]: next }
    if (!list.includes(found)) list.push(found)
    put(found, rest.slice(1), value)
  }
}

function child(map: Record<string, unknown>, key: string): Record<string, unknown> {
  const found = (map[key] ?? {}) as Record<string, unknown>
  map[key] = found
  return found
}

/** One value a line, so that a place tells what says it. */
function lines(document: object): string {
  return JSON.stringify(document, null, 1)
}

/** The facts of a loaded document, with the path of each. */
function factsOf(
  value: unknown,
  names: readonly string[] = [],
  path: Path = [],
): Map<string, { value: unknown; path: Path }> {
  const found = new Map<string, { value: unknown; path: Path }>()
  if (Array.isArray(value)) {
    const naming = LISTS[String(path.at(-1))] ?? 'fqdn'
    for (const [index, item] of value.entries())
      for (const each of factsOf(item, [...names, item[naming]], [...path, index])) found.set(...each)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value))
      for (const each of factsOf(item, [...names, key], [...path, key])) found.set(...each)
  } else found.set(names.join('/'), { value, path })
  return found
}

const BASE = {
  product: 'sfb-2015',
  sipDomains: ['contoso.com'],
  sites: [{ name: 'Oslo' }, { name: 'Bergen' }],
  pools: [
    { fqdn: 'b.contoso.net', role: 'front-end', servers: [{ fqdn: 'b1.contoso.net' }] },
    { fqdn: 'a.contoso.net', role: 'front-end', servers: [{ fqdn: 'a1.contoso.net' }, { fqdn: 'a2.contoso.net' }] },
  ],
}

test('what is written stands, nothing is lost, each difference is told once, and every value knows who says it', () => {
  fc.assert(
    fc.property(facts, facts, facts, fc.boolean(), (written, first, second, turned) => {
      const texts: Readonly<Record<string, string>> = {
        'env.yaml': `{"lync-ready": 1, "name": "x", "topology": ["1.json", "2.json", "base.json"],\n${lines(documentOf(written, turned)).slice(1)}`,
        '1.json': lines({ document: { product: 'sfb-2015', ...documentOf(first, !turned) } }),
        '2.json': lines({ document: { product: 'sfb-2015', ...documentOf(second, turned) } }),
        'base.json': lines({ document: BASE }),
      }
      const stands = { ...second, ...first, ...written }
      inFolder(texts, (folder) => {
        const { environment } = loadEnvironment('env.yaml', { workingFolder: folder, root: folder }, layToyExports)
        const loaded = factsOf(environment.document)
        for (const [key, value] of Object.entries(stands)) {
          const leaf = loaded.get(key)
          expect([key, leaf?.value]).toEqual([key, value])
          const { file, line = 0 } = environment.locate(leaf?.path ?? [])
          expect(file).toBe(key in written ? 'env.yaml' : key in first ? '1.json' : '2.json')
          expect(texts[file]?.split('\n')[line - 1]).toContain(JSON.stringify(value))
        }
        const differences = [written, first, second].flatMap((side) =>
          Object.keys(side)
            .filter((key) => side[key] !== stands[key])
            .map((key) => `${key}: ${stands[key]} not ${side[key]}`),
        )
        // Of two exports that say the same, one is told.
        const once = [...new Set(differences)]
        const keys = new Map([...loaded].map(([key, { path }]) => [path.join('/'), key]))
        const told = environment.disagreements.map(
          ({ path, stands: { value }, other }) => `${keys.get(path.join('/'))}: ${value} not ${other.value}`,
        )
        expect(told.toSorted()).toEqual(once.toSorted())
      })
    }),
    { numRuns: 150 },
  )
})
