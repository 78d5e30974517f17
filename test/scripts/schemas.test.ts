import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type JsonSchema, withDefinitions } from '../../scripts/schema-definitions.ts'
import { schemaFiles } from '../../scripts/schemas.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

describe('the published schemas', () => {
  test.each([...schemaFiles()])('%s is current (npm run build)', (path, text) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(text)
  })

  test.each([...schemaFiles()])('%s fits its lines', (_, text) => {
    const tooLong = text.split('\n').filter((line) => line.length > 120 && /^\s*("\w+": )?[[{]/.test(line))
    expect(tooLong).toEqual([])
  })
})

describe('the schema of environments', () => {
  const ajv = new Ajv2020({ strict: false, allowUnionTypes: true })
  const accepts = ajv.compile(JSON.parse(schemaFiles().get('schema/environment.json') ?? ''))
  const plan = () => parse(readFileSync(join(root, 'bench/plan.yaml'), 'utf8'))

  test('accepts what the program accepts', () => {
    accepts(plan())
    expect(accepts.errors).toBeNull()
  })

  test.each([
    { what: 'an unknown key', wrong: { polos: [] } },
    { what: 'an unknown product', wrong: { product: 'lync-2012' } },
    { what: 'a server without a list', wrong: { pools: [{ fqdn: 'a.contoso.com', role: 'front-end', servers: 3 }] } },
  ])('refuses $what', ({ wrong }) => {
    expect(accepts({ ...plan(), ...wrong })).toBe(false)
  })
})

describe('repeated parts of a schema', () => {
  const part = (description: string) => ({ type: 'object', properties: { a: { type: 'string' } }, description })
  const long = part('x'.repeat(400))
  const other = part('y'.repeat(400))

  test('are said once, under the key they occur at', () => {
    const schema = { type: 'object', properties: { os: long, list: { type: 'array', items: long } } }
    expect(withDefinitions(schema)).toEqual({
      type: 'object',
      properties: { os: { $ref: '#/$defs/os' }, list: { type: 'array', items: { $ref: '#/$defs/os' } } },
      $defs: { os: long },
    })
  })

  test('of the same key get names of their own', () => {
    const schema = { anyOf: [holding(long), holding(long), holding(other), holding(other)].map(distinct) }
    expect(Object.keys(withDefinitions(schema).$defs as object)).toEqual(['os', 'os2'])
  })

  test('may hold each other', () => {
    const outer = { ...part('z'.repeat(400)), properties: { inner: long } }
    const schema = { properties: { a: outer, b: outer, c: long } }
    expect(withDefinitions(schema).$defs).toMatchObject({ a: { properties: { inner: { $ref: '#/$defs/inner' } } } })
  })

  test('stay where they are when they are short or single', () => {
    const schema = { properties: { a: { type: 'string' }, b: { type: 'string' }, c: long } }
    expect(withDefinitions(schema)).toEqual({ ...schema, $defs: {} })
  })

  function holding(inner: JsonSchema): JsonSchema {
    return { type: 'object', properties: { os: inner } }
  }

  function distinct(schema: JsonSchema, index: number): JsonSchema {
    return { ...schema, description: String(index) }
  }
})
