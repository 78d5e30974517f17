/** Says once what a JSON Schema repeats, under the name of the key it first occurs at. */

export type JsonSchema = { readonly [key: string]: unknown }

/** A shorter text is easier to read where it stands than behind a reference. */
const WORTH_SHARING = 300

interface Sharing {
  /** How often each subschema occurs, by its text. */
  readonly counts: ReadonlyMap<string, number>
  /** Name and content of what is shared, by its text. */
  readonly shared: Map<string, { readonly name: string; schema: JsonSchema }>
}

/** The same schema, with repeated parts in `$defs`. */
export function withDefinitions(schema: JsonSchema): JsonSchema {
  const counts = new Map<string, number>()
  count(schema, counts)
  const sharing: Sharing = { counts, shared: new Map() }
  const body = inside(schema, 'environment', sharing)
  const definitions = [...sharing.shared.values()].map(({ name, schema: held }) => [name, held] as const)
  return { ...body, $defs: Object.fromEntries(definitions.sort(([a], [b]) => (a < b ? -1 : 1))) }
}

function count(schema: JsonSchema, counts: Map<string, number>): void {
  const text = JSON.stringify(schema)
  const before = counts.get(text) ?? 0
  counts.set(text, before + 1)
  // What is inside a repeated part is counted once, or it would look repeated by itself.
  if (before === 0) for (const inner of innerSchemas(schema)) count(inner, counts)
}

function share(schema: JsonSchema, key: string, sharing: Sharing): JsonSchema {
  const text = JSON.stringify(schema)
  if ((sharing.counts.get(text) ?? 0) < 2 || text.length < WORTH_SHARING) return inside(schema, key, sharing)
  const held = sharing.shared.get(text)
  if (held) return { $ref: `#/$defs/${held.name}` }
  const name = freeName(key, sharing)
  const definition = { name, schema }
  sharing.shared.set(text, definition)
  definition.schema = inside(schema, key, sharing)
  return { $ref: `#/$defs/${name}` }
}

function freeName(key: string, { shared }: Sharing): string {
  const taken = new Set([...shared.values()].map(({ name }) => name))
  let name = key
  for (let n = 2; taken.has(name); n++) name = `${key}${n}`
  return name
}

/** The schema with what lies inside it replaced by references. */
function inside(schema: JsonSchema, key: string, sharing: Sharing): JsonSchema {
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => {
      if (keyword === 'properties') {
        const properties = Object.entries(value as Record<string, JsonSchema>)
        return [keyword, Object.fromEntries(properties.map(([name, inner]) => [name, share(inner, name, sharing)]))]
      }
      if (keyword === 'anyOf') return [keyword, (value as JsonSchema[]).map((inner) => share(inner, key, sharing))]
      return [keyword, isSchemaAt(keyword, value) ? share(value, key, sharing) : value]
    }),
  )
}

function innerSchemas(schema: JsonSchema): readonly JsonSchema[] {
  return Object.entries(schema).flatMap(([keyword, value]) => {
    if (keyword === 'properties') return Object.values(value as Record<string, JsonSchema>)
    if (keyword === 'anyOf') return value as JsonSchema[]
    return isSchemaAt(keyword, value) ? [value] : []
  })
}

function isSchemaAt(keyword: string, value: unknown): value is JsonSchema {
  return ['items', 'additionalProperties', 'propertyNames'].includes(keyword) && typeof value === 'object'
}
