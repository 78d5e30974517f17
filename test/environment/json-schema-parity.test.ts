/** The published JSON Schema, judged by a validator of its own, accepts and refuses what the loader does. */

import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/environment/input-error.ts'
import { environmentDocument } from '../../src/environment/schema/document.ts'
import { readYaml } from '../../src/environment/yaml-tree.ts'
import { accepts, BEYOND_VALUES, environmentFiles, INEXPRESSIBLE, mergedValue } from './json-schema-support.ts'
import { REFUSED } from './load-rows.ts'
import { mutated } from './mutations.ts'
import { ROWS } from './schema-rows.ts'
import { least, problems } from './schema-support.ts'

/** Why the schema refuses a value; nothing when it accepts it. */
function refusals(value: unknown): readonly string[] {
  return accepts(value) ? [] : (accepts.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

describe('environments among the fixtures', () => {
  it('are many', () => {
    expect(environmentFiles().length).toBeGreaterThan(15)
  })

  it.each(environmentFiles())('%s is accepted by both', (path) => {
    expect(refusals(mergedValue(path))).toEqual([])
    expect(problems(mergedValue(path))).toEqual([])
  })
})

describe('values that are refused', () => {
  it.each(ROWS)('a mistake in $section', ({ section, mistake }) => {
    const value = { ...least, [section]: mistake }
    expect(problems(value)).not.toEqual([])
    expect(accepts(value)).toBe(isInexpressible(section, mistake))
  })

  it.each(ROWS)('but not the short and the long form of $section', ({ section, short, long }) => {
    expect(refusals({ ...least, [section]: short })).toEqual([])
    expect(refusals({ ...least, [section]: long })).toEqual([])
  })

  it.each(REFUSED)('%s', (_, yaml, message) => {
    const value = valueIn(yaml)
    // What is no YAML, or a YAML of which no value is made, is refused before any schema.
    if (value === undefined) return
    const beyond = BEYOND_VALUES.some((each) => each.message.test(message.replace(/^\d+:\d+ /, '')))
    expect({ schema: accepts(value), format: problems(value).length === 0 }).toEqual({ schema: beyond, format: beyond })
  })
})

function isInexpressible(section: string, mistake: unknown): boolean {
  return INEXPRESSIBLE.some(({ example }) => isDeepStrictEqual(example, { [section]: mistake }))
}

function valueIn(yaml: string): unknown {
  try {
    return readYaml(yaml, 'env.yaml').value
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

describe('a file that extends others', () => {
  it('may leave to them what must be said', () => {
    expect(refusals({ extends: 'base.yaml', name: 'Contoso' })).toEqual([])
    expect(refusals({ name: 'Contoso' })).not.toEqual([])
  })

  it('may say nothing that is wrong', () => {
    expect(refusals({ extends: 'base.yaml', nmae: 'Contoso' })).not.toEqual([])
    expect(refusals({ extends: 'base.yaml', sipDomains: [] })).not.toEqual([])
  })
})

describe('what JSON Schema cannot say', () => {
  it.each(INEXPRESSIBLE)('$what: $why', ({ example, message }) => {
    expect(refusals({ ...least, ...example })).toEqual([])
    expect(problems({ ...least, ...example })).toEqual([[expect.anything(), expect.stringMatching(message)]])
  })
})

/** What the two say of a value, in the same words where they agree. */
function verdicts(value: unknown): { readonly schema: readonly string[]; readonly format: readonly string[] } {
  const { error } = environmentDocument.safeParse(value)
  const said = (error?.issues ?? []).filter(
    (issue) => !INEXPRESSIBLE.some(({ message }) => message.test(issue.message)) || accepts(value) === false,
  )
  return { schema: refusals(value), format: said.map(({ path, message }) => `/${path.join('/')} ${message}`) }
}

describe('an environment with one thing changed', () => {
  const clean = environmentFiles().map(mergedValue)

  it('is accepted by both or by neither', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(mutated(clean), ({ value, what }) => {
        const { schema, format } = verdicts(value)
        expect(schema.length > 0, `${what}\nschema: ${schema.join('\n')}\nformat: ${format.join('\n')}`).toBe(
          format.length > 0,
        )
      }),
      { numRuns: Number(process.env.PARITY_RUNS ?? 600) },
    )
  })
})
