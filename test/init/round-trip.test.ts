import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { globSync } from 'tinyglobby'
import { describe, expect, test } from 'vitest'
import { validate } from '../../src/environment/validate.ts'
import { readYaml } from '../../src/environment/yaml-tree.ts'
import type { Value } from '../../src/environment/yaml-values.ts'
import { said } from '../../src/init/said.ts'
import { shortened } from '../../src/init/short-forms.ts'
import { yamlText } from '../../src/init/yaml-text.ts'

const root = fileURLToPath(new URL('../../fixtures/environments', import.meta.url))

/** The lines of a document, each part of which is said by a line of its own of some file. */
function written(value: Value): string {
  const lines = new Map<string, number>()
  const placeOf = (path: readonly (string | number)[]) => {
    const key = path.join('\0')
    if (!lines.has(key)) lines.set(key, lines.size + 1)
    return { file: 'contoso.tbxml', line: lines.get(key) as number, column: 4 }
  }
  const given = said(value, placeOf)
  return given.kind === 'map' ? yamlText({ ...given, ...shortened(given) } as typeof given) : ''
}

function documentOf(value: Value) {
  const checked = validate(value)
  expect(checked).toHaveProperty('document')
  return 'document' in checked ? checked.document : undefined
}

/** Those that stand alone, without a file they build on. */
const environments = globSync('**/*.yaml', { cwd: root })
  .sort()
  .map((file) => ({ file, value: readYaml(readFileSync(`${root}/${file}`, 'utf8'), file).value }))
  .filter(({ value }) => 'document' in validate(value))

describe('an environment file that is written again', () => {
  test.each(environments)('$file says the same', ({ value }) => {
    expect(documentOf(readYaml(written(value), 'again.yaml').value)).toEqual(documentOf(value))
  })

  test('is one of many', () => {
    expect(environments.length).toBeGreaterThan(12)
  })

  test('says the same, whatever it describes', () => {
    fc.assert(
      fc.property(environment, (value) => {
        const text = written(value)
        expect(documentOf(readYaml(text, 'again.yaml').value)).toEqual(documentOf(value))
        for (const line of text.split('\n')) {
          const saysValue = /\S:? (?!\s*#)/.test(
            line.replace(/^\s*(- )?/, '').replace(/\s+# contoso\.tbxml:\d+:4$/, ''),
          )
          if (saysValue && !/: ?[[{][\]}]$/.test(line)) expect(line).toMatch(/ {2}# contoso\.tbxml:\d+:4$/)
        }
      }),
      { numRuns: 300 },
    )
  })
})

const label = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/)
const fqdn = label.map((name) => `${name}.contoso.net`)
const words = fc
  .string({
    unit: fc.constantFrom(...'aZ0 .:#-\'"[]{}&*!|>%@`?,=~_\\'.split(''), '\u00e9', '\u{1f600}'),
    minLength: 1,
    maxLength: 20,
  })
  .filter((text) => text !== 'none')
const address = fc.tuple(fc.nat(255), fc.nat(255)).map(([a, b]) => `192.0.${a}.${b}`)
const addresses = fc.oneof(address, fc.array(address, { minLength: 1, maxLength: 3 }))
const some = <Shape extends Record<string, fc.Arbitrary<unknown>>>(
  shape: Shape,
  requiredKeys: (keyof Shape & string)[] = [],
) => fc.record(shape, { requiredKeys, noNullPrototype: true })
const os = fc.oneof(
  words,
  some({ name: words, edition: words, build: fc.constantFrom('9600', '10.0.17763.1') }, ['name']),
)
const hardware = some({ cores: fc.integer({ min: 1, max: 64 }), memoryGb: fc.nat(512), ssd: fc.boolean() })
const server = some({ fqdn, address: addresses, os, hardware })
const store = fc.oneof(words, some({ mode: fc.constant('standalone'), principal: words }, ['mode', 'principal']))
const pool = some(
  {
    fqdn,
    role: fc.constantFrom('front-end', 'standard-edition', 'director'),
    site: words,
    users: fc.oneof(fc.nat(9999), some({ total: fc.nat(9999) }, ['total'])),
    vip: addresses,
    backEnd: store,
    fileShare: fc.constant('\\\\fs01.contoso.net\\lync'),
    servers: fc.array(server, { minLength: 1, maxLength: 3 }),
  },
  ['fqdn', 'role', 'servers'],
)
const perService = fc.oneof(addresses, some({ access: addresses, webConferencing: addresses, av: addresses }))
const service = fc.oneof(fqdn, some({ fqdn, port: fc.integer({ min: 1, max: 65535 }) }, ['fqdn']))
const edgePool = some(
  {
    fqdn,
    services: some({ access: service, webConferencing: service, av: service, xmpp: service }),
    servers: fc.array(
      some({
        fqdn,
        internal: fc.oneof(addresses, some({ address: addresses, gateway: address }, ['address'])),
        external: perService,
        public: perService,
      }),
      { minLength: 1, maxLength: 2 },
    ),
  },
  ['fqdn', 'servers'],
)
const environment = some(
  {
    'lync-ready': fc.constant(1),
    name: words,
    product: fc.constantFrom('lync-2013', 'sfb-2019'),
    sipDomains: fc.uniqueArray(fqdn, { minLength: 1, maxLength: 3 }),
    sites: fc.array(some({ name: words, country: fc.constantFrom('NO', 'DE') }, ['name']), { maxLength: 3 }),
    pools: fc.array(pool, { minLength: 1, maxLength: 3 }),
    edgePools: fc.oneof(fc.constant('none'), fc.array(edgePool, { maxLength: 2 })),
    sqlServers: fc.array(some({ name: words, fqdn, address: addresses, version: os, os }, ['name']), { maxLength: 2 }),
  },
  ['lync-ready', 'name', 'product', 'sipDomains', 'pools'],
) as fc.Arbitrary<{ readonly [key: string]: Value }>
