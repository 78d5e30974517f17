import fc from 'fast-check'
import { expect, it } from 'vitest'
import { validate } from '../../../../src/environment/validate.ts'
import { readImport } from '../../../../src/sources/imports/read-import.ts'
import { plain } from '../../../../src/sources/imports/reading.ts'
import { type Value, type Written, writeJson } from '../powershell/writers.ts'
import { ESTATE } from './estate.ts'

/** Values that the fields of the cmdlets should not have, and some that others have. */
const odd: fc.Arbitrary<Value> = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.constant('x'.repeat(1100)),
  fc.double(),
  fc.constantFrom<Value>(
    null,
    true,
    0,
    -1,
    70_000,
    '65535',
    'True',
    'p.contoso.com',
    'EdgeServer:',
    'Registrar:x',
    'Site:',
    [],
    ['a', 'b c'],
  ),
)

const change = fc.tuple(fc.nat({ max: ESTATE.length - 1 }), fc.nat({ max: 30 }), odd)

function changed(changes: readonly (readonly [number, number, Value])[]): readonly Written[] {
  const objects = ESTATE.map((object) => ({ ...object }) as Record<string, Value>)
  for (const [index, at, value] of changes) {
    const object = objects[index] as Record<string, Value>
    const names = Object.keys(object)
    object[names[at % names.length] as string] = value
  }
  return objects
}

interface Described {
  readonly servers?: unknown
  readonly fqdn?: unknown
}

/** What Get-CsPool tells of a pool stands in for what it did not tell here. */
function completed(document: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const complete = (list: unknown) =>
    Array.isArray(list)
      ? list.map((each: Described) => ({ ...each, servers: each.servers ?? [{ fqdn: each.fqdn }] }))
      : list
  const given = {
    sipDomains: ['contoso.com'],
    pools: [{ fqdn: 'z.contoso.com', role: 'mediation', servers: [{}] }],
    ...document,
  }
  return {
    'lync-ready': 1,
    name: 'Contoso',
    product: 'lync-2013',
    ...given,
    pools: complete(given.pools),
    ...(document.edgePools ? { edgePools: complete(document.edgePools) } : {}),
  }
}

it('what is read always loads', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
      const { document, certificates, problems } = readImport(new TextEncoder().encode(writeJson(changed(changes))))
      expect(problems).toEqual([])
      const described = certificates.map(({ id, description }) => ({ id, ...(plain(description) as object) }))
      const environment = { ...completed(plain(document) as Record<string, unknown>), certificates: described }
      const validated = validate(environment as unknown as Parameters<typeof validate>[0])
      expect('misfits' in validated ? validated.misfits : []).toEqual([])
    }),
    { numRuns: 100, interruptAfterTimeLimit: 20_000 },
  )
}, 60_000)
