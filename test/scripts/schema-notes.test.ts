/** What the published schema tells editors beside what a value must be: examples, defaults, what is going away. */

import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { withDefinitions } from '../../scripts/schema-definitions.ts'
import { SECTION_EXAMPLES } from '../../scripts/schema-examples.ts'
import { jsonSchemaOf } from '../../scripts/schemas.ts'
import { environmentDocument } from '../../src/environment/schema/document.ts'
import { oneOrMany, optional } from '../../src/environment/schema/forms.ts'
import { flag, list, port, record, text } from '../../src/environment/schema/kit.ts'
import { accepts, published, validatorOf } from '../environment/json-schema-support.ts'
import { least, problems } from '../environment/schema-support.ts'

interface Seen {
  readonly zodSchema: z.core.$ZodTypes
  readonly jsonSchema: z.core.JSONSchema.BaseSchema
}

interface Part {
  readonly pointer: string
  readonly schema: Readonly<Record<string, unknown>>
}

const ANNOTATIONS = ['examples', 'default', 'defaultSnippets', 'not']

/** Every subschema of the published schema, with its JSON pointer. */
function* parts(schema: unknown, pointer = ''): Generator<Part> {
  if (typeof schema !== 'object' || schema === null) return
  if (!Array.isArray(schema) && !/\/(?:properties|\$defs)$/.test(pointer)) yield { pointer, schema: { ...schema } }
  for (const [key, inner] of Object.entries(schema)) {
    if (ANNOTATIONS.includes(key) && !pointer.endsWith('/properties')) continue
    yield* parts(inner, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)
  }
}

/** What an editor puts into the file for a snippet. */
function typed(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body), (_, value) =>
    typeof value === 'string' ? value.replace(/\\([\\$}])/g, '$1') : value,
  )
}

/** A subschema together with what it refers to. */
function resolved({ $ref, ...schema }: Part['schema']): Part['schema'] {
  const definitions = published.$defs as Readonly<Record<string, Part['schema']>>
  return $ref === undefined ? schema : { ...definitions[String($ref).replace('#/$defs/', '')], ...schema }
}

const all = [...parts(published)]

describe('examples of the environment format', () => {
  const isDefinition = (pointer: string) => /^\/\$defs\/[^/]+$/.test(pointer)

  test('are there for every value that is a free text', () => {
    const free = all.filter(({ pointer, schema }) => {
      const { type, enum: words, const: word, minimum, examples } = resolved(schema)
      const isText = [type].flat().includes('string') && words === undefined && word === undefined
      // A number may be written as text; keys are not offered.
      const isNumber = minimum !== undefined && examples === undefined
      return isText && !isNumber && !pointer.endsWith('/propertyNames') && !isDefinition(pointer)
    })
    expect(free.length).toBeGreaterThan(250)
    expect(free.filter(({ schema }) => resolved(schema).examples === undefined).map(({ pointer }) => pointer)).toEqual(
      [],
    )
  })

  test('are there for every section, and are what the loader takes', () => {
    const sections = published.properties as Readonly<Record<string, Part['schema']>>
    for (const [section, example] of Object.entries(SECTION_EXAMPLES)) {
      const { examples, defaultSnippets } = sections[section] ?? {}
      const snippets = (defaultSnippets ?? []) as { readonly body: unknown }[]
      expect([examples, ...snippets.map(({ body }) => [typed(body)])], section).toContainEqual([example])
      expect(problems({ ...least, [section]: example }), section).toEqual([])
      expect(accepts({ ...least, [section]: example }), section).toBe(true)
    }
  })

  test('are offered as text only, because editors show a map among them as [object Object]', () => {
    const maps = all.filter(({ schema: { examples = [] } }) =>
      (examples as unknown[]).flat().some((example) => typeof example === 'object'),
    )
    expect(maps.map(({ pointer }) => pointer)).toEqual([])
  })

  test('escape what a snippet would read as a place to fill in', () => {
    const { defaultSnippets } = (published.properties as Readonly<Record<string, Part['schema']>>).fileShares ?? {}
    expect(defaultSnippets).toMatchObject([{ body: [{ unc: '\\\\\\\\fs01.contoso.net\\\\lync' }] }])
  })

  test('and defaults fit the schema they stand in', () => {
    const said = all.flatMap(({ pointer, schema }) => {
      const { examples = [], default: usual } = schema
      const values = [...(examples as unknown[]), ...(usual === undefined ? [] : [usual])]
      return values.map((value) => ({ pointer, value, fits: validatorOf(schema)(value) }))
    })
    expect(said.length).toBeGreaterThan(350)
    expect(said.filter(({ fits }) => !fits)).toEqual([])
  })

  test('and defaults are read where they stand', () => {
    const refused: unknown[] = []
    const seen = { examples: 0, defaults: 0 }
    const look = ({ zodSchema, jsonSchema }: Seen) => {
      const { examples = [], default: usual, description } = jsonSchema
      const values = [...(examples as unknown[]), ...(usual === undefined ? [] : [usual])]
      for (const value of values) if (!z.safeParse(zodSchema, value).success) refused.push({ description, value })
      seen.examples += (examples as unknown[]).length
      seen.defaults += usual === undefined ? 0 : 1
    }
    z.toJSONSchema(environmentDocument, { io: 'input', override: look })
    expect(refused).toEqual([])
    expect(seen.examples).toBeGreaterThan(150)
    expect(seen.defaults).toBeGreaterThan(55)
  })
})

describe('the forms of a value', () => {
  test('each say what they are', () => {
    const silent = all.flatMap(({ pointer, schema }) =>
      ((schema.anyOf ?? []) as Part['schema'][]).flatMap((form, index) =>
        resolved(form).description === undefined ? [`${pointer}/anyOf/${index}`] : [],
      ),
    )
    expect(silent).toEqual([])
  })
})

describe('what a key says of itself', () => {
  const toy = record('a toy', {
    size: text('its size', { like: ['7', '8 XL'] }),
    ...optional({
      port: port('its port', { default: 443 }),
      colours: list('its colours', text('a colour', { examples: ['red'] }), { default: ['red', 'blue'] }),
      names: oneOrMany('its names', text('a name', { examples: ['Bo'] }), { examples: ['Bo', ['Bo', 'Ann']] }),
      old: flag('whether it is old', { deprecated: 'say its age in years instead' }),
    }),
  })

  test('is in its description and in its schema', () => {
    expect(jsonSchemaOf(toy).properties).toMatchObject({
      size: { description: 'its size, such as 7 or 8 XL', examples: ['7', '8 XL'] },
      port: { description: 'its port; default 443', default: 443 },
      colours: { description: 'its colours; default red and blue', default: ['red', 'blue'] },
      names: { description: 'its names', examples: ['Bo', ['Bo', 'Ann']] },
    })
  })

  test('is in what is said of a mistake', () => {
    const { error } = toy.safeParse({ size: '', port: 0 })
    expect(error?.issues.map(({ message }) => message)).toEqual([
      'must not be empty: its size, such as 7 or 8 XL',
      'must be at least 1: its port; default 443',
    ])
  })

  test('when it is deprecated, names what replaces it, and is still read', () => {
    const old = {
      type: 'boolean',
      deprecated: true,
      description: 'whether it is old; deprecated: say its age in years instead',
    }
    expect(jsonSchemaOf(toy).properties).toHaveProperty('old', old)
    expect(toy.parse({ size: '7', old: true })).toEqual({ size: '7', old: true })
  })

  test('stays beside a reference to a kind of value', () => {
    const kinds = new Map([['port', { ...jsonSchemaOf(port('')), description: undefined }]])
    const schema = withDefinitions(jsonSchemaOf(record('a toy', { port: port('its port', { default: 443 }) })), kinds)
    expect(schema).toMatchObject({
      properties: { port: { $ref: '#/$defs/port', description: 'its port; default 443', default: 443 } },
      $defs: { port: { type: ['integer', 'string'], minimum: 1, maximum: 65535 } },
    })
  })
})
